"""The files that are being typed, as a folder of their own that the preview's build reads before content/.

Knows bytes and paths. A build never sees half a file: each is replaced at once.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from stadtteil.desk_folder import NAME, desk_folder
from stadtteil.whole_file import replace_file

FOLDER = f"{NAME}/tippt/content"


class TypedFiles:
    """Files by their path in the project; what stands here is only shown, and may be lost."""

    def __init__(self, root: Path) -> None:
        """`root` is the project's folder. Nothing is made yet."""
        self._root = root
        self.folder = root / FOLDER

    def clear(self) -> None:
        """Begin with none."""
        shutil.rmtree(self.folder, ignore_errors=True)
        desk_folder(self._root)
        self.folder.mkdir(parents=True, exist_ok=True)

    def put(self, path: str, data: bytes) -> str:
        """Put a file in the place of one in the project; return its own place, as builds are told it."""
        file = self._file(path)
        if not file.is_file() or file.read_bytes() != data:
            file.parent.mkdir(parents=True, exist_ok=True)
            replace_file(file, data)
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

    def _file(self, path: str) -> Path:
        return self.folder / path.removeprefix("content/")

    def _place(self, path: str) -> str:
        return f"{self.folder}/{path.removeprefix('content/')}"
