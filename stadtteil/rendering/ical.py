"""iCalendar files (RFC 5545, RFC 7986) through icalendar, whose faults end here.

Its values would take a backslash before an N for the end of a line, and keep what no line may hold. Times are
those of the calendar's zone as clocks on the wall show them. Knows no entry, and no clock.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated

import msgspec

from stadtteil.model.labels import Label
from stadtteil.model.text.late_pattern import late_pattern
from stadtteil.rendering.time_zones import time_zone
from stadtteil.words.language_marks import plain

if TYPE_CHECKING:
    import icalendar
    from icalendar.prop import vInline

PRODUCT = "-//stadtteil//Termine//DE"
"""Which program wrote the file: without a version, for that is no change of what it says."""
REFRESH = dt.timedelta(hours=12)
"""After what time programs are asked to look again. Most follow a rule of their own."""
COLOR = "firebrick"
"""A name of CSS for the paper's red, by which programs tell calendars apart."""
_UNDATED = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
"""When something was written that does not say it. It must say something, and never the time of a build."""
_ENDS = late_pattern("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""All that some program takes for the end of a line, beside the one that is meant."""
_NOT_TEXT = late_pattern("[\x00-\x08\x0e-\x1b\x1f\x7f\ud800-\udfff]")
"""Characters that a text of iCalendar cannot hold (3.1, CONTROL), and those that no file can."""


class CalendarEvent(msgspec.Struct, frozen=True, kw_only=True):
    """Something that takes place, or one of its times that is not as the others (then with `instead_of`).

    `start`, `end`, `excluded` and `instead_of` are ISO 8601: a day where it takes whole days, a time on the
    wall without offset, or a moment in UTC with `Z`. `end` is not included, and empty where nobody said.
    `rule` is an RRULE value without UNTIL; `until` is that. `position` is latitude and longitude in degrees
    of WGS 84, `conference` where one takes part online. `stamped` is a moment with its offset, or empty.
    `busy` where it takes the time of whoever has it. Addresses are full ones. `language` is the tag of the
    one that summary and location are in, `described_in` that of the description; empty where nobody doubts.
    """

    uid: str
    start: str
    end: str = ""
    summary: str
    description: str = ""
    url: str = ""
    location: str = ""
    position: tuple[str, str] | None = None
    categories: tuple[str, ...] = ()
    image: str = ""
    conference: str = ""
    cancelled: bool = False
    busy: bool = False
    sequence: int = 0
    stamped: str = ""
    rule: str = ""
    until: str = ""
    excluded: tuple[str, ...] = ()
    instead_of: str = ""
    language: str = ""
    described_in: str = ""


class CalendarFile(msgspec.Struct, frozen=True):
    """A calendar. One that people subscribe to has a `name` and says where it is to be had: `source`.

    `page` is where people read of it. `zone` is an IANA name.
    """

    events: Annotated[tuple[CalendarEvent, ...], Label("Termine")]
    zone: Annotated[str, Label("Zeitzone")]
    name: Annotated[str, Label("Name des Kalenders")] = ""
    about: Annotated[str, Label("Beschreibung des Kalenders")] = ""
    source: Annotated[str, Label("Adresse des Kalenders")] = ""
    page: Annotated[str, Label("Adresse der Seite")] = ""


def ical(file: CalendarFile) -> bytes:
    """Return the file in the format of RFC 5545: UTF-8, lines of at most 75 octets that end with CRLF."""
    import icalendar

    found = icalendar.Calendar()
    found.add("version", "2.0")
    found.add("prodid", PRODUCT)
    found.add("calscale", "GREGORIAN")
    found.add("method", "PUBLISH")
    if file.name:
        _describe(found, file)
    local = sorted(time for event in file.events for time in _times(event) if _is_local(time))
    if local:
        first, last = (dt.date.fromisoformat(time[:10]) for time in (local[0], local[-1]))
        found.add_component(time_zone(file.zone, first, last))
    for event in file.events:
        found.add_component(_event(event, file.zone))
    data: bytes = found.to_ical()
    return data


def _times(event: CalendarEvent) -> tuple[str, ...]:
    return (event.start, event.end, event.instead_of, *event.excluded)


def _is_local(time: str) -> bool:
    return "T" in time and not time.endswith("Z")


def _describe(calendar: icalendar.Calendar, file: CalendarFile) -> None:
    """Say what a calendar is called, in the standard's words and in those that Apple and Microsoft read."""
    from icalendar import vDuration

    for name in ("name", "x-wr-calname"):
        calendar.add(name, _text(file.name))
    if file.about:
        for name in ("description", "x-wr-caldesc"):
            calendar.add(name, _text(file.about))
    calendar.add("x-wr-timezone", file.zone)
    calendar.add("refresh-interval", vDuration(REFRESH, {"VALUE": "DURATION"}))
    calendar.add("x-published-ttl", vDuration(REFRESH))
    calendar.add("source", file.source, parameters={"VALUE": "URI"})
    calendar.add("url", file.page)
    calendar.add("color", COLOR)
    stamped = max((event.stamped for event in file.events if event.stamped), key=_moment, default="")
    if stamped:
        calendar.add("last-modified", _moment(stamped))


def _event(event: CalendarEvent, zone: str) -> icalendar.Component:
    import icalendar

    found = icalendar.Component.get_component_class("VEVENT")()
    found.add("uid", _text(event.uid))
    found.add("dtstamp", _moment(event.stamped) if event.stamped else _UNDATED)
    if event.stamped:
        found.add("last-modified", _moment(event.stamped))
    found.add("sequence", event.sequence)
    for name, text, language in (
        ("summary", event.summary, event.language),
        ("description", event.description, event.described_in),
        ("location", event.location, event.language),
    ):
        if text or name == "summary":
            found.add(name, _text(text), parameters={"LANGUAGE": language} if language else {})
    if event.categories:
        found.add("categories", _text(*event.categories))
    if event.position:
        found.add("geo", tuple(map(float, event.position)))
    for name, address, parameters in (
        ("url", event.url, {}),
        ("image", event.image, {"VALUE": "URI", "DISPLAY": "BADGE"}),
        ("conference", event.conference, {"VALUE": "URI"}),
    ):
        if address:
            found.add(name, address, parameters=parameters)
    found.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    found.add("transp", "OPAQUE" if event.busy and not event.cancelled else "TRANSPARENT")
    _add_times(found, event, zone)
    return found


def _add_times(found: icalendar.Component, event: CalendarEvent, zone: str) -> None:
    from icalendar import vRecur

    found.add("dtstart", _time(event.start, zone))
    if event.end:
        found.add("dtend", _time(event.end, zone))
    if event.rule:
        rule = vRecur.from_ical(event.rule)
        if event.until:
            rule["UNTIL"] = [_time(event.until, zone)]
        found.add("rrule", rule)
    if event.excluded:
        found.add("exdate", [_time(one, zone) for one in event.excluded])
    if event.instead_of:
        found.add("recurrence-id", _time(event.instead_of, zone))


def _time(text: str, zone: str) -> dt.date | dt.datetime:
    """Return what a time of a view means; see CalendarEvent."""
    from zoneinfo import ZoneInfo

    if _is_local(text):
        return dt.datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))
    return _moment(text) if "T" in text else dt.date.fromisoformat(text)


def _moment(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).astimezone(dt.UTC)


def _text(*texts: str) -> vInline:
    """Return a text, or a list of such, as a value that is escaped already (RFC 5545, 3.3.11)."""
    from icalendar.prop import vInline

    return vInline(",".join(map(_escaped, texts)))


def _escaped(text: str) -> str:
    text = _NOT_TEXT.sub("", _ENDS.sub("\n", plain(text)))
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")
