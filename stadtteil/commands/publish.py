"""`stadtteil publish`: builds the site and brings it to its readers, or says what would be brought."""

from __future__ import annotations

import argparse
import time
from getpass import getpass
from pathlib import Path

from stadtteil.commands import build
from stadtteil.misuse import StadtteilError
from stadtteil.model.source import ADDRESSES_PATH
from stadtteil.project import Project
from stadtteil.publishing.refused import CannotPublish
from stadtteil.publishing.upload.passwords import remember_password
from stadtteil.publishing.upload.site_upload import UploadOptions, upload_site
from stadtteil.publishing.upload.upload_place import UploadPlace, chosen_place, demanded_place
from stadtteil.terminal.printing import say
from stadtteil.terminal.reporter import Reporter
from stadtteil.terminal.upload_report import print_upload

_ADDRESSES = (
    f"Neu ist {ADDRESSES_PATH}: Darin steht, welche Adressen veröffentlicht sind. "
    "Heben Sie die Datei bei den Texten auf; geändert wird sie beim Veröffentlichen von selbst."
)


def run(options: argparse.Namespace) -> int:
    """Build and publish; return 0, or 1 where content has problems and nothing was published."""
    project = Project(Path(options.project))
    place = chosen_place(project, options.target) if options.target else demanded_place(project)
    if place is not None and options.password:
        return _remember(place)
    code = build.run(options)
    if code or place is None:
        return code or 1
    started = time.monotonic()
    had_addresses = (project.root / ADDRESSES_PATH).exists()
    reporter = Reporter(project, quiet=options.quiet)
    how = UploadOptions(options.taking_over, options.everything, options.dry_run)
    try:
        found, sizes = upload_site(project, place, how, reporter.progress)
    except CannotPublish as way_out:
        raise StadtteilError(f"{way_out.refusal.message} {way_out.refusal.cure}") from way_out
    finally:
        reporter.end_progress()
    if how.dry_run or not options.quiet:
        seconds = None if how.dry_run else time.monotonic() - started
        print_upload(found, sizes, place.address.text, seconds)
        if not had_addresses and (project.root / ADDRESSES_PATH).exists():
            say(_ADDRESSES)
    return 0


def _remember(place: UploadPlace) -> int:
    if place.address.way != "sftp":
        raise StadtteilError("Ein Passwort braucht nur SFTP. Lassen Sie --passwort weg.")
    remember_password(place.address, getpass(f"Passwort für {place.address.text}: "))
    say("Der Schlüsselbund dieses Rechners hat es sich gemerkt.")
    return 0
