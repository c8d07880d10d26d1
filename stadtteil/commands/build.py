"""`stadtteil build`: ask the gate whether anything changed, else run the pipeline and tell how it went."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from stadtteil.engine import gate
from stadtteil.project import Project

if TYPE_CHECKING:
    import datetime as dt


def run(options: argparse.Namespace) -> int:
    """Build the site; return 0, or 1 when content has problems and nothing was published."""
    started = time.monotonic()
    output = Path(options.output) if options.output else None
    project = Project(Path(options.project), output, drafts=options.drafts)
    flags = _flags(project, options)
    if not (options.clean or options.explain):
        facts = gate.closed(
            str(project.state), _roots(project), str(project.output), flags, _seconds(options)
        )
        if facts is not None:
            _nothing_to_do(facts, project, started, quiet=options.quiet)
            return 0
    return _build(project, options, flags, started)


def _flags(project: Project, options: argparse.Namespace) -> list[str]:
    return [str(project.root), f"drafts={options.drafts}", f"date={options.date or ''}"]


def _roots(project: Project) -> list[tuple[str, str]]:
    return [(name, str(folder)) for name, folder in project.roots]


def _seconds(options: argparse.Namespace) -> float:
    """Return the moment to build for, in seconds since 1970; a given day is in the flags already."""
    return time.time() if not options.date else 0.0


def _nothing_to_do(facts: dict[str, Any], project: Project, started: float, *, quiet: bool) -> None:
    for line in facts["warnings"]:
        print(line, file=sys.stderr)
    if not quiet:
        seconds = f"{time.monotonic() - started:.2f}".replace(".", ",")
        print(f"Nichts zu tun: {facts['pages']} Seiten sind aktuell ({seconds} s).")
        if facts["next"]:
            print(facts["next"])


def _build(project: Project, options: argparse.Namespace, flags: list[str], started: float) -> int:
    """Import the pipeline, run it behind the lock, and say what came of it."""
    from stadtteil.commands.telling import Teller
    from stadtteil.engine.lock import locked
    from stadtteil.pipeline import Build

    now = moment(options.date, project)
    teller = Teller(project, quiet=options.quiet)
    with locked(project.state, teller.waiting):
        if options.clean:
            _forget(project)
        build = Build(project, now, teller.progress)
        try:
            report = build.run()
        finally:
            teller.done()
            build.close()
        if report.ok:
            _keep_next_change(project, report.next_change)
            facts = teller.facts(report, now, follows_clock=not options.date)
            gate.shut(
                str(project.state), build.book.fingerprint, (str(project.output), build.paths), flags, facts
            )
    teller.tell(report, time.monotonic() - started, explain=options.explain)
    return 0 if report.ok else 1


def moment(date: str | None, project: Project) -> dt.datetime:
    """Return the moment to build for, in UTC: now, or 00:00 of a day in the site's time zone."""
    import datetime as dt

    if not date:
        return dt.datetime.now(dt.UTC)
    from stadtteil.commands.zone import zone_of
    from stadtteil.problems import StadtteilError

    try:
        day = dt.date.fromisoformat(date)
    except ValueError:
        raise StadtteilError(
            f"„{date}“ ist kein Datum. Schreiben Sie es als JJJJ-MM-TT, zum Beispiel 2026-09-14."
        ) from None
    return dt.datetime.combine(day, dt.time(), zone_of(project)).astimezone(dt.UTC)


def _forget(project: Project) -> None:
    """Throw away what earlier builds remembered, but never the output folder itself."""
    import shutil

    for name in ("memo.sqlite", "memo.sqlite-wal", "memo.sqlite-shm", "stamps"):
        (project.state / name).unlink(missing_ok=True)
    shutil.rmtree(project.state / "blobs", ignore_errors=True)
    ledger = project.state / f"ledger-{project.ledger_name}"
    if project.owned:
        ledger.unlink(missing_ok=True)


def _keep_next_change(project: Project, moment: str) -> None:
    """Write the next moment at which the site changes by itself, for a cron job; empty for never."""
    file = project.state / "next-change"
    text = f"{moment}\n" if moment else ""
    if not file.exists() or file.read_text() != text:
        file.write_text(text)
