"""Builds whenever something changed, or the clock says so, and tells the served edition what came of it.

Whatever goes wrong in a build, the next round comes: only an interruption ends them.
"""

from __future__ import annotations

import datetime as dt
import traceback
from collections.abc import Callable
from typing import NamedTuple, Protocol

from stadtteil.engine.os_errors import refused
from stadtteil.problems import Problem
from stadtteil.serving.edition import Edition
from stadtteil.serving.overlay import Complaint
from stadtteil.serving.watcher import Changes
from stadtteil.serving.workshop import Round, Workshop

LONGEST_SLEEP = 20.0
"""Seconds after which the clock is looked at: a laptop that slept does not know how long it did."""


REST = 1.0
"""Seconds of quiet after which it is looked whether a hint at what changed has missed something."""


class Teller(Protocol):
    """Whoever says on the terminal what happens."""

    def begins(self, paths: frozenset[str] | None) -> None:
        """Say why there is a build: what changed (None: who knows), or nothing but the clock."""

    def built(self, result: Round) -> None:
        """Say what came of it."""

    def failed(self, message: str) -> None:
        """Say that nothing did."""


class _Ending(NamedTuple):
    """How a round went, for those who look at the page."""

    changed: frozenset[str] | None
    complaints: tuple[Complaint, ...]
    base: str = "/"
    hints: tuple[Complaint, ...] = ()


class Rounds:
    """One build after the other."""

    def __init__(
        self,
        edition: Edition,
        changes: Changes,
        workshop: Workshop,
        teller: Teller,
        in_words: Callable[[Problem], Complaint],
        *,
        follows_clock: bool,
    ) -> None:
        """`in_words` says what a problem is, as the terminal does."""
        self._edition = edition
        self._changes = changes
        self._workshop = workshop
        self._teller = teller
        self._in_words = in_words
        self._follows_clock = follows_clock
        self._due: dt.datetime | None = None
        self._hinted = False

    def forever(self, prepare: Callable[[], None]) -> None:
        """Build after each change; `prepare` is called before a build looks at the files."""
        while True:
            changed = self._changes.wait(self._patience())
            if changed or self._is_due():
                if not changed:
                    self._edition.expect()
                self.once(prepare)
            elif self._hinted:
                self._hinted = False
                if not self._workshop.stands():
                    self._changes.add()

    def once(self, prepare: Callable[[], None]) -> None:
        """Build. Requests wait for it from now on, those that came while changes were awaited as well."""
        ending = _Ending(None, (Complaint("", "Abgebrochen."),))
        self._edition.begin()
        try:
            changed = self._changes.take()
            ending = self._build(changed, prepare)
        finally:
            self._edition.end(*ending)

    def _build(self, changed: frozenset[str] | None, prepare: Callable[[], None]) -> _Ending:
        self._due = None
        try:
            self._teller.begins(changed)
            prepare()
            result = self._workshop.build(changed)
        except Exception as error:
            told = refused(error)
            if told is not None:
                self._teller.failed(str(told))
                return _Ending(frozenset(), (Complaint("", str(told)),))
            self._teller.failed(traceback.format_exc())
            return _Ending(frozenset(), (Complaint("", _BUG.format(type(error).__name__, error)),))
        if self._follows_clock and result.report.next_change:
            self._due = dt.datetime.fromisoformat(result.report.next_change)
        self._hinted = result.hinted
        self._teller.built(result)
        errors, hints = result.report.errors, result.report.warnings
        return _Ending(
            result.changed,
            tuple(map(self._in_words, errors)),
            result.base,
            tuple(map(self._in_words, hints)),
        )

    def _is_due(self) -> bool:
        return self._due is not None and dt.datetime.now(dt.UTC) >= self._due

    def _patience(self) -> float:
        longest = REST if self._hinted else LONGEST_SLEEP
        if self._due is None:
            return longest
        return max(0.0, min(longest, (self._due - dt.datetime.now(dt.UTC)).total_seconds()))


_BUG = (
    "Das Programm selbst hat einen Fehler gemacht ({}: {}). Einzelheiten stehen im Terminal. "
    "Speichern Sie die zuletzt geänderte Datei noch einmal, oder nehmen Sie die Änderung zurück."
)
