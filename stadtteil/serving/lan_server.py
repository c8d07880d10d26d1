"""The HTTP server for phones in the local network: what is built and public, for whoever knows the token.

Never writes and never builds, and adds nothing to a page.
"""

from __future__ import annotations

from http import HTTPStatus
from pathlib import Path

from stadtteil.engine.os_errors import refused
from stadtteil.rendering.policy import REFERRER
from stadtteil.serving.byte_range import byte_range
from stadtteil.serving.lan_guard import LanGuard, LanRequest, Verdict, new_token
from stadtteil.serving.limited_server import LimitedConnection, LimitedServer
from stadtteil.serving.served_site import ServedSite
from stadtteil.serving.site_answer import SiteAnswer, site_answer

MOST_OF_ONE = 16
"""Connections of one phone; it cannot keep all others out."""
_TLS = b"\x16"
"""What a browser says first that wants HTTPS (RFC 8446, section 5.1)."""
_TEXT = "text/plain; charset=utf-8"


class LanServer(LimitedServer):
    """Serves an output folder on one address of this machine."""

    most_of_one = MOST_OF_ONE

    def __init__(self, address: str, port: int, folder: Path, site: ServedSite, max_age: float) -> None:
        """Bind a port of an IP address; OSError when it is taken, or no address of this machine.

        Cookies hold for `max_age` seconds.
        """
        super().__init__((address, port), LanConnection)
        self.folder = folder
        self.site = site
        self.max_age = int(max_age)
        name = f"[{address}]" if ":" in address else address
        self.host = name if self.port == 80 else f"{name}:{self.port}"
        self.token = new_token()
        # Cookies do not keep ports apart: two papers on one machine must not take theirs from each other.
        self.guard = LanGuard(self.token, self.host, f"stadtteil-{self.port}")

    def stop(self) -> None:
        """Free the port, and hang up on all."""
        super().stop()
        self.hang_up()


class LanConnection(LimitedConnection):
    """One phone's connection: GET and HEAD, nothing else."""

    server: LanServer

    def handle_one_request(self) -> None:
        """Handle the next request; who wants HTTPS is hung up on at once, and then asks without."""
        self.server.awaits(self.connection)
        try:
            wants_tls = self.rfile.peek(1)[:1] == _TLS  # type: ignore[attr-defined]  # a buffered reader
        except TimeoutError:
            wants_tls = True
        if wants_tls:
            self.close_connection = True
            return
        super().handle_one_request()

    def do_GET(self) -> None:  # noqa: N802 (the name it has there)
        """Answer with a file of the site, if the guard lets it pass."""
        self.server.answers(self.connection)
        if self.headers.get_all("Content-Length") or self.headers.get_all("Transfer-Encoding"):
            self.close_connection = True  # nobody reads what follows
        asked = LanRequest(
            self.client_address[0],
            self.path,
            self.headers.get_all("Host", []),
            self.headers.get_all("Cookie", []),
        )
        verdict = self.server.guard.verdict(asked)
        if verdict is Verdict.WELCOME:
            self._send_part(self._found())
        elif verdict is Verdict.ARRIVES:
            self._lead_on()
        else:
            self._send(*_REFUSALS[verdict])

    do_HEAD = do_GET  # noqa: N815 (likewise)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer what is no request, or has another method."""
        self.close_connection = True
        if code == HTTPStatus.NOT_IMPLEMENTED:
            self._send(_said(HTTPStatus.METHOD_NOT_ALLOWED, _ONLY_READING), {"Allow": "GET, HEAD"})
        else:
            self._send(_said(HTTPStatus(code), _UNCLEAR))

    def _lead_on(self) -> None:
        """Let a cookie say the token from now on, so that it leaves the address bar.

        It is Lax: links in messages lead here from other sites, and with Strict the page that follows would
        be refused. Nothing here can be changed, so there is nothing that Strict would protect.
        """
        with self.server.site.reading():
            answer = SiteAnswer(HTTPStatus.SEE_OTHER, _TEXT, b"", self.server.site.base)
        cookie = f"{self.server.guard.cookie}; Path=/; Max-Age={self.server.max_age}; HttpOnly; SameSite=Lax"
        self._send(answer, {"Set-Cookie": cookie})

    def _found(self) -> SiteAnswer:
        site = self.server.site
        try:
            with site.reading():
                if site.is_built:
                    return site_answer(self.path, site.base, self.server.folder)
        except OSError as error:
            if not refused(error):
                raise
        return _said(HTTPStatus.SERVICE_UNAVAILABLE, _NOT_BUILT)

    def _send_part(self, answer: SiteAnswer) -> None:
        """Send what was found, or the part of it that was asked for."""
        if answer.status is not HTTPStatus.OK:
            self._send(answer)
            return
        length, more = len(answer.body), {"Accept-Ranges": "bytes"}
        part = byte_range(self.headers.get("Range", ""), length)
        if part is not None:
            body = answer.body[part.start : part.stop]
            answer = answer._replace(status=HTTPStatus.PARTIAL_CONTENT, body=body)
            more["Content-Range"] = f"bytes {part.start}-{part.stop - 1}/{length}"
        self._send(answer, more)

    def _send(self, answer: SiteAnswer, more: dict[str, str] | None = None) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Length", str(len(answer.body)))
        for name, value in (_HEADERS | (more or {})).items():
            self.send_header(name, value)
        if answer.place:
            self.send_header("Location", answer.place)
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)


def _said(status: HTTPStatus, words: str) -> SiteAnswer:
    return SiteAnswer(status, _TEXT, words.encode())


_HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": REFERRER,
    "Cross-Origin-Resource-Policy": "same-origin",
}
_NO_TOKEN = "Öffnen Sie die Zeitung mit dem Code aus dem Terminal; nach einer Stunde gilt ein neuer.\n"
_REFUSALS: dict[Verdict, tuple[SiteAnswer, dict[str, str]]] = {
    Verdict.DENIED: (_said(HTTPStatus.FORBIDDEN, _NO_TOKEN), {}),
    Verdict.STRANGE_HOST: (_said(HTTPStatus.FORBIDDEN, _NO_TOKEN), {}),
    Verdict.TOO_OFTEN: (
        _said(HTTPStatus.TOO_MANY_REQUESTS, "Das waren zu viele Versuche. Warten Sie eine Minute.\n"),
        {"Retry-After": "60"},
    ),
}
_ONLY_READING = "Hier lässt sich die Zeitung nur lesen.\n"
_UNCLEAR = "Diese Anfrage ist nicht zu verstehen. Öffnen Sie die Zeitung in einem Browser.\n"
_NOT_BUILT = "Die Zeitung ist noch nicht gebaut. Sehen Sie im Terminal nach, was fehlt, und laden Sie neu.\n"
