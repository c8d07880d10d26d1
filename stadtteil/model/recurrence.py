"""The days that a rule of repetition gives (RFC 5545), counted by dateutil, which is imported late."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stadtteil.model.schedule import Schedule

MOST = 2000
"""Times of one schedule within a window: more is no plan for people."""
_MARGIN = dt.timedelta(days=370)
"""How far something may have been moved from the day that its rule gives."""


def days(schedule: Schedule, since: dt.date, until: dt.date) -> list[dt.date]:
    """Return the days on which a schedule begins that may reach into a window, in order.

    A year more on both sides where single times were moved: they may have been moved into the window.
    """
    first = schedule.span.start.date()
    if not schedule.rule:
        return [first]
    from dateutil.rrule import rrulestr

    long = schedule.span.last_day - first
    far = _MARGIN if any(change.moved for change in schedule.changes) else dt.timedelta()
    start = dt.datetime.combine(first, dt.time())
    rule = rrulestr(schedule.rule, dtstart=start)
    last = min(until + far, schedule.until or dt.date.max)
    found: list[dt.date] = []
    for moment in rule.xafter(dt.datetime.combine(since - far - long, dt.time()), inc=True):
        if moment.date() > last or len(found) == MOST:
            break
        found.append(moment.date())
    return found
