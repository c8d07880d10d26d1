"""`python -m benchmarks all`: everything that the report tells, part by part, the most telling first.

Knows which generators are measured with how many articles where, and about how long that takes; a call that
ends early, or runs out of its minutes, is gone on with by the next one.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

from benchmarks.journal import Journal, Line

ALL = ("cold", "unchanged", "edited", "title", "added")
OURS = "stadtteil"
HUGE = 10_000
"""Articles above which only cold builds in memory are of interest: does the cost per page stay flat?"""


class Part(NamedTuple):
    """What is measured together, in turns.

    `what` is `run`, `live` or `pictures`; `minutes` is about what it takes on two quiet cores.
    """

    name: str
    minutes: float
    size: int = 0
    peers: tuple[str, ...] = ()
    rows: tuple[str, ...] = ALL
    runs: int = 3
    corpus: str = "varied"
    on: str = "memory"
    what: str = "run"


_SCRIPTED = ("eleventy", "pelican", "pelican-cache")
PARTS = (
    Part("10,000 beside Hugo", 5, 10_000, ("hugo",)),
    Part("1,000 beside Hugo", 1.5, 1_000, ("hugo",), runs=5),
    Part("10,000 in German beside Hugo", 4, 10_000, ("hugo",), corpus="german"),
    Part("1,000 in German beside Hugo", 1.5, 1_000, ("hugo",), runs=5, corpus="german"),
    Part("live", 3, 10_000, runs=5, what="live"),
    Part("50,000", 6, 50_000, ("hugo",), ("cold",), runs=1),
    Part("pictures", 9, runs=1, what="pictures"),
    Part("1,000 beside scripts", 4, 1_000, _SCRIPTED),
    Part("1,000 in other ways", 1.5, 1_000, ("build.py", "spawned", "distribution")),
    Part("1,000 on the disk", 1, 1_000, ("hugo",), on="disk"),
    Part("100", 2, 100, ("hugo", "eleventy", "pelican", "nikola"), runs=5),
    Part("10,000 in other ways", 8, 10_000, ("build.py", "spawned", "distribution")),
    Part("10,000 beside scripts", 5, 10_000, _SCRIPTED[:2], ("cold",), runs=1),
    Part("1,000 beside Nikola", 4, 1_000, ("nikola",), ("cold", "unchanged"), runs=1),
    Part("1,000 plain beside Hugo", 1, 1_000, ("hugo",), corpus="plain"),
    Part("10,000 on the disk", 4, 10_000, ("hugo",), ("cold", "title"), on="disk"),
)
"""All parts in the order of their worth."""


def small(part: Part) -> Part:
    """Return a part that tries everything in seconds, and tells nothing."""
    return part._replace(size=min(part.size, 100), runs=1, minutes=0.5)


def begun(lines: Sequence[Line], is_anew: bool) -> str:
    """Return the mark of the run to go on with, or nothing where the last one is complete."""
    marks = [line["run"] for line in lines if line["kind"] == "part"]
    if is_anew or not marks:
        return ""
    return "" if len(done(lines, marks[-1])) == len(PARTS) else str(marks[-1])


def done(lines: Sequence[Line], run: str) -> set[str]:
    """Return the names of the parts that a run has behind it."""
    return {line["name"] for line in lines if line["kind"] == "part" and line["run"] == run}


class Agenda:
    """Works off the parts within some minutes."""

    def __init__(self, notes: Journal, minutes: float, done_before: set[str]) -> None:
        """Know what a former call has done."""
        self._notes = notes
        self._minutes = minutes
        self._done = done_before
        self._start = time.monotonic()

    def run(self, parts: Sequence[Part], measure: Callable[[Part], None]) -> list[Part]:
        """Measure what is not done yet and fits into the time; return what is left."""
        left: list[Part] = []
        for part in parts:
            if part.name in self._done:
                continue
            spent = (time.monotonic() - self._start) / 60
            if spent + part.minutes > self._minutes:
                left.append(part)
                continue
            print(f"== {part.name}: about {part.minutes:g} minutes, {spent:.0f} spent", flush=True)
            measure(part)
            self._notes.note("part", name=part.name, minutes=(time.monotonic() - self._start) / 60 - spent)
        return left
