"""Calendar files: what RFC 5545 asks of them, and what other programs read in them."""

from __future__ import annotations

import datetime as dt
from io import StringIO
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import msgspec
import pytest
import vobject
from dateutil.tz import tzical
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.rendering.ical import CalendarEvent, CalendarFile, ical
from stadtteil.rendering.time_zones import time_zone
from tests.outputs.calendar_rules import calendar_of, faults

BERLIN = ZoneInfo("Europe/Berlin")
PARTY = CalendarEvent(
    uid="https://zeitung.example/termine/2026/fest/",
    start="2026-12-08T19:00:00",
    end="2026-12-08T21:30:00",
    summary="Mieterfest",
    description="Mit Kuchen; Kaffee, Tee.\nAlle sind eingeladen.",
    url="https://zeitung.example/termine/2026/fest/",
    location="Treffpunkt Salzert, Am Dorfbrunnen 1",
    position=("47.6213", "7.6884"),
    categories=("Kinder, Familien", "Frauen"),
    image="https://zeitung.example/bilder/fest-1200.jpg",
    sequence=2,
    stamped="2026-11-20T18:00:00+01:00",
)
WEEKLY = msgspec.structs.replace(
    PARTY, uid="x#woche", start="2026-03-03T18:00:00", end="2026-03-03T20:00:00", rule="FREQ=WEEKLY;BYDAY=TU"
)


def calendar(*events: CalendarEvent, zone: str = "Europe/Berlin", name: str = "Ecke: Termine") -> bytes:
    file = CalendarFile(
        events, zone, name, "Alles.", "https://zeitung.example/k.ics", "https://zeitung.example/"
    )
    return ical(file)


def read(data: bytes) -> list[Any]:
    """Return the events as vobject, which shares no line with icalendar, reads them."""
    return list(vobject.readOne(data.decode()).contents.get("vevent", []))


def times_of(event: Any) -> list[dt.datetime]:
    """Return the first sixty times of an event that comes again."""
    return [moment for moment, _ in zip(event.getrruleset(addRDate=True), range(60), strict=False)]


def test_a_file_keeps_every_rule_and_reads_the_same_in_two_programs() -> None:
    data = calendar(PARTY, WEEKLY)
    assert faults(data) == []
    first: Any = icalendar.Calendar.from_ical(data).walk("VEVENT")[0]
    assert (first.start, first.end) == (
        dt.datetime(2026, 12, 8, 19, tzinfo=BERLIN),
        dt.datetime(2026, 12, 8, 21, 30, tzinfo=BERLIN),
    )
    assert first["GEO"].to_ical() == "47.6213;7.6884"
    assert [str(label) for label in first.categories] == ["Kinder, Familien", "Frauen"]
    other = read(data)[0]
    assert other.dtstart.value.utcoffset() == dt.timedelta(hours=1)
    assert other.summary.value == "Mieterfest"
    assert other.description.value == PARTY.description
    assert other.categories.value == ["Kinder, Familien", "Frauen"]


def test_a_calendar_says_what_it_is_called_and_where_it_is_to_be_had() -> None:
    said = calendar_of(calendar(PARTY))
    assert said.value("X-WR-CALNAME") == said.value("NAME") == "Ecke: Termine"
    assert said.value("REFRESH-INTERVAL") == said.value("X-PUBLISHED-TTL") == "PT12H"
    assert said.value("SOURCE") == "https://zeitung.example/k.ics"
    assert said.value("LAST-MODIFIED") == "20261120T170000Z"
    assert said.value("X-WR-TIMEZONE") == "Europe/Berlin"


def test_one_event_alone_is_no_calendar_to_subscribe_to() -> None:
    names = {line.name for line in calendar_of(ical(CalendarFile((PARTY,), "Europe/Berlin"))).lines}
    assert names == {"VERSION", "PRODID", "CALSCALE", "METHOD"}


def test_a_calendar_without_events_is_one() -> None:
    data = calendar()
    assert faults(data) == []
    assert icalendar.Calendar.from_ical(data).walk("VEVENT") == []


def test_what_does_not_say_when_it_was_written_gets_no_time_of_a_build() -> None:
    event = calendar_of(calendar(msgspec.structs.replace(PARTY, stamped=""))).within("VEVENT")[0]
    assert event.value("DTSTAMP") == "20000101T000000Z"
    assert not event.all("LAST-MODIFIED")


@given(st.text(), st.text(min_size=1), st.lists(st.text(min_size=1), min_size=1, max_size=4))
def test_any_text_comes_back_as_it_was_but_for_what_no_line_can_hold(
    title: str, about: str, labels: list[str]
) -> None:
    event = msgspec.structs.replace(
        PARTY, summary=f"T{title}", description=f"D{about}", categories=tuple(f"{one}x" for one in labels)
    )
    data = calendar(event, name=f"K{title}")
    assert faults(data) == []
    found = read(data)[0]
    assert found.summary.value == f"T{plain(title)}"
    assert found.description.value == f"D{plain(about)}"
    assert found.categories.value == [f"{plain(one)}x" for one in labels]


def plain(text: str) -> str:
    """Return a text with each end of a line as `\\n`, and without control characters."""
    for end in ("\r\n", *"\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"):
        text = text.replace(end, "\n")
    return "".join(sign for sign in text if sign in "\n\t" or not (sign < " " or sign == "\x7f"))


def test_a_backslash_before_an_n_is_no_end_of_a_line() -> None:
    data = calendar(msgspec.structs.replace(PARTY, summary=r"Ordner C:\Neu"))
    assert rb"SUMMARY:Ordner C:\\Neu" in data
    assert read(data)[0].summary.value == r"Ordner C:\Neu"


def test_what_comes_every_week_keeps_its_time_on_the_wall_over_both_changes_of_the_clock() -> None:
    moments = times_of(read(calendar(WEEKLY))[0])
    assert {(moment.hour, moment.minute) for moment in moments} == {(18, 0)}
    hours = {moment.date(): moment.utcoffset() for moment in moments}
    winter, summer = dt.timedelta(hours=1), dt.timedelta(hours=2)
    assert (hours[dt.date(2026, 3, 24)], hours[dt.date(2026, 3, 31)]) == (winter, summer)
    assert (hours[dt.date(2026, 10, 20)], hours[dt.date(2026, 10, 27)]) == (summer, winter)


def test_a_repetition_ends_with_its_last_day() -> None:
    timed = msgspec.structs.replace(WEEKLY, until="2026-03-17T22:59:59Z")
    days = [moment.date() for moment in times_of(read(calendar(timed))[0])]
    assert days == [dt.date(2026, 3, 3), dt.date(2026, 3, 10), dt.date(2026, 3, 17)]
    whole = msgspec.structs.replace(
        PARTY, start="2026-03-03", end="2026-03-04", rule="FREQ=WEEKLY", until="2026-03-17"
    )
    assert faults(calendar(whole)) == []
    assert len(times_of(read(calendar(whole))[0])) == 3


def test_the_end_of_whole_days_is_the_day_after() -> None:
    data = calendar(msgspec.structs.replace(PARTY, start="2026-12-24", end="2026-12-27"))
    assert b"\r\nDTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20261227\r\n" in data
    assert b"VTIMEZONE" not in data
    assert faults(data) == []


def test_single_times_can_be_left_out_moved_and_cancelled() -> None:
    weekly = msgspec.structs.replace(WEEKLY, excluded=("2026-03-10T18:00:00",))
    moved = msgspec.structs.replace(
        PARTY,
        uid=WEEKLY.uid,
        start="2026-03-18T17:00:00",
        end="2026-03-18T19:00:00",
        instead_of="2026-03-17T18:00:00",
    )
    cancelled = msgspec.structs.replace(
        PARTY,
        uid=WEEKLY.uid,
        start="2026-03-24T18:00:00",
        end="2026-03-24T20:00:00",
        instead_of="2026-03-24T18:00:00",
        cancelled=True,
    )
    data = calendar(weekly, moved, cancelled)
    assert faults(data) == []
    events = read(data)
    assert dt.date(2026, 3, 10) not in {moment.date() for moment in times_of(events[0])}
    assert events[1].recurrence_id.value.date() == dt.date(2026, 3, 17)
    assert [event.status.value for event in events] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]


def test_what_is_written_in_utc_stays_there() -> None:
    data = calendar(msgspec.structs.replace(PARTY, start="2026-10-25T01:30:00Z", end="2026-10-25T02:30:00Z"))
    assert b"DTSTART:20261025T013000Z" in data
    assert faults(data) == []


@pytest.mark.parametrize(
    "name",
    ["Europe/Berlin", "Europe/London", "America/New_York", "America/Nuuk", "Australia/Lord_Howe", "UTC"],
)
def test_a_zone_says_of_every_hour_what_its_clocks_do(name: str) -> None:
    described = icalendar.Calendar()
    described.add_component(time_zone(name, dt.date(2025, 5, 1), dt.date(2026, 5, 1)))
    # dateutil's own reader of such files: no line of icalendar is in it.
    zone = tzical(StringIO(described.to_ical().decode())).get(name)
    real = ZoneInfo(name)
    start = dt.datetime(2025, 1, 2)
    for hours in range(0, 24 * 365 * 3, 7):
        local = start + dt.timedelta(hours=hours)
        assert zone.utcoffset(local) == real.utcoffset(local), local


def test_a_zone_is_told_for_the_years_of_each_calendar() -> None:
    def told(year: int) -> bytes:
        described: bytes = time_zone("America/New_York", dt.date(year, 5, 1), dt.date(year, 5, 1)).to_ical()
        return described

    early = told(2025)
    assert b":20250309T020000" in early
    assert b":20250309T020000" not in told(2035)
    assert told(2025) == early


def test_the_same_calendar_is_the_same_file() -> None:
    assert calendar(PARTY, WEEKLY) == calendar(PARTY, WEEKLY)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b"\r\nSTATUS", b"\nSTATUS"),
        (b"Mieterfest", b"Mieterfest; im Hof"),
        (b"Mieterfest", "Mieterfest und noch viel mehr in jedem einzelnen Hof für Jung und Alt".encode()),
        (b"DTEND;TZID=Europe/Berlin:20261208T213000", b"DTEND;TZID=Europe/Berlin:20261208T190000"),
        (b"DTEND;TZID=Europe/Berlin:20261208T213000", b"DTEND:20261208T213000Z"),
        (b"DTSTAMP:20261120T170000Z\r\nUID:https", b"DTSTAMP:20261120T180000\r\nUID:https"),
        (b"UID:x#woche", b"UID:https://zeitung.example/termine/2026/fest/"),
        (b"TZID:Europe/Berlin", b"TZID:Europe/Paris"),
        (b"METHOD:PUBLISH\r\n", b""),
    ],
)
def test_the_rules_find_what_breaks_them(right: bytes, wrong: bytes) -> None:
    data = calendar(PARTY, WEEKLY)
    assert right in data
    assert faults(data.replace(right, wrong))
