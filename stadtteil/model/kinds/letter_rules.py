"""What is wrong with a letter: what is in it twice, is over on its day, or appears only later."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from stadtteil.problems import Problem

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.fields import Ref
    from stadtteil.model.kinds.letter import Letter
    from stadtteil.model.site import Site


def broken_rules(letter: Letter, entry: Entry, site: Site) -> Iterator[Problem]:
    """Yield what is wrong with a letter; nothing of it depends on the day on which it is asked."""
    day = letter.date.astimezone(site.zone).date()
    yield from _misnamed(entry, day)
    named = {"articles": letter.articles, "events": letter.events, "works": letter.works}
    for field, refs in (*named.items(), ("projects", letter.projects)):
        yield from _twice(entry, refs)
        for target in site.targets(entry, field):
            ref = next((one for one in refs if _stem(one.name) == _stem(target.slug)), refs[0])
            if "date" not in entry.failed:
                yield from _untimely(entry, target, ref, day, site)


def _misnamed(entry: Entry, day: dt.date) -> Iterator[Problem]:
    """Yield that a letter's file is not called by its day."""
    if entry.slug != day.isoformat() and "date" not in entry.failed:
        message = f"Der Brief ist vom {day:%d.%m.%Y}, aber die Datei heißt anders."
        cure = f"Nennen Sie sie {day.isoformat()}.yaml, oder berichtigen Sie „datum:“."
        yield Problem(entry.path, *entry.marks.get("date", (0, 0)), message, cure, "warning")


def _twice(entry: Entry, refs: tuple[Ref, ...]) -> Iterator[Problem]:
    seen: set[str] = set()
    for ref in refs:
        if _stem(ref.name) in seen:
            message = f"„{ref.name}“ steht zweimal im Brief."
            yield Problem(entry.path, ref.line, ref.column, message, "Löschen Sie eine der Zeilen.")
        seen.add(_stem(ref.name))


def _untimely(entry: Entry, target: Entry, ref: Ref, day: dt.date, site: Site) -> Iterator[Problem]:
    """Yield that something is over on the letter's day, or to be seen only afterwards."""
    schedules = [one for one in target.record.schedules(target, site) if not one.id]
    appears = target.record.appears
    if target.record.story and appears and appears.astimezone(site.zone).date() > day:
        message = f"„{target.title}“ erscheint erst nach dem Tag des Briefs."
        cure = "Löschen Sie die Zeile, oder geben Sie dem Brief einen späteren Tag."
    elif schedules and all(one.next(day) is None for one in schedules):
        message = f"„{target.title}“ ist am Tag des Briefs schon vorbei."
        cure = "Löschen Sie die Zeile, oder prüfen Sie „datum:“."
    else:
        return
    yield Problem(entry.path, ref.line, ref.column, message, cure, "warning")


def _stem(name: str) -> str:
    """Return by what two ways to name an entry are the same, with folder or without.

    >>> _stem("2026/wandbild.md"), _stem("wandbild")
    ('wandbild', 'wandbild')
    """
    return name.rpartition("/")[2].removesuffix(".md").removesuffix(".yaml").casefold()
