"""What `check` prints for a forge, which puts each problem beside its line of a merge request.

Knows where each forge looks for what is said, and not how it is written.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from stadtteil.misuse import StadtteilError
from stadtteil.problems import Problem, Report
from stadtteil.project import Project
from stadtteil.terminal.annotations import annotation, step_summary
from stadtteil.terminal.code_quality import code_quality
from stadtteil.terminal.excerpt import shown
from stadtteil.terminal.grouping import grouped
from stadtteil.terminal.printing import complain, say


def demand_form(form: str | None) -> None:
    """Raise StadtteilError where a report is asked for in a form that there is not."""
    if form is not None and form not in FORMS:
        names = " oder ".join(FORMS)
        raise StadtteilError(f"„{form}“ ist hier keine Form. Schreiben Sie: --format {names}.")


def print_for_forge(form: str, report: Report, project: Project) -> None:
    """Print a report in the form of a forge, which is one of FORMS."""
    FORMS[form](report, project)


def _print_for_github(report: Report, project: Project) -> None:
    """Print annotations, the errors first, and say all in the summary of the step, where there is one."""
    problems = [*grouped(report.errors), *grouped(report.warnings)]
    paths = [_in_repository(problem, project, "GITHUB_WORKSPACE") for problem in problems]
    for problem, path in zip(problems, paths, strict=True):
        say(annotation(problem, path))
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary and problems:
        with Path(summary).open("a", encoding="utf-8", newline="\n") as file:
            file.write(step_summary(problems, paths))


def _print_for_gitlab(report: Report, project: Project) -> None:
    """Print the report as JSON, and the same in words beside it, for whoever reads the log."""
    for problem in (*grouped(report.warnings), *grouped(report.errors)):
        complain(shown(problem, project) + "\n")
    problems = [*report.errors, *report.warnings]
    say(code_quality(problems, [_in_repository(problem, project, "CI_PROJECT_DIR") for problem in problems]))


def _in_repository(problem: Problem, project: Project, variable: str) -> str:
    """Return the path of a problem's file, seen from the folder that the forge names in `variable`."""
    place = project.place_of(problem.path)
    if root := os.environ.get(variable):
        above = Path(root).resolve()
        # Forges know files, not the links that lead to them.
        for file in ((project.root / place).resolve(), project.root.resolve() / place):
            if file.is_relative_to(above):
                return file.relative_to(above).as_posix()
    return place


FORMS: Mapping[str, Callable[[Report, Project], None]] = {
    "github": _print_for_github,
    "gitlab": _print_for_gitlab,
}
"""How a report is printed, by the name of the forge."""
