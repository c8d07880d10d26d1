"""`stadtteil publish`: builds the site and brings it to its readers, or says what would be brought."""

from __future__ import annotations

import argparse
import time
from contextlib import closing
from pathlib import Path

from stadtteil.commands import build
from stadtteil.misuse import StadtteilError
from stadtteil.project import Project
from stadtteil.publishing.refused import CannotPublish
from stadtteil.publishing.upload.built_site import BuiltSite
from stadtteil.publishing.upload.upload import UPLOADS, Upload
from stadtteil.publishing.upload.upload_place import (
    UploadPlace,
    given_place,
    opened,
    place_of,
)
from stadtteil.terminal.reporter import Reporter
from stadtteil.terminal.upload_report import print_plan, print_result


def run(options: argparse.Namespace) -> int:
    """Build and publish; return 0, or 1 where content has problems and nothing was published."""
    project = Project(Path(options.project))
    place = given_place(options.target) if options.target else place_of(project)
    code = build.run(options)
    if code or place is None:
        return code or 1
    try:
        _publish(project, place, options)
    except CannotPublish as way_out:
        raise StadtteilError(f"{way_out.refusal.message} {way_out.refusal.cure}") from way_out
    return 0


def _publish(project: Project, place: UploadPlace, options: argparse.Namespace) -> None:
    started, site = time.monotonic(), BuiltSite(project)
    reporter = Reporter(project, quiet=options.quiet)
    with closing(opened(project, place)) as webspace:
        upload = Upload(
            site,
            webspace,
            project.state / UPLOADS,
            taking_over=options.taking_over,
            everything=options.everything,
            progress=reporter.progress,
        )
        if options.rehearsing:
            print_plan(upload.planned(), site, webspace.place)
            return
        try:
            done = upload.run()
        finally:
            reporter.end_progress()
    if not options.quiet:
        print_result(done, site, webspace.place, time.monotonic() - started)
