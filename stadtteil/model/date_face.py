"""How the times at which something takes place look in lists: in words of the language of the site."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING

from stadtteil.model.card import DateFace, Link
from stadtteil.model.schedule import Occurrence, Span
from stadtteil.words import Words, msgid

if TYPE_CHECKING:
    from stadtteil.model.site import Site

NIGHT = dt.timedelta(hours=12)
"""What takes no longer belongs to one evening, though it may end after midnight."""
LABELS = {"geplant": "", "verschoben": msgid("verschoben"), "abgesagt": msgid("abgesagt")}
"""What must stand with the title of something that is not as it was planned."""


def date_faces(
    site: Site, occurrences: Iterable[Occurrence], limit: int | None = None
) -> tuple[DateFace, ...]:
    """Return how some times look, the first `limit` of them."""
    return tuple(date_face(site, one) for one in islice(occurrences, limit))


def next_faces(site: Site, occurrences: Iterable[Occurrence], limit: int) -> tuple[DateFace, ...]:
    """Return how the next time of each of some schedules looks, of the first `limit` of them."""
    first = {one.schedule.key: one for one in reversed(tuple(occurrences))}
    return date_faces(site, sorted(first.values(), key=lambda one: (one.span.start, one.schedule.key)), limit)


def date_face(site: Site, one: Occurrence) -> DateFace:
    """Return how one time looks."""
    span, words, schedule = one.span, site.words, one.schedule
    first, last = span.start.date(), span.last_day
    label = LABELS[one.state]
    return DateFace(
        href=site.href(schedule.entry.url),
        title=schedule.title,
        start=first.isoformat() if span.all_day else span.start.isoformat(timespec="minutes"),
        day=site.day(first),
        weekday_date=words.formats.day_of_week(first, short=True),
        number=str(first.day),
        month=words.formats.months_short[first.month - 1],
        until=site.day(last) if last != first and not _within_a_night(span) else None,
        time=time_words(span, words),
        place=_place(site, one),
        label=words.text(label) if label else "",
        cancelled=one.state == "abgesagt",
        note=one.note,
        teaser=schedule.summary,
    )


def _place(site: Site, one: Occurrence) -> Link | None:
    if one.place:
        return site.link(one.place)
    where = one.where or (site.words.text("online") if one.schedule.online else "")
    return Link(where, "") if where else None


def _within_a_night(span: Span) -> bool:
    """Whether it ends after midnight, but belongs to the evening on which it began."""
    return not span.all_day and span.end - span.start <= NIGHT


def clock(time: dt.datetime | dt.time, words: Words) -> str:
    """Return a time of day in digits: `18`, `18.30`."""
    return words.formats.clock(time.hour, time.minute)


def time_words(span: Span, words: Words) -> str:
    """Return at what time of day: `18 Uhr`, `18–20.30 Uhr`; empty for whole days.

    Where it ends on another day, only when it begins.
    """
    if span.all_day:
        return ""
    same_day = span.end.date() == span.start.date()
    if span.end <= span.start or not (same_day or _within_a_night(span)):
        return words.text("{start} Uhr", start=clock(span.start, words))
    return words.text("{start}–{end} Uhr", start=clock(span.start, words), end=clock(span.end, words))
