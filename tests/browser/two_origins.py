"""Two origins on this machine: the paper, and a foreign site with a strict policy that embeds it.

The paper's server sends what the paper's own `_headers` says, as Netlify and Cloudflare read it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

SELF = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"


def rules_of(text: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the patterns of a `_headers` file with their headers."""
    found: list[tuple[str, list[tuple[str, str]]]] = []
    for line in text.splitlines():
        if line.startswith(" "):
            name, _, value = line.strip().partition(": ")
            found[-1][1].append((name, value))
        elif line:
            found.append((line, []))
    return found


def headers_for(path: str, rules: list[tuple[str, list[tuple[str, str]]]]) -> dict[str, str]:
    """Return the headers of an address; those that several patterns name are joined, as Netlify does."""
    found: dict[str, str] = {}
    for pattern, headers in rules:
        if path == pattern or (pattern.endswith("*") and path.startswith(pattern[:-1])):
            for name, value in headers:
                found[name] = f"{found[name]}, {value}" if name in found else value
    return found


class _Paper(SimpleHTTPRequestHandler):
    """Files of a folder, with the headers that the folder asks for."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, folder: Callable[[], Path]) -> None:
        self.folder = folder
        super().__init__(*args, directory=str(folder()))  # type: ignore[arg-type]  # as the server calls it

    def end_headers(self) -> None:
        rules = rules_of((self.folder() / "_headers").read_text(encoding="utf-8"))
        for name, value in headers_for(self.path.partition("?")[0], rules).items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *args: object) -> None:
        """Say nothing."""


class _Host(BaseHTTPRequestHandler):
    """Pages that a test has written, under the policy that it has chosen."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, site: Foreign) -> None:
        self.site = site
        super().__init__(*args)  # type: ignore[arg-type]  # as the server calls it

    def do_GET(self) -> None:
        text = self.site.pages.get(self.path.partition("?")[0])
        body = (text or "").encode()
        self.send_response(HTTPStatus.OK if text is not None else HTTPStatus.NOT_FOUND)
        kind = "text/css" if self.path.endswith(".css") else "text/html"
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Security-Policy", self.site.policy)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *args: object) -> None:
        """Say nothing when a browser goes away in the middle of an answer."""


class Foreign:
    """A site that embeds: its pages by path, its policy."""

    def __init__(self) -> None:
        self.pages: dict[str, str] = {}
        self.policy = SELF
        self.origin = ""

    def write(self, body: str, policy: str, style: str = "", head: str = "") -> str:
        """Write the one page with its style sheet; return its address."""
        self.policy = f"{SELF}; {policy}"
        self.pages["/seite.css"] = style
        self.pages["/"] = (
            '<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Anderswo</title>'
            f'<link rel="stylesheet" href="/seite.css">{head}</head>'
            f"<body><h1>Anderswo</h1>{body}</body></html>"
        )
        return f"{self.origin}/"


@contextmanager
def paper_server(folder: Callable[[], Path]) -> Iterator[str]:
    """Serve the folder of a paper that may not be built yet; yield the origin."""
    with _running(partial(_Paper, folder=folder)) as origin:
        yield origin


@contextmanager
def foreign_server() -> Iterator[Foreign]:
    """Serve a foreign site."""
    site = Foreign()
    with _running(partial(_Host, site=site)) as origin:
        site.origin = origin
        yield site


@contextmanager
def _running(handler: Callable[..., BaseHTTPRequestHandler]) -> Iterator[str]:
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()
