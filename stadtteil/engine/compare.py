"""The plan against the ledger: what is stale, what stands, and who wants the same place.

Walks the plan once and keeps of each output at most the bytes of its view. Reads the output folder,
never changes it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from pathlib import Path

import msgspec

from stadtteil.engine import explain
from stadtteil.engine.bystanders import stays
from stadtteil.engine.clashes import Claims
from stadtteil.engine.digests import canonical, digest_of
from stadtteil.engine.ledger import UNSETTLED, Ledger, Row, now_ns
from stadtteil.engine.output import Output
from stadtteil.engine.stamps import LINK, Stamp, young
from stadtteil.engine.tree import Standing, folders_of, standing
from stadtteil.problems import Problem


class Job(msgspec.Struct, frozen=True):
    """An output to be made: from exactly these bytes of its view, by the module called `renderer`."""

    path: str
    renderer: str
    view: bytes
    key: str
    reason: str


class Work(msgspec.Struct, frozen=True):
    """What a plan asks of an output folder: jobs in plan order, rows that hold, all paths in order.

    `standing` is the folder as it was when it was compared.
    """

    stale: tuple[Job, ...]
    current: dict[str, Row]
    paths: tuple[str, ...]
    problems: tuple[Problem, ...]
    standing: Standing
    toolchain: str

    def without(self, paths: Collection[str]) -> Work:
        """Return the same without some of its jobs: what is not to be published anyway."""
        return msgspec.structs.replace(self, stale=tuple(job for job in self.stale if job.path not in paths))


Keep = Callable[[str, str, bytes], None]
"""Told each output that has its place: path, renderer, encoded view."""


def key_of(renderer: str, toolchain: str, view: bytes) -> str:
    """Return the key of an output: equal keys mean equal files."""
    return digest_of(b"\0".join((renderer.encode(), toolchain.encode(), view)))


def compare(outputs: Iterable[Output], seen: Noted, toolchain: str, keep: Keep | None = None) -> Work:
    """Find out which of `outputs` do not stand as planned in a folder that was `seen`."""
    claims = Claims()
    stale: list[Job] = []
    current: dict[str, Row] = {}
    for output in outputs:
        if not claims.take(output):
            continue
        view = canonical(output.view)
        renderer = type(output.view).__module__
        key = key_of(renderer, toolchain, view)
        if keep is not None:
            keep(output.path, renderer, view)
        row = seen.row(output.path, key)
        if row is not None:
            current[output.path] = row
        else:
            reason = seen.reason(output.path, key, view, toolchain)
            stale.append(Job(output.path, renderer, view, key, reason))
    return Work(tuple(stale), current, claims.paths, claims.problems(), seen.standing, toolchain)


def is_as_noted(folder: Path, ledger: Ledger) -> bool:
    """Whether a folder that is wholly ours holds what its ledger says, and nothing else but bystanders."""
    seen, rows = standing(folder), ledger.rows
    files = {path for path in seen.files if path in rows or not stays(path)}
    folders = seen.folders ^ folders_of(rows)
    if files != rows.keys() or not all(map(stays, folders)):
        return False
    return all(
        stamp == rows[path].stamp or (rows[path].stamp == UNSETTLED and _is(folder / path, rows[path].digest))
        for path, stamp in seen.files.items()
        if path in rows
    )


def _is(file: Path, digest: str) -> bool:
    try:
        return digest_of(file.read_bytes()) == digest
    except OSError:
        return False


Known = tuple[dict[str, Stamp], frozenset[str]]
"""The files of a folder with their stamps, and its folders."""


class Noted:
    """An output folder as it stands and as its ledger has it, asked together."""

    def __init__(self, ledger: Ledger, folder: Path, known: Known | None = None) -> None:
        """Look through the folder, unless it is `known` what stands in it."""
        self._ledger = ledger
        self._folder = folder
        self._looked_ns = now_ns()
        self.standing = Standing(*known) if known else standing(folder)

    def row(self, path: str, key: str) -> Row | None:
        """Return the row of a file that stands as noted under `key`; digests decide where stamps do not."""
        row = self._ledger.rows.get(path)
        stamp = self.standing.files.get(path, LINK)
        if row is None or row.key != key or stamp == LINK:
            return None
        if row.stamp == stamp and not young(stamp, self._ledger.noted_ns):
            return row
        return self._read(path, row, stamp)

    def _read(self, path: str, row: Row, stamp: Stamp) -> Row | None:
        try:
            same = digest_of((self._folder / path).read_bytes()) == row.digest
        except OSError:
            return None
        if not same:
            return None
        # Whoever touched it a moment ago may do so again under the same stamp: then it is read next time.
        settled = UNSETTLED if young(stamp, self._looked_ns) else stamp
        return msgspec.structs.replace(row, stamp=settled)

    def reason(self, path: str, key: str, view: bytes, toolchain: str) -> str:
        """Say why an output is made anew."""
        row = self._ledger.rows.get(path)
        if row is None or row.key != key:
            return explain.reason(row, view, (self._ledger.toolchain, toolchain))
        return explain.CHANGED if path in self.standing.files else explain.MISSING
