"""Builds again and again in one process: the same build as ever, with stores that stay open in between.

Knows the pipeline, neither browsers nor watchers.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import gc
import time
from collections.abc import Callable, Iterator
from typing import NamedTuple

from stadtteil.context import Context
from stadtteil.engine.compare import OutputState
from stadtteil.engine.ledger import Row
from stadtteil.engine.lock import locked
from stadtteil.engine.stores import Stores
from stadtteil.model.reading.documents import Progress
from stadtteil.pipeline import build
from stadtteil.problems import Report
from stadtteil.project import Project


class Round(NamedTuple):
    """What came of a build: `changed` are the outputs that it wrote or removed, None if that is not known.

    `hinted` if it looked at nothing but what was said to have changed.
    """

    report: Report
    changed: frozenset[str] | None
    base: str
    seconds: float
    hinted: bool


class Workshop:
    """One project's builds, one after the other."""

    def __init__(
        self,
        project: Callable[[], Project],
        moment: Callable[[Project], dt.datetime],
        progress: Progress,
        waiting: Callable[[], None],
        workers: int | None,
    ) -> None:
        """`project` is asked before each build, for a layouts folder may come and go; so is `moment`."""
        self._project = project
        self._moment = moment
        self._progress = progress
        self._waiting = waiting
        self._workers = workers
        self._stores: Stores | None = None

    def build(self, hint: frozenset[str] | None = None) -> Round:
        """Build; whatever goes wrong with the program itself is raised.

        `hint` are the files that changed since the last build, None if that is not known.
        """
        started = time.monotonic()
        project = self._project()
        is_warm = self._stores is not None
        try:
            with locked(project.state, self._waiting), _undisturbed():
                return self._build(project, started, hint)
        except Exception:
            self.close()
            if is_warm:
                return self.build()  # what was held may not have fitted what lies on the disk any more
            raise

    def _build(self, project: Project, started: float, hint: frozenset[str] | None) -> Round:
        if self._stores is None or not self._stores.ours:  # somebody else has built
            self.close()
            self._stores, hint = Stores(project.state, project.ledger_name), None
        stores = self._stores
        before = stores.ledger.rows if stores.ledger.known else None
        context = Context(project, stores, self._progress, self._workers)
        try:
            built = build(context, self._moment(project), hint=hint)
        finally:
            context.close()
        changed = _changed(before, stores.ledger.rows)
        return Round(built.report, changed, built.plan.said.base, time.monotonic() - started, built.hinted)

    def stands(self) -> bool:
        """Whether all is as the last build left it, the files that it read and those that it wrote."""
        stores, project = self._stores, self._project()
        if stores is None or not stores.ours:
            return False
        return (
            stores.book.is_as_found(project.roots) and OutputState(stores.ledger, project.output).is_as_noted
        )

    def close(self) -> None:
        """Let go of the stores."""
        if self._stores is not None:
            self._stores.close()
            self._stores = None


def _changed(before: dict[str, Row] | None, after: dict[str, Row]) -> frozenset[str] | None:
    """Return the paths whose bytes differ; None if there is nothing to compare with."""
    if before is None:
        return None
    if before is after:
        return frozenset()
    written = {path for path, row in after.items() if path not in before or before[path].digest != row.digest}
    return frozenset(written | (before.keys() - after.keys()))


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Leave rubbish where it is for a while: looking for it among all articles takes long."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
