"""Where new files wait beside the output folder until they move in, and what is left of them by a crash.

Few files wait in a heap, many as a tree that can take the folder's place at once. Knows bytes and
places, not why a file is made.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from stadtteil.engine.ledger import Ledger
from stadtteil.engine.os_errors import writing
from stadtteil.engine.tree import HALFWAY, Tree


class Staging:
    """The new files of one build."""

    def __init__(self, ledger: Ledger, *, as_tree: bool) -> None:
        """Begin empty; `as_tree` if the files may be so many that they replace the folder."""
        self._root = _beside(ledger)
        self._aside = _aside(ledger)
        self._tree = Tree(self._root)
        self._places: dict[str, str] = {}
        self._as_tree = as_tree

    @property
    def root(self) -> Path:
        """The folder in which they wait."""
        return self._root

    def place(self, path: str) -> str:
        """Return where below `root` the file waits that will stand at `path`, written here or elsewhere."""
        # In a heap no folder need be made: on some disks that costs as much as the file.
        if path not in self._places:
            self._places[path] = path if self._as_tree else str(len(self._places))
        return self._places[path]

    def write(self, path: str, data: bytes) -> None:
        """Keep the bytes that will stand at `path`."""
        self._tree.write(self.place(path), data)

    def move(self, path: str, tree: Tree) -> None:
        """Move the file for `path` there."""
        tree.take(path, self._tree.file(self._places[path]))

    def take_over(self, folder: Path, others: Iterable[str]) -> bool:
        """Put all files in the place of `folder`, with those `others` that stand there unchanged.

        False where that cannot be done, as with a folder that is a disk of its own; then it stands as before.
        """
        for path in others:
            self._tree.link(path, f"{folder}/{path}")
        try:
            if folder.exists():
                folder.rename(self._aside)
            folder.parent.mkdir(parents=True, exist_ok=True)
            self._root.rename(folder)
        except OSError:
            if self._aside.exists():
                self._aside.rename(folder)
            return False
        shutil.rmtree(self._aside, ignore_errors=True)
        return True

    def clear(self) -> None:
        """Throw away what still waits."""
        shutil.rmtree(self._root, ignore_errors=True)


def recover(folder: Path, ledger: Ledger) -> None:
    """Put back and clear away what a build that died left behind; to be called before comparing."""
    with writing(folder):
        if _aside(ledger).exists() and not os.path.lexists(folder):
            _aside(ledger).rename(folder)
        for leftover in (_aside(ledger), _beside(ledger)):
            shutil.rmtree(leftover, ignore_errors=True)
        if folder.is_dir():
            (folder / HALFWAY).unlink(missing_ok=True)


def _beside(ledger: Ledger) -> Path:
    return ledger.state / f"neu-{ledger.name}"


def _aside(ledger: Ledger) -> Path:
    return ledger.state / f"alt-{ledger.name}"
