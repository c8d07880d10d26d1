"""What was read of each source, by digest: its face, which planning sees, and its text, which it does not.

So a document need not be fetched to know whether it says the same as before. Knows digests only.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from stadtteil.engine.state_file import StateFile

_MARK = b"stadtteil faces 1\n"


class Face(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Digests of a source's bytes, of its face, and of its text (empty: it has none)."""

    source: str
    face: str
    text: str


class _Page(msgspec.Struct, array_like=True):
    reader: str
    faces: dict[str, Face]


class Faces:
    """The faces of all sources that were read last, by path, and the digest of what read them."""

    def __init__(self, state: Path) -> None:
        """Read what the last build left in the folder `state`; lost, broken or foreign is empty."""
        self._file = StateFile(state / "faces", _MARK, _Page)
        self._page = self._saved = self._file.read() or _Page("", {})

    def known(self, reader: str) -> dict[str, Face]:
        """Return the faces by path, if it was the same `reader` that read them."""
        return self._page.faces if self._page.reader == reader else {}

    def note(self, reader: str, faces: dict[str, Face]) -> None:
        """Take over the faces of all sources as they are now."""
        self._page = _Page(reader, faces)

    def save(self) -> None:
        """Keep them for the next build; what they name must have been kept before."""
        if self._page != self._saved:
            self._file.write(self._page)
            self._saved = self._page

    def forget(self) -> None:
        """Throw all away, here and on disk."""
        self._page = self._saved = _Page("", {})
        self._file.remove()
