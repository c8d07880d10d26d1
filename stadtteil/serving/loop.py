"""The loop of `serve`: rebuilds when files change or the site is due to change by itself.

It hands each result to the served site and to the terminal. A failed build does not end the loop; only
KeyboardInterrupt does.
"""

from __future__ import annotations

import datetime as dt
import traceback
from collections.abc import Callable
from typing import NamedTuple, Protocol

from stadtteil.engine.os_errors import refused
from stadtteil.problems import Problem, Report
from stadtteil.serving.rebuilder import Rebuilder
from stadtteil.serving.served_site import ServedSite
from stadtteil.serving.watcher import Changes
from stadtteil.terminal.excerpt import ProblemText

LONGEST_SLEEP = 20.0
"""Seconds between looks at the clock: timers do not count the time that a laptop is asleep."""

REST = 1.0
"""Seconds without changes after which garbage may go, and all files are checked for unreported changes."""


class _Outcome(NamedTuple):
    """The result of one build in the arguments of `ServedSite.end_build`."""

    changed: frozenset[str] | None
    errors: tuple[ProblemText, ...]
    base: str = "/"
    hints: tuple[ProblemText, ...] = ()


class RoundReporter(Protocol):
    """Told of each build; the terminal is one."""

    def begins(self, paths: frozenset[str] | None) -> None:
        """Hear that a build starts for these files; none if only time passed, None if they are unknown."""

    def built(self, report: Report, seconds: float) -> None:
        """Hear what came of it."""

    def failed(self, message: str) -> None:
        """Hear why nothing could come of it."""

    def described(self, problem: Problem) -> ProblemText:
        """Return a problem in words, for the browser to show."""


class RebuildLoop:
    """Runs one build after the other, in the thread that calls it."""

    def __init__(
        self,
        site: ServedSite,
        changes: Changes,
        rebuilder: Rebuilder,
        reporter: RoundReporter,
        *,
        follows_clock: bool,
    ) -> None:
        """Start idle. With `follows_clock`, a build also runs when the report's `next_change` has come."""
        self._site = site
        self._changes = changes
        self._rebuilder = rebuilder
        self._reporter = reporter
        self._follows_clock = follows_clock
        self._due: dt.datetime | None = None
        self._hinted = self._is_busy = False

    def run_forever(self, prepare: Callable[[], None]) -> None:
        """Build after each change until changes end. `prepare` is called before a build looks at files."""
        while not self._changes.have_ended():
            changed = self._changes.wait(self._patience())
            if self._changes.have_ended():
                return
            if changed or self._is_due():
                if not changed:
                    self._site.expect()
                self.run_once(prepare)
            elif self._is_busy:
                self._rest()

    def _rest(self) -> None:
        """Do what nobody should wait for, once nothing changes for a while."""
        hinted, self._hinted, self._is_busy = self._hinted, False, False
        self._rebuilder.rest()
        if hinted and not self._rebuilder.stands():
            self._changes.add()

    def run_once(self, prepare: Callable[[], None]) -> None:
        """Run one build; requests wait for its end, also those that came while files were changing."""
        outcome = _Outcome(None, (ProblemText("", "Abgebrochen."),))
        self._is_busy = True
        self._site.begin_build()
        try:
            changed = self._changes.take()
            outcome = self._build(changed, prepare)
        finally:
            self._site.end_build(*outcome)

    def _build(self, changed: frozenset[str] | None, prepare: Callable[[], None]) -> _Outcome:
        self._due = None
        try:
            self._reporter.begins(changed)
            prepare()
            result = self._rebuilder.build(changed)
        except Exception as error:
            told = refused(error)
            if told is not None:
                self._reporter.failed(str(told))
                return _Outcome(frozenset(), (ProblemText("", str(told)),))
            self._reporter.failed(traceback.format_exc())
            return _Outcome(frozenset(), (ProblemText("", _BUG.format(type(error).__name__, error)),))
        if self._follows_clock and result.report.next_change:
            self._due = dt.datetime.fromisoformat(result.report.next_change)
        self._hinted = result.hinted
        self._reporter.built(result.report, result.seconds)
        errors, hints = result.report.errors, result.report.warnings
        return _Outcome(
            result.changed,
            tuple(map(self._reporter.described, errors)),
            result.base,
            tuple(map(self._reporter.described, hints)),
        )

    def _is_due(self) -> bool:
        return self._due is not None and dt.datetime.now(dt.UTC) >= self._due

    def _patience(self) -> float:
        longest = REST if self._is_busy else LONGEST_SLEEP
        if self._due is None:
            return longest
        return max(0.0, min(longest, (self._due - dt.datetime.now(dt.UTC)).total_seconds()))


_BUG = (
    "Das Programm selbst hat einen Fehler gemacht ({}: {}). Einzelheiten stehen im Terminal. "
    "Speichern Sie die zuletzt geänderte Datei noch einmal, oder nehmen Sie die Änderung zurück."
)
