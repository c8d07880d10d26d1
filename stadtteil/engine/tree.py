"""A folder of files: what stands in it, and how one is put there or taken away. Knows no reasons."""

from __future__ import annotations

import errno
import functools
import os
import shutil
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from stadtteil.engine.foreign_files import REPOSITORY
from stadtteil.engine.stamps import LINK, Stamp, stamp_of


class Standing(msgspec.Struct, frozen=True, dict=True):
    """All that stands in a folder: files with their stamps (LINK: no plain file), and folders.

    `listed` are the folders that were found; None where nobody had to look, for they are those of the files.
    """

    files: dict[str, Stamp]
    listed: frozenset[str] | None = None

    @functools.cached_property
    def folders(self) -> frozenset[str]:
        """The folders that stand."""
        return frozenset(folders_of(self.files)) if self.listed is None else self.listed


def standing(root: Path) -> Standing:
    """Look through all of `root`, hidden files too, but into no repository; what does not exist is empty."""
    files: dict[str, Stamp] = {}
    folders: set[str] = set()
    ahead = [""]
    while ahead:
        prefix = ahead.pop()
        for entry in _entries(f"{root}/{prefix}"):
            path = prefix + entry.name
            if path == REPOSITORY:
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.add(path)
                ahead.append(f"{path}/")
            else:
                files[path] = _plain(entry)
    return Standing(files, frozenset(folders))


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except (FileNotFoundError, NotADirectoryError):
        return []


def _plain(entry: os.DirEntry[str]) -> Stamp:
    try:
        return stamp_of(entry.stat(follow_symlinks=False)) if entry.is_file(follow_symlinks=False) else LINK
    except FileNotFoundError:
        return LINK


def ancestors(path: str) -> Iterator[str]:
    """Yield the folders that `path` stands in, the nearest first.

    >>> list(ancestors("a/b/c.html"))
    ['a/b', 'a']
    """
    while path := path.rpartition("/")[0]:
        yield path


def folders_of(paths: Iterable[str]) -> set[str]:
    """Return all folders that hold one of `paths`, at any depth."""
    folders = {path.rpartition("/")[0] for path in paths}
    for folder in tuple(folders):
        while (folder := folder.rpartition("/")[0]) not in folders:
            folders.add(folder)
    folders.discard("")
    return folders


class Tree:
    """A folder that files are put into. Each folder inside is made once."""

    def __init__(self, root: Path) -> None:
        self._root = str(root)
        self._made: set[str] = set()
        self._new: set[str] = set()
        self._probed: set[str] = set()

    def file(self, path: str) -> str:
        """Return how the operating system opens `path`."""
        return f"{self._root}/{path}"

    def prepare(self, paths: Iterable[str]) -> None:
        """Make all folders that `paths` need, and find out whether each file can be put in its place.

        OSError where one cannot; then the folders that were made for it are gone again.
        """
        before = set(self._made)
        try:
            for path in paths:
                self._make_room(path)
                self._probe(path)
        except OSError:
            self.remove_if_empty(self._new - before)
            raise

    def _probe(self, path: str) -> None:
        folder = path.rpartition("/")[0]
        if folder not in self._probed:
            if not os.access(self.file(folder), os.W_OK | os.X_OK):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), self.file(folder))
            self._probed.add(folder)
        with suppress(FileNotFoundError):
            if stat.S_ISDIR(os.lstat(self.file(path)).st_mode):
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), self.file(path))

    def write(self, path: str, data: bytes) -> None:
        """Write a file that nobody reads yet."""
        self._make_room(path)
        with open(self.file(path), "wb", buffering=0) as stream:
            stream.write(data)

    def take(self, path: str, source: str) -> None:
        """Move `source` here; readers see the old file or the new one, never half of it."""
        self._make_room(path)
        try:
            os.replace(source, self.file(path))
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            halfway = self.file(HALFWAY)
            shutil.copyfile(source, halfway)
            os.replace(halfway, self.file(path))

    def link(self, path: str, source: str) -> None:
        """Give `source` a second name here; a copy where the disk cannot do that."""
        self._make_room(path)
        try:
            os.link(source, self.file(path))
        except OSError:
            shutil.copy2(source, self.file(path))

    def remove(self, path: str) -> None:
        """Remove a file or link; one that is gone already is fine."""
        Path(self.file(path)).unlink(missing_ok=True)

    def remove_if_empty(self, folders: Iterable[str]) -> None:
        """Remove those of `folders` in which nothing is left."""
        for folder in sorted(folders, key=len, reverse=True):
            try:
                os.rmdir(self.file(folder))
            except OSError:
                continue
            for known in (self._made, self._new, self._probed):
                known.discard(folder)

    def stamp(self, path: str) -> Stamp:
        """Return how the file looks now."""
        return stamp_of(os.lstat(self.file(path)))

    def _make_room(self, path: str) -> None:
        folder = path.rpartition("/")[0]
        if folder in self._made:
            return
        if folder:
            self._make_room(folder)
            with suppress(FileExistsError):
                os.mkdir(self.file(folder))
                self._new.add(folder)
        else:
            os.makedirs(self._root, exist_ok=True)
        self._made.add(folder)


HALFWAY = ".stadtteil.neu"
"""Where a file from another disk waits for its place in the output folder."""
