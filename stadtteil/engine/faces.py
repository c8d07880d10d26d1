"""What was read of each source, by digest: its face, which planning sees, and its text, which it does not.

So a document need not be fetched to know whether it says the same as before. Knows digests only.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import msgspec

from stadtteil.engine import atomic_file

_MARK = b"stadtteil faces 1\n"


class Face(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Digests of a source's bytes, of its face, and of its text (empty: it has none)."""

    source: str
    face: str
    text: str


class _Page(msgspec.Struct, array_like=True):
    reader: str
    faces: dict[str, Face]


_decoder = msgspec.msgpack.Decoder(_Page)
_encoder = msgspec.msgpack.Encoder()


class Faces:
    """The faces of all sources that were read last, by path, and the digest of what read them."""

    def __init__(self, state: Path) -> None:
        """Read what the last build left in the folder `state`; lost, broken or foreign is empty."""
        self._file = str(state / "faces")
        self._page = _Page("", {})
        self._is_read = self._is_new = False

    def known(self, reader: str) -> dict[str, Face]:
        """Return the faces by path, if it was the same `reader` that read them."""
        if not self._is_read:
            self._is_read = True
            data = atomic_file.read(self._file, _MARK)
            with suppress(msgspec.DecodeError):
                self._page = _Page("", {}) if data is None else _decoder.decode(data)
        return self._page.faces if self._page.reader == reader else {}

    def note(self, reader: str, faces: dict[str, Face]) -> None:
        """Take over the faces of all sources as they are now."""
        if reader != self._page.reader or faces != self._page.faces:
            self._page, self._is_read, self._is_new = _Page(reader, faces), True, True

    def save(self) -> None:
        """Keep them for the next build; what they name must have been kept before."""
        if self._is_new:
            atomic_file.write(self._file, _MARK, _encoder.encode(self._page))
            self._is_new = False

    def forget(self) -> None:
        """Throw all away, here and on disk."""
        self.note("", {})
        self.save()
