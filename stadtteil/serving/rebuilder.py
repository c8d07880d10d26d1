"""Builds one project repeatedly in one process, with stores that stay open between the builds.

Knows the pipeline; knows neither browsers nor watchers.
"""

from __future__ import annotations

import datetime as dt
import gc
import threading
import time
from collections.abc import Callable
from typing import NamedTuple

from stadtteil.builds import SITE, Build, Wish
from stadtteil.clock import write_next_change
from stadtteil.context import Context
from stadtteil.engine.compare import OutputState
from stadtteil.engine.ledger import Row
from stadtteil.engine.lock import locked
from stadtteil.engine.stores import Stores
from stadtteil.model.reading.documents import Progress
from stadtteil.pipeline import build
from stadtteil.problems import Report
from stadtteil.project import Project

MOST_NEW = 2_000_000
"""New objects from which on garbage goes though nobody rests: 10,000 articles planned leave 270,000."""

IN_THIS_PROCESS = threading.RLock()
"""Held while anything is built here, for builds share what is compiled and cached in this process.

msgspec (0.22) makes a type ready when it is first decoded, and crashes where another thread decodes it just
then: whoever decodes types of the model beside builds makes them ready under this lock.
"""


class RebuildResult(NamedTuple):
    """The result of one build.

    report    problems and counts
    changed   paths of the outputs that were written or removed; None if that is not known
    base      path of the site on its host, with a slash at both ends
    seconds   how long it took
    hinted    whether only the files named by the hint were looked at
    """

    report: Report
    changed: frozenset[str] | None
    base: str
    seconds: float
    hinted: bool


class Rebuilder:
    """Builds one project, as often as it is asked to."""

    def __init__(
        self,
        project: Callable[[], Project],
        moment: Callable[[Project], dt.datetime],
        progress: Progress,
        waiting: Callable[[], None],
        workers: int | None,
        *,
        keeps_timer: bool = False,
        wish: Wish = SITE,
    ) -> None:
        """Open nothing yet.

        `project` and `moment` are called before each build: a layouts folder may come and go, and so
        does time. `progress` and `waiting` are told how far a build is, and that another process holds
        the lock. `workers` is the number of processes, None for one a core. With `keeps_timer`, each
        published build writes `.stadtteil/next-change`. `wish` is asked of each build.
        """
        self._project = project
        self._moment = moment
        self._progress = progress
        self._waiting = waiting
        self._workers = workers
        self._keeps_timer = keeps_timer
        self._wish = wish
        self._stores: Stores | None = None

    def build(self, hint: frozenset[str] | None = None) -> RebuildResult:
        """Run a build. Problems of content are in the result's report; all other errors are raised.

        From now on no garbage is collected, until `rest`.
        `hint` holds the absolute paths of the files that changed since the last build; None if unknown.
        """
        started = time.monotonic()
        project = self._project()
        is_warm = self._stores is not None
        try:
            with IN_THIS_PROCESS, locked(project.state, self._waiting):
                self._stop_collecting()
                return self._build(project, started, hint)
        except Exception:
            self.close()
            if is_warm:
                return self.build()  # what was held may not have fitted what lies on the disk any more
            raise

    def _build(self, project: Project, started: float, hint: frozenset[str] | None) -> RebuildResult:
        if self._stores is None or not self._stores.ours:  # somebody else has built
            self._let_go()
            self._stores, hint = Stores(project.state, project.ledger_name), None
        stores = self._stores
        before = stores.ledger.rows if stores.ledger.known else None
        context = Context(project, stores, self._progress, self._workers)
        try:
            built = build(context, self._moment(project), self._wish, hint=hint)
        finally:
            context.close()
        if self._keeps_timer and built.published is not None:
            write_next_change(project, built.report.next_change)
        changed = _changed(before, stores.ledger.rows, built)
        seconds = time.monotonic() - started
        return RebuildResult(built.report, changed, built.plan.said.base, seconds, built.hinted)

    def stands(self) -> bool:
        """Whether all files that the last build read and wrote are as it left them.

        Others may have built in the meantime, from here into another folder: that changes none of these.
        """
        stores, project = self._stores, self._project()
        if stores is None or not stores.fit:
            return False
        return (
            stores.book.is_as_found(project.roots) and OutputState(stores.ledger, project.output).is_as_noted
        )

    def rest(self) -> None:
        """Let garbage be collected again: nobody waits for a build now."""
        gc.enable()

    def _stop_collecting(self) -> None:
        """Switch off garbage collection, which takes long among all articles and finds next to nothing.

        It stays off when a build has ended: else whoever waits for the new page would first wait for that.
        """
        gc.disable()
        if gc.get_count()[0] > MOST_NEW:
            gc.collect()

    def close(self) -> None:
        """Close the stores; the next build opens them again."""
        self.rest()
        self._let_go()

    def _let_go(self) -> None:
        if self._stores is not None:
            self._stores.close()
            self._stores = None


def _changed(before: dict[str, Row] | None, after: dict[str, Row], built: Build) -> frozenset[str] | None:
    """Return the paths whose bytes differ; None if there is nothing to compare with."""
    if before is None:
        return None
    if built.published is not None and built.published.changed is not None:
        return frozenset(built.published.changed)
    written = {path for path, row in after.items() if path not in before or before[path].digest != row.digest}
    return frozenset(written | (before.keys() - after.keys()))
