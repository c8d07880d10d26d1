"""What is known of the preview's last build: its problems by file, or why there was none. Prints nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from stadtteil.problems import Problem, Report
from stadtteil.project import Project
from stadtteil.terminal.excerpt import ProblemText, described


class PreviewReporter:
    """Keeps the report of the last build."""

    def __init__(self, project: Project, ended: Callable[[], None]) -> None:
        """Know of no build yet; `ended` is called after each."""
        self._project = project
        self._ended = ended
        self.by_path: Mapping[str, Sequence[Problem]] = {}
        self.errors = self.hints = 0
        self.failure = ""

    def begins(self, paths: frozenset[str] | None) -> None:
        """Nothing is to be said before there is a result."""

    def built(self, report: Report, seconds: float) -> None:
        """Keep what came of a build."""
        found: dict[str, list[Problem]] = {}
        errors, hints = report.errors, report.warnings
        for problem in (*errors, *hints):
            found.setdefault(problem.path, []).append(problem)
        self.by_path, self.failure = found, ""
        self.errors, self.hints = len(errors), len(hints)
        self._ended()

    def failed(self, message: str) -> None:
        """Keep why there could be none."""
        self.failure = message.strip().splitlines()[-1]
        self._ended()

    def described(self, problem: Problem) -> ProblemText:
        """Return a problem in words, for the pages of the preview."""
        return described(problem, self._project)
