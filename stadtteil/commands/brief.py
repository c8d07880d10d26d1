"""`stadtteil brief`: proposes the next letter, and makes a mail of one that is written.

Sends nothing and knows no address of anybody; the files lie beside `site/`, not in it.
"""

from __future__ import annotations

import argparse
import datetime as dt
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from stadtteil.clock import day, zone_of
from stadtteil.context import Context
from stadtteil.engine.lock import locked
from stadtteil.engine.stores import Stores
from stadtteil.front_door import call
from stadtteil.linked_paper import Texts, linked_paper
from stadtteil.mailing.message import message_of
from stadtteil.mailing.sender import sender_of
from stadtteil.misuse import StadtteilError
from stadtteil.model.kind import Content
from stadtteil.model.kinds import KINDS
from stadtteil.model.site import Site
from stadtteil.problems import Report
from stadtteil.project import Project
from stadtteil.terminal.printing import say
from stadtteil.terminal.reporter import Reporter

_FOLDER = "briefe"
"""Where mails are put, beside the site: what lies there is not published."""
_ENDINGS = ("yaml", "yml", "md")


class _Paper(NamedTuple):
    site: Site
    texts: Texts
    report: Report
    reporter: Reporter


def run(options: argparse.Namespace) -> int:
    """Write a letter's file, or its mail where that is there already; return 1 where content is in error."""
    started, project = time.monotonic(), Project(Path(options.project))
    date = day(options.day) if options.day else dt.datetime.now(zone_of(project)).date()
    kind = next(kind for kind in KINDS if kind.sent_by_mail)
    stem = f"content/{kind.folder}/{date.isoformat()}"
    path = next((f"{stem}.{one}" for one in _ENDINGS if (project.root / f"{stem}.{one}").is_file()), "")
    if options.edition and path:
        cure = "Löschen Sie sie, oder lassen Sie --ausgabe weg."
        raise StadtteilError(f"Die Datei {path} gibt es schon. {cure}")
    if not path and (options.eml or options.bilder or options.abmelden):
        raise StadtteilError(
            f"Den Brief {stem}.yaml gibt es noch nicht. Legen Sie ihn an: {call(f'brief {date.isoformat()}')}"
        )
    with _paper(project, date, options) as paper:
        if not path:
            _propose(project, f"{stem}.yaml", _proposed(kind, paper.site, date, options.edition))
            return 0
        if paper.report.ok:
            _mail(project, path, date, paper, options)
            return 0
    paper.reporter.print_result(paper.report, time.monotonic() - started, published=False)
    return 1


@contextmanager
def _paper(project: Project, date: dt.date, options: argparse.Namespace) -> Iterator[_Paper]:
    """Yield the paper as it is when a day is over: so the same content is the same mail, made whenever."""
    now = dt.datetime.combine(date, dt.time(23, 59, 59), zone_of(project)).astimezone(dt.UTC)
    report, reporter = Report(), Reporter(project, quiet=True)
    with locked(project.state, reporter.waiting):
        stores = Stores(project.state, project.ledger_name)
        context = Context(project, stores, reporter.progress, options.workers)
        try:
            yield _Paper(*linked_paper(context, now, report), report, reporter)
        finally:
            reporter.end_progress()
            context.close()
            stores.close()


def _proposed(kind: type[Content], site: Site, date: dt.date, edition: str | None) -> str:
    try:
        return kind.proposed(site, date, edition or "")
    except KeyError as error:
        raise StadtteilError(
            f"Die Ausgabe „{edition}“ gibt es nicht. Nennen Sie ihre Datei ohne Endung, zum Beispiel 2026-4."
        ) from error


def _propose(project: Project, path: str, text: str) -> None:
    file = project.root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("x", encoding="utf-8", newline="\n") as stream:
        stream.write(text)
    say(f"Angelegt: {path}")
    say("Ordnen Sie, streichen Sie, schreiben Sie einen Gruß; dann löschen Sie „entwurf: ja“.")
    say(f"Die E-Mail macht danach: {call(f'brief {file.stem}')}")


def _mail(project: Project, path: str, date: dt.date, paper: _Paper, options: argparse.Namespace) -> None:
    """Write the mail and its HTML; StadtteilError where the letter is not to be seen on its day."""
    site = paper.site
    entry = next((one for one in site.entries if one.path == path), None)
    letter = entry.record.letter(entry, site) if entry else None
    if letter is None:
        why = next((one.reason for one in paper.report.hidden if one.path == path), "nicht zu sehen")
        raise StadtteilError(
            f"Aus {path} wird noch keine E-Mail ({why}). Ist der Brief fertig, löschen Sie „entwurf: ja“."
        )
    sender = sender_of(site, options.abmelden or "")
    message, html = message_of(letter, sender, site, paper.texts, pictured=options.bilder)
    folder = project.root / _FOLDER
    folder.mkdir(exist_ok=True)
    for ending, data in (("eml", message.as_bytes()), ("html", html.encode())):
        (folder / f"{date.isoformat()}.{ending}").write_bytes(data)
        say(f"Geschrieben: {_FOLDER}/{date.isoformat()}.{ending}")
    say("Gesendet ist nichts. Sehen Sie sie an, und schicken Sie sie zuerst sich selbst.")
