"""Who may ask the desk for something: its own page, in a browser on this machine, with the token.

Knows the head of a request, nothing of what is asked for. What is refused here was not read.
"""

from __future__ import annotations

import hmac
from collections.abc import Collection
from email.message import Message
from http import HTTPStatus
from typing import NamedTuple

from stadtteil.desk.answers import Denied

TOKEN = "X-Stadtteil-Token"
NAME = "X-Stadtteil-Name"
MOST_OF_JSON = 2_000_000
MOST_OF_PICTURE = 80_000_000
"""Bytes of a body: far above any text that people write, and above any photo of a phone."""

_STRANGE_HOST = "Der Schreibtisch antwortet nur auf 127.0.0.1 und localhost."
_STRANGE_PAGE = "Diese Anfrage kommt nicht vom Schreibtisch. Öffnen Sie ihn mit der Adresse aus dem Terminal."
_NO_TOKEN = (
    "Der Schreibtisch wurde inzwischen neu gestartet, oder seine Adresse ist unvollständig. "
    "Öffnen Sie ihn mit der Adresse aus dem Terminal."
)
_WRONG_TYPE = "Diese Anfrage hat die falsche Form. Laden Sie die Seite neu."
_NO_LENGTH = "Diese Anfrage sagt nicht, wie lang sie ist. Laden Sie die Seite neu."
_TOO_LONG = "Das ist zu groß: Es gehen höchstens {} MB. Nehmen Sie eine kleinere Datei."


class RequestHead(NamedTuple):
    """The head of a request as the guard sees it."""

    method: str
    path: str
    headers: Message

    def one(self, name: str) -> str:
        """Return the value of a header that stands there once; an empty text for none or several."""
        values = self.headers.get_all(name, [])
        return values[0] if len(values) == 1 else ""


class Guard:
    """Knows the token and the hosts by which this machine is called."""

    def __init__(self, token: str, hosts: Collection[str]) -> None:
        """`hosts` are names with their ports, as browsers send them."""
        self._token = token.encode()
        self._hosts = hosts

    def check_host(self, head: RequestHead) -> None:
        """Denied where a foreign name leads here: somebody else's page is trying to read this one."""
        if head.one("Host") not in self._hosts:
            raise Denied(HTTPStatus.FORBIDDEN, _STRANGE_HOST)

    def check_asker(self, head: RequestHead) -> None:
        """Denied without the token, and for what changes something without the page's own origin."""
        origins = head.headers.get_all("Origin", [])
        if (origins or head.method == "POST") and origins != [f"http://{head.one('Host')}"]:
            raise Denied(HTTPStatus.FORBIDDEN, _STRANGE_PAGE)
        if not hmac.compare_digest(head.one(TOKEN).encode("latin-1", "replace"), self._token):
            raise Denied(HTTPStatus.FORBIDDEN, _NO_TOKEN)

    def length_of_body(self, head: RequestHead, *, raw: bool) -> int:
        """Return how many bytes are to be read of the body of a POST; Denied where these are too many.

        `raw` where it is no JSON but a picture.
        """
        kind = head.one("Content-Type").partition(";")[0].strip().lower()
        fits = kind.startswith("image/") or kind == "application/octet-stream"
        if not (fits if raw else kind == "application/json"):
            raise Denied(HTTPStatus.FORBIDDEN, _WRONG_TYPE)
        written = head.one("Content-Length")
        if not written.isascii() or not written.isdigit() or head.headers.get_all("Transfer-Encoding"):
            raise Denied(HTTPStatus.LENGTH_REQUIRED, _NO_LENGTH)
        most = MOST_OF_PICTURE if raw else MOST_OF_JSON
        if len(written) > 15 or int(written) > most:
            raise Denied(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, _TOO_LONG.format(most // 1_000_000))
        return int(written)
