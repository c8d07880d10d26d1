"""What can go wrong, as values: what an editor or a designer must know.

Problems are collected over the whole run and reported at once. This module knows nothing of how
they come about or where they are shown.

    StadtteilError          wrong use: one German line, exit code 2 (in `misuse`)
    Unrenderable            a renderer met problems that an editor or designer can mend
    (anything else)         our own bug: keeps its traceback
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec

Severity = Literal["error", "warning"]


class Problem(msgspec.Struct, frozen=True, order=True):
    """Something that an editor must know: where it stands, what is wrong, and how to mend it.

    `path` is relative to the project with forward slashes; `line` and `column` count from 1, and 0
    means that the problem concerns the whole file. Ordered by place, so that a sorted report reads
    file by file, top to bottom. `about` are the keys that are missing there, with spaces between them, if
    it is about such. Where the cure is another value in the place of the one that stands there, that is
    its `fix`.
    """

    path: str
    line: int
    column: int
    message: str
    cure: str = ""
    severity: Severity = "error"
    about: str = ""
    fix: str = ""


class Unrenderable(Exception):
    """A renderer could not make its file; `problems` say why."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems; there is at least one."""
        self.problems = tuple(problems)
        super().__init__("; ".join(problem.message for problem in self.problems))


class Report(msgspec.Struct):
    """All problems and counts of one build. The one value that grows while a build runs.

    `once` are warnings about the step from the edition before: not to be repeated while nothing changes.
    `lenient` are the files of which nothing is published: what is wrong with them stops nothing.
    """

    problems: list[Problem] = msgspec.field(default_factory=list)
    once: list[Problem] = msgspec.field(default_factory=list)
    lenient: set[str] = msgspec.field(default_factory=set)
    hidden: list[Hidden] = msgspec.field(default_factory=list)
    pages: int = 0
    written: int = 0
    unchanged: int = 0
    removed: int = 0
    next_change: str = ""
    reasons: list[str] = msgspec.field(default_factory=list)
    timings: dict[str, float] = msgspec.field(default_factory=dict)
    _known: set[Problem] = msgspec.field(default_factory=set)

    def add(self, problems: Iterable[Problem]) -> None:
        """Take over problems; the same one said twice counts once."""
        for problem in map(self._weighed, problems):
            if problem not in self._known:
                self._known.add(problem)
                self.problems.append(problem)

    def _weighed(self, problem: Problem) -> Problem:
        if problem.severity == "error" and problem.path in self.lenient:
            return msgspec.structs.replace(problem, severity="warning")
        return problem

    @property
    def errors(self) -> list[Problem]:
        """The problems that keep the site from being published, sorted by place."""
        return sorted(problem for problem in self.problems if problem.severity == "error")

    @property
    def warnings(self) -> list[Problem]:
        """The problems that an editor should know but that stop nothing, sorted by place."""
        return sorted(problem for problem in (*self.problems, *self.once) if problem.severity == "warning")

    @property
    def ok(self) -> bool:
        """Whether the site may be published."""
        return not any(problem.severity == "error" for problem in self.problems)


class Hidden(msgspec.Struct, frozen=True, order=True):
    """A piece of content that readers do not see now: why, and until when (ISO 8601; empty: for good)."""

    path: str
    reason: str
    until: str = ""
