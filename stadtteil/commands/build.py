"""`stadtteil build`: ask the gate whether anything changed, else run the pipeline and tell how it went."""

from __future__ import annotations

import time
from pathlib import Path

from stadtteil.engine.gate import Gate
from stadtteil.front_door import call
from stadtteil.misuse import StadtteilError
from stadtteil.project import Project
from stadtteil.terminal.printing import complain, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    import datetime as dt
    from typing import Any

    from stadtteil.problems import Report
    from stadtteil.terminal.reporter import Reporter


def run(options: argparse.Namespace) -> int:
    """Build the site; return 0, or 1 when content has problems and nothing was published."""
    started = time.monotonic()
    output = Path(options.output) if options.output else None
    project = Project(Path(options.project), output, drafts=options.drafts)
    gate = Gate(str(project.state), str(project.output))
    facts = _closed(gate, project, options)
    if facts is not None:
        return _nothing_to_do(facts, started, quiet=options.quiet)
    return _build(gate, project, options, started)


def _closed(gate: Gate, project: Project, options: argparse.Namespace) -> dict[str, Any] | None:
    """Return what the last build said if this one would do nothing; None if it might."""
    if options.clean or options.explain or options.profile:
        return None
    # A given day is among the flags already; only without one does the clock matter.
    now = 0.0 if options.date else time.time()
    roots = [(name, str(folder)) for name, folder in project.roots]
    return gate.closed(roots, _flags(project, options), now)


def _flags(project: Project, options: argparse.Namespace) -> list[str]:
    return [str(project.root), f"drafts={options.drafts}", f"date={options.date or ''}"]


def _nothing_to_do(facts: dict[str, Any], started: float, *, quiet: bool) -> int:
    for warning in facts["warnings"]:
        complain(warning + "\n")
    if not quiet:
        for line in facts["hidden"]:
            say(line)
        seconds = f"{time.monotonic() - started:.2f}".replace(".", ",")
        say(f"Nichts zu tun: {facts['pages']} sind aktuell ({seconds} s).")
        if facts["next"]:
            say(facts["next"])
    return 0


def _build(gate: Gate, project: Project, options: argparse.Namespace, started: float) -> int:
    """Import the pipeline, run it behind the lock, and say what came of it."""
    from stadtteil.clock import moment
    from stadtteil.engine.lock import locked
    from stadtteil.terminal.reporter import Reporter

    now = moment(options.date, project)
    reporter = Reporter(project, quiet=options.quiet)
    with locked(project.state, reporter.waiting):
        facts = _closed(gate, project, options) if reporter.has_waited else None
        if facts is not None:
            return _nothing_to_do(facts, started, quiet=options.quiet)
        report = _run(gate, project, options, reporter, now)
    seconds = time.monotonic() - started
    reporter.print_result(report, seconds, explain=options.explain)
    if options.profile:
        reporter.print_profile(report, seconds)
    return 0 if report.ok else 1


def _run(
    gate: Gate, project: Project, options: argparse.Namespace, reporter: Reporter, now: dt.datetime
) -> Report:
    """Build, and leave behind what the next call and a timer need to know."""
    from stadtteil.builds import Wish
    from stadtteil.clock import write_next_change
    from stadtteil.context import Context
    from stadtteil.engine.stores import Stores
    from stadtteil.pipeline import build

    if options.clean:
        _forget(project)
    stores = Stores(project.state, project.ledger_name)
    context = Context(project, stores, reporter.progress, options.workers)
    try:
        if options.clean:
            stores.ledger.doubt()
        built = build(context, now, Wish(explaining=options.explain), gate=gate)
    finally:
        reporter.end_progress()
        context.close()
        stores.close()
    report = built.report
    if built.published is not None:
        if not (options.drafts or options.date):
            write_next_change(project, report.next_change)
        facts = reporter.facts(report, now, follows_clock=not options.date)
        inputs = (stores.book.fingerprint, stores.book.unsure)
        gate.shut(inputs, built.plan.paths, _flags(project, options), facts, built.published.changed)
    return report


def _forget(project: Project) -> None:
    """Throw away what earlier builds remembered of their sources."""
    import shutil

    try:
        for name in ("memo.sqlite", "memo.sqlite-wal", "memo.sqlite-shm", "stamps", "faces"):
            (project.state / name).unlink(missing_ok=True)
    except PermissionError as error:  # on Windows, nobody can remove what another program holds open
        raise StadtteilError(
            f"{error.filename} lässt sich nicht löschen: Das Recht dazu fehlt. "
            f"Beenden Sie „{call('serve')}“, falls es noch läuft, und bauen Sie noch einmal."
        ) from error
    for name in ("blobs", "compiled"):
        shutil.rmtree(project.state / name, ignore_errors=True)
