"""A new letter's file, filled in with what is new since the last letter, or with an edition.

A proposal: its editors order it and leave out what they like. Advertisements are not proposed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from stadtteil.model.calendar import calendar_of
from stadtteil.model.editions import editions_of
from stadtteil.model.yaml.flow import flow
from stadtteil.words.language_marks import plain

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site

AHEAD = dt.timedelta(days=28)
"""How far a letter looks ahead, and how far the first one looks back."""

_HEAD = """\
# Ein Brief per E-Mail. Die Listen sind ein Vorschlag: Ordnen Sie um, löschen Sie Zeilen, ergänzen Sie.
# Der erste Eintrag einer Liste steht oben; was hinter # steht, ist nur für Sie.
# Ist der Brief fertig, löschen Sie die nächste Zeile. Dann macht derselbe Befehl daraus die E-Mail.
entwurf: ja

# Betreff. Der Name der Zeitung kommt davor.
titel: {title}
datum: {day}
anrede: Liebe Nachbarinnen und Nachbarn,
vorwort: |
  Das ist neu in der Zeitung.
"""


def proposed_text(site: Site, day: dt.date, edition: str) -> str:
    """Return the file's text; KeyError where there is no edition whose file has that name."""
    found = [_HEAD.format(title=flow(f"Neues vom {site.day(day).text}"), day=day.isoformat())]
    lists = {
        "artikel": _of_edition(site, edition) if edition else _stories(site, day),
        "termine": _events(site, day),
        "bauarbeiten": _works(site, day),
        "projekte": _projects(site, day),
    }
    found += [_listed(key, entries) for key, entries in lists.items()]
    return "\n".join([*found, "schluss: |\n  Herzliche Grüße\n  Ihre Redaktion\n"])


def _listed(key: str, entries: Iterable[Entry]) -> str:
    lines = [f"  - {entry.slug}   # {plain(entry.title)}\n" for entry in entries]
    return f"{key}:\n{''.join(lines)}" if lines else f"{key}: []\n"


def _since(site: Site, day: dt.date) -> dt.date:
    """Return the day of the last letter before one, or as far back as the first one looks."""
    days = (site.moment(one) for one in site.of("brief"))
    return max((one.date() for one in days if one and one.date() < day), default=day - AHEAD)


def _is_new(entry: Entry, site: Site, day: dt.date) -> bool:
    moment = site.moment(entry)
    return moment is not None and _since(site, day) < moment.date() <= day


def _of_edition(site: Site, name: str) -> Iterator[Entry]:
    edition = next((one for one in site.of("ausgabe") if one.slug == name), None)
    if edition is None:
        raise KeyError(name)
    return (one for one in editions_of(site).stories(edition) if not one.record.is_ad)


def _stories(site: Site, day: dt.date) -> Iterator[Entry]:
    return (one for one in site.stories if not one.record.is_ad and _is_new(one, site, day))


def _events(site: Site, day: dt.date) -> list[Entry]:
    """Return what takes place in the coming weeks, what comes first in front."""
    own = (one for one in calendar_of(site).schedules if one.listed and not one.id)
    coming = ((one.next(day), one.entry) for one in own if one.entry.record.kind == "termin")
    dated = [(found.span.start, entry.id, entry) for found, entry in coming if found]
    until = day + AHEAD
    return [one for start, _, one in sorted(dated, key=lambda one: one[:2]) if start.date() <= until]


def _works(site: Site, day: dt.date) -> Iterator[Entry]:
    """Yield what goes on, or begins in the coming weeks."""
    until = (day + AHEAD).isoformat()
    for entry in site.of("bauarbeiten"):
        found = entry.record.disruption(entry, site)
        if found and found.begins.iso <= until and found.ends.iso >= day.isoformat():
            yield entry


def _projects(site: Site, day: dt.date) -> Iterator[Entry]:
    return (one for one in site.of("projekt") if not one.record.pageless and _is_new(one, site, day))
