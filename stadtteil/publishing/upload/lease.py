"""Keeps two publications to one webspace apart, from however many machines.

Whoever publishes holds a small file there and changes it every few seconds. Where it does not change for a
while, its holder is dead. Clocks are not compared: those of two machines may differ.
"""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from stadtteil.engine.lock import locked
from stadtteil.publishing.refused import CannotPublish, cannot
from stadtteil.publishing.upload.webspace import Webspace

LOCK = "sperre.txt"
BEAT = 8.0
"""Seconds after which the holder changes the file."""
DEAD = 45.0
"""Seconds without a change after which nobody holds it any more."""
_PAUSE = 1.0
_OWN = "sperre"


class Lease:
    """The right to publish to a webspace. Use it as a context; `check` now and then."""

    def __init__(self, webspace: Webspace, folder: Path) -> None:
        """`folder` is where this machine notes what it holds: so what it left when it was killed is known."""
        self._webspace = webspace
        self._note = folder / _OWN
        self._token = secrets.token_hex(8)
        self._going = threading.Lock()
        self._going.acquire()
        self._is_lost = False
        self._sure_at = 0.0
        self._heart = threading.Thread(target=self._beat, daemon=True)

    def __enter__(self) -> Self:
        own = self._note.read_text(encoding="utf-8").split() if self._note.exists() else []
        self._note.write_text(" ".join((*own, self._token)), encoding="utf-8")  # whenever we are killed
        if not self._webspace.create(LOCK, self._said(0)):
            self._take_over(own)
        self._note.write_text(self._token, encoding="utf-8")
        self._sure_at = time.monotonic()
        self._heart.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._going.release()
        self._heart.join()
        with suppress(CannotPublish, OSError):  # then the note stays, and the next run knows it
            if self._is_mine():
                self._webspace.erase(LOCK)
            self._note.unlink(missing_ok=True)

    def check(self) -> None:
        """Raise CannotPublish where somebody else has taken over: this machine was away for too long."""
        is_sure = time.monotonic() - self._sure_at < BEAT
        if self._is_lost or not (is_sure or self._is_mine()):
            raise cannot(
                "Eine andere Veröffentlichung hat diese abgelöst, weil dieser Rechner zu lange nicht da war.",
                "Veröffentlichen Sie noch einmal.",
            )

    def _said(self, beat: int) -> bytes:
        return f"{self._token} {beat}\n".encode()

    def _is_mine(self) -> bool:
        return (self._webspace.read(LOCK) or b"").startswith(self._token.encode())

    def _beat(self) -> None:
        beat = 0
        while not self._going.acquire(timeout=BEAT):
            beat += 1
            try:
                if not self._is_mine():
                    self._is_lost = True
                    return
                self._webspace.write(LOCK, self._said(beat))
                self._sure_at = time.monotonic()
            except (CannotPublish, OSError):
                continue  # the publication itself says what is wrong with the connection

    def _take_over(self, own: list[str]) -> None:
        """Take the place of a holder who is dead, `own` ones at once; CannotPublish where one lives."""
        seen = self._webspace.read(LOCK)
        is_own = seen is not None and seen.decode(errors="replace").partition(" ")[0] in own
        if not is_own:
            self._outlast(seen)
        self._webspace.write(LOCK, self._said(0))
        if not is_own:
            time.sleep(_PAUSE)  # of several who take over, the last one to write has it
        if not self._is_mine():
            raise taken()

    def _outlast(self, seen: bytes | None) -> None:
        end = time.monotonic() + DEAD
        while seen is not None and time.monotonic() < end:
            time.sleep(_PAUSE)
            now = self._webspace.read(LOCK)
            if now is not None and now != seen:
                raise taken()
            seen = now


@contextmanager
def alone_here(folder: Path) -> Iterator[None]:
    """Hold the right to publish a project from this machine; CannotPublish where somebody does already."""
    with locked(folder, refuse):
        yield


def refuse() -> None:
    """Say so at once, where others would wait."""
    raise taken()


def taken() -> CannotPublish:
    """Return that somebody else is at it."""
    return cannot(
        "Diese Zeitung wird gerade schon veröffentlicht.",
        "Warten Sie, bis das fertig ist, und veröffentlichen Sie dann noch einmal.",
    )
