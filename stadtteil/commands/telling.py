"""What a build says to people: progress while it runs, problems with their lines, a short summary."""

from __future__ import annotations

import datetime as dt
import sys
import time
from typing import Any
from zoneinfo import ZoneInfo

from stadtteil.commands.clock import zone_of
from stadtteil.commands.excerpt import shown
from stadtteil.commands.folding import folded
from stadtteil.commands.reasons import in_words
from stadtteil.commands.saying import complain, say
from stadtteil.model.visibility import moment_text
from stadtteil.problems import Report
from stadtteil.project import Project

PATIENCE = 1.0
"""Seconds after which a progress bar is shown."""

STEPS = {
    "start": "Ausgabe und Gedächtnis öffnen",
    "look": "Dateien suchen",
    "read": "Dateien lesen",
    "plan": "Verknüpfen und planen",
    "compare": "Vergleichen",
    "render": "Seiten machen",
    "publish": "Veröffentlichen",
    "keep": "Gemerktes sichern",
    "": "Programm laden und beenden",
    "all": "Zusammen",
}
"""The steps of a build, as its stopwatch calls them."""


class Teller:
    """Speaks German on the terminal; `quiet` leaves only problems."""

    def __init__(self, project: Project, *, quiet: bool) -> None:
        """Begin in silence."""
        self._project = project
        self._quiet = quiet
        self._started = time.monotonic()
        self._bar: Any = None
        self._task: tuple[str, Any] | None = None
        self.has_waited = False

    def waiting(self) -> None:
        """Say that another build holds the lock."""
        self.has_waited = True
        complain("Ein anderer Lauf baut gerade diese Zeitung; dieser wartet, bis er fertig ist.")

    def progress(self, what: str, done: int, of: int) -> None:
        """Show how far it is, once that takes a while and somebody is looking."""
        if self._quiet or not sys.stderr.isatty() or time.monotonic() - self._started < PATIENCE:
            return
        if self._bar is None:
            self._bar = _bar()
            self._bar.start()
        if self._task is None or self._task[0] != what:
            self._task = (what, self._bar.add_task(what, total=of))
        self._bar.update(self._task[1], completed=done)

    def done(self) -> None:
        """Take the progress away."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = None

    def facts(self, report: Report, now: dt.datetime, *, follows_clock: bool) -> dict[str, Any]:
        """Return what the gate is to remember of a build that came out right."""
        following = dt.datetime.fromisoformat(report.next_change).timestamp() if report.next_change else None
        return {
            "now": now.timestamp() if follows_clock else 0.0,
            "next_change": following if follows_clock else None,
            "pages": counted(report.pages, "Seite", "Seiten"),
            "next": self._next(report),
            "hidden": _hidden(report),
            "warnings": [
                shown(problem, self._project)
                for problem in folded(warning for warning in report.warnings if warning not in report.once)
            ],
        }

    def tell(self, report: Report, seconds: float, *, explain: bool = False, published: bool = True) -> None:
        """Say what a build found and did."""
        for problem in (*folded(report.warnings), *folded(report.errors)):
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

    def profile(self, report: Report, seconds: float) -> None:
        """Say where the time went, step by step."""
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
        """Return when the site changes next by itself."""
        if not report.next_change:
            return ""
        moment = dt.datetime.fromisoformat(report.next_change)
        zone: ZoneInfo = zone_of(self._project)
        return (
            f"Der nächste Lauf ist fällig am {moment_text(moment, zone)}: Dann ändert sich, was zu sehen ist."
        )


def _hidden(report: Report) -> list[str]:
    """Return what readers do not see now, why, and until when."""
    return [f"Nicht zu sehen: {hidden.path}: {hidden.reason}" for hidden in sorted(report.hidden)]


def _verdict(report: Report, *, published: bool) -> str:
    errors = counted(len(report.errors), "Fehler", "Fehler")
    return f"{errors} gefunden." + (" Die Seite ist geblieben, wie sie war." if published else "")


def counted(number: int, one: str, many: str) -> str:
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
