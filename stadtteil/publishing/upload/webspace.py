"""What every place has in common that finished files are brought to. Knows no particular one.

Beside the site each of them holds one folder of ours, with a few small files: which files are ours, how far a
publication is, and who is at it. Errors are CannotPublish, or what the machine refuses (OSError).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Literal, Protocol

FOLDER = ".stadtteil-veroeffentlicht"
"""Our own folder among the files of the site; servers keep back what begins with a dot."""
FRESH = f"{FOLDER}/neu"
"""Where a file lies until it is whole."""

Sort = Literal["file", "folder", "other"]
"""What stands at a path; a symbolic link is another thing, wherever it leads."""
Read = Callable[[str], bytes]
Done = Callable[[str], None]
"""Told the path of each file that has come into its place, or has gone."""


class Webspace(Protocol):
    """A folder, here or elsewhere, that a web server shows. Paths are relative to it, with `/`."""

    @property
    def place(self) -> str:
        """How it is called when one talks to editors."""

    def close(self) -> None:
        """Let go of it."""

    def top(self) -> Sequence[str]:
        """Return the names of all that lies at its top, but our own folder."""

    def look(self, paths: Collection[str]) -> Mapping[str, Sort]:
        """Return what stands at those of the paths at which something does; no link is followed."""

    def read(self, name: str) -> bytes | None:
        """Return a small file of our own folder; None where there is none."""

    def write(self, name: str, data: bytes) -> None:
        """Put a small file into our own folder, which is made if need be, whole or not at all."""

    def create(self, name: str, data: bytes) -> bool:
        """Make a small file in our own folder; False where there is one already."""

    def append(self, name: str, data: bytes) -> None:
        """Write more into a small file of our own folder, at the latest before the next group begins."""

    def erase(self, name: str) -> None:
        """Remove a small file of our own folder; none is fine too."""

    def clear(self) -> None:
        """Remove files that somebody left who was killed before they were whole."""

    def put(self, paths: Sequence[str], read: Read, done: Done) -> None:
        """Bring files here, in any order, each first as a whole and then into its place; folders are made."""

    def remove(self, paths: Sequence[str], done: Done) -> None:
        """Remove files, in this order; one that is gone already is fine."""

    def prune(self, folders: Iterable[str]) -> None:
        """Remove those folders in which nothing is left; they come with the deepest first."""
