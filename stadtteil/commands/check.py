"""`stadtteil check`: all that a build does but publishing, then the links of the pages themselves."""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from stadtteil.commands.clock import moment
from stadtteil.commands.inspection import Inspection
from stadtteil.commands.telling import Teller
from stadtteil.engine.lock import locked
from stadtteil.pipeline import Build
from stadtteil.project import Project


def run(options: argparse.Namespace) -> int:
    """Check content, layouts and links; return 0, or 1 when there are errors."""
    started = time.monotonic()
    project = Project(Path(options.project), drafts=options.drafts)
    now = moment(options.date, project)
    teller = Teller(project, quiet=options.quiet)
    inspection = Inspection()
    with locked(project.state, teller.waiting):
        build = Build(project, now, teller.progress, workers=options.workers)
        try:
            report = build.run(publishing=False, witness=inspection.see)
        finally:
            teller.done()
            build.close()
    if report.ok:
        report.add(inspection.problems(build.paths, build.base))
    teller.tell(report, time.monotonic() - started, published=False)
    return 0 if report.ok else 1
