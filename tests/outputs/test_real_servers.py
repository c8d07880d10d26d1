"""What nginx and Apache make of the rules that a paper brings for them."""

from __future__ import annotations

import gzip
import shutil
import socket
import ssl
import urllib.request
from collections import Counter
from collections.abc import Iterator

import pytest

from stadtteil.rendering.media_types import type_of
from stadtteil.rendering.policy import POLICY
from tests.outputs.built import Paper
from tests.outputs.real_servers import Answer, Server, apache, nginx

START = {"nginx": nginx, "apache": apache}
HIDDEN = (".htaccess", "_headers", "_redirects", "embed/nginx.conf", ".mark", ".git/config", "daten/.x.csv")
OURS = (
    "content-security-policy",
    "referrer-policy",
    "x-content-type-options",
    "cache-control",
    "access-control-allow-origin",
    "cross-origin-resource-policy",
)


@pytest.fixture(scope="module", params=["nginx", "apache"])
def server(request: pytest.FixtureRequest, full: Paper) -> Iterator[Server]:
    """The little paper that takes every branch, below a path, on each server in turn."""
    with START[request.param](full) as found:
        for path in (".mark", ".git/config", "daten/.x.csv", ".well-known/security.txt"):
            file = found.site / path
            file.parent.mkdir(exist_ok=True)
            file.write_text("x", encoding="utf-8")
            file.parent.chmod(0o755)
        yield found


def headers(answer: Answer) -> dict[str, str]:
    """Return the headers that are said by the paper's rules."""
    return {name: answer.headers[name] for name in OURS if name in answer.headers}


def test_every_file_has_its_type_and_texts_their_encoding(server: Server) -> None:
    kinds = {file.suffix: file for file in sorted(server.site.rglob("*.*")) if file.is_file()}
    shown = {suffix: file.relative_to(server.site).as_posix() for suffix, file in kinds.items()}
    assert {".html", ".css", ".js", ".json", ".xml", ".csv", ".txt", ".svg", ".jpg"} <= shown.keys()
    for path in shown.values():
        answer = server.file(path)
        if answer.status == 200:
            assert answer.headers["content-type"].lower() == type_of(path), path


@pytest.mark.parametrize("name", ["x.ics", "x.webmanifest", "x.geojson", "x.vtt", "x.woff2", "x.pdf"])
def test_types_that_are_still_to_come_are_known(server: Server, name: str) -> None:
    (server.site / name).write_text("x", encoding="utf-8")
    assert server.file(name).headers["content-type"].lower() == type_of(name)


@pytest.mark.parametrize("path", HIDDEN)
def test_what_is_not_for_readers_is_not_served(server: Server, path: str) -> None:
    assert (server.site / path).is_file()
    answer = server.file(path)
    assert answer.status == 404
    assert answer.body == (server.site / "404.html").read_bytes()


def test_what_the_web_keeps_in_its_well_known_place_is_served(server: Server) -> None:
    assert server.file(".well-known/security.txt").status == 200


@pytest.mark.parametrize(
    "path", ["", "artikel/", "projekte/", "fonds/hafentopf/", "embed/", "daten/", "gibt/es/nicht/"]
)
def test_pages_have_one_policy_and_stand_in_nobodys_frame(server: Server, path: str) -> None:
    answer = server.file(path)
    said = headers(answer)
    assert said["content-security-policy"] == f"{POLICY}; frame-ancestors 'none'"
    assert said["referrer-policy"] == "same-origin"
    assert said["x-content-type-options"] == "nosniff"
    assert max(Counter(name for name, _ in answer.all if name in OURS).values()) == 1


def test_frames_say_who_may_show_them_and_no_more(server: Server, full: Paper) -> None:
    frame = next(path for path in full.pages if path.startswith("embed/v1/projekte/"))
    answer = server.file(frame.removesuffix("index.html"))
    said = headers(answer)
    assert said["content-security-policy"] == (
        "frame-ancestors 'self' https://www.hafenamt.example https://hafenamt.example"
    )
    assert said["cache-control"] == "public, max-age=3600"
    assert "access-control-allow-origin" not in said


@pytest.mark.parametrize(
    "path",
    [
        "embed/v1/projekte/",
        "embed/v1/projekte/fragment.html",
        "embed/v1/projekte.json",
        "oembed/projekte.json",
    ],
)
def test_what_is_embedded_in_another_language_has_the_same_headers(server: Server, path: str) -> None:
    there = path.replace("projekte", "ar/projekte")
    own, file = (f"{one}index.html" if one.endswith("/") else one for one in (path, there))
    (server.site / file).parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(server.site / own, server.site / file)
    for folder in (server.site / file).relative_to(server.site).parents:
        (server.site / folder).chmod(0o755)
    answer = server.file(there)
    assert answer.status == 200
    assert headers(answer) == headers(server.file(path))


def test_what_others_fetch_they_may(server: Server, full: Paper) -> None:
    picture = next(file for file in full.site.rglob("*.jpg")).relative_to(full.site).as_posix()
    for path, keeping in (
        ("embed/v1/projekte.json", "public, max-age=3600"),
        ("embed/v1/stadtteil-embed.js", "public, max-age=3600"),
        ("embed/v1.0.0/stadtteil-embed.js", "public, max-age=31536000, immutable"),
        ("oembed/projekte.json", "public, max-age=3600"),
        ("daten/projekte.csv", "public, max-age=3600"),
        (picture, "public, max-age=31536000, immutable"),
    ):
        answer = server.file(path)
        said = headers(answer)
        assert (answer.status, said["access-control-allow-origin"]) == (200, "*"), path
        assert said["cache-control"] == keeping, path
        assert said["x-content-type-options"] == "nosniff", path
        assert max(Counter(name for name, _ in answer.all if name in OURS).values()) == 1, path


@pytest.mark.parametrize(
    "name", ["antrag.pdf", "boote.csv", "welle.mp3", "kran.mp4", "kran.vtt", "liste.odt"]
)
def test_files_to_download_are_what_they_say_and_have_no_policy_that_readers_of_pdf_stumble_over(
    server: Server, name: str
) -> None:
    answer = server.file(f"dateien/{name}")
    assert answer.status == 200
    assert headers(answer) == {
        "cache-control": "public, max-age=3600",
        "referrer-policy": "same-origin",
        "x-content-type-options": "nosniff",
    }


def test_former_addresses_lead_on_and_nothing_else_does(server: Server, full: Paper) -> None:
    moves = [line.split() for line in full.text("_redirects").splitlines()]
    assert len({former.rstrip("/").rpartition(".")[2] for former, _, _ in moves}) > 1
    for former, target, _ in moves:
        answer = server.get(former)
        assert answer.status == 301, former
        assert answer.headers["location"].removeprefix(server.origin) == target
        if former.endswith("/"):
            assert server.get(f"{former}mehr/").status == 404
        assert server.get(f"{former.rstrip('/')}s").status == 404


def test_calendars_come_as_such_compressed_and_are_asked_for_again_within_the_hour(server: Server) -> None:
    address = f"{server.base}termine/antragsfristen/kalender.ics"
    plain, packed = server.get(address), server.get(address, **{"Accept-Encoding": "gzip"})
    assert plain.headers["content-type"].lower() == "text/calendar; charset=utf-8"
    assert plain.body.startswith(b"BEGIN:VCALENDAR\r\n")
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == plain.body
    assert headers(plain)["cache-control"] == headers(packed)["cache-control"] == "public, max-age=3600"
    assert headers(plain)["x-content-type-options"] == "nosniff"


def test_over_tls_it_speaks_http_2_and_compresses(full: Paper) -> None:
    unsigned = ssl.create_default_context()
    unsigned.check_hostname, unsigned.verify_mode = False, ssl.CERT_NONE
    with nginx(full, secure=True) as server:
        address = f"https://127.0.0.1:{server.port}{full.base}"
        wish = urllib.request.Request(address, headers={"Accept-Encoding": "gzip"})
        with urllib.request.urlopen(wish, context=unsigned) as page:
            assert gzip.decompress(page.read()).decode() == full.text("index.html")
        unsigned.set_alpn_protocols(["h2", "http/1.1"])
        with (
            socket.create_connection(("127.0.0.1", server.port)) as line,
            unsigned.wrap_socket(line) as secured,
        ):
            assert secured.selected_alpn_protocol() == "h2"


def test_the_index_of_the_search_comes_compressed(server: Server) -> None:
    for address in ("suche/index.json", "suche/index/ohne-datum.json", "projekte/suche.json"):
        packed = server.get(f"{server.base}{address}", **{"Accept-Encoding": "gzip"})
        assert packed.status == 200
        assert packed.headers["content-type"].lower().startswith("application/json")
        assert packed.headers["content-encoding"] == "gzip"
        assert headers(packed)["x-content-type-options"] == "nosniff"
