"""When an event takes place, as a schedule: its times by the clock on the wall in the zone of the paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from stadtteil.model.audiences import audiences_in
from stadtteil.model.date_face import LABELS
from stadtteil.model.fields.local_times import LocalTime
from stadtteil.model.kinds.event_head import MOVED, PLANNED
from stadtteil.model.kinds.event_parts import price_of
from stadtteil.model.schedule import Change, Schedule, Span, State
from stadtteil.model.text.slugs import path_slug

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.fields import Ref
    from stadtteil.model.kinds.event import Event
    from stadtteil.model.kinds.event_head import EventHead
    from stadtteil.model.site import Site
    from stadtteil.words import Words

_DAY = dt.timedelta(days=1)
_STATES: dict[str, State] = {"geplant": "geplant", "verschoben": "verschoben", "abgesagt": "abgesagt"}


def schedule_of(event: Event, entry: Entry, site: Site) -> Schedule:
    """Return when an event takes place."""
    first = first_span(event, site.zone)
    moved = moved_span(event.moved_to, first)
    price = price_of(event.fee) if event.fee else None
    organisers, place = site.targets(entry, "organisers"), site.target(entry, "place")
    known = audiences_in(site.words)
    return Schedule(
        entry=entry,
        title=event.title,
        span=moved or first,
        summary=event.summary,
        rule=event.repetition,
        until=event.repetition_until,
        changes=tuple(_changes(event, entry, site, first)),
        state=state_of(event),
        moved_from=first.start if moved else None,
        reason=event.reason,
        place=place,
        where=event.meeting_point,
        online=event.online,
        organisers=organisers,
        related=(*_districts(entry, place, site), *organisers),
        audience=tuple(known[name] for name in event.audience if name in known),
        free=None if not event.fee else price == 0,
        price=price,
        wheelchair=event.accessibility.wheelchair if event.accessibility else None,
        languages=event.languages,
        stamped=_stamped(event, site.zone),
        sequence=len(event.changes),
    )


def state_of(event: EventHead) -> State:
    """Return the state of the whole: with a new beginning it is moved, whatever its status says."""
    if event.status == PLANNED and event.moved_to:
        return _STATES[MOVED]
    return _STATES[event.status]


def label_of(event: EventHead, words: Words) -> str:
    """Return what must stand with the title of one that is not as it was planned."""
    label = LABELS[state_of(event)]
    return words.text(label) if label else ""


def is_all_day(event: EventHead) -> bool:
    """Whether no time of day is known: one without a time lasts all day."""
    return event.all_day or event.begin.time is None


def first_span(event: EventHead, zone: ZoneInfo) -> Span:
    """Return from when to when it is, or the first time of many; what ends before it begins takes no time."""
    day = event.begin.day or dt.date(2000, 1, 1)
    all_day = is_all_day(event)
    naive = dt.datetime.combine(day, dt.time() if all_day else event.begin.time or dt.time())
    until = _naive_end(event, naive, all_day=all_day)
    return Span(naive.replace(tzinfo=zone), max(naive, until).replace(tzinfo=zone), all_day)


def _naive_end(event: EventHead, begin: dt.datetime, *, all_day: bool) -> dt.datetime:
    end, duration = event.end, event.duration
    if all_day:
        days = max(1, -(-duration // _DAY)) if duration else 1
        last = end.day if end and end.day else begin.date() + (days - 1) * _DAY
        return dt.datetime.combine(last + _DAY, dt.time())
    if end is None:
        return begin + (duration or dt.timedelta())
    if end.time is None:
        return dt.datetime.combine((end.day or begin.date()) + _DAY, dt.time())
    midnight = end.day is None and end.time == dt.time()
    return dt.datetime.combine((end.day or begin.date()) + midnight * _DAY, end.time)


def moved_span(to: LocalTime | None, span: Span) -> Span | None:
    """Return a span from another beginning on; where that is a day or a time only, the other stays."""
    if to is None:
        return None
    day = to.day or span.start.date()
    time = dt.time() if span.all_day else to.time or span.start.time()
    return span.at(dt.datetime.combine(day, time, span.start.tzinfo))


def _changes(event: Event, entry: Entry, site: Site, first: Span) -> Iterator[Change]:
    places = site.targets(entry, "exceptions.place")
    for exception in event.exceptions:
        day = dt.datetime.combine(exception.day, first.start.time(), first.start.tzinfo)
        yield Change(
            day=exception.day,
            cancelled=exception.cancelled,
            moved=moved_span(exception.moved_to, first.at(day)),
            place=_named(exception.place, places),
            where=exception.meeting_point,
            note=exception.note,
        )


def _named(ref: Ref | None, places: tuple[Entry, ...]) -> Entry | None:
    """Return the one of some places that a mention means."""
    if ref is None:
        return None
    slug = path_slug(ref.name).rsplit("/", 1)[-1]
    return next((place for place in places if place.slug.rsplit("/", 1)[-1] == slug), None)


def _districts(entry: Entry, place: Entry | None, site: Site) -> tuple[Entry, ...]:
    """Return the districts that it names, else that of its place."""
    named = site.targets(entry, "districts")
    return named or (site.targets(place, "district") if place else ())


def _stamped(event: Event, zone: ZoneInfo) -> dt.datetime | None:
    """Return when it was last changed, as far as it says so."""
    days = [change.day for change in event.changes] + ([event.created] if event.created else [])
    moments = [dt.datetime.combine(day, dt.time(), zone).astimezone(dt.UTC) for day in days]
    return max([*moments, *([event.updated] if event.updated else [])], default=None)
