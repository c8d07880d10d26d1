"""What phones in the local network get to see, and for how long. Loopback plays the network."""

from __future__ import annotations

import http.client
import socket
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.cookies import SimpleCookie

import pytest

from stadtteil.misuse import StadtteilError
from stadtteil.serving import lan_preview, limited_server
from stadtteil.serving.lan_preview import HOUR, LanPreview
from stadtteil.serving.lan_server import MOST_OF_ONE
from stadtteil.serving.served_site import ServedSite
from tests.patience import PATIENCE, until
from tests.serving.served import Answer
from tests.space import Space


class Phone:
    """Somebody who asks the preview of a site."""

    def __init__(self, preview: LanPreview, space: Space) -> None:
        self.space = space
        self.host, _, self.token = preview.address.removeprefix("http://").partition("/")
        self.port = int(self.host.rpartition(":")[2])
        self.headers: dict[str, str] = {}

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)) as connection:
            connection.request(method, path, headers=self.headers | headers)
            return Answer(connection.getresponse())

    def arrive(self) -> Answer:
        """Open the address with the token, and keep the cookie."""
        answer = self.get(f"/{self.token}")
        cookie = SimpleCookie(answer.headers["set-cookie"])
        (morsel,) = cookie.values()
        self.headers = {"Cookie": f"{morsel.key}={morsel.value}"}
        return answer

    def connect(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), PATIENCE)


@contextmanager
def preview_of(space: Space, ended: list[float], lifetime: float = HOUR) -> Iterator[Phone]:
    """Show a site that stands."""
    site = ServedSite()
    site.begin_build()
    site.cover()
    site.end_build(None, (), "/zeitung/")
    shown = LanPreview(
        "127.0.0.1", 0, space.site, site, lambda: ended.append(time.monotonic()), lifetime=lifetime
    )
    shown.start()
    try:
        yield Phone(shown, space)
    finally:
        shown.stop()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Space:
    space = Space(tmp_path_factory.mktemp("netz") / "zeitung")
    space.fill("small")
    space.edit("content/site.yaml", "https://blatt.example/", "https://blatt.example/zeitung/")
    assert space.build().ok
    (space.site / ".git").mkdir()
    (space.site / ".git/config").write_text("geheim", encoding="utf-8")
    (space.site / "hinaus").symlink_to(space.root / "content", target_is_directory=True)
    return space


@pytest.fixture
def phone(built: Space) -> Iterator[Phone]:
    with preview_of(built, []) as found:
        yield found


def test_the_address_leads_on_to_the_front_page_and_leaves_a_cookie(phone: Phone) -> None:
    answer = phone.arrive()
    assert (answer.status, answer.headers["location"], answer.body) == (303, "/zeitung/", b"")
    said = answer.headers["set-cookie"]
    assert said.split("; ")[1:] == ["Path=/", "Max-Age=3600", "HttpOnly", "SameSite=Lax"]
    assert answer.headers["cache-control"] == "no-store"
    assert phone.get("/zeitung/").status == 200
    assert phone.arrive().status == 303


def test_phones_get_what_stands_in_the_folder_and_nothing_more(phone: Phone) -> None:
    phone.arrive()
    for path in ("index.html", "artikel/eins/index.html", "feed.xml", "404.html"):
        answer = phone.get(f"/zeitung/{path.removesuffix('index.html')}")
        assert (answer.status, answer.body) == (200, (phone.space.site / path).read_bytes())
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert not [name for name in answer.headers if name.startswith("access-control")]
    head = phone.get("/zeitung/feed.xml", "HEAD")
    assert (head.status, head.body) == (200, b"")
    assert phone.get("/zeitung/artikel/eins").headers["location"] == "/zeitung/artikel/eins/"


def test_phones_get_the_part_of_a_recording_that_they_ask_for(phone: Phone) -> None:
    phone.arrive()
    whole = (phone.space.site / "feed.xml").read_bytes()
    answer = phone.get("/zeitung/feed.xml", Range="bytes=10-19")
    assert (answer.status, answer.body) == (206, whole[10:20])
    assert answer.headers["content-range"] == f"bytes 10-19/{len(whole)}"
    assert phone.get("/zeitung/feed.xml", Range="bytes=zehn").body == whole
    assert phone.get("/zeitung/feed.xml").headers["accept-ranges"] == "bytes"


REFUSED = ("/", "/zeitung/", "/zeitung/feed.xml", "/_stadtteil/events", "/_stadtteil/reload.js", "/api/paper")


def test_without_the_cookie_there_is_one_german_sentence(phone: Phone) -> None:
    for path in (*REFUSED, f"/zeitung/?{phone.token}", f"/{phone.token}x", f"/{phone.token}/"):
        for answer in (phone.get(path), phone.get(path, Cookie="stadtteil=1")):
            assert answer.status == 403
            assert answer.text.count("\n") == 1
            assert answer.text.startswith("Öffnen Sie die Zeitung mit dem Code")
            assert "set-cookie" not in answer.headers


@pytest.mark.parametrize(
    "path",
    [
        "/_stadtteil/events",
        "/_stadtteil/reload.js",
        "/_stadtteil/fehler.css",
        "/api/paper",
        "/zeitung/assets/",
        "/zeitung/.htaccess",
        "/zeitung/_headers",
        "/zeitung/embed/nginx.conf",
        "/zeitung/.git/config",
        "/zeitung/hinaus/site.yaml",
        "/zeitung/../content/site.yaml",
        "/zeitung/%2e%2e/content/site.yaml",
        "/zeitung/..%5ccontent%5csite.yaml",
        "//etc/passwd",
        "/zeitung/%00",
    ],
)
def test_there_is_no_desk_no_list_of_files_and_nothing_outside_of_the_site(phone: Phone, path: str) -> None:
    phone.arrive()
    answer = phone.get(path)
    assert answer.status == 404
    assert answer.body == (phone.space.site / "404.html").read_bytes()


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "ERFUNDEN"])
def test_nothing_can_be_done_but_reading(phone: Phone, method: str) -> None:
    phone.arrive()
    answer = phone.get("/zeitung/", method)
    assert (answer.status, answer.headers["allow"]) == (405, "GET, HEAD")
    assert answer.text == "Hier lässt sich die Zeitung nur lesen.\n"


def test_a_foreign_name_that_leads_here_is_refused(phone: Phone) -> None:
    phone.arrive()
    for host in ("blatt.example", f"localhost:{phone.port}", f"[::1]:{phone.port}", "127.0.0.1"):
        for path in ("/zeitung/", f"/{phone.token}"):
            assert phone.get(path, Host=host).status == 403


def test_guessing_ends_soon(phone: Phone) -> None:
    statuses = [phone.get(f"/{number}").status for number in range(32)]
    assert (statuses[0], statuses[-1]) == (403, 429)
    answer = phone.get(f"/{phone.token}")
    assert (answer.status, answer.headers["retry-after"]) == (429, "60")


def test_a_browser_that_insists_on_https_is_hung_up_on_at_once(phone: Phone) -> None:
    with phone.connect() as connection:
        connection.sendall(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\xab" * 505)
        try:
            assert connection.recv(100) == b""
        except ConnectionResetError:
            return  # what it said was not read to the end


def test_what_is_no_request_does_no_harm(phone: Phone) -> None:
    phone.arrive()
    for said in (
        b"",
        b"GET",
        b"\0\0\r\n\r\n",
        b"GET /\r\n\r\n",
        b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n\r\n",
    ):
        with phone.connect() as connection:
            connection.sendall(said)
            connection.shutdown(socket.SHUT_WR)
            assert b"Traceback" not in connection.recv(10_000)
    assert phone.get("/zeitung/").status == 200


def test_who_dawdles_is_hung_up_on_and_no_phone_takes_all_connections(
    phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limited_server, "PATIENCE", 1.0)
    slow = [phone.connect() for _ in range(MOST_OF_ONE + 1)]
    try:
        for connection in slow[:-1]:
            connection.sendall(b"GET / HTTP/1.1\r\nX-Lang: ")
        assert slow[-1].recv(10) == b""  # one too many
        assert slow[0].recv(10) == b""
        until(lambda: _is_served(phone), "a place that is free again")
    finally:
        for connection in slow:
            connection.close()


def _is_served(phone: Phone) -> bool:
    try:
        return phone.get(f"/{phone.token}").status == 303
    except OSError:
        return False


def test_after_its_time_it_answers_nobody_any_more_not_on_open_connections_either(built: Space) -> None:
    ended: list[float] = []
    began = time.monotonic()
    with preview_of(built, ended, lifetime=1.0) as phone:
        phone.arrive()
        with closing(http.client.HTTPConnection("127.0.0.1", phone.port, timeout=PATIENCE)) as connection:
            connection.request("GET", "/zeitung/", headers=phone.headers)
            connection.getresponse().read()
            until(lambda: ended, "the end")
            with pytest.raises(OSError), closing(connection):
                connection.sock.sendall(b"GET /zeitung/ HTTP/1.1\r\n\r\n")
                if not connection.sock.recv(100):
                    raise ConnectionResetError
        with pytest.raises(OSError):
            phone.connect()
    assert ended[0] - began >= 1.0
    assert len(ended) == 1


def test_the_time_that_a_laptop_is_asleep_counts(built: Space, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lan_preview, "_LONGEST_SLEEP", 0.05)
    ended: list[float] = []
    with preview_of(built, ended) as phone:
        phone.arrive()
        assert ended == []
        awake = time.time()
        monkeypatch.setattr(time, "time", lambda: awake + HOUR + 1)
        until(lambda: ended, "the end")


def test_who_stops_it_is_not_told_that_it_is_over(built: Space) -> None:
    ended: list[float] = []
    with preview_of(built, ended):
        pass
    assert ended == []


def test_an_address_that_this_machine_does_not_have_is_said(built: Space) -> None:
    with pytest.raises(StadtteilError, match=r"hat die Adresse 198\.51\.100\.7 nicht"):
        LanPreview("198.51.100.7", 0, built.site, ServedSite(), lambda: None)


def _has_ipv6() -> bool:
    try:
        with socket.create_server(("::1", 0), family=socket.AF_INET6):
            return True
    except OSError:
        return False


@pytest.mark.skipif(not _has_ipv6(), reason="this machine has no IPv6")
def test_an_ipv6_address_stands_in_brackets(built: Space) -> None:
    site = ServedSite()
    site.close()
    shown = LanPreview("::1", 0, built.site, site, lambda: None)
    shown.start()
    host, _, token = shown.address.removeprefix("http://").partition("/")
    assert host.startswith("[::1]:")
    with closing(http.client.HTTPConnection("::1", int(host[6:]), timeout=PATIENCE)) as connection:
        connection.request("GET", f"/{token}", headers={"Host": host})
        assert connection.getresponse().status == 303
    shown.stop()
