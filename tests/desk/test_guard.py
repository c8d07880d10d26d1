"""Who may not ask the desk: other pages, other names, other programs, and whoever wants too much."""

from __future__ import annotations

import json
import socket
import threading
import time
from pathlib import Path

import pytest

from stadtteil.serving import limited_server
from tests.desk.desk_client import TOKEN, DeskClient
from tests.patience import PATIENCE, until

ONE = "content/artikel/eins.md"
WRITES = (
    "/api/new", "/api/typed", "/api/preview", "/api/save", "/api/drop", "/api/move/plan", "/api/move",
    "/api/photo", "/api/photo/save", "/api/publish", "/api/editor",
)  # fmt: skip
READS = ("/api/paper", "/api/entries", "/api/entry?path=x", "/api/events", "/api/references", "/api/changes")


@pytest.mark.parametrize("path", ["/", "/api/paper", "/index.html", "/nichts"])
@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:{}", "127.0.0.1", "127.0.0.1:1", "127.0.0.1.evil.example:{}", "[::1]"],
)
def test_another_name_that_leads_here_is_told_nothing(standing: DeskClient, path: str, host: str) -> None:
    told = standing.ask("GET", path, standing.headers, host=host.format(standing.port))
    assert told.status == 403
    assert set(told.json) == {"error"}


@pytest.mark.parametrize("path", READS)
def test_nothing_is_told_without_the_token(standing: DeskClient, path: str) -> None:
    question = "&" if "?" in path else "?"
    for headers, address in (
        ({}, path),
        ({TOKEN: ""}, path),
        ({TOKEN: standing.token[:-1]}, path),
        ({TOKEN: standing.token + "ä"}, path),
        ({"Cookie": f"token={standing.token}"}, path),
        ({}, f"{path}{question}token={standing.token}&{TOKEN}={standing.token}"),
    ):
        assert standing.ask("GET", address, headers).status == 403


@pytest.mark.parametrize("path", WRITES)
def test_nothing_is_done_for_another_page(standing: DeskClient, path: str) -> None:
    good = standing.headers
    kind = "image/jpeg" if path == "/api/photo" else "application/json"
    strangers = [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": f"https://127.0.0.1:{standing.port}"},
        {"Origin": f"http://127.0.0.1:{standing.port + 1}"},
        {"Origin": f"http://localhost:{standing.port}"},
        {TOKEN: "x"},
        *({"Content-Type": simple} for simple in ("text/plain", "application/x-www-form-urlencoded", "")),
    ]
    for stranger in strangers:
        headers = {**good, "Content-Type": kind, **stranger}
        assert standing.ask("POST", path, headers, b"{}").status == 403, stranger
    without = {name: value for name, value in good.items() if name != "Origin"}
    assert standing.ask("POST", path, without, b"{}").status == 403


def test_no_answer_lets_other_sites_read_it(standing: DeskClient) -> None:
    for told in (
        standing.ask("GET", "/", {}),
        standing.ask("GET", "/api/paper", {TOKEN: standing.token}),
        standing.ask("GET", "/api/paper", {TOKEN: standing.token, "Origin": "https://evil.example"}),
        standing.ask("OPTIONS", "/api/save", {"Origin": "https://evil.example"}),
    ):
        assert not [name for name in told.headers if name.startswith("access-control")]
        assert told.headers["x-content-type-options"] == "nosniff"
        assert told.headers["cross-origin-opener-policy"] == "same-origin"
        policy = told.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy


PATHS = [
    "../../../etc/passwd",
    "/etc/passwd",
    "content/../content/artikel/eins.md",
    "content/artikel/../../layouts/base.html",
    "layouts/base.html",
    ".stadtteil/memo.sqlite",
    ".git/config",
    "content/.htaccess",
    "content/_headers",
    "content/artikel/eins.md\0.md",
    "content\\artikel\\eins.md",
    "content/artikel/%2e%2e/eins.md",
    "content/artikel/EINS.md",
    "content/artikel//eins.md",
    "content/artikel/eins.md/",
    "content/artikel/con.md",
    "content/artikel/eins.md::$DATA",
    "content/artikel/link.md",
    "content/fremd/geheim.md",
    "content/bilder/wand.jpg",
    "site/index.html",
    "",
]


def test_no_path_leads_out_of_the_texts_of_the_paper(desk: DeskClient, tmp_path: Path) -> None:
    outside = tmp_path / "anderswo"
    outside.mkdir()
    (outside / "geheim.md").write_text("---\ntitel: Geheim\n---\n", encoding="utf-8")
    (desk.space.root / "content/artikel/link.md").symlink_to(outside / "geheim.md")
    (desk.space.root / "content/fremd").symlink_to(outside)
    before = {file: file.read_bytes() for file in outside.rglob("*")}
    for path in PATHS:
        told = desk.ask("GET", f"/api/entry?path={_quoted(path)}", {TOKEN: desk.token})
        assert told.status in {404, 422}, path
        assert b"Geheim" not in told.body
        assert desk.ask("GET", f"/api/picture?path={_quoted(path)}", {TOKEN: desk.token}).status in {200, 404}
        for address in ("/api/save", "/api/typed", "/api/preview", "/api/drop"):
            body = json.dumps({"path": path, "digest": "", "source": "x", "force": True}).encode()
            assert desk.ask("POST", address, desk.headers, body).status in {404, 409, 422}, (address, path)
    assert {file: file.read_bytes() for file in outside.rglob("*")} == before
    assert not (desk.space.root / "layouts").exists()


def _quoted(path: str) -> str:
    return "".join(f"%{byte:02x}" for byte in path.encode())


def test_a_body_without_measure_is_refused_and_not_read(standing: DeskClient) -> None:
    huge = str(2 * 1024**3)
    jpeg = {**standing.headers, "Content-Type": "image/jpeg"}
    for path, headers, status in (
        ("/api/photo", {**jpeg, "Content-Length": huge}, 413),
        ("/api/photo", {**jpeg, "Content-Length": "9" * 400}, 413),
        ("/api/photo", {**jpeg, "Transfer-Encoding": "chunked"}, 411),
        ("/api/photo", {**jpeg, "Content-Length": "-1"}, 411),
        ("/api/photo", {**jpeg, "Content-Length": "10", "Transfer-Encoding": "chunked"}, 411),
        ("/api/save", {**standing.headers, "Content-Length": "2000001"}, 413),
        ("/api/save", {**standing.headers, "Transfer-Encoding": "chunked"}, 411),
    ):
        told = standing.ask("POST", path, headers, b"")
        assert told.status == status, headers
        assert told.headers["connection"] == "close"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"path": 7}',
        b'{"path": "' + ONE.encode() + b'", "digest": "", "changes": ' + b"[" * 400_000,
        b'{"path": "' + ONE.encode() + b'", "digest": "", "changes": [{"at": ["titel"], "value": '
        + b"[" * 900 + b"]" * 900 + b"}]}",
        b'{"path": "' + ONE.encode() + b'", "digest": "", "changes": [{"at": ["titel"], "value": 7}]}',
    ],
    ids=range(9),
)  # fmt: skip
def test_a_body_of_another_form_is_refused(standing: DeskClient, body: bytes) -> None:
    told = standing.ask("POST", "/api/typed", standing.headers, body)
    assert told.status == 400
    assert told.json["error"].endswith("Laden Sie die Seite neu.")


def test_ten_thousand_requests_leave_neither_threads_nor_files_open(standing: DeskClient) -> None:
    standing.get("/api/paper")
    threads, files = threading.active_count(), _open_files()
    head = f"GET /api/paper HTTP/1.1\r\nHost: 127.0.0.1:{standing.port}\r\n{TOKEN}: falsch\r\n\r\n".encode()
    page = f"HEAD / HTTP/1.1\r\nHost: 127.0.0.1:{standing.port}\r\n\r\n".encode()
    for number in range(1000):
        with socket.create_connection(("127.0.0.1", standing.port), PATIENCE) as connection:
            connection.sendall(page * 9 + head)
            if number % 3:
                while connection.recv(65536):
                    pass
    until(lambda: threading.active_count() <= threads, "the end of all threads")
    assert _open_files() <= files + 2
    assert standing.get("/api/paper")["name"]


def _open_files() -> int:
    """Return how many files this process has open, where the system says so."""
    listed = Path("/proc/self/fd")
    return sum(1 for _ in listed.iterdir()) if listed.exists() else 0


def test_who_dawdles_is_hung_up_on_and_keeps_nobody_out(
    standing: DeskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limited_server, "PATIENCE", 1.0)
    slow = [socket.create_connection(("127.0.0.1", standing.port), PATIENCE) for _ in range(80)]
    try:
        for connection in slow:
            try:
                connection.sendall(b"GET / HTTP/1.1\r\nX-Lang: ")
            except OSError:
                continue  # there were enough of them already
        began = time.monotonic()
        until(lambda: _is_answered(standing), "an answer although many dawdle")
        assert time.monotonic() - began < PATIENCE
    finally:
        for connection in slow:
            connection.close()


def _is_answered(desk: DeskClient) -> bool:
    try:
        return desk.ask("GET", "/api/paper", {TOKEN: desk.token}).status == 200
    except OSError:
        return False
