"""The folder in which the desk keeps what is not saved yet, or was removed; builds and Git pass it over."""

from __future__ import annotations

from pathlib import Path

from stadtteil.misuse import StadtteilError

NAME = ".stadtteil-schreibtisch"


def desk_folder(root: Path) -> Path:
    """Return the desk's folder in the project at `root`, made if need be; Git is told to pass it over."""
    folder = root / NAME
    if folder.is_symlink():
        raise StadtteilError(
            f"{folder} ist eine Verknüpfung. Löschen Sie sie; der Ordner entsteht von selbst."
        )
    folder.mkdir(exist_ok=True)
    ignored = folder / ".gitignore"
    if not ignored.exists():
        ignored.write_text("*\n", encoding="utf-8", newline="\n")
    return folder
