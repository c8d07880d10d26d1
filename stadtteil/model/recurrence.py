"""The days that a rule of repetition gives (RFC 5545), counted by dateutil, which is imported late."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stadtteil.model.schedule import Schedule

MOST = 2000
"""Times of one schedule within a window: more is no plan for people."""
_MARGIN = dt.timedelta(days=370)
"""How far something may have been moved from the day that its rule gives."""


def days(schedule: Schedule, since: dt.date, until: dt.date) -> Sequence[dt.date]:
    """Return the days on which a schedule begins that may reach into a window, in order.

    A year more on both sides where single times were moved: they may have been moved into the window.
    """
    first = schedule.span.start.date()
    if not schedule.rule:
        return [first]
    long = schedule.span.last_day - first
    far = _MARGIN if any(change.moved for change in schedule.changes) else dt.timedelta()
    last = min(until + far, schedule.until or dt.date.max)
    return _days_between(schedule.rule, first, since - far - long, last)


@functools.lru_cache(maxsize=512)
def _days_between(rule: str, first: dt.date, since: dt.date, last: dt.date) -> tuple[dt.date, ...]:
    """Return the days of a rule up to a `last` one; they are the same in all languages of a paper."""
    return tuple(islice(takewhile(lambda day: day <= last, days_from(rule, first, since)), MOST))


def days_from(rule: str, first: dt.date, since: dt.date) -> Iterator[dt.date]:
    """Yield the days of a rule that begins on a `first` one, from a day on, in order and without end."""
    from dateutil.rrule import rrulestr

    counted = rrulestr(rule, dtstart=dt.datetime.combine(first, dt.time()))
    return (moment.date() for moment in counted.xafter(dt.datetime.combine(since, dt.time()), inc=True))


def is_day_of(rule: str, first: dt.date, day: dt.date) -> bool:
    """Whether a rule that begins on a `first` day gives another one."""
    return next(days_from(rule, first, day), None) == day
