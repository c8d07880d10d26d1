"""Answers browsers on this machine with files of the output folder. Never writes, never builds."""

from __future__ import annotations

import errno
import functools
import json
import os
import re
import sys
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import TCPServer
from urllib.parse import parse_qs, quote

from stadtteil.engine.os_errors import refused
from stadtteil.misuse import StadtteilError
from stadtteil.rendering.media_types import type_of
from stadtteil.rendering.policy import REFERRER
from stadtteil.serving import addresses, overlay
from stadtteil.serving.edition import Edition, News
from stadtteil.serving.injection import BANNER, NEWS, OVERLAY, SCRIPT, STRIP, dressed
from stadtteil.serving.strip import strip

HOST = "127.0.0.1"
TRIES = 50
"""Ports that are tried, from the wanted one on."""

HEARTBEAT = 10.0
"""Seconds after which a page that hears nothing is told so: that is how one that is gone is noticed."""


class Server(ThreadingHTTPServer):
    """Serves a folder as an edition has it."""

    daemon_threads = True
    request_queue_size = 128
    # On Windows it would let two servers have one port.
    allow_reuse_address = os.name != "nt"

    def __init__(self, port: int, folder: Path, edition: Edition, *, preview: bool) -> None:
        """Take the port; OSError when it is taken."""
        self.folder = folder
        self.edition = edition
        self.preview = preview
        super().__init__((HOST, port), Conversation)
        self.port = self.server_address[1]
        self.hosts = {f"{name}:{self.port}" for name in (HOST, "localhost", "[::1]")}
        if self.port == 80:
            self.hosts |= {HOST, "localhost", "[::1]"}

    def start(self) -> None:
        """Answer from now on, in a thread of its own."""
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True, name="server").start()

    def stop(self) -> None:
        """Answer no more."""
        self.edition.close()
        self.shutdown()
        self.server_close()

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing about browsers that hang up, nor twice what a build will say of the disk."""
        error = sys.exception()
        if not isinstance(error, ConnectionError | TimeoutError) and not (error and refused(error)):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # whatever it was called with

    def server_bind(self) -> None:
        """Take the port, without asking a name server what this machine is called."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.server_address[1]


def bound(port: int, folder: Path, edition: Edition, *, preview: bool) -> Server:
    """Return a server on `port`, or on the next one that is free."""
    for candidate in range(port, min(port + TRIES, 65536)):
        try:
            return Server(candidate, folder, edition, preview=preview)
        except PermissionError:
            raise StadtteilError(
                f"Port {candidate} darf hier nicht benutzt werden. Nennen Sie mit --port einen ab 1024."
            ) from None
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
    raise StadtteilError(f"Port {port} und die nächsten sind belegt. Nennen Sie mit --port einen anderen.")


class Conversation(BaseHTTPRequestHandler):
    """One browser's connection."""

    server: Server
    protocol_version = "HTTP/1.1"
    server_version = "stadtteil"
    sys_version = ""
    wbufsize = -1  # head and body leave together
    disable_nagle_algorithm = True
    timeout = 300

    def do_GET(self) -> None:
        """Answer a request."""
        path = self.path.partition("?")[0]
        if self.headers.get_all("Host", []) not in [[host] for host in self.server.hosts]:
            # A foreign name that leads here is somebody else's page trying to read this one.
            self._send(HTTPStatus.FORBIDDEN, "text/plain; charset=utf-8", _FOREIGN.encode())
        elif path in _OWN:
            self._send(HTTPStatus.OK, type_of(path), _own(_OWN[path]))
        elif path == NEWS:
            self._tell_news()
        else:
            self._answer()

    do_HEAD = do_GET  # noqa: N815 (likewise)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the name it has there)
        """Say nothing: the terminal is for what editors must know."""

    def _answer(self) -> None:
        with self.server.edition.reading():
            status, kind, body, place = self._found()
        self._send(status, kind, body, place)

    def _found(self) -> tuple[HTTPStatus, str, bytes, str]:
        """Return status, type, body, and where to look instead."""
        edition, folder = self.server.edition, self.server.folder
        html = type_of("a.html")
        if not edition.is_whole:
            return HTTPStatus.INTERNAL_SERVER_ERROR, html, overlay.page(edition.complaints, edition.name), ""
        path = addresses.inner(self.path, edition.base)
        if path is None and self.path in {"/", edition.base.rstrip("/")}:
            return HTTPStatus.FOUND, html, b"", edition.base
        file = addresses.found(folder, addresses.planned(path)) if path is not None else None
        if file is None and path and addresses.found(folder, f"{path}/{addresses.INDEX}"):
            query = self.path.partition("?")
            return HTTPStatus.FOUND, html, b"", quote(f"{edition.base}{path}/", "/%") + query[1] + query[2]
        if file is not None:
            return HTTPStatus.OK, type_of(file.name), self._read(file), ""
        missing = addresses.found(folder, "404.html")
        return HTTPStatus.NOT_FOUND, html, self._read(missing) if missing else _MISSING.encode(), ""

    def _read(self, file: Path) -> bytes:
        data = file.read_bytes()
        if file.suffix != ".html":
            return data
        return dressed(data, self.server.edition.name, preview=self.server.preview)

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
        if _LOCAL.fullmatch(self.headers.get("Origin", "")):
            self.send_header("Access-Control-Allow-Origin", self.headers["Origin"])
        for name, value in more.items():
            self.send_header(name, value)
        if length is not None:
            self.send_header("Content-Length", str(length))
        self.end_headers()

    def _tell_news(self) -> None:
        """Send events for as long as the page is open; it says which edition it shows."""
        asked = parse_qs(self.path.partition("?")[2])
        seen = self.headers.get("Last-Event-ID") or asked.get("ausgabe", [""])[0]
        address = asked.get("seite", ["/"])[0]
        self.close_connection = True
        self._head(HTTPStatus.OK, "text/event-stream; charset=utf-8", {"Connection": "close"})
        if self.command == "HEAD":
            return
        self.wfile.write(b"retry: 500\n")
        news: News | None = self.server.edition.now(seen)
        while not self.server.edition.closed:
            self.wfile.write(self._event(news, address) if news else b": noch da\n\n")
            self.wfile.flush()
            seen = news.edition if news else seen
            news = self.server.edition.news(seen, HEARTBEAT)

    def _event(self, news: News, address: str) -> bytes:
        complaints = overlay.panel(news.complaints) if news.complaints else ""
        told = {
            "edition": news.edition,
            "page": self._concerns(news, address),
            "trouble": complaints,
            "hints": strip(news.hints),
        }
        return f"id: {news.edition}\ndata: {json.dumps(told)}\n\n".encode()

    def _concerns(self, news: News, address: str) -> bool:
        """Whether a page may look different now."""
        if news.changed is None:
            return True
        path = addresses.inner(address, self.server.edition.base)
        output = addresses.planned(path) if path is not None else "404.html"
        if output in news.changed:
            return True
        return "404.html" in news.changed and addresses.found(self.server.folder, output) is None


_OWN = {SCRIPT: "reload.js", BANNER: "banner.css", OVERLAY: "overlay.css", STRIP: "strip.css"}
"""What pages load that no site has, and the file beside this one that it is."""


@functools.cache
def _own(name: str) -> bytes:
    return Path(__file__).with_name(name).read_bytes()


_LOCAL = re.compile(r"https?://(127\.0\.0\.1|localhost|\[::1\])(:\d+)?")
"""Sites on this machine may read the preview, to try how they embed it; others may not."""

_FOREIGN = "Diese Vorschau antwortet nur auf 127.0.0.1 und localhost.\n"
_MISSING = "<!doctype html><title>Nicht gefunden</title><p>Diese Seite gibt es nicht."
