"""What `serve` prints: which files changed, the result of each build, and each hint only once."""

from __future__ import annotations

import time
from pathlib import Path

from stadtteil.problems import Problem, Report
from stadtteil.project import Project
from stadtteil.terminal.excerpt import ProblemText, described, shown
from stadtteil.terminal.grouping import grouped
from stadtteil.terminal.printing import complain, say
from stadtteil.terminal.reporter import Reporter, counted

MOST_NAMED = 3
"""Number of changed files that are named; of more only the number is printed."""


class ServeReporter:
    """Prints the course of all builds of one `serve`, in German."""

    def __init__(self, project: Project) -> None:
        """Print nothing yet."""
        self._builds = Reporter(project, quiet=False)
        self.progress, self.waiting = self._builds.progress, self._builds.waiting
        self._project = project
        self._warned: frozenset[Problem] = frozenset()
        self._has_begun = False

    def begins(self, paths: frozenset[str] | None) -> None:
        """Print why a build starts: the changed files; none if only time passed, None if they are unknown."""
        self._builds.begin()
        if self._has_begun:
            say(f"{time.strftime('%H:%M:%S')}  {self._what(paths)}")
        else:
            say("Die Seite wird gebaut …")
        self._has_begun = True

    def built(self, report: Report, seconds: float) -> None:
        """Print the problems that are new, and what was written in how many `seconds`."""
        self._builds.end_progress()
        warnings = frozenset(report.warnings)
        for problem in (*grouped(sorted(warnings - self._warned)), *grouped(report.errors)):
            complain(shown(problem, self._project) + "\n")
        self._warned = warnings
        if not report.ok:
            complain(
                f"{counted(len(report.errors), 'Fehler', 'Fehler')} gefunden. Die Seite bleibt, wie sie war."
            )
            return
        took = f"{seconds:.2f}".replace(".", ",")
        written = f"{counted(report.written, 'Datei', 'Dateien')} geschrieben, {report.removed} entfernt"
        what = written if report.written or report.removed else "Auf der Seite ändert sich nichts"
        say(f"          {what} ({took} s).")

    def failed(self, message: str) -> None:
        """Print why a build could not be made."""
        self._builds.end_progress()
        complain(message)

    def described(self, problem: Problem) -> ProblemText:
        """Return a problem in the words of the terminal, for the browser to show."""
        return described(problem, self._project)

    def _what(self, paths: frozenset[str] | None) -> str:
        if paths is None:
            return "Mehreres hat sich geändert."
        if not paths:
            return "Jetzt ändert sich, was zu sehen ist."
        if len(paths) > MOST_NAMED:
            return f"Geändert: {counted(len(paths), 'Datei', 'Dateien')}"
        return f"Geändert: {', '.join(sorted(map(self._name, paths)))}"

    def _name(self, path: str) -> str:
        """Return a file's path relative to the project's folder; unchanged if it lies outside."""
        root = self._project.root
        return Path(path).relative_to(root).as_posix() if Path(path).is_relative_to(root) else path
