"""The plan against the ledger: what is stale, and what stands. Reads the output folder, never changes it."""

from __future__ import annotations

import functools
import sys
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Self

import msgspec

from stadtteil.engine.digests import digest_of
from stadtteil.engine.foreign_files import is_foreign
from stadtteil.engine.ledger import UNSETTLED, Ledger, Row
from stadtteil.engine.plan import Plan, Planned
from stadtteil.engine.stamps import LINK, Stamp, all_young, young
from stadtteil.engine.tree import Standing, folders_of, standing

_UNKNOWN = frozenset({LINK, UNSETTLED})
"""Stamps that say nothing of what is in a file."""


class Job(msgspec.Struct, frozen=True):
    """An output to be made, with the digests of the texts that it names, by path."""

    output: Planned
    texts: dict[str, str]
    key: str

    @property
    def path(self) -> str:
        """Where it will stand."""
        return self.output.path


class Work(msgspec.Struct, frozen=True):
    """What a plan asks of an output folder: jobs in plan order, rows that hold, all paths in order.

    `seen` is the folder as it was when it was compared with the `plan`, and with these digests of `texts`.
    """

    stale: tuple[Job, ...]
    current: dict[str, Row]
    paths: tuple[str, ...]
    seen: OutputState
    toolchain: str
    plan: Plan
    texts: Mapping[str, str]


def compare(plan: Plan, texts: Mapping[str, str], seen: OutputState, toolchain: str) -> Work:
    """Find out which outputs do not stand as planned; `texts` has the digests of all texts by path.

    What is doubtful is no job: it is not to be published anyway.
    """
    stale: list[Job] = []
    current: dict[str, Row] = {}
    rows, edited = seen.rows_as_noted, seen.ledger.edited(plan.identity, texts)
    for output in plan.outputs:
        path, row = output.path, rows.get(output.path)
        if row is not None and edited is not None and edited.isdisjoint(output.texts):
            current[path] = row
            continue
        digests = [texts[each] for each in output.texts] if output.texts else ()
        key = key_of(output, digests, toolchain)
        if row is None or row.key != key:
            row = seen.row(path, key)
        if row is not None:
            current[path] = row
        elif path not in plan.said.doubtful:
            stale.append(Job(output, dict(zip(output.texts, digests, strict=True)), key))
    return Work(tuple(stale), current, plan.paths, seen, toolchain, plan, texts)


def key_of(output: Planned, texts: Iterable[str], toolchain: str) -> str:
    """Return the key of an output with these digests of its texts: equal keys mean equal files."""
    return digest_of("\0".join((output.renderer, toolchain, output.view, *texts)).encode())


class OutputState:
    """An output folder as it stands and as its ledger has it, asked together."""

    def __init__(self, ledger: Ledger, folder: Path, known: dict[str, Stamp] | None = None) -> None:
        """Look through the folder, unless it is `known` which files stand in it, and nothing else does."""
        self.ledger = ledger
        self._folder = folder
        self._looked_ns = time.time_ns()
        self._settled_ns = ledger.noted_ns
        self.standing = standing(folder) if known is None else Standing(known)

    @classmethod
    def noted(cls, ledger: Ledger, folder: Path) -> Self:
        """Return the folder as the ledger has it, where nobody else has written since."""
        state = cls(ledger, folder, {path: row.stamp for path, row in ledger.rows.items()})
        state._settled_ns = sys.maxsize  # whoever has written here since would have told
        state.rows_as_noted = {path: row for path, row in ledger.rows.items() if row.stamp not in _UNKNOWN}
        return state

    @property
    def is_as_noted(self) -> bool:
        """Whether a folder that is wholly ours holds what its ledger says, beside foreign files."""
        rows = self.ledger.rows
        files = {path for path in self.standing.files if path in rows or not is_foreign(path)}
        folders = self.standing.folders ^ folders_of(rows)
        if files != rows.keys() or not all(map(is_foreign, folders)):
            return False
        return all(self.digest(path) == row.digest for path, row in rows.items())

    def row(self, path: str, key: str) -> Row | None:
        """Return the row of a file that stands as noted under `key`; digests decide where stamps do not."""
        row = self.ledger.rows.get(path)
        if row is None or row.key != key:
            return None
        if path in self.rows_as_noted:
            return row
        if self.digest(path) != row.digest:
            return None
        return msgspec.structs.replace(row, stamp=self.stamp(path))

    def digest(self, path: str) -> str:
        """Return the digest of the file at `path`, empty for none; read only where the ledger cannot tell."""
        if self.standing.files.get(path, LINK) == LINK:
            return ""
        if path in self.rows_as_noted:
            return self.rows_as_noted[path].digest
        try:
            return digest_of((self._folder / path).read_bytes())
        except OSError:
            return ""

    def stamp(self, path: str) -> Stamp:
        """Return the stamp to be noted of a file that stands as it should.

        Whoever touched it a moment ago may do so again under the same stamp: then it is read next time.
        """
        stamp = self.standing.files[path]
        return UNSETTLED if young(stamp, self._looked_ns) else stamp

    @functools.cached_property
    def rows_as_noted(self) -> dict[str, Row]:
        """The rows of files that look as noted, and could not have changed since without another stamp."""
        files = self.standing.files
        noted = self.ledger.rows.items()
        rows = {
            path: row for path, row in noted if row.stamp == files.get(path) and row.stamp not in _UNKNOWN
        }
        for path in all_young(files.items(), self._settled_ns):
            rows.pop(path, None)
        return rows
