"""What `build` and `check` print: progress while they run, problems with their lines, a short summary."""

from __future__ import annotations

import datetime as dt
import sys
import time
from typing import Any
from zoneinfo import ZoneInfo

from stadtteil.clock import zone_of
from stadtteil.model.visibility import moment_text
from stadtteil.problems import Report
from stadtteil.project import Project
from stadtteil.terminal.excerpt import shown
from stadtteil.terminal.grouping import grouped
from stadtteil.terminal.printing import complain, say
from stadtteil.terminal.reasons import in_words

PATIENCE = 1.0
"""Seconds after the start from which on a progress bar is shown."""

STEPS = {
    "start": "Zwischenspeicher öffnen",
    "look": "Dateien suchen",
    "read": "Dateien lesen",
    "plan": "Verknüpfen und planen",
    "compare": "Vergleichen",
    "render": "Seiten erzeugen",
    "publish": "Veröffentlichen",
    "keep": "Zwischenspeicher sichern",
    "": "Programm laden und beenden",
    "all": "Zusammen",
}
"""German for the steps in `Report.laps`; the empty name is the rest, `all` the sum."""


class Reporter:
    """Prints the course and the result of one build in German; with `quiet` only its problems."""

    def __init__(self, project: Project, *, quiet: bool) -> None:
        """Start the clock for the progress bar; nothing is printed yet."""
        self._project = project
        self._quiet = quiet
        self._started = time.monotonic()
        self._bar: Any = None
        self._task: tuple[str, Any] | None = None
        self.has_waited = False

    def begin(self) -> None:
        """Start the clock for the progress bar anew: another build begins."""
        self._started = time.monotonic()

    def waiting(self) -> None:
        """Print that another build of the project runs, and that this one waits for it."""
        self.has_waited = True
        complain("Ein anderer Lauf baut gerade diese Zeitung; dieser wartet, bis er fertig ist.")

    def progress(self, what: str, done: int, of: int) -> None:
        """Update the progress bar: `done` of `of` `what` (German). Only on a terminal, after PATIENCE."""
        if self._quiet or not sys.stderr.isatty() or time.monotonic() - self._started < PATIENCE:
            return
        if self._bar is None:
            self._bar = _bar()
            self._bar.start()
        if self._task is None or self._task[0] != what:
            self._task = (what, self._bar.add_task(what, total=of))
        self._bar.update(self._task[1], completed=done)

    def end_progress(self) -> None:
        """Remove the progress bar."""
        if self._bar is not None:
            self._bar.stop()
        self._bar = self._task = None

    def facts(self, report: Report, now: dt.datetime, *, follows_clock: bool) -> dict[str, Any]:
        """Return what the gate keeps of a build without errors, to print it again while nothing changes.

        `now` and `next_change` are seconds since 1970 (0.0 and None unless `follows_clock`), all else is
        German text.
        """
        following = dt.datetime.fromisoformat(report.next_change).timestamp() if report.next_change else None
        return {
            "now": now.timestamp() if follows_clock else 0.0,
            "next_change": following if follows_clock else None,
            "pages": counted(report.pages, "Seite", "Seiten"),
            "next": self._next(report),
            "hidden": _hidden(report),
            "warnings": [
                shown(problem, self._project)
                for problem in grouped(warning for warning in report.warnings if warning not in report.once)
            ],
        }

    def print_result(
        self, report: Report, seconds: float, *, explain: bool = False, published: bool = True
    ) -> None:
        """Print problems, with `explain` why files are made anew, then what is hidden and a summary.

        `seconds` is how long it took; `published` is False for `check`.
        """
        for problem in (*grouped(report.warnings), *grouped(report.errors)):
            complain(shown(problem, self._project) + "\n")
        if explain:
            for reason in report.reasons:
                say(in_words(reason))
        if not self._quiet:
            for line in _hidden(report):
                say(line)
        if not report.ok:
            complain(_verdict(report, published=published))
        elif not self._quiet:
            self._summary(report, seconds, published=published)

    def print_profile(self, report: Report, seconds: float) -> None:
        """Print how long each step of a build took, in seconds and as a share of `seconds`."""
        rest = seconds - sum(report.timings.values())
        for name, took in (*report.timings.items(), ("", rest), ("all", seconds)):
            share = f"{took / seconds:.0%}".replace("%", " %")
            say(f"{STEPS[name]:<32}{_decimal(took, 2):>8} s{share:>8}")

    def _summary(self, report: Report, seconds: float, *, published: bool) -> None:
        took = _decimal(seconds, 1)
        pages = counted(report.pages, "Seite", "Seiten")
        notes = counted(len(report.warnings), "Hinweis", "Hinweise")
        if published:
            written = counted(report.written, "Datei", "Dateien")
            say(
                f"{pages}: {written} geschrieben, {report.unchanged} unverändert, {report.removed} entfernt; "
                f"{notes}; {took} s."
            )
        else:
            say(f"Alles in Ordnung: {pages} geprüft; {notes}; {took} s.")
        following = self._next(report)
        if following:
            say(following)
        if published:
            say(f"Die Seite liegt in {_short(self._project)}.")

    def _next(self, report: Report) -> str:
        """Return when the site changes next by itself, as a German sentence; empty for never."""
        if not report.next_change:
            return ""
        moment = dt.datetime.fromisoformat(report.next_change)
        zone: ZoneInfo = zone_of(self._project)
        when = moment_text(moment, zone)
        return f"Von selbst ändert sich die Seite wieder am {when}: Dann muss neu gebaut werden."


def _hidden(report: Report) -> list[str]:
    """Return a line for each entry that readers do not see now: path and reason."""
    return [f"Nicht zu sehen: {hidden.path}: {hidden.reason}" for hidden in sorted(report.hidden)]


def _verdict(report: Report, *, published: bool) -> str:
    errors = counted(len(report.errors), "Fehler", "Fehler")
    return f"{errors} gefunden." + (" Die Seite ist geblieben, wie sie war." if published else "")


def counted(number: int, one: str, many: str) -> str:
    """Return a number with its noun, in the singular or plural."""
    return f"{number} {one if number == 1 else many}"


def _decimal(number: float, digits: int) -> str:
    return f"{number:.{digits}f}".replace(".", ",")


def _short(project: Project) -> str:
    try:
        return str(project.output.relative_to(project.root)) + "/"
    except ValueError:
        return str(project.output)


def _bar() -> Any:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description:<8}"), BarColumn(), MofNCompleteColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True)
