"""What may stand in an output folder though no build has put it there, and stays.

It is the repository or the domain of whoever publishes the folder. Knows names, not what is in the files.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

REPOSITORY = ".git"
_NAMES = frozenset({"cname", ".well-known", ".nojekyll"})
_LEFT_BY_WINDOWS_OF_FILES = frozenset({".ds_store", "thumbs.db", "desktop.ini", ".directory"})


def is_foreign(path: str) -> bool:
    """Whether a path in an output folder is not ours to change, unless a build has planned it.

    >>> is_foreign(".git/HEAD"), is_foreign("CNAME"), is_foreign("artikel/CNAME")
    (True, True, False)
    """
    name = path.partition("/")[0].lower()
    return name in _NAMES or name.startswith(".git")


def foreign_files(folder: Path, planned: Collection[str]) -> list[str]:
    """Return those foreign files at the top of `folder` that are not made of `planned` files alone."""
    try:
        names = sorted(file.name for file in folder.iterdir() if is_foreign(file.name))
    except OSError:
        return []
    ours = {path for path in planned if is_foreign(path)} if names else set()
    return [name for name in names if not (ours and _is_made_of(folder / name, name, ours))]


def _is_made_of(file: Path, name: str, planned: Collection[str]) -> bool:
    if not file.is_dir() or file.is_symlink():
        return name in planned
    inside = [f"{name}/{inner.relative_to(file).as_posix()}" for inner in file.rglob("*") if inner.is_file()]
    return bool(inside) and all(path in planned for path in inside)


def unknown_files(folder: Path) -> list[str]:
    """Return what stands at the top of `folder` beside foreign files and what desktops leave behind."""
    names = sorted(file.name for file in folder.iterdir()) if folder.is_dir() else []
    return [name for name in names if not is_foreign(name) and name.lower() not in _LEFT_BY_WINDOWS_OF_FILES]
