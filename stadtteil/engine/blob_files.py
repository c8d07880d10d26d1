"""A folder of large blobs, one file each, named by their digests. Knows bytes only."""

from __future__ import annotations

import os
from pathlib import Path

from stadtteil.engine.digests import digest_of


class BlobFiles:
    """Blobs as files `ab/ab…`; what is read is verified."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def names(self) -> set[str]:
        """Return the digests of all blobs that lie here."""
        try:
            return {name for part in os.listdir(self._folder) for name in os.listdir(self._folder / part)}
        except FileNotFoundError:
            return set()

    def put(self, digest: str, data: bytes) -> None:
        """Keep `data`; a crash leaves the whole file or none under its name."""
        place = self._place(digest)
        place.parent.mkdir(parents=True, exist_ok=True)
        fresh = place.with_suffix(".neu")
        fresh.write_bytes(data)
        fresh.replace(place)

    def get(self, digest: str) -> bytes | None:
        """Return the bytes with this digest; None when they are not here or not whole."""
        try:
            data = self._place(digest).read_bytes()
        except OSError:
            return None
        return data if digest_of(data) == digest else None

    def remove(self, digest: str) -> None:
        """Throw a blob away; none is fine too."""
        self._place(digest).unlink(missing_ok=True)

    def _place(self, digest: str) -> Path:
        return self._folder / digest[:2] / digest
