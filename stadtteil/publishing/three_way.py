"""Two snapshots that come from the same third one, made into one: what only one side changed is taken over.

Knows names of files and of bytes, never what is in them; nothing is touched.
"""

from __future__ import annotations

from typing import NamedTuple

from stadtteil.publishing.renames import Read, renames
from stadtteil.publishing.snapshots import Snapshot, TreeItem


class Versions(NamedTuple):
    """A file as it was at first, and as each side has it; None where it is not there."""

    base: TreeItem | None
    ours: TreeItem | None
    theirs: TreeItem | None


class ThreeWay(NamedTuple):
    """What can be taken over as it is, and the files that both sides changed, each in its own way."""

    merged: Snapshot
    both: dict[str, Versions]


def three_way(base: Snapshot, ours: Snapshot, theirs: Snapshot, read: Read) -> ThreeWay:
    """Return what comes of both sides. A renaming on one side holds for the other's changes, too.

    Where both have renamed a file, it is called what it is called on their side: that is public already. What
    one side has renamed and the other deleted is in doubt, under its new name.
    """
    base, ours, theirs, doubtful = _renamed(base, ours, theirs, read)
    merged: Snapshot = {}
    both: dict[str, Versions] = {}
    for path in dict.fromkeys((*base, *ours, *theirs)):
        versions = Versions(base.get(path), ours.get(path), theirs.get(path))
        if path in doubtful:
            both[path] = versions
            continue
        if versions.ours in (versions.theirs, versions.base):
            taken = versions.theirs
        elif versions.theirs == versions.base:
            taken = versions.ours
        else:
            both[path] = versions
            continue
        if taken is not None:
            merged[path] = taken
    return ThreeWay(merged, both)


def in_the_way(files: Snapshot) -> tuple[str, str] | None:
    """Return a file, and one that needs a folder of the same name, if there are such.

    >>> item = TreeItem("100644", "0")
    >>> in_the_way({"a": item, "a-b": item, "a/c": item}), in_the_way({"a/b": item, "a/c": item})
    (('a', 'a/c'), None)
    """
    for path in files:
        parts = path.split("/")
        for depth in range(1, len(parts)):
            if (folder := "/".join(parts[:depth])) in files:
                return folder, path
    return None


def _renamed(
    base: Snapshot, ours: Snapshot, theirs: Snapshot, read: Read
) -> tuple[Snapshot, Snapshot, Snapshot, set[str]]:
    """Return the snapshots with each file under the name that it shall have at last, and names in doubt."""
    doubtful: set[str] = set()
    base, ours, theirs = dict(base), dict(ours), dict(theirs)
    our, their = renames(base, ours, read), renames(base, theirs, read)
    for old, new in their.items():
        here = our.pop(old, old)
        if here in ours and (new == here or new not in ours):
            _move(base, old, new)
            _move(ours, here, new)
        elif here not in ours and new not in ours:
            _move(base, old, new)
            doubtful.add(new)
    for old, new in our.items():
        if old in theirs and new not in theirs:
            _move(base, old, new)
            _move(theirs, old, new)
        elif old not in theirs and new not in theirs:
            _move(base, old, new)
            doubtful.add(new)
    return base, ours, theirs, doubtful


def _move(files: Snapshot, old: str, new: str) -> None:
    files[new] = files.pop(old)
