"""A folder on this machine that a web server shows, or that is carried on by somebody else.

Follows no symbolic link inside of it.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from stadtteil.publishing.refused import cannot
from stadtteil.publishing.upload.webspace import FOLDER, FRESH, Done, Read, Sort

FILE_MODE, FOLDER_MODE = 0o644, 0o755
"""Readable for the web server, whoever that is, and whatever the umask says."""


class FolderWebspace:
    """A folder here."""

    def __init__(self, folder: Path) -> None:
        """Find the folder; CannotPublish where there is none."""
        self._root = folder
        self._made: set[str] = set()
        if not folder.is_dir():
            raise cannot(
                f"Den Ordner {folder} gibt es nicht.",
                "Legen Sie ihn an, oder berichtigen Sie das Ziel.",
            )

    @property
    def place(self) -> str:
        """The folder."""
        return str(self._root)

    def close(self) -> None:
        """Do nothing."""

    def top(self) -> Sequence[str]:
        """Return what lies there."""
        return sorted(file.name for file in self._root.iterdir() if file.name != FOLDER)

    def look(self, paths: Collection[str]) -> Mapping[str, Sort]:
        """Ask the disk."""
        found: dict[str, Sort] = {}
        for path in paths:
            with suppress(FileNotFoundError, NotADirectoryError):
                found[path] = sort_of(self._at(path).lstat().st_mode)
        return found

    def read(self, name: str) -> bytes | None:
        """Return one of our own files."""
        try:
            return self._at(f"{FOLDER}/{name}").read_bytes()
        except FileNotFoundError:
            return None

    def write(self, name: str, data: bytes) -> None:
        """Put one of them in its place."""
        self._place(f"{FOLDER}/{name}", data)

    def create(self, name: str, data: bytes) -> bool:
        """Make one of them, if nobody else has."""
        self._make_room(f"{FRESH}/x")
        try:
            with self._at(f"{FOLDER}/{name}").open("xb") as stream:
                stream.write(data)
        except FileExistsError:
            return False
        return True

    def append(self, name: str, data: bytes) -> None:
        """Write more into one of them."""
        with self._at(f"{FOLDER}/{name}").open("ab") as stream:
            stream.write(data)

    def erase(self, name: str) -> None:
        """Remove one of them."""
        self._at(f"{FOLDER}/{name}").unlink(missing_ok=True)

    def clear(self) -> None:
        """Remove what was never finished."""
        for left in self._at(FRESH).glob("*"):
            left.unlink(missing_ok=True)

    def put(self, paths: Sequence[str], read: Read, done: Done) -> None:
        """Write each and rename it."""
        for path in paths:
            self._place(path, read(path))
            done(path)

    def remove(self, paths: Sequence[str], done: Done) -> None:
        """Remove them one by one."""
        for path in paths:
            with suppress(FileNotFoundError, NotADirectoryError):
                self._at(path).unlink()
            done(path)

    def prune(self, folders: Iterable[str]) -> None:
        """Remove those that are empty."""
        for folder in folders:
            with suppress(OSError):
                self._at(folder).rmdir()
            self._made.discard(folder)

    def _at(self, path: str) -> Path:
        return self._root / path

    def _place(self, path: str, data: bytes) -> None:
        self._make_room(path)
        self._make_room(f"{FRESH}/x")
        fresh = self._at(f"{FRESH}/{os.urandom(8).hex()}")
        try:
            with fresh.open("xb") as stream:
                stream.write(data)
            fresh.chmod(FILE_MODE)
            fresh.replace(self._at(path))
        except BaseException:
            fresh.unlink(missing_ok=True)
            raise

    def _make_room(self, path: str) -> None:
        folder = path.rpartition("/")[0]
        if not folder or folder in self._made:
            return
        self._make_room(folder)
        with suppress(FileExistsError):
            self._at(folder).mkdir()
            self._at(folder).chmod(FOLDER_MODE)
        self._made.add(folder)


def sort_of(mode: int) -> Sort:
    """Return what stands at a path, from the mode that a disk or a server says."""
    return "file" if stat.S_ISREG(mode) else "folder" if stat.S_ISDIR(mode) else "other"
