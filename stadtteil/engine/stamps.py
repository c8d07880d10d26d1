"""How files looked when they were last seen: size and times, in one pass over a folder.

Knows nothing of contents, and imports next to nothing: the gate runs it before anything else is
imported.
"""

from __future__ import annotations

import hashlib
import os
import struct
import time
from collections.abc import Iterable, Mapping, Sequence
from itertools import starmap
from operator import attrgetter

Stamp = tuple[int, int, int]
"""Bytes, and nanoseconds of the last change of the content and of anything at all about the file.

Compared with == and != only: a file put back from a backup is older, and changed all the same. On
Windows, where the last one would be the time of creation, it is 0.
"""

Found = Sequence[tuple[str, Mapping[str, Stamp]]]
"""What stands below some roots: the name of each, and the stamps of its files by path."""

Walked = tuple[Found, int]
"""What was found below some roots, and the moment when looking began, in nanoseconds since 1970."""

LINK: Stamp = (-1, 0, 0)
"""Stands for a symbolic link that is not followed: it leads out of the root, to a folder, or nowhere."""

LOCKED: Stamp = (-2, 0, 0)
"""Stands for a folder that may not be listed."""

_FINE = 50_000_000
_COARSE = 2_000_000_000
_SECOND = 1_000_000_000
_WINDOWS = os.name == "nt"
_AS_STAMP = attrgetter("st_size", "st_mtime_ns", "st_ctime_ns")
_PACKED = struct.Struct("=qqq")
_LEFT_BY_EDITORS = frozenset({"4913", "thumbs.db", "desktop.ini"})


def stamp_of(seen: os.stat_result) -> Stamp:
    """Return the stamp of a file from what the operating system says about it."""
    return (seen.st_size, seen.st_mtime_ns, 0 if _WINDOWS else seen.st_ctime_ns)


def stamps_of(folder: str, paths: Sequence[str]) -> bytes:
    """Return the stamps of paths in a folder, in their order, packed; OSError where one is missing.

    A folder changes its time when something is put into it or taken away, so nothing need be listed:
    asking for known paths takes half as long.
    """
    seen = map(os.lstat, map(f"{folder}/".__add__, paths))
    # Of ten thousands of files, a call of our own for each would take longer than anything else here, and
    # stamps that stay longer than it takes to pack them would cost memory that is slow to get.
    return packed(map(stamp_of if _WINDOWS else _AS_STAMP, seen))


def young(stamp: Stamp, seen_ns: int) -> bool:
    """Whether a file, seen at `seen_ns`, could have changed once more since then without a new stamp.

    The clock of a file system ticks in milliseconds, that of a coarse one (whole seconds) in two seconds.
    """
    _size, modified, changed = stamp
    slack = _FINE if modified % _SECOND else _COARSE
    return (changed or modified) + slack >= seen_ns


def all_young(files: Iterable[tuple[str, Stamp]], seen_ns: int) -> list[str]:
    """Return the paths of those files, seen at `seen_ns`, that are `young`; few, of very many files."""
    oldest = seen_ns - _COARSE
    return [
        path
        for path, stamp in files
        if (stamp[2] or stamp[1]) >= oldest and young(stamp, seen_ns)  # most are older, and asked no more
    ]


def fingerprint(found: Found) -> str:
    """Return one digest for the names of some roots and the stamps of all files below them, by path."""
    digest = hashlib.blake2b(digest_size=16)
    for name, files in found:
        paths = "\0".join((name, *files))
        digest.update(f"{len(paths)}\0{paths}".encode(errors="surrogateescape"))
        digest.update(packed(files.values()))
    return digest.hexdigest()


def packed(stamps: Iterable[Stamp]) -> bytes:
    """Return the bytes of stamps, one after the other."""
    return b"".join(starmap(_PACKED.pack, stamps))


def unpacked(stamps: bytes) -> list[Stamp]:
    """Return the stamps that were packed."""
    return list(_PACKED.iter_unpack(stamps))


def walked(roots: Iterable[tuple[str, str | os.PathLike[str]]]) -> Walked:
    """Look at all files below some roots, each with its name."""
    seen_ns = time.time_ns()
    return [(name, dict(walk(os.fspath(root)))) for name, root in roots], seen_ns


def walk(root: str) -> list[tuple[str, Stamp]]:
    """Return all files below `root` as (path from there with forward slashes, stamp), sorted by path.

    Hidden files and what editors leave behind are passed over; a root that does not exist is empty.
    Links are followed to files inside the root only, all others get the stamp LINK. Folders that may
    not be read are listed with the stamp LOCKED.
    """
    found: list[tuple[str, Stamp]] = []
    folders = [""]
    while folders:
        _list(root, folders.pop(), found, folders)
    found.sort()
    return found


def _list(root: str, prefix: str, found: list[tuple[str, Stamp]], folders: list[str]) -> None:
    try:
        with os.scandir(f"{root}/{prefix}") as entries:
            for entry in entries:
                if passed_over(entry.name):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    folders.append(f"{prefix}{entry.name}/")
                elif stamp := _stamp(entry, root):
                    found.append((prefix + entry.name, stamp))
    except (FileNotFoundError, NotADirectoryError):
        return  # it vanished since its parent was listed
    except PermissionError:
        found.append((prefix, LOCKED))


def passed_over(name: str) -> bool:
    """Whether a file or folder of this name is hidden, or left behind by an editor."""
    if name.startswith((".", "~$")) or name.endswith(("~", ".swp", ".tmp")):
        return True
    return (name.startswith("#") and name.endswith("#")) or name.lower() in _LEFT_BY_EDITORS


def _stamp(entry: os.DirEntry[str], root: str) -> Stamp | None:
    """Return the stamp of an entry that is no folder; None for what is no file (any more)."""
    try:
        if entry.is_file(follow_symlinks=False):
            return stamp_of(entry.stat(follow_symlinks=False))
        return _stamp_behind(entry, root) if entry.is_symlink() else None
    except FileNotFoundError:
        return None


def _stamp_behind(link: os.DirEntry[str], root: str) -> Stamp:
    inside = os.path.realpath(root) + os.sep
    if not link.is_file() or not os.path.realpath(link.path).startswith(inside):
        return LINK
    return stamp_of(link.stat())
