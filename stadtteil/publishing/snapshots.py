"""Which files there are at a moment, with mode and the name of their bytes: in a commit, or in content/.

Knows Git's objects; knows nothing of what is in the files.
"""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from stadtteil.publishing.git import Git, GitFailure, as_bytes, split_nul
from stadtteil.publishing.repository import Repository

SUBMODULE, SYMLINK = "160000", "120000"
_NO_FILE = "did not match any files"


class TreeItem(NamedTuple):
    """A file: its mode, as Git writes it, and the name of its bytes."""

    mode: str
    blob: str


Snapshot = dict[str, TreeItem]
"""Files by their path from the top of the repository."""


def of_commit(git: Git, commit: str) -> Snapshot:
    """Return all files of a commit; none where there is no commit."""
    if not commit:
        return {}
    found = {}
    for row in split_nul(git.out("ls-tree", "-r", "-z", "--full-tree", commit)):
        head, _, path = row.partition("\t")
        mode, _, blob = head.split(" ")
        found[path] = TreeItem(mode, blob)
    return found


def of_content(repository: Repository) -> Snapshot:
    """Return the files of content/ as they lie in the folder. Git reads them, so that its filters count.

    The editor's own index stays as it is: what is asked here is noted in a copy.
    """
    with index_copy(repository) as git:
        try:
            git.out("add", "--all", "--", repository.content_spec, writes=True)
        except GitFailure as failure:
            if _NO_FILE not in failure.said:
                raise
        return of_index(git, repository.content_spec)


def of_index(git: Git, *paths: str) -> Snapshot:
    """Return the files that an index knows, of some folders or of all."""
    found = {}
    for row in split_nul(git.out("ls-files", "--stage", "-z", "--", *paths)):
        head, _, path = row.partition("\t")
        mode, blob, _ = head.split(" ")
        found[path] = TreeItem(mode, blob)
    return found


def pending(repository: Repository, head: Snapshot) -> Snapshot:
    """Return what a publication would bring: of content/ what lies in the folder, of all else `head`."""
    outside = {path: item for path, item in head.items() if not path.startswith(repository.content)}
    return outside | of_content(repository)


def bytes_of(git: Git, blobs: Iterable[str]) -> dict[str, bytes]:
    """Return the bytes of some blobs by their names, all in one call."""
    wanted = sorted(set(blobs))
    if not wanted:
        return {}
    out = git.out("cat-file", "--batch", data="".join(f"{blob}\n" for blob in wanted).encode())
    found, at = {}, 0
    for blob in wanted:
        end = out.index(b"\n", at)
        size = int(out[at:end].split(b" ")[2])
        found[blob] = out[end + 1 : end + 1 + size]
        at = end + 2 + size
    return found


def stored(git: Git, data: bytes) -> str:
    """Keep bytes as a blob, and return its name."""
    return git.out("hash-object", "-w", "--stdin", data=data).decode().strip()


def tree_of(repository: Repository, files: Mapping[str, TreeItem]) -> str:
    """Keep a snapshot as a tree, and return its name."""
    rows = b"".join(
        f"{item.mode} {item.blob}\t".encode() + as_bytes(path) + b"\0" for path, item in files.items()
    )
    with _index_folder() as folder:
        git = repository.git.within(GIT_INDEX_FILE=str(folder / "index"))
        git.out("update-index", "-z", "--index-info", data=rows, writes=True)
        return git.out("write-tree", writes=True).decode().strip()


@contextlib.contextmanager
def index_copy(repository: Repository) -> Iterator[Git]:
    """Yield Git with a copy of the index, which knows already which files did not change."""
    index = Path(repository.git.line("rev-parse", "--git-path", "index"))
    with _index_folder() as folder:
        if (repository.top / index).is_file():
            shutil.copy2(repository.top / index, folder / "index")
        yield repository.git.within(GIT_INDEX_FILE=str(folder / "index"))


@contextlib.contextmanager
def _index_folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="stadtteil-") as folder:
        yield Path(folder)
