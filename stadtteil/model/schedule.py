"""When something takes place, once or again and again, and the single times that come of it.

What the times are counted from is said by RFC 5545. Knows no calendar file, no page and no clock.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

import msgspec

if TYPE_CHECKING:
    from stadtteil.model.capabilities import Audience
    from stadtteil.model.entry import Entry

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
        naive = start.replace(tzinfo=None) + (self.end.replace(tzinfo=None) - self.start.replace(tzinfo=None))
        return Span(start, naive.replace(tzinfo=start.tzinfo), self.all_day)


class Change(msgspec.Struct, frozen=True):
    """One of many times that is not as the others: cancelled, or at `moved` instead.

    `day` is the one that the rule gives. `place` is where it is instead, and `note` says why.
    """

    day: dt.date
    cancelled: bool = False
    moved: Span | None = None
    place: Entry | None = None
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
    included. `changes` are the times that are not as the rule says. `state` is that of the whole.
    `where` is the place in words, for what has no entry. `related` are the entries that show it among
    what comes: district, place, who organises it. `topic` is a calendar of its own. With `listed` it
    stands among the dates of the paper, else only where it is related, and in its topic.
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
    place: Entry | None = None
    where: str = ""
    related: tuple[Entry, ...] = ()
    audience: tuple[Audience, ...] = ()
    topic: CalendarTopic | None = None
    listed: bool = True
    free: bool | None = None
    wheelchair: bool | None = None
    languages: tuple[str, ...] = ()
    stamped: dt.datetime | None = None
    sequence: int = 0

    def is_about(self, entry: Entry) -> bool:
        """Whether it belongs among what comes at an entry."""
        return any(one.id == entry.id for one in (self.place, *self.related) if one)

    def occurrences(self, since: dt.date, until: dt.date) -> Iterator[Occurrence]:
        """Yield the times of which a part lies from `since` to `until`, both included, by their start.

        What was cancelled is among them, and what was moved stands where it is now.
        """
        from stadtteil.model.recurrence import days

        changed = {change.day: change for change in self.changes}
        found = [self._occurrence(day, changed.get(day)) for day in days(self, since, until)]
        fitting = (one for one in found if one.span.start.date() <= until and one.span.last_day >= since)
        yield from sorted(fitting, key=lambda one: one.span.start)

    def _occurrence(self, day: dt.date, change: Change | None) -> Occurrence:
        first = self.span.start
        span = self.span.at(dt.datetime.combine(day, first.timetz().replace(tzinfo=None), first.tzinfo))
        if change is None:
            return Occurrence(self, day, span, self.state, self.place)
        if change.cancelled:
            return Occurrence(self, day, span, "abgesagt", self.place, change.note)
        moved = change.moved or span
        state: State = "verschoben" if moved != span and self.state == "geplant" else self.state
        return Occurrence(self, day, moved, state, change.place or self.place, change.note)


class Occurrence(msgspec.Struct, frozen=True):
    """One time at which something takes place; `day` is the one that the rule of its schedule gives."""

    schedule: Schedule
    day: dt.date
    span: Span
    state: State
    place: Entry | None
    note: str = ""
