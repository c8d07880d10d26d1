"""Time zones as iCalendar files describe them (VTIMEZONE): a constant for Berlin, others made from tzdata.

Knows nothing of what takes place.
"""

from __future__ import annotations

import datetime as dt
import functools
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from icalendar import Component

CENTRAL = "Europe/Berlin"
_BERLIN = """BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
"""
"""Summer time as the European Union has kept it since 1996. Written down, for tables of machines differ."""
_AHEAD = 10
"""Years for which the changes of other zones are told, behind the last beginning of anything."""


class ClockChange(NamedTuple):
    """What begins with a change of the clock: offsets from UTC before and after, and the name of the time."""

    is_summer: bool
    before: dt.timedelta
    after: dt.timedelta
    name: str


def time_zone(name: str, first: dt.date, last: dt.date) -> Component:
    """Return what a zone's clocks do, for things that begin from `first` to `last` and may come again.

    It is the same component for many calendars, and not to be changed.
    """
    return _central() if name == CENTRAL else _made(name, first.year, last.year + _AHEAD)


@functools.cache
def _central() -> Component:
    from icalendar import Timezone

    return Timezone.from_ical(_BERLIN)


@functools.lru_cache(maxsize=64)
def _made(name: str, since_year: int, until_year: int) -> Component:
    """Return the same of any zone.

    icalendar could make it of a zone, but says that summer begins an hour later than it does.
    """
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    found = Timezone()
    found.add("tzid", name)
    since, until = (dt.datetime(year, 1, 1, tzinfo=dt.UTC) for year in (since_year, until_year))
    for change, onsets in _changes(_shipped(name), since, until).items():
        part = TimezoneDaylight() if change.is_summer else TimezoneStandard()
        part.add("dtstart", onsets[0])
        if onsets[1:]:
            part.add("rdate", onsets[1:])
        part.add("tzname", change.name)
        part.add("tzoffsetfrom", change.before)
        part.add("tzoffsetto", change.after)
        found.add_component(part)
    return found


def _changes(zone: dt.tzinfo, since: dt.datetime, until: dt.datetime) -> dict[ClockChange, list[dt.datetime]]:
    """Return what changes within a time, and when, by the clock before it (RFC 5545, 3.6.5)."""
    found: dict[ClockChange, list[dt.datetime]] = {}
    before, day = since.astimezone(zone).utcoffset(), dt.timedelta(days=1)
    moment = since
    while moment < until:
        local = moment.astimezone(zone)
        after = local.utcoffset()
        assert before is not None and after is not None, zone
        if moment == since or after != before:
            onset = since if moment == since else _onset(zone, moment - day, moment)
            change = ClockChange(bool(local.dst()), before, after, local.tzname() or "")
            found.setdefault(change, []).append((onset + before).replace(tzinfo=None))
            before = after
        moment += day
    return found


def _onset(zone: dt.tzinfo, early: dt.datetime, late: dt.datetime) -> dt.datetime:
    """Return the first second between two moments at which a zone is as it is at the late one."""
    offset = late.astimezone(zone).utcoffset()
    while late - early > dt.timedelta(seconds=1):
        middle = early + dt.timedelta(seconds=(late - early).total_seconds() // 2)
        if middle.astimezone(zone).utcoffset() == offset:
            late = middle
        else:
            early = middle
    return late


def _shipped(name: str) -> ZoneInfo:
    """Return a zone as the tables say that come with the program, whatever the machine's own say."""
    from importlib.resources import files
    from zoneinfo import ZoneInfo

    folder, _, place = f"tzdata/zoneinfo/{name}".rpartition("/")
    try:
        with (files(folder.replace("/", ".")) / place).open("rb") as table:
            return ZoneInfo.from_file(table, name)
    except (ModuleNotFoundError, FileNotFoundError):
        return ZoneInfo(name)  # one that this machine alone has
