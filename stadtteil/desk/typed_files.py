"""The files that are being typed, as a folder of their own that the preview's build reads before content/.

Knows bytes and paths. A build never sees half a file: each is replaced at once.
"""

from __future__ import annotations

import shutil
from pathlib import Path

FOLDER = ".stadtteil-schreibtisch/tippt/content"
_FRESH = ".neu"


class TypedFiles:
    """Files by their path in the project; what stands here is only shown, and may be lost."""

    def __init__(self, root: Path) -> None:
        """`root` is the project's folder. Nothing is made yet."""
        self.folder = root / FOLDER

    def clear(self) -> None:
        """Begin with none."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True, exist_ok=True)

    def put(self, path: str, data: bytes) -> str:
        """Put a file in the place of one in the project; return its own place, as builds are told it."""
        file = self._file(path)
        if not file.is_file() or file.read_bytes() != data:
            file.parent.mkdir(parents=True, exist_ok=True)
            fresh = file.with_name(f".{file.name}{_FRESH}")  # hidden files are not read
            fresh.write_bytes(data)
            fresh.replace(file)
        return self._place(path)

    def drop(self, path: str) -> str:
        """Take a file away, if there is one; return its place."""
        self._file(path).unlink(missing_ok=True)
        return self._place(path)

    def read(self, path: str) -> bytes | None:
        """Return the bytes of a file; None where none is typed."""
        try:
            return self._file(path).read_bytes()
        except FileNotFoundError:
            return None

    def paths(self) -> frozenset[str]:
        """Return the paths of all."""
        files = (file for file in self.folder.rglob("*") if file.is_file() and file.name[0] != ".")
        return frozenset(f"content/{file.relative_to(self.folder).as_posix()}" for file in files)

    def _file(self, path: str) -> Path:
        return self.folder / path.removeprefix("content/")

    def _place(self, path: str) -> str:
        return f"{self.folder}/{path.removeprefix('content/')}"
