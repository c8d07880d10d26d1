"""Bytes by digest, read from a memo by any process that knows its folder. Writes nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from stadtteil.engine.blob_files import BlobFiles
from stadtteil.engine.digests import digest_of


class Store(Protocol):
    """Whoever has bytes by their digest."""

    def get(self, digest: str) -> bytes:
        """Return the bytes with this digest; MissingBlob when they are not here or not whole."""


class MissingBlob(KeyError):
    """Bytes are not where they were kept, or not whole; its argument is their digest.

    Whoever asked can do nothing about it: what names them must be made again.
    """


OF_DIGEST = "SELECT data FROM blobs WHERE digest = ?"
"""Asks a memo's database for the bytes with a digest; those that are not there are in a file."""


def whole(rows: Sequence[tuple[Any, ...]], files: BlobFiles, digest: str) -> bytes:
    """Return the bytes that `OF_DIGEST` gave, or those in a file; MissingBlob when they are not whole."""
    data = rows[0][0] if rows else files.get(digest)
    if not isinstance(data, bytes) or (rows and digest_of(data) != digest):
        raise MissingBlob(digest)
    return data


class Reader:
    """The blobs of the memo in a state folder, as another process may read them: what was committed."""

    def __init__(self, state: Path) -> None:
        self._state = state
        self._files = BlobFiles(state / "blobs")
        self._database: sqlite3.Connection | None = None

    def get(self, digest: str) -> bytes:
        """Return the bytes with this digest; MissingBlob when they are not here or not whole."""
        if self._database is None:
            address = f"{(self._state / 'memo.sqlite').absolute().as_uri()}?mode=ro"
            self._database = sqlite3.connect(address, uri=True, check_same_thread=False)
        try:
            rows = self._database.execute(OF_DIGEST, (digest,)).fetchall()
        except sqlite3.DatabaseError as error:
            raise MissingBlob(digest) from error
        return whole(rows, self._files, digest)

    def close(self) -> None:
        """Let go of the memo."""
        if self._database is not None:
            self._database.close()
            self._database = None
