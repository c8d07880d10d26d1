"""The HTTP server of the desk: reads requests within limits, asks the guard, hands on to the routes.

Knows nothing of what is behind a route.
"""

from __future__ import annotations

import socket
import time
import traceback
from collections.abc import Callable, Mapping, Sequence
from http import HTTPStatus
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from stadtteil.desk.answers import Denied, DeskAnswer, as_json
from stadtteil.desk.asked import Asked
from stadtteil.desk.assets import asset
from stadtteil.desk.guard import NAME, Guard, RequestHead
from stadtteil.engine.os_errors import refused
from stadtteil.misuse import StadtteilError
from stadtteil.serving.limited_server import LimitedConnection, LimitedServer
from stadtteil.serving.server import HOST

_LINGER = 0.5
"""Seconds in which what a refused request still sends is thrown away, so that its answer arrives."""


class Route(NamedTuple):
    """What is behind an address; `raw` where the body is a picture's bytes."""

    answer: Callable[[Asked], DeskAnswer]
    raw: bool = False


Routes = Mapping[tuple[str, str], Route]
"""By method and path."""


class DeskServer(LimitedServer):
    """Answers on HOST, with a few connections at a time, none of which may dawdle."""

    def __init__(self, port: int, token: str) -> None:
        """Bind `port`; OSError when it is taken. `routes` are set before it starts."""
        super().__init__((HOST, port), DeskConnection)
        self.guard = Guard(token, {f"{name}:{self.port}" for name in (HOST, "localhost", "[::1]")})
        self.routes: Routes = {}
        self.preview = ""
        self.layouts: Sequence[Path] = ()


class DeskConnection(LimitedConnection):
    """One browser's connection."""

    server: DeskServer

    def do_GET(self) -> None:  # noqa: N802 (the name it has there)
        """Answer a request that has no body."""
        head = RequestHead(self.command, self.path.partition("?")[0], self.headers)
        try:
            self.server.guard.check_host(head)
            shipped = asset(head.path, self.server.layouts) if self.command in {"GET", "HEAD"} else None
            if shipped is not None:
                self._send(DeskAnswer(HTTPStatus.OK, *shipped))
                return
            self.server.guard.check_asker(head)
            route = self.server.routes.get((self.command, head.path))
            if route is None:
                raise Denied(HTTPStatus.NOT_FOUND, "Das gibt es hier nicht. Laden Sie die Seite neu.")
            asked = self._asked(head, route)
        except Denied as denied:
            self._refuse(denied.reply)
            return
        self._send(_answered(route, asked))

    do_HEAD = do_GET  # noqa: N815 (likewise)
    do_POST = do_GET  # noqa: N815 (likewise)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer what is no request, or has another method."""
        self.close_connection = True
        self._send(as_json({"error": _UNCLEAR}, HTTPStatus(code)))

    def _asked(self, head: RequestHead, route: Route) -> Asked:
        """Read the body, if there is to be one."""
        question = self.path.partition("?")[2]
        body = b""
        if head.method == "POST":
            length = self.server.guard.length_of_body(head, raw=route.raw)
            body = self.rfile.read(length)
            if len(body) < length:
                raise ConnectionAbortedError
        self.server.answers(self.connection)
        return Asked(question, body, unquote(head.one(NAME)))

    def _refuse(self, reply: DeskAnswer) -> None:
        """Answer what was not read, and hang up."""
        self.close_connection = True
        self._send(reply)
        self.wfile.flush()
        self.connection.shutdown(socket.SHUT_WR)
        self.connection.settimeout(_LINGER)
        end = time.monotonic() + _LINGER
        while time.monotonic() < end and self.connection.recv(65536):
            continue

    def _send(self, reply: DeskAnswer) -> None:
        self.server.answers(self.connection)
        self.send_response(reply.status)
        self.send_header("Content-Type", reply.kind)
        self.send_header("Content-Length", str(len(reply.body)))
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        self.send_header("Content-Security-Policy", _POLICY.format(self.server.preview or "'none'"))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(reply.body)


def _answered(route: Route, asked: Asked) -> DeskAnswer:
    """Return the answer of a route; what the machine refuses, and our own mistakes, are answers, too."""
    try:
        return route.answer(asked)
    except Denied as denied:
        return denied.reply
    except StadtteilError as error:
        return as_json({"error": str(error)}, HTTPStatus.UNPROCESSABLE_ENTITY)
    except Exception as error:
        if told := refused(error):
            return as_json({"error": str(told)}, HTTPStatus.UNPROCESSABLE_ENTITY)
        traceback.print_exc()
        message = _BUG.format(type(error).__name__, error)
        return as_json({"error": message}, HTTPStatus.INTERNAL_SERVER_ERROR)


_UNCLEAR = "Diese Anfrage versteht der Schreibtisch nicht. Laden Sie die Seite neu."
_BUG = (
    "Das Programm selbst hat einen Fehler gemacht ({}: {}). Was Sie geschrieben haben, ist aufgehoben. "
    "Einzelheiten stehen im Terminal."
)
_HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
    "frame-src {}; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)
