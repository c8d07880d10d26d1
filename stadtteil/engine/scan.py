"""Finds the files that a build reads, and what is in them by digest. Opens only those that changed.

Knows folders and bytes, not what the files mean.
"""

from __future__ import annotations

import os
import stat
import sys
import unicodedata
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from stadtteil.engine.digests import digest_of
from stadtteil.engine.source import Source
from stadtteil.engine.stamps import LINK, LOCKED, Found, Stamp, Walked, fingerprint, stamp_of, walked, young
from stadtteil.engine.state_file import StateFile
from stadtteil.problems import Problem

_MARK = b"stadtteil stamps 1\n"
_MOST_IN_PASSING = 2_000_000
"""Bytes beyond which a saved file is not read in passing: whether it may be so large, a scan asks."""


class _Notes(msgspec.Struct, array_like=True):
    seen_ns: int = 0
    files: dict[str, tuple[Stamp, str]] = {}


class StampBook:
    """How each file looked at the last scan, and its digest then, so that it need not be read again.

    `fingerprint` stands for the stamps of all files of the last scan in this process; `sources` and
    `problems` are what it found.
    """

    def __init__(self, state: Path) -> None:
        """Read what the last scan left in the folder `state`; lost, broken or foreign is empty."""
        self._file = StateFile(state / "stamps", _MARK, _Notes)
        self._old = self._new = self._file.read() or _Notes()
        self.fingerprint = ""
        self.sources: tuple[Source, ...] = ()
        self.problems: tuple[Problem, ...] = ()

    def begin(self, roots: Sequence[tuple[str, Path]], found: Found, seen_ns: int) -> None:
        """Start a scan that saw these files below the roots, not before `seen_ns`."""
        listed = {file: (stamp, "") for file, stamp in _listed(roots, found)}
        self._old, self._new = self._new, _Notes(seen_ns, listed)
        self.fingerprint = fingerprint(found)

    def digest(self, file: str, stamp: Stamp, most: Callable[[], int]) -> str:
        """Return the digest of `file`, read only if it must be; OSError when it cannot be.

        Empty for one that has more bytes than `most` says that it may have: it is not opened.
        """
        stamp_then, digest = self._old.files.get(file, (LINK, ""))
        if not digest or stamp_then != stamp or young(stamp, self._old.seen_ns):
            digest = digest_of(Path(file).read_bytes()) if stamp[0] <= most() else ""
        self._new.files[file] = (stamp, digest)
        return digest

    def again(self, files: Collection[str]) -> tuple[Source, ...] | None:
        """Return the sources of the last scan with these files read anew, and nothing else looked at.

        None where one of them came or went, which takes a scan.
        """
        fresh = {}
        for file in files:
            if not self._new.files.get(file, (LINK, ""))[1]:
                return None
            try:
                seen = os.lstat(file)
                if not stat.S_ISREG(seen.st_mode) or seen.st_size > _MOST_IN_PASSING:
                    return None
                digest = digest_of(Path(file).read_bytes())
            except OSError:
                return None
            fresh[file] = (stamp_of(seen), digest)
        self._new.files.update(fresh)
        self.sources = tuple(
            msgspec.structs.replace(source, digest=fresh[source.file][1]) if source.file in fresh else source
            for source in self.sources
        )
        return self.sources

    @property
    def unsure(self) -> dict[str, str]:
        """The digests of those files that were so young that they may have changed under the same stamp."""
        seen_ns = self._new.seen_ns
        files = self._new.files.items()
        return {file: digest for file, (stamp, digest) in files if digest and young(stamp, seen_ns)}

    def save(self) -> None:
        """Keep the last scan for the next run."""
        read = {file: note for file, note in self._new.files.items() if note[1]}
        self._file.write(_Notes(self._new.seen_ns, read))

    def is_as_found(self, roots: Sequence[tuple[str, Path]]) -> bool:
        """Whether the roots hold what they held at the last scan, looking as it did then."""
        then = {file: stamp for file, (stamp, _digest) in self._new.files.items()}
        return then == dict(_listed(roots, walked(roots)[0]))


def scan(
    roots: Sequence[tuple[str, Path]],
    book: StampBook,
    seen: Walked | None = None,
    most: Callable[[str], int] = lambda _path: sys.maxsize,
) -> tuple[Source, ...]:
    """Return all files below the roots, sorted by path, which starts with the name of the root.

    Of two files with one path in roots of the same name the one in the earlier root counts; in the
    same root they are a problem, which the book notes. `seen` is what a walk through the roots has
    found a moment ago, and when it began. Files with more bytes than `most` says of their path are not
    opened; nor is anything but plain files.
    """
    found, seen_ns = seen or walked(roots)
    book.begin(roots, found, seen_ns)
    sources: dict[str, Source] = {}
    book.problems = ()
    for (name, root), (_name, files) in zip(roots, found, strict=True):
        of_root, problems = _sources(name, str(root), files, book, most)
        book.problems += tuple(problems)
        sources = {**of_root, **sources}
    book.sources = tuple(sources[path] for path in sorted(sources))
    return book.sources


def _listed(roots: Sequence[tuple[str, Path]], found: Found) -> Iterator[tuple[str, Stamp]]:
    """Yield all files by what the operating system calls them, with their stamps."""
    for (_name, root), (_same, files) in zip(roots, found, strict=True):
        yield from ((f"{root}/{inside}", stamp) for inside, stamp in files.items())


def _sources(
    name: str, base: str, files: Mapping[str, Stamp], book: StampBook, most: Callable[[str], int]
) -> tuple[dict[str, Source], list[Problem]]:
    sources: dict[str, Source] = {}
    problems: list[Problem] = []
    for inside, stamp in files.items():
        path = unicodedata.normalize("NFC", f"{name}/{inside}")
        if path in sources:
            problems.append(_twins(path))
            continue
        try:
            sources[path] = _source(path, f"{base}/{inside}", stamp, book, most)
        except FileNotFoundError:
            continue  # it vanished since it was listed
        except (OSError, UnicodeEncodeError) as error:
            problems.append(_unreadable(path, stamp, error))
    return sources, problems


def _source(path: str, file: str, stamp: Stamp, book: StampBook, most: Callable[[str], int]) -> Source:
    path.encode()
    if stamp in {LINK, LOCKED}:
        raise PermissionError
    return Source(path, file, book.digest(file, stamp, lambda: most(path)))


def _twins(path: str) -> Problem:
    return Problem(
        path,
        0,
        0,
        "Zwei Dateien heißen gleich; ihre Namen unterscheiden sich nur darin, wie Umlaute gespeichert sind.",
        "Benennen Sie eine der beiden um oder löschen Sie sie.",
    )


def _unreadable(path: str, stamp: Stamp, error: OSError | UnicodeEncodeError) -> Problem:
    if isinstance(error, UnicodeEncodeError):
        shown = path.encode(errors="backslashreplace").decode()
        return Problem(
            shown,
            0,
            0,
            "Der Name dieser Datei enthält Zeichen, die sich nicht lesen lassen.",
            "Benennen Sie die Datei um.",
        )
    if stamp == LINK:
        return Problem(
            path,
            0,
            0,
            "Diese Verknüpfung wird nicht gelesen: "
            "Sie führt aus dem Ordner hinaus, zu einem Ordner oder ins Leere.",
            "Legen Sie statt der Verknüpfung die Datei selbst hierher.",
            "warning",
        )
    what = "Dieser Ordner" if stamp == LOCKED else "Diese Datei"
    return Problem(
        path.rstrip("/"),
        0,
        0,
        f"{what} lässt sich nicht lesen.",
        "Prüfen Sie die Zugriffsrechte und ob der Datenträger in Ordnung ist.",
    )
