"""A folder on a server that one reaches with rsync over ssh. Each call brings many files; none is a shell's.

rsync lets a file take its place when it is whole, and compares with what lies there: so what came before a
connection broke is not sent again.
"""

from __future__ import annotations

import itertools
import re
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from stadtteil.engine.tree import folders_of
from stadtteil.publishing.upload.delta import is_page
from stadtteil.publishing.upload.folder_webspace import FILE_MODE, FOLDER_MODE
from stadtteil.publishing.upload.rsync import Rsync
from stadtteil.publishing.upload.webspace import FOLDER, FRESH, Done, Read, Sort

_ROW = re.compile(rb"(.)[rwxsStT-]{9}\S* +[\d,.]+ \d{4}/\d\d/\d\d \d\d:\d\d:\d\d (.*)")
_ESCAPED = re.compile(rb"\\#(\d{3})")
_SORTS: dict[bytes, Sort] = {b"-": "file", b"d": "folder"}
_SENT = ("--perms", "--checksum", f"--chmod=D{FOLDER_MODE:o},F{FILE_MODE:o}")


class RsyncWebspace:
    """A folder there."""

    def __init__(self, rsync: Rsync, place: str) -> None:
        """Find the folder; CannotPublish where there is none. `place` is how people call it."""
        self.place = place
        self._rsync = rsync
        self._standing: set[str] = set()
        self._written: dict[str, bytes] = {}
        self._waiting: dict[str, bytes] = {}
        rsync.list("--dirs")

    def close(self) -> None:
        """End the connection."""
        self._rsync.close()

    def top(self) -> Sequence[str]:
        """Ask for the names."""
        return sorted(name for name in self._listed("--dirs") if name != FOLDER)

    def look(self, paths: Collection[str]) -> Mapping[str, Sort]:
        """List everything."""
        listed = self._listed("--recursive")
        self._standing = {path for path, sort in listed.items() if sort == "folder"}
        return {path: listed[path] for path in paths if path in listed}

    def read(self, name: str) -> bytes | None:
        """Fetch one of our own files."""
        with self._stage() as stage:
            wanted = (f"/{FOLDER}", f"/{FOLDER}/{name}")
            self._rsync.fetch(stage, "--recursive", *(f"--include={path}" for path in wanted), "--exclude=*")
            file = stage / FOLDER / name
            return file.read_bytes() if file.is_file() else None

    def write(self, name: str, data: bytes) -> None:
        """Send one of them."""
        self._waiting.pop(name, None)
        self._written[name] = data
        self._send({f"{FOLDER}/{name}": data})

    def create(self, name: str, data: bytes) -> bool:
        """Send one of them if there is none, and look whose it is that lies there then."""
        self._send({f"{FOLDER}/{name}": data}, "--ignore-existing")
        return self.read(name) == data

    def append(self, name: str, data: bytes) -> None:
        """Write more into one of them before the next call that changes others."""
        self._waiting[name] = self._waiting.get(name, b"") + data

    def erase(self, name: str) -> None:
        """Remove one of them."""
        self._waiting.pop(name, None)
        self._remove([f"{FOLDER}/{name}"])

    def clear(self) -> None:
        """Remove what was never finished."""
        with self._stage() as stage:
            (stage / FRESH).mkdir(parents=True)
            self._rsync.send(stage, "--recursive", "--delete", files=[f"{FRESH}/"])

    def put(self, paths: Sequence[str], read: Read, done: Done) -> None:
        """Send all in one call."""
        self._flush()
        with self._stage() as stage:
            for path in paths:
                _write(stage / path, read(path))
            new = sorted(folders_of(paths) - self._standing)
            self._rsync.send(stage, *_SENT, f"--temp-dir={FRESH}", files=[*new, *paths])
            self._standing.update(new)
        for path in paths:
            done(path)

    def remove(self, paths: Sequence[str], done: Done) -> None:
        """Remove them in a call for pages and one for all others."""
        for _, group in itertools.groupby(paths, is_page):
            some = list(group)
            self._flush()
            self._remove(some)
            for path in some:
                done(path)

    def prune(self, folders: Iterable[str]) -> None:
        """Remove those that are empty, in a call for each depth."""
        for _, level in itertools.groupby(folders, lambda folder: folder.count("/")):
            some = list(level)
            self._remove(some)
            self._standing.difference_update(some)

    def _flush(self) -> None:
        for name, data in list(self._waiting.items()):
            self.write(name, self._written.get(name, b"") + data)

    def _send(self, files: Mapping[str, bytes], *options: str) -> None:
        with self._stage() as stage:
            (stage / FRESH).mkdir(parents=True)
            for path, data in files.items():
                _write(stage / path, data)
            self._rsync.send(stage, *_SENT, *options, files=[FOLDER, FRESH, *files])

    def _remove(self, paths: Sequence[str]) -> None:
        with self._stage() as stage:
            for folder in folders_of(paths):  # of what is missing the folder has to be there
                (stage / folder).mkdir(parents=True, exist_ok=True)
            if paths:
                self._rsync.send(stage, "--delete-missing-args", files=paths)

    def _listed(self, *options: str) -> dict[str, Sort]:
        """Return what lies there, by path; names as bytes that are no text do not concern us."""
        found: dict[str, Sort] = {}
        for row in self._rsync.list(*options).split(b"\n"):
            if parts := _ROW.fullmatch(row):
                sort, name = parts.groups()
                name = name.partition(b" -> ")[0] if sort == b"l" else name
                path = _ESCAPED.sub(lambda sign: bytes([int(sign[1], 8)]), name).decode(errors="replace")
                found[path] = _SORTS.get(sort, "other")
        found.pop(".", None)
        return found

    @contextmanager
    def _stage(self) -> Iterator[Path]:
        folder = Path(mkdtemp(dir=self._rsync.scratch))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
