"""Saves a file only if it still is what its editor saw; else both texts are there to choose from."""

from __future__ import annotations

import threading
from pathlib import Path

import msgspec

from stadtteil.engine.digests import digest_of
from stadtteil.whole_file import create_file, replace_file

one_at_a_time = threading.Lock()
"""Held from looking at files until they are written, so that of two who save one sees what the other did."""


class Saved(msgspec.Struct, frozen=True):
    """A file was written; `digest` is that of what stands there now."""

    digest: str


class EditConflict(msgspec.Struct, frozen=True):
    """A file was not written, for somebody changed it: `theirs` is what stands there now, None if it is gone.

    Whoever wants `ours` all the same saves it again, with the digest of `theirs`.
    """

    theirs: bytes | None
    ours: bytes
    digest: str | None


def save(file: Path, expected_digest: str | None, data: bytes) -> Saved | EditConflict:
    """Write `data` if the file still has the digest that its editor saw (see `digest_of`); None: no file."""
    with one_at_a_time:
        theirs = read_or_none(file)
        digest = None if theirs is None else digest_of(theirs)
        if theirs == data:
            return Saved(digest_of(data))
        if digest != expected_digest:
            return EditConflict(theirs, data, digest)
        if theirs is not None:
            replace_file(file, data)
            return Saved(digest_of(data))
        try:
            create_file(file, data)
        except FileExistsError:
            theirs = read_or_none(file) or b""
            return EditConflict(theirs, data, digest_of(theirs))
        return Saved(digest_of(data))


def read_or_none(file: Path) -> bytes | None:
    """Return the bytes of a file, None where there is none."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None
