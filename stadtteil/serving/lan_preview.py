"""The preview in the house: the public paper for phones in the local network, for an hour.

Knows servers and clocks, neither how the paper is built nor what is said about it.
"""

from __future__ import annotations

import errno
import threading
import time
from collections.abc import Callable
from pathlib import Path

from stadtteil.misuse import StadtteilError
from stadtteil.serving.lan_server import LanServer
from stadtteil.serving.served_site import ServedSite
from stadtteil.serving.server import next_free

HOUR = 3600.0
_LONGEST_SLEEP = 20.0
"""Seconds between looks at the clocks."""


class LanPreview:
    """A server for the local network that ends by itself."""

    def __init__(
        self,
        address: str,
        port: int,
        folder: Path,
        site: ServedSite,
        ended: Callable[[], None],
        *,
        lifetime: float = HOUR,
    ) -> None:
        """Bind `port` of an IP address, or the next free one; StadtteilError where this machine has neither.

        `folder` holds what `site` says is built, and `ended` is called when `lifetime` seconds are over.
        """
        self._ended = ended
        self._lifetime = lifetime
        try:
            self._server = next_free(
                port, lambda candidate: LanServer(address, candidate, folder, site, lifetime)
            )
        except OSError as error:
            if error.errno not in {errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT, errno.EINVAL}:
                raise
            raise StadtteilError(
                f"Dieser Rechner hat die Adresse {address} nicht. "
                "Schreiben Sie --netz ohne Adresse: Dann sagt das Programm, welche er hat."
            ) from error
        self._turn = threading.Condition()
        self._is_over = False
        self._has_started = False

    @property
    def address(self) -> str:
        """What phones open; who knows it sees the paper."""
        return f"http://{self._server.host}/{self._server.token}"

    def start(self) -> None:
        """Start answering, and count the time from now on."""
        self._has_started = True
        self._server.start()
        threading.Thread(target=self._await_end, daemon=True, name="lan-preview").start()

    def stop(self) -> None:
        """Stop answering."""
        with self._turn:
            if self._is_over:
                return
            self._is_over = True
            self._turn.notify_all()
            if self._has_started:
                self._server.stop()
            else:
                self._server.server_close()

    def _await_end(self) -> None:
        """Wait until one of both clocks says that it is over.

        One does not count the time that a laptop is asleep, and somebody may set the other one.
        """
        began, woke = time.monotonic(), time.time()
        while True:
            passed = max(time.monotonic() - began, time.time() - woke)
            if passed >= self._lifetime:
                self.stop()
                self._ended()
                return
            with self._turn:
                if self._turn.wait_for(lambda: self._is_over, min(self._lifetime - passed, _LONGEST_SLEEP)):
                    return
