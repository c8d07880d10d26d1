"""All that takes place, as pages ask for it: what comes next, of everything or of one entry.

Kinds say when they take place (`schedules`); what shows it, this does not know.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterator
from typing import TYPE_CHECKING

from stadtteil.model.offering import offered_in
from stadtteil.model.schedule import Occurrence, Schedule

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site

AHEAD = 18
"""Whole months that are looked ahead beyond the present one."""
BEHIND = 3
"""Whole months that calendars keep of what is over."""
NOTICE = dt.timedelta(days=14)
"""How long before its day something that takes place is told of as news."""


def month_after(day: dt.date, months: int) -> dt.date:
    """Return the first day of the month that is so many months after the one of a day.

    >>> month_after(dt.date(2026, 11, 26), 2), month_after(dt.date(2026, 2, 28), -3)
    (datetime.date(2027, 1, 1), datetime.date(2025, 11, 1))
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, 1)


class Calendar:
    """All schedules of a site, in the order of its entries, and the window in which they are looked at.

    The window is whole months, so that it moves once a month: from the first day of the month `BEHIND`
    months ago to the last day of that `AHEAD` months from now.
    """

    def __init__(self, site: Site) -> None:
        """Gather what the entries of a site offer."""
        self.today = site.today
        self.since = month_after(site.today, -BEHIND)
        self.until = month_after(site.today, AHEAD + 1) - dt.timedelta(days=1)
        self.schedules: tuple[Schedule, ...] = tuple(
            schedule
            for entry in offered_in(site, "schedules")
            for schedule in entry.record.schedules(entry, site)
        )

    @functools.cached_property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """All times within the window, by their start."""
        found = (one for schedule in self.schedules for one in schedule.occurrences(self.since, self.until))
        return tuple(sorted(found, key=_in_order))

    @functools.cached_property
    def coming(self) -> tuple[Occurrence, ...]:
        """The times that are not over today, by their start."""
        return tuple(one for one in self.occurrences if one.span.last_day >= self.today)

    def listed(self) -> Iterator[Occurrence]:
        """Yield what comes among the dates of the paper."""
        return (one for one in self.coming if one.schedule.listed)

    @functools.cached_property
    def is_listed(self) -> bool:
        """Whether there are dates of the paper, be they over or to come."""
        return any(one.listed for one in self.schedules)

    def at(self, entry: Entry) -> Iterator[Occurrence]:
        """Yield what comes at an entry: in a district, at a place, of a partner."""
        return iter(self._related.get(entry.id, ()))

    @functools.cached_property
    def _related(self) -> dict[str, list[Occurrence]]:
        found: dict[str, list[Occurrence]] = {}
        for one in self.coming:
            for id_ in dict.fromkeys(entry.id for entry in one.about):
                found.setdefault(id_, []).append(one)
        return found

    @functools.cached_property
    def beyond(self) -> tuple[Occurrence, ...]:
        """The next time of all that comes, but only after the window."""
        within = {one.schedule.key for one in self.coming}
        later = (each.next(self.until) for each in self.schedules if each.key not in within)
        return tuple(sorted((one for one in later if one), key=_in_order))

    @functools.cached_property
    def over(self) -> tuple[Occurrence, ...]:
        """The last time of all that comes no more, by its start."""
        ahead = {one.schedule.key for one in (*self.coming, *self.beyond)}
        last = (each.last(self.today) for each in self.schedules if each.key not in ahead)
        return tuple(sorted((one for one in last if one), key=_in_order))

    @property
    def turns(self) -> Iterator[dt.date]:
        """The days on which it looks otherwise: the window moves, or something is news, or over."""
        if self.schedules:
            yield month_after(self.today, 1)
        if self.coming:
            yield min(one.span.last_day for one in self.coming) + dt.timedelta(days=1)
            yield from (one.span.start.date() - NOTICE for one in self.coming)

    def of(self, entry: Entry) -> Iterator[Occurrence]:
        """Yield what comes of an entry itself."""
        return iter(self._own.get(entry.id, ()))

    @functools.cached_property
    def _own(self) -> dict[str, list[Occurrence]]:
        found: dict[str, list[Occurrence]] = {}
        for one in self.coming:
            found.setdefault(one.schedule.entry.id, []).append(one)
        return found


def _in_order(one: Occurrence) -> tuple[dt.datetime, dt.datetime, str, str]:
    return (one.span.start, one.span.end, one.schedule.entry.id, one.schedule.id)


def calendar_of(site: Site) -> Calendar:
    """Return the calendar of a site: made once."""
    return site.derived(Calendar)
