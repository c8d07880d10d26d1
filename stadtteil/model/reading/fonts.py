"""From the bytes of a font to what is published of it: the same bytes, if they are a whole file of WOFF2.

Looks at the head of the file only (W3C, WOFF 2.0, 3 and 4.1); browsers check the rest before they use it.
"""

from __future__ import annotations

from collections.abc import Callable

from stadtteil.model.document import Document, StoredFile
from stadtteil.model.source import FONT
from stadtteil.problems import Problem

SIGNATURE = b"wOF2"
SHORTEST = 48
"""Bytes of the head alone."""
HEAVY = 100_000
"""Bytes from which on a hint says that phones wait for it: as much as a whole page with its pictures."""

_AGAIN = "Laden Sie die Schrift noch einmal als WOFF2 herunter."


def read_font(path: str, data: bytes, keep: Callable[[bytes], str]) -> Document:
    """Return what a font's file says; `keep` stores a blob. One in error has nothing to publish."""
    if not data.startswith(SIGNATURE):
        message = "Das ist keine Schrift im Format WOFF2, auch wenn der Name auf .woff2 endet."
        return Document(path, FONT, (Problem(path, 0, 0, message, _AGAIN),))
    if len(data) < SHORTEST or int.from_bytes(data[8:12], "big") != len(data):
        message = "Diese Schrift ist beschädigt oder nicht zu Ende geladen."
        return Document(path, FONT, (Problem(path, 0, 0, message, _AGAIN),))
    return Document(path, FONT, tuple(_heavy(path, data)), stored=StoredFile(keep(data), len(data)))


def _heavy(path: str, data: bytes) -> list[Problem]:
    if len(data) <= HEAVY:
        return []
    message = f"Diese Schrift ist mit {len(data) // 1000} kB groß; auf dem Handy kommt sie spät."
    cure = "Nehmen Sie eine Fassung nur mit den Zeichen, die Sie brauchen (Latin), höchstens 100 kB groß."
    return [Problem(path, 0, 0, message, cure, "warning")]
