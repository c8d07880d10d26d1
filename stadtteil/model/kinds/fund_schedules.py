"""When something of a fund takes place: the last days for applications, and the days of decision."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING

from msgspec.structs import replace

from stadtteil.model.calendar import calendar_of
from stadtteil.model.card import CalendarLink, DateFace
from stadtteil.model.date_face import date_face
from stadtteil.model.schedule import CalendarTopic, Schedule, Span
from stadtteil.model.shared_links import calendar_link
from stadtteil.model.urls import calendar_url
from stadtteil.words import msgid

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.kinds.fund import Fund
    from stadtteil.model.site import Site

DEADLINES = CalendarTopic(
    "antragsfristen",
    msgid("Antragsfristen"),
    msgid("Bis wann man Geld für eine Idee beantragen kann."),
)
SHOWN = 4
"""Dates that a fund's page shows."""


def schedules_of(fund: Fund, entry: Entry, site: Site) -> Iterable[Schedule]:
    """Yield the days of a fund. They stand on its page and in their calendar, not among the paper's dates."""
    words = site.words
    deadlines, decisions = days_of(fund)
    for day in deadlines:
        yield Schedule(
            entry,
            words.text("{fund}: letzter Tag für Anträge", fund=fund.title),
            _whole(day, site),
            words.text("Bis zu diesem Tag muss der Antrag da sein."),
            id=f"frist-{day.isoformat()}",
            topic=DEADLINES,
            listed=False,
        )
    for day in decisions:
        yield Schedule(
            entry,
            words.text("{fund}: Entscheidung über die Anträge", fund=fund.title),
            _whole(day, site),
            id=f"sitzung-{day.isoformat()}",
            listed=False,
        )


def days_of(fund: Fund) -> tuple[tuple[dt.date, ...], tuple[dt.date, ...]]:
    """Return the last days for applications and those of decision, each once and in order."""
    fixed = fund.deadline is not None and fund.deadline.sort == "termine"
    deadlines = fund.deadline.dates if fund.deadline and fixed else ()
    return tuple(sorted(set(deadlines))), tuple(sorted(set(fund.decision.dates if fund.decision else ())))


def _whole(day: dt.date, site: Site) -> Span:
    start, end = (dt.datetime.combine(one, dt.time(), site.zone) for one in (day, day + dt.timedelta(days=1)))
    return Span(start, end, all_day=True)


def calendar_of_deadlines(fund: Fund, site: Site) -> CalendarLink | None:
    """Return the way to the calendar of the days for applications, where the fund has such."""
    if not days_of(fund)[0]:
        return None
    url = calendar_url(site.urls.dates_choice(DEADLINES.id))
    return calendar_link(site, site.words.text(DEADLINES.name), url)


def dates_of(entry: Entry, site: Site) -> tuple[DateFace, ...]:
    """Return what comes next of a fund, for its own page: without its name, and leading nowhere."""
    words = site.words
    deadline, decision = words.text("Letzter Tag für Anträge"), words.text("Entscheidung über die Anträge")
    return tuple(
        replace(date_face(site, one), href="", title=deadline if one.schedule.topic else decision)
        for one in islice(calendar_of(site).of(entry), SHOWN)
    )
