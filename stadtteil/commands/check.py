"""`stadtteil check`: all that a build does but publishing, then the links of the pages themselves."""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from stadtteil.builds import Wish
from stadtteil.clock import moment, zone_of
from stadtteil.context import Context
from stadtteil.engine.lock import locked
from stadtteil.engine.stores import Stores
from stadtteil.link_checker import LinkChecker
from stadtteil.pipeline import build
from stadtteil.project import Project
from stadtteil.terminal.forge_report import demand_form, print_for_forge
from stadtteil.terminal.reporter import Reporter
from stadtteil.terminal.translation_report import print_surveys
from stadtteil.translation_survey import surveys


def run(options: argparse.Namespace) -> int:
    """Check content, layouts and links; return 0, or 1 when there are errors."""
    started = time.monotonic()
    demand_form(options.format)
    project = Project(Path(options.project), drafts=options.drafts)
    now = moment(options.date, project)
    reporter = Reporter(project, quiet=options.quiet)
    links = LinkChecker()
    with locked(project.state, reporter.waiting):
        stores = Stores(project.state, project.ledger_name)
        context = Context(project, stores, reporter.progress, options.workers)
        try:
            built = build(context, now, Wish(publishing=False, witness=links.see))
        finally:
            reporter.end_progress()
            context.close()
            stores.close()
    report = built.report
    if report.ok:
        report.add(links.problems(built.plan.paths, built.plan.said.base))
    if options.format:
        print_for_forge(options.format, report, project)
        return 0 if report.ok else 1
    reporter.print_result(report, time.monotonic() - started, published=False)
    if not options.quiet:
        print_surveys(surveys(project.root, now.astimezone(zone_of(project)).date()))
    return 0 if report.ok else 1
