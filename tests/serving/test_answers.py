"""What the server answers, and to whom."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import pytest

from stadtteil.serving.served_site import ServedSite
from tests.patience import PATIENCE, until
from tests.serving.served import Served, article, serving
from tests.space import Space


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A paper that nobody edits, below a path of its own."""
    space = Space(tmp_path_factory.mktemp("standing") / "zeitung")
    space.fill("small")
    space.edit("content/site.yaml", "https://blatt.example/", "https://blatt.example/zeitung/")
    with serving(space) as served:
        yield served


def test_pages_are_told_as_what_they_are_and_never_kept(standing: Served) -> None:
    answer = standing.get("/zeitung/artikel/eins/")
    assert answer.status == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"
    assert "Der erste Text" in answer.text
    assert standing.get("/zeitung/feed.xml").headers["content-type"] == "application/xml; charset=utf-8"


@pytest.mark.parametrize(
    "path", ["/zeitung/", "/zeitung/feed.xml", "/zeitung/gibt/es/nicht", "/_stadtteil/fehler.css"]
)
def test_nothing_is_guessed_and_no_other_site_learns_where_somebody_comes_from(
    standing: Served, path: str
) -> None:
    headers = standing.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


def test_what_is_added_to_pages_is_loaded_as_what_it_is(standing: Served) -> None:
    for path in ("/_stadtteil/fehler.css", "/_stadtteil/hinweise.css", "/_stadtteil/vorschau.css"):
        assert standing.get(path).headers["content-type"] == "text/css; charset=utf-8"


def test_what_is_added_to_pages_is_not_on_the_disk(standing: Served) -> None:
    answer = standing.get("/zeitung/artikel/eins/").text
    assert answer.index("/_stadtteil/reload.js") < answer.index("</body>")
    assert "_stadtteil" not in standing.space.text("artikel/eins/index.html")
    feed = (standing.space.site / "feed.xml").read_bytes()
    assert standing.get("/zeitung/feed.xml").body == feed


def test_what_other_sites_show_gets_no_script(standing: Served) -> None:
    for path in ("embed/v1/projekte/index.html", "embed/v1/projekte/fragment.html"):
        answer = standing.get(f"/zeitung/{path.removesuffix('index.html')}")
        assert answer.text == standing.space.text(path)


@pytest.mark.parametrize(
    ("origin", "allowed"),
    [
        ("http://127.0.0.1:8080", True),
        ("http://localhost:3000", True),
        ("https://boese.example", False),
        ("http://localhost.boese.example", False),
        ("null", False),
    ],
)
def test_sites_on_this_machine_may_try_how_they_embed_and_others_may_not(
    standing: Served, origin: str, allowed: bool
) -> None:
    answer = standing.get("/zeitung/embed/v1/projekte.json", origin=origin)
    assert answer.headers.get("access-control-allow-origin") == (origin if allowed else None)


def test_a_head_has_no_body(standing: Served) -> None:
    answer = standing.get("/zeitung/feed.xml", method="HEAD")
    assert (answer.status, answer.body) == (200, b"")
    assert int(answer.headers["content-length"]) == (standing.space.site / "feed.xml").stat().st_size


def test_other_methods_are_refused(standing: Served) -> None:
    assert standing.get("/zeitung/", method="POST").status == 501


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/", "/zeitung/"),
        ("/zeitung", "/zeitung/"),
        ("/zeitung/artikel/eins", "/zeitung/artikel/eins/"),
        ("/zeitung/artikel/eins?a=b", "/zeitung/artikel/eins/?a=b"),
    ],
)
def test_a_missing_slash_or_path_is_mended(standing: Served, path: str, place: str) -> None:
    answer = standing.get(path)
    assert (answer.status, answer.headers["location"]) == (302, place)


@pytest.mark.parametrize("path", ["/zeitung/gibt/es/nicht/", "/artikel/eins/", "/zeitung/artikel/eins/index"])
def test_what_is_missing_gets_the_papers_own_page(standing: Served, path: str) -> None:
    answer = standing.get(path)
    assert answer.status == 404
    assert "Das Blättchen" in answer.text


@pytest.mark.parametrize(
    "path",
    [
        "/zeitung/../content/site.yaml",
        "/zeitung/../../content/site.yaml",
        "/zeitung/%2e%2e/content/site.yaml",
        "/zeitung/..%2fcontent/site.yaml",
        "/zeitung/artikel/%2e%2e/%2e%2e/%2e%2e/content/site.yaml",
        "/zeitung/..%5ccontent%5csite.yaml",
        "/zeitung//etc/passwd",
        "/zeitung/%2fetc/passwd",
        "//etc/passwd",
        "/zeitung/%00",
        "/zeitung/%ff",
        "/zeitung/./feed.xml",
        "/zeitung/" + "a" * 5000,
    ],
)
def test_nothing_outside_of_the_site_is_shown(standing: Served, path: str) -> None:
    answer = standing.get(path)
    assert answer.status == 404
    assert "adresse:" not in answer.text
    assert "root:" not in answer.text


def test_a_link_that_leads_out_of_the_site_is_not_followed(standing: Served) -> None:
    (standing.space.site / "hinaus").symlink_to(standing.space.root / "content", target_is_directory=True)
    assert standing.get("/zeitung/hinaus/site.yaml").status == 404


@pytest.mark.parametrize(
    "host", ["blatt.example", "127.0.0.1", "127.0.0.1:1", "localhost.blatt.example:{port}"]
)
def test_strangers_names_are_refused(standing: Served, host: str) -> None:
    for path in ("/zeitung/", "/_stadtteil/events", "/_stadtteil/reload.js"):
        answer = standing.get(path, host=host.format(port=standing.port))
        assert answer.status == 403
        assert "Blättchen" not in answer.text


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
def test_this_machines_names_are_answered(standing: Served, host: str) -> None:
    assert standing.get("/zeitung/", host=f"{host}:{standing.port}").status == 200


def test_a_browser_that_hangs_up_or_talks_nonsense_does_no_harm(standing: Served) -> None:
    for said in (b"", b"GET", b"\0\0\0\r\n\r\n", b"GET /zeitung/ HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n"):
        with socket.create_connection(("127.0.0.1", standing.port), PATIENCE) as connection:
            connection.sendall(said)
    assert standing.get("/zeitung/").status == 200


def test_a_request_that_comes_while_something_is_built_waits_for_it(paper: Space) -> None:
    for number in range(60):
        paper.write(f"content/artikel/n{number}.md", article(f"Nummer {number}"))
    with serving(paper) as served:
        for number in range(3):
            served.space.edit("content/site.yaml", "Das Blättchen", f"Das Blättchen {number}")
            until(lambda number=number: served.rounds > number, "a build")  # type: ignore[misc]  # a lambda's default
            for path in ("/", "/artikel/n59/"):
                page = served.get(path).text
                assert f"Das Blättchen {number}" in page
                assert page.rstrip().endswith("</html>")


def test_readers_and_builders_take_turns() -> None:
    site = ServedSite()
    seen: list[str] = []

    def read() -> None:
        with site.reading():
            seen.append(site.version)

    site.begin_build()
    site.cover()
    early = threading.Thread(target=read)
    early.start()
    site.end_build(None, (), "/")
    early.join(PATIENCE)
    before = site.version
    assert seen == [before]
    site.expect()
    waiting = threading.Thread(target=read)
    waiting.start()
    site.begin_build()
    site.cover()
    site.expect()  # comes too late for this build
    site.end_build({"a.html"}, (), "/")
    waiting.join(PATIENCE)
    assert seen == [before, site.version] != [before, before]
    site.begin_build()
    site.cover()
    site.end_build((), (), "/")
    assert site.update_since(before).changed == frozenset({"a.html"})


def test_closing_lets_all_who_wait_go() -> None:
    site = ServedSite()
    waiting = threading.Thread(target=lambda: site.wait_for_update(site.version, PATIENCE))
    waiting.start()
    site.close()
    waiting.join(PATIENCE)
    assert not waiting.is_alive()
    with site.reading():
        pass
