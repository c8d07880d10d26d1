"""A folder of this user's own, for what all papers share and anybody may throw away.

Knows users and platforms, not what is kept. Where others cannot be kept out, there is no such folder.
"""

from __future__ import annotations

import os
import shutil
import stat
import sys
from pathlib import Path

from stadtteil.engine.toolchain import EDITED

VARIABLE = "STADTTEIL_CACHE"
"""Of the environment: the folder to use; empty for none."""

MOST_KEPT = 3
"""Folders of toolchains that stay, the newest ones: of several installations, and of what was just left."""


def user_cache(toolchain: str) -> Path | None:
    """Return the folder for what a toolchain made, which only this user can write to; None if there is none.

    Whoever could write there could have code run by us: so it is ours, as is the folder that it lies in,
    and closed to all others (XDG Base Directory Specification).
    """
    base = _base()
    if base is None or not base.is_absolute() or toolchain.startswith(EDITED):
        return None
    folder = base / "stadtteil" / toolchain
    try:
        base.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _ours(os.stat(base)):
            return None
        for place in (folder.parent, folder):
            place.mkdir(mode=0o700, exist_ok=True)
            if not _ours(os.lstat(place)):
                return None
        _tidy(folder)
    except OSError:
        return None
    return folder


def _base() -> Path | None:
    """Return where programs of this user keep what can be made anew, as the platform says."""
    if VARIABLE in os.environ:
        return Path(os.environ[VARIABLE]) if os.environ[VARIABLE] else None
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or f"{home}/AppData/Local")
    if sys.platform == "darwin":
        return Path(home, "Library", "Caches")
    return Path(os.environ.get("XDG_CACHE_HOME") or f"{home}/.cache")


def _ours(seen: os.stat_result) -> bool:
    """Whether a folder is this user's, and nobody else may change what is in it."""
    if sys.platform == "win32":
        return stat.S_ISDIR(seen.st_mode)  # what lies in the profile of a user is closed to others there
    mine = seen.st_uid == os.geteuid() and not seen.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return stat.S_ISDIR(seen.st_mode) and mine


def _tidy(folder: Path) -> None:
    """Throw away what older toolchains have left."""
    others = sorted(folder.parent.iterdir(), key=lambda one: one.stat().st_mtime_ns, reverse=True)
    for other in [one for one in others if one != folder][MOST_KEPT - 1 :]:
        shutil.rmtree(other, ignore_errors=True)
