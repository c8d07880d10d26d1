"""What may stand in an output folder though no build has put it there, and stays.

It is the repository or the domain of whoever publishes the folder. Knows names, not what is in the files.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

REPOSITORY = ".git"
_NAMES = frozenset({"cname", ".well-known", ".nojekyll"})
_LEFT_BY_WINDOWS_OF_FILES = frozenset({".ds_store", "thumbs.db", "desktop.ini", ".directory"})


def stays(path: str) -> bool:
    """Whether a path in an output folder is a bystander's, unless a build has planned it.

    >>> stays(".git/HEAD"), stays("CNAME"), stays("artikel/CNAME")
    (True, True, False)
    """
    name = path.partition("/")[0].lower()
    return name in _NAMES or name.startswith(".git")


def bystanders(folder: Path, planned: Collection[str]) -> list[str]:
    """Return those of the bystanders at the top of `folder` that are not made of `planned` files alone."""
    try:
        names = sorted(file.name for file in folder.iterdir() if stays(file.name))
    except OSError:
        return []
    ours = {path for path in planned if stays(path)} if names else set()
    return [name for name in names if not (ours and _is_made_of(folder / name, name, ours))]


def _is_made_of(file: Path, name: str, planned: Collection[str]) -> bool:
    if not file.is_dir() or file.is_symlink():
        return name in planned
    inside = [f"{name}/{inner.relative_to(file).as_posix()}" for inner in file.rglob("*") if inner.is_file()]
    return bool(inside) and all(path in planned for path in inside)


def strangers(folder: Path) -> list[str]:
    """Return what stands at the top of `folder` beside bystanders and what windows of files leave behind."""
    names = sorted(file.name for file in folder.iterdir()) if folder.is_dir() else []
    return [name for name in names if not stays(name) and name.lower() not in _LEFT_BY_WINDOWS_OF_FILES]
