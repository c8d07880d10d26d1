"""The folder that is imported from: its files by name, read only where they lie within it, and not too large.

Knows nothing of what is in a file.
"""

from __future__ import annotations

import os
import posixpath
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from stadtteil.misuse import StadtteilError, is_legible

LARGEST_TEXT = 2_000_000
"""Bytes of a text, as in a paper of ours."""
LARGEST_FILE = 100_000_000
"""Bytes of a picture or of any other file."""
_MOST_FILES = 200_000
_PASSED_OVER = frozenset({"node_modules", "vendor", "_site", "public", "resources", "__pycache__"})
"""Folders that hold what programs made or fetched."""


class SourceFolder:
    """All files below a folder, with forward slashes; links that lead out of it are none of them."""

    def __init__(self, root: Path) -> None:
        """Look for the files; StadtteilError when there is no such folder."""
        if not root.is_dir():
            raise StadtteilError(f"Den Ordner {root} gibt es nicht. Nennen Sie den Ordner mit den Texten.")
        self.root = root.resolve()
        self.passed_over: list[tuple[str, str]] = []
        self.files = tuple(sorted(self._found()))
        self._by_key = {_key(path): path for path in self.files}
        self._folded = {_key(path).casefold(): path for path in self.files}

    def find(self, path: str) -> str | None:
        """Return the file that a path means, whatever way its letters are composed or written."""
        key = _key(posixpath.normpath(path.lstrip("/")))
        return self._by_key.get(key) or self._folded.get(key.casefold())

    def read(self, path: str, most: int = LARGEST_FILE) -> bytes | None:
        """Return the bytes of one of the files; None where it is too large or cannot be read."""
        file = self.root / path
        try:
            size = file.stat().st_size
            if size <= most:
                return file.read_bytes()
            reason = f"zu groß ({size / 1_000_000:.1f} MB)".replace(".", ",")
        except OSError as error:
            reason = f"nicht lesbar ({error.strerror})"
        self.passed_over.append((path, reason))
        return None

    def _found(self) -> Iterator[str]:
        count = 0
        for folder, folders, names in os.walk(self.root):
            folders[:] = sorted(
                name for name in folders if name not in _PASSED_OVER and not name.startswith(".")
            )
            for name in names:
                path = (Path(folder) / name).relative_to(self.root).as_posix()
                if name.startswith(".") or not self._is_inside(path):
                    continue
                count += 1
                if count > _MOST_FILES:
                    raise StadtteilError(
                        f"Unter {self.root} liegen mehr als {_MOST_FILES} Dateien. Nennen Sie den Ordner, "
                        "in dem nur die Texte und Bilder der Zeitung liegen."
                    )
                yield path

    def _is_inside(self, path: str) -> bool:
        file = self.root / path
        if not is_legible(path):
            self.passed_over.append((path.encode(errors="replace").decode(), "der Name ist nicht lesbar"))
            return False
        if not file.resolve().is_relative_to(self.root):
            self.passed_over.append((path, "führt aus dem Ordner hinaus"))
            return False
        return file.is_file()


def _key(path: str) -> str:
    return unicodedata.normalize("NFC", path)
