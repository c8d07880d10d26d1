"""What was read of each source, by digest: its face, which planning sees, and its texts, which it does not.

So a document need not be fetched to know whether it says the same as before. Knows digests only.
"""

from __future__ import annotations

import msgspec

MARK = b"stadtteil faces 2\n"


class Face(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Digests of a source's bytes, of its face, of its text and of its words (empty: it has none)."""

    source: str
    face: str
    text: str
    words: str


class Faces(msgspec.Struct, frozen=True, array_like=True):
    """The faces of all sources as they were read last, by path, and the digest of what read them."""

    reader: str = ""
    by_path: dict[str, Face] = {}

    def of(self, reader: str) -> dict[str, Face]:
        """Return the faces by path, if it was the same `reader` that read them."""
        return self.by_path if self.reader == reader else {}
