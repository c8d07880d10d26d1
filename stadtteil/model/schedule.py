"""When something takes place, once or again and again, and the single times that come of it.

What the times are counted from is said by RFC 5545. Knows no calendar file, no page and no clock.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

import msgspec

if TYPE_CHECKING:
    from stadtteil.model.capabilities import Audience
    from stadtteil.model.entry import Entry

FARTHEST = 40
"""Years ahead in which the next time of what comes again is looked for."""
_RECENT = dt.timedelta(days=400)
"""In which the last time of many is looked for first: all may be more than are counted."""
State = Literal["geplant", "verschoben", "abgesagt"]


class Span(msgspec.Struct, frozen=True):
    """From when to when: moments of the paper's time zone, the end not included.

    Where it is `all_day`, both are midnights, and the end is that after the last day. `end` is the
    start where nobody said how long it takes.
    """

    start: dt.datetime
    end: dt.datetime
    all_day: bool = False

    @property
    def last_day(self) -> dt.date:
        """The day on which it ends."""
        if self.end <= self.start:
            return self.start.date()
        return (self.end - dt.timedelta(microseconds=1)).date()

    def at(self, start: dt.datetime) -> Span:
        """Return the same from another start: it takes as long by the clock on the wall."""
        start = _shown(start)
        naive = start.replace(tzinfo=None) + (self.end.replace(tzinfo=None) - self.start.replace(tzinfo=None))
        return Span(start, _shown(naive.replace(tzinfo=start.tzinfo)), self.all_day)


def _shown(moment: dt.datetime) -> dt.datetime:
    """Return a moment as clocks show it: an hour later where the change of the clocks left it out."""
    return moment.astimezone(dt.UTC).astimezone(moment.tzinfo)


class Change(msgspec.Struct, frozen=True):
    """One of many times that is not as the others: cancelled, or at `moved` instead.

    `day` is the one that the rule gives. `place`, or `where` in words, is where it is instead, and `note`
    says why.
    """

    day: dt.date
    cancelled: bool = False
    moved: Span | None = None
    place: Entry | None = None
    where: str = ""
    note: str = ""


class CalendarTopic(msgspec.Struct, frozen=True):
    """A calendar that a kind declares beside those by place: `id` names it in addresses.

    `name` and `about` are German: who shows them asks for them in words.
    """

    id: str
    name: str
    about: str


class Schedule(msgspec.Struct, frozen=True):
    """When something of an entry takes place.

    `id` tells the schedules of one entry apart; it is empty for what the entry itself is. `rule` is an
    RRULE value (RFC 5545, 3.3.10) without UNTIL, empty where it is once; it holds `until` that day,
    included. `changes` are the times that are not as the rule says. `state` is that of the whole;
    `moved_from` is when it was to be first, of what was moved as a whole: without it, nobody knows yet when
    it will be. `reason` says why it is not as planned. `place` has an entry; `where` says in words what
    that does not. `related` are the entries that show it among what comes: district, who organises it,
    of whom `organisers` are in charge. `topic` is a calendar of its own. With `listed` it stands among
    the dates of the paper, else only where it is related, and in its topic. `free`, `wheelchair` are None
    where nobody said; `price` is in euros. `languages` are codes. `online` is an address in the web.
    `stamped` is when it was last changed, and `sequence` counts the changes of time or place.
    """

    entry: Entry
    title: str
    span: Span
    summary: str = ""
    id: str = ""
    rule: str = ""
    until: dt.date | None = None
    changes: tuple[Change, ...] = ()
    state: State = "geplant"
    moved_from: dt.datetime | None = None
    reason: str = ""
    place: Entry | None = None
    where: str = ""
    online: str = ""
    organisers: tuple[Entry, ...] = ()
    related: tuple[Entry, ...] = ()
    audience: tuple[Audience, ...] = ()
    topic: CalendarTopic | None = None
    listed: bool = True
    free: bool | None = None
    price: Decimal | None = None
    wheelchair: bool | None = None
    languages: tuple[str, ...] = ()
    stamped: dt.datetime | None = None
    sequence: int = 0

    @property
    def key(self) -> tuple[str, str]:
        """What tells it apart from all others of a site."""
        return self.entry.id, self.id

    def occurrences(self, since: dt.date, until: dt.date) -> Iterator[Occurrence]:
        """Yield the times of which a part lies from `since` to `until`, both included, by their start.

        What was cancelled is among them, and what was moved stands where it is now.
        """
        from stadtteil.model.recurrence import days

        changed = {change.day: change for change in self.changes}
        found = [self._occurrence(day, changed.get(day)) for day in days(self, since, until)]
        fitting = (one for one in found if one.span.start.date() <= until and one.span.last_day >= since)
        yield from sorted(fitting, key=lambda one: one.span.start)

    def next(self, day: dt.date) -> Occurrence | None:
        """Return the first time that is not over on a day, however far ahead; None where all are over."""
        if not self.rule:
            only = self._occurrence(self.span.start.date(), None)
            return only if only.span.last_day >= day else None
        for years in (1, FARTHEST):
            last = day.replace(year=day.year + years, day=1)
            if found := next(self.occurrences(day, max(last, self.span.last_day)), None):
                return found
        return None

    def last(self, day: dt.date) -> Occurrence | None:
        """Return the last time that began up to a day."""
        if not self.rule:
            return self._occurrence(self.span.start.date(), None) if self.span.start.date() <= day else None
        first, ends = self.span.start.date(), min(day, self.until or day)
        for since in (max(first, ends - _RECENT), first):
            if found := max(self.occurrences(since, day), key=lambda one: one.span.start, default=None):
                return found
        return None

    def changed(self) -> list[Occurrence]:
        """Return the times that are not as the others, by their start."""
        changes = {change.day: change for change in self.changes}
        found = (self._occurrence(day, change) for day, change in changes.items())
        return sorted(found, key=lambda one: one.span.start)

    def _occurrence(self, day: dt.date, change: Change | None) -> Occurrence:
        first = self.span.start
        span = self.span.at(dt.datetime.combine(day, first.time(), first.tzinfo)) if self.rule else self.span
        if change is None:
            return Occurrence(self, day, span, self.state, self.place, self.where, self.reason)
        note, place, where = change.note or self.reason, self.place, self.where
        if change.place or change.where:
            place, where = change.place, change.where
        if change.cancelled:
            return Occurrence(self, day, span, "abgesagt", place, where, note)
        moved = change.moved or span
        state: State = "verschoben" if moved != span and self.state == "geplant" else self.state
        return Occurrence(self, day, moved, state, place, where, note)


class Occurrence(msgspec.Struct, frozen=True):
    """One time at which something takes place; `day` is the one that the rule of its schedule gives."""

    schedule: Schedule
    day: dt.date
    span: Span
    state: State
    place: Entry | None
    where: str = ""
    note: str = ""

    @property
    def about(self) -> tuple[Entry, ...]:
        """The entries that show it among what comes: where it is this time, and all that it is related to."""
        return (*((self.place,) if self.place else ()), *self.schedule.related)
