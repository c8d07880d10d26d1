"""The HTTP server of `serve`: answers browsers on this machine with files of the output folder.

Never writes and never builds.
"""

from __future__ import annotations

import errno
import functools
import json
import os
import re
import sys
import threading
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, HTTPServer, ThreadingHTTPServer
from pathlib import Path
from socketserver import TCPServer
from typing import TypeVar
from urllib.parse import parse_qs

from stadtteil.engine.os_errors import refused
from stadtteil.misuse import StadtteilError
from stadtteil.rendering.media_types import type_of
from stadtteil.rendering.policy import REFERRER
from stadtteil.serving import overlay, routing
from stadtteil.serving.hint_bar import hint_bar
from stadtteil.serving.injection import BANNER, EVENTS, HINT_BAR, OVERLAY, SCRIPT, injected
from stadtteil.serving.served_site import ServedSite, SiteUpdate
from stadtteil.serving.site_answer import HTML, SiteAnswer, site_answer

S = TypeVar("S", bound=HTTPServer)

HOST = "127.0.0.1"
TRIES = 50
"""Number of ports that are tried, from the wanted one on."""

HEARTBEAT = 10.0
"""Seconds between comments on an idle event stream; writing one is how a closed page is noticed."""


class Server(ThreadingHTTPServer):
    """Serves an output folder on HOST; every request waits for the builds that are due."""

    daemon_threads = True
    request_queue_size = 128
    # On Windows it would let two servers have one port.
    allow_reuse_address = os.name != "nt"

    def __init__(
        self, port: int, folder: Path, site: ServedSite, *, preview: bool, framed: bool = False
    ) -> None:
        """Bind `port` for the files of `folder`; OSError when it is taken.

        With `preview`, pages bear a banner that says so. What is `framed` has its problems told around it.
        """
        self.framed = framed
        self.folder = folder
        self.site = site
        self.preview = preview
        super().__init__((HOST, port), Connection)
        self.port = self.server_address[1]
        self.hosts = {f"{name}:{self.port}" for name in (HOST, "localhost", "[::1]")}
        if self.port == 80:
            self.hosts |= {HOST, "localhost", "[::1]"}

    def start(self) -> None:
        """Start answering, in a thread of its own."""
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True, name="server").start()

    def stop(self) -> None:
        """Release the requests that wait, and free the port."""
        self.site.close()
        self.shutdown()
        self.server_close()

    def handle_error(self, request: object, client_address: object) -> None:
        """Ignore browsers that hang up, and refusals of the disk, which the next build reports."""
        error = sys.exception()
        if not isinstance(error, ConnectionError | TimeoutError) and not (error and refused(error)):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # whatever it was called with

    def server_bind(self) -> None:
        """Bind the port without asking a name server for the name of this machine."""
        without_name(self)


def without_name(server: HTTPServer) -> None:
    """Bind a server's port without asking a name server for the name of this machine."""
    TCPServer.server_bind(server)
    server.server_name, server.server_port = HOST, int(server.server_address[1])


def bound(port: int, folder: Path, site: ServedSite, *, preview: bool, framed: bool = False) -> Server:
    """Return a server on `port` or the next free one; StadtteilError when none is free or allowed."""
    return next_free(port, lambda candidate: Server(candidate, folder, site, preview=preview, framed=framed))


def next_free(port: int, make: Callable[[int], S]) -> S:
    """Return what is made on `port` or the next free one; StadtteilError when none is free or allowed."""
    for candidate in range(port, min(port + TRIES, 65536)):
        try:
            return make(candidate)
        except PermissionError:
            raise StadtteilError(
                f"Port {candidate} darf hier nicht benutzt werden. Nennen Sie mit --port einen ab 1024."
            ) from None
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
    raise StadtteilError(f"Port {port} und die nächsten sind belegt. Nennen Sie mit --port einen anderen.")


class Connection(BaseHTTPRequestHandler):
    """One browser's connection: GET and HEAD, nothing else."""

    server: Server
    protocol_version = "HTTP/1.1"
    server_version = "stadtteil"
    sys_version = ""
    wbufsize = -1  # head and body leave together
    disable_nagle_algorithm = True
    timeout = 300

    def do_GET(self) -> None:
        """Answer with a file, with one of our own scripts and styles, or with the stream of events."""
        path = self.path.partition("?")[0]
        if self.headers.get_all("Host", []) not in [[host] for host in self.server.hosts]:
            # A foreign name that leads here is somebody else's page trying to read this one.
            self._send(HTTPStatus.FORBIDDEN, "text/plain; charset=utf-8", _FOREIGN.encode())
        elif path in _OWN:
            self._send(HTTPStatus.OK, type_of(path), _own(_OWN[path]))
        elif path == EVENTS:
            self._send_updates()
        else:
            self._answer()

    do_HEAD = do_GET  # noqa: N815 (likewise)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the name it has there)
        """Log nothing: the terminal is for what editors must know."""

    def _answer(self) -> None:
        with self.server.site.reading():
            answer = self._found()
        self._send(*answer)

    def _found(self) -> SiteAnswer:
        site = self.server.site
        if not site.is_built:
            page = overlay.page(site.errors, site.version)
            return SiteAnswer(HTTPStatus.INTERNAL_SERVER_ERROR, HTML, page)
        return site_answer(self.path, site.base, self.server.folder, self._dressed)

    def _dressed(self, page: bytes) -> bytes:
        return injected(page, self.server.site.version, preview=self.server.preview)

    def _send(self, status: HTTPStatus, kind: str, body: bytes, place: str = "") -> None:
        self._head(status, kind, {"Location": place} if place else {}, len(body))
        if self.command != "HEAD":
            self.wfile.write(body)

    def _head(self, status: HTTPStatus, kind: str, more: dict[str, str], length: int | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", REFERRER)
        if not self.server.preview and _LOCAL.fullmatch(self.headers.get("Origin", "")):
            self.send_header("Access-Control-Allow-Origin", self.headers["Origin"])
        for name, value in more.items():
            self.send_header(name, value)
        if length is not None:
            self.send_header("Content-Length", str(length))
        self.end_headers()

    def _send_updates(self) -> None:
        """Send server-sent events while the page is open.

        The page says its `version` and its address (`page`). Each event is a JSON object: `version`,
        `page` (whether it changed), `errors` and `hints` as HTML, empty for none.
        """
        asked = parse_qs(self.path.partition("?")[2])
        seen = self.headers.get("Last-Event-ID") or asked.get("version", [""])[0]
        address = asked.get("page", ["/"])[0]
        self.close_connection = True
        self._head(HTTPStatus.OK, "text/event-stream; charset=utf-8", {"Connection": "close"})
        if self.command == "HEAD":
            return
        self.wfile.write(b"retry: 500\n")
        update: SiteUpdate | None = self.server.site.update_since(seen)
        while not self.server.site.closed:
            self.wfile.write(self._event(update, address) if update else b": noch da\n\n")
            self.wfile.flush()
            seen = update.version if update else seen
            update = self.server.site.wait_for_update(seen, HEARTBEAT)

    def _event(self, update: SiteUpdate, address: str) -> bytes:
        if self.server.framed:
            update = update._replace(errors=(), hints=())
        errors = overlay.panel(update.errors) if update.errors else ""
        told = {
            "version": update.version,
            "page": self._concerns(update, address),
            "errors": errors,
            "hints": hint_bar(update.hints),
        }
        return f"id: {update.version}\ndata: {json.dumps(told)}\n\n".encode()

    def _concerns(self, update: SiteUpdate, address: str) -> bool:
        """Whether the page at `address` may differ from what the browser shows."""
        if update.changed is None:
            return True
        path = routing.path_below(address, self.server.site.base)
        output = routing.output_at(path) if path is not None else "404.html"
        if output in update.changed:
            return True
        return "404.html" in update.changed and routing.file_at(self.server.folder, output) is None


_OWN = {SCRIPT: "reload.js", BANNER: "banner.css", OVERLAY: "overlay.css", HINT_BAR: "hint_bar.css"}
"""Scripts and styles that only `serve` has: address, and name of the file beside this module."""


@functools.cache
def _own(name: str) -> bytes:
    return Path(__file__).with_name(name).read_bytes()


_LOCAL = re.compile(r"https?://(127\.0\.0\.1|localhost|\[::1\])(:\d+)?")
"""Sites on this machine may read the paper, to try how they embed it; others may not, and drafts nobody."""

_FOREIGN = "Diese Vorschau antwortet nur auf 127.0.0.1 und localhost.\n"
