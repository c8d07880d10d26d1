"""Changes the output folder, and only when every output came out right. The one module that does.

Few new files are moved in one by one, many take the folder's place at once; then the ledger is
written. Nothing is moved before every place is known to take its file; a crash anywhere is repaired
by the next build.
"""

from __future__ import annotations

import functools
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

import msgspec

from stadtteil.engine.compare import Job, Work
from stadtteil.engine.digests import digest_of
from stadtteil.engine.foreign_files import foreign_files, is_foreign
from stadtteil.engine.ledger import UNSETTLED, Ledger, MadeFor, Row
from stadtteil.engine.os_errors import writing
from stadtteil.engine.output import MARK
from stadtteil.engine.path_conflicts import folded
from stadtteil.engine.plan import Views
from stadtteil.engine.render import Order, Result
from stadtteil.engine.staging import Staging
from stadtteil.engine.tree import Tree, ancestors, folders_of


class Published(NamedTuple):
    """How many files were written, left as they stood, and removed.

    `changed` are the paths of all files that were written or removed; None if the folder was replaced.
    """

    written: int
    unchanged: int
    removed: int
    changed: tuple[str, ...] | None = None


def _is_no_mark(path: str) -> bool:
    """Order the mark before all others: a folder that bears it is known as ours, however little is in it."""
    return path != MARK[0]


class Publisher:
    """New files on their way into the output folder. Use it as a context: what was not published goes."""

    def __init__(self, work: Work, ledger: Ledger, folder: Path, *, owned: bool) -> None:
        """Begin with nothing; `owned`: whatever else stands in `folder` may be removed."""
        self._work = work
        self._seen = work.seen
        self._ledger = ledger
        self._folder = folder
        self._here = Tree(folder)
        self._owned = owned and not folder.is_symlink()
        self._jobs = {job.path: job for job in work.stale}
        self._staging = Staging(ledger, as_tree=self._replaces(len(work.stale)))
        self._fresh: dict[str, Row] = {}
        self._standing = dict(work.current)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._staging.clear()

    def add(self, result: Result) -> None:
        """Keep the bytes of a result until all are there; what stands already and is equal is left alone."""
        job = self._jobs[result.path]
        if result.data is None:
            self._add_written(job, result)
            return
        digest = digest_of(result.data)
        if digest == self._seen.digest(job.path):
            self._standing[job.path] = Row(job.key, digest, self._seen.stamp(job.path))
            return
        with writing(self._folder):
            self._staging.write(job.path, result.data)
        self._fresh[job.path] = Row(job.key, digest, UNSETTLED)

    @property
    def root(self) -> Path:
        """The folder below which new files wait."""
        return self._staging.root

    def orders(self, views: Views, start: int = 0, stop: int | None = None) -> Iterator[Order]:
        """Yield the stale jobs with their views, from one number to before another one.

        Others, who do them, write what they make below `root`.
        """
        jobs = self._work.stale[start:stop]
        for job, view in zip(jobs, views.of(job.output for job in jobs), strict=True):
            place, standing = self._staging.place(job.path), self._seen.digest(job.path)
            yield Order(job.path, job.output.renderer, view, job.texts, place, standing)

    def _add_written(self, job: Job, result: Result) -> None:
        """Note what others have made and written; nothing where problems kept them from it."""
        if result.equal:
            self._standing[job.path] = Row(job.key, result.digest, self._seen.stamp(job.path))
        elif result.digest:
            self._fresh[job.path] = Row(job.key, result.digest, UNSETTLED)

    def publish(self) -> Published:
        """Make the folder as planned, then note it; to be called only when nothing is wrong."""
        if len(self._standing) + len(self._fresh) != len(self._work.paths):
            raise AssertionError("only a whole plan may be published")
        gone = self._gone()
        with writing(self._folder):
            if not self._owned or not self._ledger.known:
                self._ledger.claim(list(self._fresh))
            replaced = self._replaces(len(self._fresh)) and self._take_over()
            if not replaced:
                self._one_by_one(gone)
            self._note(replaced=replaced)
        changed = None if replaced else (*self._fresh, *gone)
        return Published(len(self._fresh), len(self._standing), len(gone), changed)

    def _replaces(self, count: int) -> bool:
        """Whether so many new files had better replace the whole folder, and nobody else's stay in it."""
        many = self._owned and 2 * count > len(self._work.paths)
        return many and not foreign_files(self._folder, self._work.paths)

    def _gone(self) -> list[str]:
        """Return the files that stand here and are ours, but not in the plan."""
        gone = set(self._seen.standing.files).difference(self._work.paths)
        known = self._ledger.rows
        return sorted(path for path in gone if path in known or (self._owned and not is_foreign(path)))

    def _take_over(self) -> bool:
        return self._staging.take_over(self._folder, self._standing)

    def _one_by_one(self, gone: list[str]) -> None:
        first, cleared = self._in_the_way(gone), self._cleared()
        with writing(self._folder, begun=False):
            self._folder.mkdir(parents=True, exist_ok=True)
            self._here.prepare(self._free(first, cleared))
        self._prune(first)
        self._here.prepare(self._fresh if first or cleared else ())
        for path in sorted(self._fresh, key=_is_no_mark):
            self._staging.move(path, self._here)
        self._prune(sorted(set(gone).difference(first)))

    def _cleared(self) -> set[str]:
        """Return the folders, folded, that will be emptied and go where a new file comes."""
        standing = self._seen.standing.files  # where a file stands, no folder does
        wanted = {folded(path) for path in self._fresh if path not in standing}
        if not wanted:
            return wanted
        folders, rows = self._seen.standing.folders, self._ledger.rows
        if not self._owned:
            folders = (folders & folders_of(rows)) - folders_of(standing.keys() - rows.keys())
        return {place for path in folders if (place := folded(path)) in wanted and not is_foreign(path)}

    def _free(self, first: list[str], cleared: set[str]) -> Iterable[str]:
        """Return the new files whose places do not depend on what must go first."""
        if not first and not cleared:
            return self._fresh
        files = {folded(path) for path in first}
        folders = folders_of(files) | cleared
        return [
            path
            for path in self._fresh
            if (place := folded(path)) not in folders and files.isdisjoint((place, *ancestors(place)))
        ]

    def _prune(self, gone: list[str]) -> None:
        """Remove files, and the folders that hold nothing of the plan any more."""
        for path in gone:
            self._here.remove(path)
        if gone or self._seen.standing.listed is not None:
            self._here.remove_if_empty(self._emptied)

    @functools.cached_property
    def _emptied(self) -> frozenset[str]:
        """The folders that are ours to remove and hold nothing of the plan."""
        ours = self._seen.standing.folders if self._owned else folders_of(self._ledger.rows)
        emptied = ours - folders_of(self._work.paths) if ours else ()
        return frozenset(folder for folder in emptied if not is_foreign(folder))

    def _in_the_way(self, gone: list[str]) -> list[str]:
        """Return what must go first: files where a folder will stand, or the other way round."""
        if not gone:
            return []
        planned = {folded(path) for path in self._work.paths}
        folders = {folded(path) for path in folders_of(self._work.paths)}
        return [
            path
            for path in gone
            if folded(path) in planned | folders or not planned.isdisjoint(ancestors(folded(path)))
        ]

    def _note(self, *, replaced: bool) -> None:
        noted_ns = time.time_ns()
        rows = {path: self._stamped(path, row) for path, row in self._fresh.items()}
        if replaced:
            rows |= {path: self._linked(path, row) for path, row in self._standing.items()}
        else:
            rows |= self._standing
        made_for = MadeFor(self._work.plan.identity, self._work.texts)
        self._ledger.note(rows, self._work.toolchain, noted_ns, made_for)

    def _stamped(self, path: str, row: Row) -> Row:
        return msgspec.structs.replace(row, stamp=self._here.stamp(path))

    def _linked(self, path: str, row: Row) -> Row:
        """Return the row of a file that got a second name; if more changed, it is read again next time."""
        stamp = self._here.stamp(path)
        return msgspec.structs.replace(row, stamp=stamp if stamp[:2] == row.stamp[:2] else UNSETTLED)
