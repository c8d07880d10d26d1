"""The rules of iCalendar (RFC 5545, RFC 7986) that our files must keep, as checks on their bytes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

LONGEST = 75
"""Octets of a line, without its end (3.1)."""
TEXTS = {"SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "X-WR-CALNAME", "X-WR-CALDESC", "UID"}
_LINE = re.compile(r'([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)', re.DOTALL)
_ESCAPED = re.compile(r"(?:[^\\;,]|\\[\\;,nN])*")
_UTC, _LOCAL, _DAY = r"\d{8}T\d{6}Z", r"\d{8}T\d{6}", r"\d{8}"


class Line(NamedTuple):
    """A content line: its name, parameters and value."""

    name: str
    parameters: dict[str, str]
    value: str


class Block:
    """A component, its lines and those within it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.lines: list[Line] = []
        self.blocks: list[Block] = []

    def all(self, name: str) -> list[Line]:
        """Return the lines of a name."""
        return [line for line in self.lines if line.name == name]

    def value(self, name: str) -> str:
        """Return the value of the one line of a name, or nothing."""
        found = self.all(name)
        return found[0].value if len(found) == 1 else ""

    def within(self, name: str) -> list[Block]:
        """Return the components of a name in it."""
        return [block for block in self.blocks if block.name == name]


def faults(data: bytes) -> list[str]:
    """Return which rules a file breaks."""
    found = list(_line_faults(data))
    if found:
        return found
    calendar = calendar_of(data)
    return [*_calendar_faults(calendar), *_event_faults(calendar)]


def _line_faults(data: bytes) -> Iterator[str]:
    """Yield what is wrong with the lines as they stand in the file."""
    if data.startswith(b"\xef\xbb\xbf"):
        yield "begins with a byte order mark"
    if not data.endswith(b"\r\n"):
        yield "does not end with CRLF"
    lines = data.split(b"\r\n")[:-1]
    for line in lines:
        if b"\r" in line or b"\n" in line:
            yield f"a bare CR or LF: {line!r}"
        if len(line) > LONGEST or not line:
            yield f"{len(line)} octets: {line!r}"
        if re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line):
            yield f"a control character: {line!r}"
        try:
            line.decode()
        except UnicodeDecodeError:
            yield f"folded within a character: {line!r}"


def calendar_of(data: bytes) -> Block:
    """Return the one calendar of a file, or fail."""
    root = Block("")
    path = [root]
    for text in data.decode().replace("\r\n ", "").split("\r\n")[:-1]:
        match = _LINE.fullmatch(text)
        assert match, text
        name, parameters, value = match.groups()
        line = Line(name, dict(part.split("=", 1) for part in parameters.split(";")[1:]), value)
        if line.name == "BEGIN":
            path.append(Block(line.value))
            path[-2].blocks.append(path[-1])
        elif line.name == "END":
            assert path.pop().name == line.value
        else:
            path[-1].lines.append(line)
    assert path == [root]
    assert [block.name for block in root.blocks] == ["VCALENDAR"]
    return root.blocks[0]


def _calendar_faults(calendar: Block) -> Iterator[str]:
    for name in ("VERSION", "PRODID", "CALSCALE", "METHOD"):
        if not calendar.value(name):
            yield f"no single {name}"
    if calendar.value("NAME"):
        for name in ("X-WR-CALNAME", "X-WR-TIMEZONE", "REFRESH-INTERVAL", "X-PUBLISHED-TTL", "SOURCE", "URL"):
            if not calendar.value(name):
                yield f"a name, but no single {name}"
    zones = Counter(zone.value("TZID") for zone in calendar.within("VTIMEZONE"))
    named = {
        line.parameters["TZID"]
        for event in calendar.within("VEVENT")
        for line in event.lines
        if "TZID" in line.parameters
    }
    if zones != Counter(named):
        yield f"zones {zones}, named {named}"


def _event_faults(calendar: Block) -> Iterator[str]:
    events = calendar.within("VEVENT")
    masters = {event.value("UID"): event for event in events if not event.all("RECURRENCE-ID")}
    times = Counter((event.value("UID"), event.value("RECURRENCE-ID")) for event in events)
    yield from (f"twice: {time}" for time, count in times.items() if count > 1)
    for event in [*events, calendar]:
        for line in event.lines:
            if line.name in TEXTS and not _ESCAPED.fullmatch(line.value):
                yield f"not escaped: {line}"
    for event in events:
        for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "STATUS", "SEQUENCE", "TRANSP"):
            if not event.value(name):
                yield f"no single {name}"
        yield from _time_faults(event, masters)


def _time_faults(event: Block, masters: dict[str, Block]) -> Iterator[str]:
    start = event.all("DTSTART")[0]
    whole = start.parameters.get("VALUE") == "DATE"
    zoned = not whole and not start.value.endswith("Z")
    if not re.fullmatch(_DAY if whole else f"{_LOCAL}Z?", start.value):
        yield f"begins at {start}"
    if ("TZID" in start.parameters) != zoned:
        yield f"begins at {start}"
    for name in ("DTSTAMP", "LAST-MODIFIED"):
        if event.all(name) and not re.fullmatch(_UTC, event.value(name)):
            yield f"{name} is not in UTC: {event.value(name)}"
    yield from _faults_beside(event, start)
    yield from _repetition_faults(event, masters, _DAY if whole else _UTC)


def _faults_beside(event: Block, start: Line) -> Iterator[str]:
    """Yield which times are of another sort than the start, or before it."""
    for end in event.all("DTEND"):
        if end.parameters != start.parameters or end.value <= start.value:
            yield f"from {start} to {end}"
    for line in (*event.all("EXDATE"), *event.all("RECURRENCE-ID")):
        if line.parameters != start.parameters:
            yield f"{line} is not as {start}"


def _repetition_faults(event: Block, masters: dict[str, Block], last: str) -> Iterator[str]:
    for rule in event.all("RRULE"):
        until = re.search(r"UNTIL=([^;]*)", rule.value)
        if until and not re.fullmatch(last, until[1]):
            yield f"until {until[1]}"
    if event.all("RECURRENCE-ID"):
        master = masters.get(event.value("UID"))
        if master is None or not master.all("RRULE") or event.all("RRULE"):
            yield f"one time of nothing that comes again: {event.value('UID')}"
