"""A web server as simple as they come: files of a folder, below the path that the paper was made for."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.outputs.built import Paper


class _Files(SimpleHTTPRequestHandler):
    """Knows nothing outside of `base`, and has the paper's own page for what is missing."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, base: str, directory: str) -> None:
        self.base = base
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]  # as the server calls it

    def do_GET(self) -> None:
        if not self.path.startswith(self.base):
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        self.path = "/" + self.path[len(self.base) :]
        super().do_GET()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        text = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


class Served:
    """A paper at an address of this machine."""

    def __init__(self, paper: Paper, port: int) -> None:
        self.paper = paper
        self.origin = f"http://127.0.0.1:{port}"

    def url(self, path: str) -> str:
        """Return the address of one of the paper's files."""
        return self.origin + self.paper.base + path.removesuffix("index.html")


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *args: object) -> None:
        """Say nothing when a browser goes away in the middle of an answer."""


@contextmanager
def serving(paper: Paper) -> Iterator[Served]:
    """Serve a paper for a while."""
    files = partial(_Files, base=paper.base, directory=str(paper.site))
    with _Server(("127.0.0.1", 0), files) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield Served(paper, server.server_address[1])
        server.shutdown()
        thread.join()
