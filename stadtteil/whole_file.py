"""Writes a file so that whoever reads it finds the old one or the new one, never half. Knows bytes only."""

from __future__ import annotations

import os
import secrets
import shutil
import time
from contextlib import suppress
from pathlib import Path

_PREFIX = ".stadtteil-"
_LEFT_BEHIND = 3600
"""Seconds after which a file beside another one is nobody's."""

_TRIES, _PAUSE = 20, 0.025
"""On Windows a file cannot be replaced while another program has it open, which soon ends."""


def replace_file(file: Path, data: bytes) -> None:
    """Put `data` in the place of a file, with the rights that it had."""
    fresh = _beside(file, data)
    try:
        if file.exists():
            shutil.copymode(file, fresh)
        _replace(fresh, file)
    finally:
        fresh.unlink(missing_ok=True)


def create_file(file: Path, data: bytes) -> None:
    """Make a file with its folders; FileExistsError where there is one already."""
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = _beside(file, data)
    try:
        _link(fresh, file)
    finally:
        fresh.unlink(missing_ok=True)


def _beside(file: Path, data: bytes) -> Path:
    """Return a new file in the same folder, whose name builds pass over, written to the disk."""
    _sweep(file.parent)
    fresh = file.parent / f"{_PREFIX}{secrets.token_hex(8)}.neu"
    with fresh.open("xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    return fresh


def _sweep(folder: Path) -> None:
    """Remove what a process left that died while it wrote; nobody is at it any more after so long."""
    for left in folder.glob(f"{_PREFIX}*.neu"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _LEFT_BEHIND:
                left.unlink()


def _link(fresh: Path, file: Path) -> None:
    try:
        os.link(fresh, file)
    except FileExistsError:
        raise
    except OSError:  # a disk that gives no file two names
        if file.exists():
            raise FileExistsError(file) from None
        _replace(fresh, file)


def _replace(fresh: Path, file: Path) -> None:
    for left in reversed(range(_TRIES)):
        try:
            fresh.replace(file)
            return
        except PermissionError:
            if os.name != "nt" or not left:
                raise
            time.sleep(_PAUSE)
