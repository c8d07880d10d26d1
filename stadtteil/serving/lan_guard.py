"""Who may see the paper in the local network: whoever opened the address with the token.

Knows the head of a request, and how often somebody was refused; not what is asked for.
"""

from __future__ import annotations

import hmac
import secrets
import threading
import time
from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

SIGNS = "23456789abcdefghijkmnpqrstuvwxyz"
"""Letters and digits that nobody takes for another one when a token is typed."""
LENGTH = 12
"""Signs of a token: 60 bits."""
MOST_REFUSED, WITHIN = 30, 60.0
"""How often somebody is refused within these seconds before all answers are the same for a while."""
MOST_NOTED = 1000
"""Clients of whom it is known how often they were refused."""


class LanRequest(NamedTuple):
    """The head of a request as the guard sees it: who asks, for what, and all headers of a name."""

    client: str
    path: str
    hosts: Sequence[str]
    cookies: Sequence[str]


class Verdict(Enum):
    """What is to become of a request."""

    WELCOME = auto()
    ARRIVES = auto()
    """The address says the token: from now on a cookie does."""
    STRANGE_HOST = auto()
    DENIED = auto()
    TOO_OFTEN = auto()


def new_token() -> str:
    """Return a token that nobody can guess."""
    return "".join(secrets.choice(SIGNS) for _ in range(LENGTH))


class LanGuard:
    """Knows the token, and the one name by which the paper may be asked for."""

    def __init__(self, token: str, host: str, cookie: str) -> None:
        """`host` is what browsers send, with the port; `cookie` the name of the cookie."""
        self._path = f"/{token}".encode()
        self._cookie = f"{cookie}={token}".encode()
        self._host = host
        self._turn = threading.Lock()
        self._refused: dict[str, list[float]] = {}

    @property
    def cookie(self) -> str:
        """The cookie with its value."""
        return self._cookie.decode()

    def verdict(self, asked: LanRequest) -> Verdict:
        """Return what is to become of a request."""
        if list(asked.hosts) != [self._host]:
            return Verdict.STRANGE_HOST  # somebody else's page is trying to read this one
        if self._is_tiresome(asked.client):
            return Verdict.TOO_OFTEN
        if _is(asked.path, self._path):
            return Verdict.ARRIVES
        said = [part.strip(" ") for cookies in asked.cookies for part in cookies.split(";")]
        if any(_is(one, self._cookie) for one in said):
            return Verdict.WELCOME
        self._note(asked.client)
        return Verdict.DENIED

    def _is_tiresome(self, client: str) -> bool:
        with self._turn:
            latest = time.monotonic() - WITHIN
            recent = [moment for moment in self._refused.get(client, ()) if moment > latest]
            return len(recent) >= MOST_REFUSED

    def _note(self, client: str) -> None:
        with self._turn:
            moments = self._refused.pop(client, [])
            self._refused[client] = [*moments[1 - MOST_REFUSED :], time.monotonic()]
            if len(self._refused) > MOST_NOTED:
                del self._refused[next(iter(self._refused))]


def _is(said: str, known: bytes) -> bool:
    return hmac.compare_digest(said.encode("utf-8", "replace"), known)
