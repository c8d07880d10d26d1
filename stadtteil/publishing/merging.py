"""What this folder has and what the target has, made into one; or the files of which two versions are left.

Nothing in the folder is touched; what Git keeps of it nobody sees until it is published.
"""

from __future__ import annotations

from typing import NamedTuple, TypeGuard

import msgspec

from stadtteil.engine.digests import digest_of
from stadtteil.model.source import ADDRESSES_PATH
from stadtteil.publishing.address_merge import united
from stadtteil.publishing.naming import head_of, name_of
from stadtteil.publishing.repository import Repository
from stadtteil.publishing.snapshots import (
    SUBMODULE,
    SYMLINK,
    Snapshot,
    TreeItem,
    bytes_of,
    of_commit,
    stored,
)
from stadtteil.publishing.target import MergeConflict, Resolution, Resolutions
from stadtteil.publishing.text_merge import merged_text
from stadtteil.publishing.three_way import Versions, three_way

_BOTH = "Hier und dort ist dieselbe Stelle geändert worden."
_ADDED = "Hier und dort ist unter demselben Namen etwas Neues entstanden."
_GONE_HERE = "Hier ist es gelöscht, jemand anders hat es inzwischen geändert oder umbenannt."
_GONE_THERE = "Hier ist es geändert oder umbenannt, jemand anders hat es inzwischen gelöscht."
_MODE = "100644"


class Merge(NamedTuple):
    """The files as they shall be, without those of which somebody must choose a version, and these."""

    files: Snapshot
    conflicts: tuple[MergeConflict, ...]


def merge(repository: Repository, base: str, ours: str, theirs: str, resolutions: Resolutions) -> Merge:
    """Return what comes of two commits that began with `base` (empty for nothing)."""
    git = repository.git
    sides = [of_commit(git, commit) for commit in (base, ours, theirs)]
    found = three_way(sides[0], sides[1], sides[2], lambda blobs: bytes_of(git, blobs))
    data = bytes_of(
        git, [item.blob for versions in found.both.values() for item in versions if _has_bytes(item)]
    )
    conflicts = []
    for path, versions in found.both.items():
        shown = repository.in_project(path)
        texts = [data[item.blob] if _has_bytes(item) else None for item in versions]
        merged = _merged(repository, shown, versions, texts)
        if merged is not None:
            found.merged[path] = merged
            continue
        conflict = _conflict(shown, versions, texts)
        chosen = resolutions.get(shown)
        if chosen is None or chosen.seen != conflict.seen:
            conflicts.append(_with_typed(conflict, chosen))
        elif (item := _chosen(repository, chosen, versions, texts)) is not None:
            found.merged[path] = item
    return Merge(found.merged, tuple(sorted(conflicts, key=lambda one: one.path)))


def _has_bytes(item: TreeItem | None) -> TypeGuard[TreeItem]:
    return item is not None and item.mode != SUBMODULE


def _merged(
    repository: Repository, path: str, versions: Versions, texts: list[bytes | None]
) -> TreeItem | None:
    """Return the file with the changes of both sides; None where somebody must choose."""
    base, ours, theirs = texts
    if path == ADDRESSES_PATH and (ours is not None or theirs is not None):
        item = versions.ours or versions.theirs or versions.base
        return item and TreeItem(item.mode, stored(repository.git, united(*texts)))
    if versions.ours is None or versions.theirs is None or ours is None or theirs is None or base is None:
        return None
    if SYMLINK in {item.mode for item in versions if item}:
        return None
    found = merged_text(repository.git, path, base, ours, theirs)
    return None if found is None else TreeItem(versions.ours.mode, stored(repository.git, found))


def _conflict(path: str, versions: Versions, texts: list[bytes | None]) -> MergeConflict:
    """Return two versions of a file, side by side."""
    shown = [None if data is None else _text(data) for data in texts]
    is_text = all(text is not None for text, data in zip(shown, texts, strict=True) if data is not None)
    is_text = is_text and not any(item and item.mode in {SUBMODULE, SYMLINK} for item in versions)
    base, ours, theirs = shown if is_text else (None, None, None)
    why = _BOTH if versions.base else _ADDED
    if versions.ours is None or versions.theirs is None:
        why = _GONE_HERE if versions.ours is None else _GONE_THERE
    there = next(data for data in (texts[1], texts[2], texts[0], b"") if data is not None)
    what = name_of(path, head_of(path, there))
    return MergeConflict(path, what, why, _seen(versions), base, ours, theirs, is_text)


def _seen(versions: Versions) -> str:
    """Return what stands for a pair of versions."""
    return digest_of("/".join(item.blob if item else "" for item in versions[1:]).encode())


def _with_typed(conflict: MergeConflict, chosen: Resolution | None) -> MergeConflict:
    """Return a conflict with the text that was chosen for other versions."""
    if chosen is None or chosen.is_side:
        return conflict
    return msgspec.structs.replace(conflict, typed=chosen.choice)


def _chosen(
    repository: Repository, chosen: Resolution, versions: Versions, texts: list[bytes | None]
) -> TreeItem | None:
    """Return the file that was chosen; None where it shall not be there."""
    if chosen.is_side:
        return versions.ours if chosen.choice == "ours" else versions.theirs
    mode = next((item.mode for item in versions[1:] if item), _MODE)
    data = chosen.choice.replace("\r\n", "\n").encode()
    if b"\r\n" in (texts[1] or texts[2] or b""):
        data = data.replace(b"\n", b"\r\n")
    return TreeItem(mode, stored(repository.git, data))


def _text(data: bytes) -> str | None:
    """Return bytes as a text; None where they are none."""
    if b"\0" in data:
        return None
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None
