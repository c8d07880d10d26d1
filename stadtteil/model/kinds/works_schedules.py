"""When works take place, for calendars: the whole of them, and each time that something is cut off."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from stadtteil.model.kinds.works_parts import EFFECTS, WorksEffect
from stadtteil.model.kinds.works_times import days_of, has_days
from stadtteil.model.schedule import CalendarTopic, Schedule, Span
from stadtteil.words import msgid

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.kinds.works import Works
    from stadtteil.model.site import Site

TOPIC = CalendarTopic(
    "bauarbeiten",
    msgid("Bauarbeiten"),
    msgid("Wann wo gebaut wird, und wann Wasser, Strom oder Heizung abgestellt sind."),
)
_DAY = dt.timedelta(days=1)


def schedules_of(works: Works, entry: Entry, site: Site) -> Iterator[Schedule]:
    """Yield when works take place. What is cut off stands among the dates of districts; the whole does not.

    It goes on for months, and would stand there in front of all else.
    """
    where = ", ".join(part.text for part in works.streets)
    stamped = max([works.created, *(_start(change.day, site) for change in works.changes)])
    changed = len(works.changes)
    yield Schedule(
        entry,
        works.title,
        _whole(works.begins, works.finishes, site),
        works.summary,
        where=where,
        topic=TOPIC,
        listed=False,
        stamped=stamped.astimezone(dt.UTC),
        sequence=changed,
    )
    for number, effect in enumerate(works.effects, 1):
        if has_days(effect):
            first, last = days_of(effect, works)
            span, rule = _span(effect, first, last, site)
            yield Schedule(
                entry,
                site.words.text(EFFECTS[effect.what]),
                span,
                effect.note or works.title,
                id=f"{effect.what}-{number}",
                rule=rule,
                until=last if rule else None,
                where=effect.whom or where,
                related=site.targets(entry, "districts"),
                topic=TOPIC,
                listed=False,
                stamped=stamped.astimezone(dt.UTC),
                sequence=changed,
            )


def _span(effect: WorksEffect, first: dt.date, last: dt.date, site: Site) -> tuple[Span, str]:
    """Return the times of what is cut off, and the rule by which they come again each day."""
    if effect.times is None:
        return _whole(first, last, site), ""
    start = dt.datetime.combine(first, effect.times.start, site.zone)
    end = dt.datetime.combine(first, effect.times.end or effect.times.start, site.zone)
    return Span(start, end), "" if first == last else "FREQ=DAILY"


def _whole(first: dt.date, last: dt.date, site: Site) -> Span:
    return Span(_start(first, site), _start(last + _DAY, site), all_day=True)


def _start(day: dt.date, site: Site) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), site.zone)
