"""The state of the site that is served: its version, what changed since earlier ones, errors and hints.

The rebuild loop writes it, the threads of requests read it. Knows neither HTTP nor how a build works.
"""

from __future__ import annotations

import secrets
import threading
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from stadtteil.terminal.excerpt import ProblemText

REMEMBERED = 50
"""Versions of which the changed outputs are kept; for older ones every page counts as changed."""


class SiteUpdate(NamedTuple):
    """What an open page needs to know to catch up.

    version   the version that is served now
    changed   paths of the outputs that changed since the page's version; None: any may have
    errors    problems for which the last build was not published
    hints     what editors should know besides
    """

    version: str
    changed: frozenset[str] | None
    errors: tuple[ProblemText, ...]
    hints: tuple[ProblemText, ...] = ()


class ServedSite:
    """What is served now, shared by all threads.

    Requests and builds take turns: a request waits for every build that was due when it came.
    """

    def __init__(self) -> None:
        """Start with a build that is due, so that every request waits for the first one."""
        self.base = "/"
        self.errors: tuple[ProblemText, ...] = ()
        self.hints: tuple[ProblemText, ...] = ()
        self.is_built = False
        self.closed = False
        self._run = secrets.token_hex(4)
        self._number = 0
        self._changes: list[frozenset[str] | None] = [None]
        self._turn = threading.Condition()
        self._wanted, self._covered, self._done = 1, 0, 0
        self._building = False
        self._readers = 0

    @property
    def version(self) -> str:
        """Identifies what is served now, as `RUN.NUMBER`; `RUN` differs for each start of the server."""
        return f"{self._run}.{self._number}"

    @property
    def is_building(self) -> bool:
        """Whether a build runs, or is due."""
        return self._building or self._done < self._wanted

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Hold builds off while the output folder is read; waits first for the builds that are due."""
        with self._turn:
            due = self._wanted
            self._turn.wait_for(lambda: self.closed or (self._done >= due and not self._building))
            self._readers += 1
        try:
            yield
        finally:
            with self._turn:
                self._readers -= 1
                self._turn.notify_all()

    def wait_for_update(self, seen: str, patience: float) -> SiteUpdate | None:
        """Wait until another version than `seen` is served; None when that takes `patience` seconds."""
        with self._turn:
            self._turn.wait_for(lambda: self.closed or self.version != seen, patience)
            if self.closed or self.version == seen:
                return None
            return self._update_since(seen)

    def update_since(self, seen: str) -> SiteUpdate:
        """Return what changed since the version `seen`, at once."""
        with self._turn:
            return self._update_since(seen)

    def _update_since(self, seen: str) -> SiteUpdate:
        run, _, number = seen.partition(".")
        known = run == self._run and number.isdecimal() and int(number) <= self._number
        changed = self._since(int(number)) if known else None
        return SiteUpdate(self.version, changed, self.errors, self.hints)

    def _since(self, number: int) -> frozenset[str] | None:
        changes = self._changes[number - self._number :] if number < self._number else []
        if self._number - number > len(changes):
            return None
        everything: set[str] = set()
        for change in changes:
            if change is None:
                return None
            everything |= change
        return frozenset(everything)

    def expect(self) -> None:
        """Note that a file changed: requests from now on wait until that is built."""
        with self._turn:
            self._wanted += 1

    def begin_build(self) -> None:
        """Start a build once nobody reads; requests that come from now on wait for its end."""
        with self._turn:
            self._building = True
            self._turn.wait_for(lambda: not self._readers)

    def cover(self) -> None:
        """Note that the running build takes in every change that `expect` was told of so far."""
        with self._turn:
            self._covered = self._wanted

    def end_build(
        self,
        changed: Collection[str] | None,
        errors: Sequence[ProblemText],
        base: str,
        hints: Sequence[ProblemText] = (),
    ) -> None:
        """Finish a build: let requests go on, and count a new version if anything differs.

        `changed` are the paths of outputs that were written or removed, None if unknown; with `errors`
        nothing was published. `base` is the site's path on its host.
        """
        with self._turn:
            if not errors:
                changed = changed if self.is_built else None
                self.base, self.is_built = base, True
            said = (tuple(errors), tuple(hints))
            if changed is None or changed or said != (self.errors, self.hints):
                self._number += 1
                self._changes.append(None if changed is None else frozenset(changed))
                del self._changes[:-REMEMBERED]
            self.errors, self.hints = said
            self._building, self._done = False, self._covered
            self._turn.notify_all()

    def close(self) -> None:
        """Release all threads that wait."""
        with self._turn:
            self.closed = True
            self._turn.notify_all()
