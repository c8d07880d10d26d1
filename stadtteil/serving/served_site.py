"""What is served now: its number, what changed to make it, what is wrong. Builder writes, requests read.

Knows threads that wait for each other, but neither HTTP nor how a build works.
"""

from __future__ import annotations

import secrets
import threading
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from stadtteil.terminal.excerpt import ProblemText

REMEMBERED = 50
"""Versions of which is known what they changed; whoever saw an older one looks at everything."""


class News(NamedTuple):
    """What a page that shows some earlier version must know."""

    version: str
    number: int
    changed: frozenset[str] | None
    errors: tuple[ProblemText, ...]
    hints: tuple[ProblemText, ...] = ()


class ServedSite:
    """The state of the served site, shared by all threads."""

    def __init__(self) -> None:
        """Begin with a build that is due: until it is done, every request waits."""
        self.base = "/"
        self.errors: tuple[ProblemText, ...] = ()
        self.hints: tuple[ProblemText, ...] = ()
        self.is_whole = False
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
        """The name of what is served now, different for each run of the server."""
        return f"{self._run}.{self._number}"

    # Requests.

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Read the site within this context: after all that is due now is built, and while nothing is."""
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

    def news(self, seen: str, patience: float) -> News | None:
        """Wait for another version than the one that was `seen`; None when there is none for so long."""
        with self._turn:
            self._turn.wait_for(lambda: self.closed or self.version != seen, patience)
            if self.closed or self.version == seen:
                return None
            return self._news(seen)

    def now(self, seen: str) -> News:
        """Return how things are for whoever has `seen` an version."""
        with self._turn:
            return self._news(seen)

    def _news(self, seen: str) -> News:
        run, _, number = seen.partition(".")
        known = run == self._run and number.isdecimal() and int(number) <= self._number
        changed = self._since(int(number)) if known else None
        return News(self.version, self._number, changed, self.errors, self.hints)

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

    # The builder.

    def expect(self) -> None:
        """Note that something changed: requests from now on wait until it is built."""
        with self._turn:
            self._wanted += 1

    def begin(self) -> None:
        """Start a build; waits for those who are reading."""
        with self._turn:
            self._building = True
            self._turn.wait_for(lambda: not self._readers)

    def cover(self) -> None:
        """Note that the build will have in it all that was expected so far."""
        with self._turn:
            self._covered = self._wanted

    def end(
        self,
        changed: Collection[str] | None,
        errors: Sequence[ProblemText],
        base: str,
        hints: Sequence[ProblemText] = (),
    ) -> None:
        """Finish a build. `changed` are the outputs it changed, None if that is not known."""
        with self._turn:
            if not errors:
                changed = changed if self.is_whole else None
                self.base, self.is_whole = base, True
            said = (tuple(errors), tuple(hints))
            if changed is None or changed or said != (self.errors, self.hints):
                self._number += 1
                self._changes.append(None if changed is None else frozenset(changed))
                del self._changes[:-REMEMBERED]
            self.errors, self.hints = said
            self._building, self._done = False, self._covered
            self._turn.notify_all()

    def close(self) -> None:
        """Let all who wait go."""
        with self._turn:
            self.closed = True
            self._turn.notify_all()
