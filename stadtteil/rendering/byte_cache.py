"""A folder of bytes by name, kept for speed only: what is lost or damaged is made again. Knows no meaning."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from stadtteil.engine.digests import digest_of


class ByteCache:
    """Bytes by name in a folder; one that is lost or damaged is simply not there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, name: str) -> bytes | None:
        """Return the bytes of a name; None where they are not there, or not whole."""
        try:
            data = (self._folder / digest_of(name.encode())).read_bytes()
        except OSError:
            return None
        return data[32:] if data[:32] == digest_of(data[32:]).encode() else None

    def put(self, name: str, data: bytes) -> None:
        """Keep bytes under a name, whole or not at all."""
        place = self._folder / digest_of(name.encode())
        with contextlib.suppress(OSError):
            fresh = place.with_name(f"{place.name}.{os.getpid()}")
            fresh.write_bytes(digest_of(data).encode() + data)
            fresh.replace(place)
