"""Brings the editor's folder from one commit to another that holds it, and never over a change.

Each file is replaced at once. Only when all are as they shall be, the index and then the branch follow;
who is killed before that has files of both commits, and the next publication makes one of them.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from stadtteil.desk_folder import desk_folder
from stadtteil.publishing.git import GitFailure, as_bytes, split_nul
from stadtteil.publishing.repository import Repository
from stadtteil.publishing.snapshots import SUBMODULE, TreeItem, of_commit, of_index

Stamp = tuple[int, int, int] | None
"""What a file looked like when it was read: its number, its size, when it was changed; None for no file."""


class WorkFolder:
    """What must change in the folder of a repository so that it holds the commit `new` instead of `old`."""

    def __init__(self, repository: Repository, old: str, new: str) -> None:
        """Look which files differ; change nothing."""
        self._repository = repository
        self._old, self._new = old, new
        before, after = of_commit(repository.git, old), of_commit(repository.git, new)
        self.before, self.after = before, after
        self._changed = [path for path in {**before, **after} if before.get(path) != after.get(path)]
        self._stamps: dict[str, Stamp] = {}

    def blocked(self) -> list[str]:
        """Return files that would be replaced, and hold changes that are in neither commit."""
        repository = self._repository
        if not self._changed:
            return []
        index = of_index(repository.git)
        touched = set(split_nul(repository.git.out("diff", "--name-only", "-z", *_PLAINLY, self._old)))
        left_out = _left_out(repository)
        found = []
        for path in self._changed:
            sides = (self.before.get(path), self.after.get(path))
            self._stamps[path] = _stamp(repository.top / path)
            if path in left_out or any(item and item.mode == SUBMODULE for item in sides):
                continue
            differs = path in touched or sides[0] is None
            is_foreign = index.get(path) not in sides or self._is_elsewhere(path)
            if is_foreign or (differs and self._lying(path) not in _blobs(sides)):
                found.append(path)
        return found

    def update(self) -> bool:
        """Bring the folder to the new commit, and say whether it is there.

        Where a file was changed since `blocked` was asked, or cannot be replaced, the branch stays.
        """
        try:
            with self._written() as folder:
                left_out = _left_out(self._repository)
                done = all(self._replace(path, folder) for path in self._changed if path not in left_out)
            if done:
                self._follow()
        except (OSError, GitFailure):
            return False
        return done

    def _is_elsewhere(self, path: str) -> bool:
        """Whether a symbolic link on the way to a file leads out of what Git looks after."""
        place, top = self._repository.top / path, self._repository.top
        return any(
            parent.is_symlink() for parent in place.parents if parent.is_relative_to(top) and parent != top
        )

    def _lying(self, path: str) -> str | None:
        """Return what lies in the folder as Git would keep it; None for nothing."""
        place, git = self._repository.top / path, self._repository.git
        if place.is_symlink():
            return git.out("hash-object", "--stdin", data=os.fsencode(place.readlink())).decode().strip()
        if not place.exists():
            return None
        if not place.is_file():
            return ""
        return git.out("hash-object", f"--path={path}", "--stdin", data=place.read_bytes()).decode().strip()

    @contextmanager
    def _written(self) -> Iterator[Path]:
        """Yield a folder with the new files as they lie in a folder, filters and all."""
        wanted = [path for path in self._changed if path in self.after]
        own = desk_folder(self._repository.project.root)
        for left in own.glob(f"{_PREFIX}*"):  # by a publication that was killed
            shutil.rmtree(left, ignore_errors=True)
        folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=own))
        try:
            git = self._repository.git.within(GIT_INDEX_FILE=str(folder / "index"))
            git.out("read-tree", self._new, writes=True)
            names = b"".join(as_bytes(path) + b"\0" for path in wanted)
            git.out(
                "checkout-index", f"--prefix={folder / 'files'}/", "-z", "--stdin", data=names, writes=True
            )
            yield folder / "files"
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def _replace(self, path: str, folder: Path) -> bool:
        """Put one file in its place, unless somebody has changed it in the meantime."""
        item, place = self.after.get(path), self._repository.top / path
        if SUBMODULE in {found.mode for found in (item, self.before.get(path)) if found}:
            return True
        if _stamp(place) != self._stamps.get(path):
            return False
        if item is not None:
            place.parent.mkdir(parents=True, exist_ok=True)
            (folder / path).replace(place)
            return True
        place.unlink(missing_ok=True)
        content = self._repository.top / self._repository.content
        for parent in place.parents:
            if parent in (self._repository.top, content):
                break
            with suppress(OSError):
                parent.rmdir()
                continue
            break
        return True

    def _follow(self) -> None:
        """Let index and branch follow: in this order, so that nothing seems undone in between."""
        git = self._repository.git
        git.out("read-tree", "-i", "-m", self._old, self._new, writes=True)
        git.out(
            "update-ref", "-m", "stadtteil: Stand der Gegenstelle", "HEAD", self._new, self._old, writes=True
        )
        git.ask("update-index", "-q", "--refresh", writes=True)


_PREFIX = "neu-"
_PLAINLY = ("--no-renames", "--no-ext-diff", "--ignore-submodules=all")


def _blobs(sides: tuple[TreeItem | None, TreeItem | None]) -> set[str | None]:
    return {item.blob if item else None for item in sides}


def _left_out(repository: Repository) -> set[str]:
    """Return the files that the editor does not want in this folder (sparse checkout)."""
    rows = split_nul(repository.git.out("ls-files", "-t", "-z"))
    return {row[2:] for row in rows if row.startswith("S ")}


def _stamp(place: Path) -> Stamp:
    try:
        found = place.lstat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns
