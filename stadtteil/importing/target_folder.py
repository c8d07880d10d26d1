"""The folder that is imported into: writes what nobody has changed since, and remembers what it wrote.

Knows bytes and digests; what an editor changed, or took away, it leaves alone.
"""

from __future__ import annotations

from collections.abc import Container
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from stadtteil.engine.digests import digest_of
from stadtteil.engine.state_file import StateFile

_MARK = b"stadtteil import 1\n"


class WrittenFile(NamedTuple):
    """A file that an import wrote: its digest, and which source it came from."""

    digest: str
    source: str


class Fate(Enum):
    """What became of a file: it is new, written anew, as it was, or left as an editor made it."""

    NEW = "neu"
    RENEWED = "erneuert"
    EQUAL = "unverändert"
    KEPT = "von Ihnen geändert, nicht angerührt"
    GONE = "von Ihnen gelöscht, nicht wieder angelegt"


class TargetFolder:
    """A project's folder, and the digests of all that imports wrote there, by path."""

    def __init__(self, root: Path, source: str) -> None:
        """Know what earlier imports wrote; `source` names what is imported now."""
        self.root = root
        self._source = source
        self._file = StateFile(root / ".stadtteil" / "import", _MARK, dict[str, WrittenFile])
        self._written = self._file.read() or {}
        self._at_first: dict[str, str] = {}

    def write(self, path: str, data: bytes) -> Fate:
        """Write a file, unless somebody else has changed or deleted it, and say what became of it.

        What is written several times in one import is held against what stood there at first.
        """
        file = self.root / path
        before = self._digest(path)
        there = digest_of(file.read_bytes()) if file.is_file() else ""
        first = self._at_first.setdefault(path, there)
        fresh = digest_of(data)
        if there and there not in {before, fresh}:
            return Fate.KEPT
        if before and not there:
            return Fate.GONE
        self._written[path] = WrittenFile(fresh, self._source)
        if there != fresh:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        return Fate.EQUAL if first == fresh else Fate.RENEWED if first else Fate.NEW

    def take_away(self, path: str) -> None:
        """Delete a file that an import wrote, if nobody has changed it."""
        if self.is_ours(path):
            (self.root / path).unlink()
            del self._written[path]

    def clear(self, wanted: Container[str]) -> list[str]:
        """Delete what earlier imports of this source wrote and is not wanted any more; return its paths."""
        ours = [path for path, one in self._written.items() if one.source == self._source]
        idle = sorted(path for path in ours if path not in wanted and self.is_ours(path))
        for path in idle:
            self.take_away(path)
        return idle

    def wrote(self, path: str) -> bool:
        """Whether an import wrote a file, whatever became of it since."""
        return path in self._written

    def is_ours(self, path: str) -> bool:
        """Whether a file is there as an import wrote it."""
        file = self.root / path
        return file.is_file() and self._digest(path) == digest_of(file.read_bytes())

    def _digest(self, path: str) -> str:
        return self._written[path].digest if path in self._written else ""

    def remember(self) -> None:
        """Note what was written, for the next import."""
        self._file.write(self._written)
