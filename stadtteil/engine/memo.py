"""Keeps what was dear to make: documents by key, and bytes by digest. Knows nothing of their meaning.

All is verified when it is read, so a crash, a power cut or a stranger's hand costs work and never
correctness: what is damaged counts as missing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import Any

from stadtteil.engine.blob_files import BlobFiles
from stadtteil.engine.blobs import OF_DIGEST, MissingBlob, whole
from stadtteil.engine.database import Database
from stadtteil.engine.digests import digest_of

_VERSION = 0x53540002
_LARGE = 64 * 1024
_SPARE = 100
_TOGETHER = 200
"""Documents from which on all are read in one go, in a quarter of the time that asking for each takes."""

_KEY, _REST = "CAST(key AS BLOB)", "CAST(digest AS BLOB), CAST(blobs AS BLOB), CAST(data AS BLOB)"
"""The columns of documents as bytes: what is damaged need not be text."""
_ALL = f"SELECT {_KEY}, {_REST} FROM documents"
_ONE = f"SELECT {_REST} FROM documents WHERE key = ?"

_TABLES = """
CREATE TABLE documents (key TEXT PRIMARY KEY, digest BLOB, blobs BLOB, data BLOB, fleeting INTEGER);
CREATE TABLE blobs (digest TEXT PRIMARY KEY, data BLOB);
"""


class Memo:
    """The store of one project; also serves as the blobs that renderers read."""

    def __init__(self, state: Path) -> None:
        """Open the memo in the folder `state`; a broken or foreign one is thrown away."""
        self._files = BlobFiles(state / "blobs")
        self._used: set[str] = set()
        self._live: set[str] = set()
        self._known: set[str] = set()
        self._expected: dict[str, tuple[list[Any], ...]] = {}
        self._database = Database(state / "memo.sqlite", _TABLES, _VERSION, MissingBlob)
        try:
            rows = self._database.ask("SELECT digest FROM blobs")
        except MissingBlob:
            self.clear()
        else:
            self._known = {digest for (digest,) in rows} | self._files.names()

    def document(self, key: str) -> bytes | None:
        """Return what was kept under `key`; None when it is not whole, or a blob that it names is missing."""
        for digest, names, data in self._rows(key):
            if digest != _sum(key, names, data):
                continue
            needed = names.decode().split()
            if self._known.issuperset(needed):
                self._used.add(key)
                self._live.update(needed)
                return bytes(data)
        return None

    def expect(self, keys: Collection[str]) -> None:
        """Get ready for being asked for these documents, one after the other; also that some are not here."""
        if len(keys) >= _TOGETHER:
            wanted = {key.encode() for key in keys}
            rows = self._database.ask(_ALL)
            found = {key.decode(): (rest,) for key, *rest in rows if key in wanted}
            self._expected = {**dict.fromkeys(keys, ()), **found}

    def _rows(self, key: str) -> Sequence[Sequence[Any]]:
        """Return digest, blobs and data of what is kept under `key`, if anything is."""
        expected = self._expected.pop(key, None)
        return self._database.ask(_ONE, key) if expected is None else expected

    def keep(self, key: str, data: bytes, blobs: Sequence[str] = (), *, fleeting: bool = False) -> None:
        """Keep a document under `key`; it lives as long as it is used, and so do the blobs that it names.

        A `fleeting` one lives only until `retain` does not name it.
        """
        names = " ".join(blobs).encode()
        self._expected.pop(key, None)
        self._database.ask(
            "INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?, ?)",
            key, _sum(key, names, data), names, data, int(fleeting),
        )  # fmt: skip
        self._used.add(key)
        self._live.update(blobs)

    def put(self, data: bytes) -> str:
        """Keep bytes and return their digest."""
        digest = digest_of(data)
        self._live.add(digest)
        if digest not in self._known:
            if len(data) > _LARGE:
                self._files.put(digest, data)
            else:
                self._database.ask("INSERT OR REPLACE INTO blobs VALUES (?, ?)", digest, data)
            self._known.add(digest)
        return digest

    def get(self, digest: str) -> bytes:
        """Return the bytes with this digest; MissingBlob when they are not here or not whole."""
        self._live.add(digest)
        return whole(self._database.ask(OF_DIGEST, digest), self._files, digest)

    def clear(self) -> None:
        """Throw all away: where something was not whole, nobody knows what else is not."""
        self._database.renew()
        for digest in self._files.names():
            self._files.remove(digest)
        self._used, self._live, self._known, self._expected = set(), set(), set(), {}

    def retain(self, keys: Collection[str]) -> None:
        """Throw away at once, and for good, all fleeting documents but those under `keys`, with their blobs.

        Blobs that another document names stay.
        """
        doomed = self._keys("WHERE fleeting = 1").difference(keys)
        if not doomed:
            return
        before = self._named()
        self._delete(doomed)
        for digest in sorted(before - self._named()):
            self.purge(digest)
        self.commit()
        self._database.shrink()

    def purge(self, digest: str) -> None:
        """Throw away bytes for good."""
        self._known.discard(digest)
        self._database.ask("DELETE FROM blobs WHERE digest = ?", digest)
        self._files.remove(digest)

    def commit(self) -> None:
        """Make all that was kept so far lasting, and visible to readers in other processes."""
        self._database.commit()

    def evict(self) -> None:
        """Throw away what was not used since the memo was opened, once it outweighs what was."""
        keys = self._keys()
        counts = (len(keys), len(self._used)), (len(self._known), len(self._live))
        if any(kept > 2 * used + _SPARE for kept, used in counts):
            self._delete(keys - self._used)
            for digest in (self._known | self._files.names()) - self._live:
                self.purge(digest)
            self.commit()

    def close(self) -> None:
        """Close the memo; what was not committed is lost."""
        self._database.close()

    def _keys(self, which: str = "") -> set[str]:
        """Return the keys of documents."""
        rows = self._database.ask(f"SELECT {_KEY} FROM documents {which}")
        return {bytes(key).decode(errors="replace") for (key,) in rows}

    def _named(self) -> set[str]:
        """Return the digests of all blobs that documents name."""
        return {
            name
            for (names,) in self._database.ask("SELECT CAST(blobs AS BLOB) FROM documents")
            for name in (names or b"").decode(errors="replace").split()
        }

    def _delete(self, keys: Iterable[str]) -> None:
        self._expected = {}
        for key in sorted(keys):
            self._database.ask("DELETE FROM documents WHERE key = ?", key)


def _sum(key: str, names: object, data: object) -> bytes | None:
    """Return what proves that a row of the documents is whole, and is its own."""
    if not isinstance(names, bytes) or not isinstance(data, bytes):
        return None
    return digest_of(b"\0".join((key.encode(), names, data))).encode()
