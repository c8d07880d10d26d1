"""What takes place as events of a calendar file: what another program counts from it is what pages show."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import vobject
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from stadtteil.model.calendar import Calendar, calendar_of
from stadtteil.model.entry import Entry
from stadtteil.model.schedule import Change, Schedule, Span
from stadtteil.model.site import Site
from stadtteil.outputs.calendar_events import events_of
from stadtteil.rendering.ical import CalendarEvent, CalendarFile, ical
from stadtteil.words.language_marks import marked, plain
from stadtteil.words.languages import SHIPPED
from tests.model.desk import BERLIN, PAPER, site_of
from tests.outputs.calendar_rules import faults

PLACE = "name: Treffpunkt\nstrasse: Am Brunnen 1\n"
DAY = dt.timedelta(days=1)


def paper() -> Site:
    return site_of({"content/orte/treffpunkt.yaml": PLACE})


def site_in(tag: str) -> Site:
    """Return the paper as it is for readers of a further language."""
    settings = str(PAPER["content/site.yaml"])
    return site_of({"content/site.yaml": f"{settings}sprachen: [de, {tag}]\n"}).in_language(SHIPPED[tag])


SITE = paper()
MEETING_PLACE: Entry = SITE.of("ort")[0]


def span(start: str, hours: float = 2) -> Span:
    begin = dt.datetime.fromisoformat(start).replace(tzinfo=BERLIN)
    return Span(begin, begin + dt.timedelta(hours=hours))


def whole(first: str, days: int = 1) -> Span:
    begin = dt.datetime.fromisoformat(first).replace(tzinfo=BERLIN)
    return Span(begin, begin + days * DAY, all_day=True)


def schedule(**changes: Any) -> Schedule:
    facts = {"entry": SITE.of("quartier")[0], "title": "Hock", "span": span("2026-06-09 18:00"), **changes}
    return Schedule(**facts)


def events(*schedules: Schedule) -> tuple[CalendarEvent, ...]:
    return events_of(schedules, SITE, calendar_of(SITE))


def counted(data: bytes, calendar: Calendar) -> set[tuple[dt.datetime, dt.datetime, bool]]:
    """Return what vobject counts from a file within a window: the start, the end, and whether it is off."""
    found = vobject.readOne(data.decode()).contents["vevent"]
    master = next(event for event in found if "recurrence-id" not in event.contents)
    others = {_utc(event.recurrence_id.value): event for event in found if event is not master}
    long = _naive(master.dtend.value) - _naive(master.dtstart.value)
    last = dt.datetime.combine(calendar.until + DAY, dt.time(), BERLIN)
    every = []
    for moment in master.getrruleset(addRDate=True) if "rrule" in master.contents else [master.dtstart.value]:
        if _utc(moment) >= last:
            break
        if _utc(moment) not in others:
            every.append((moment, _naive(moment) + long, "CANCELLED" in master.status.value))
    for event in others.values():
        every.append((event.dtstart.value, _naive(event.dtend.value), event.status.value == "CANCELLED"))
    first = dt.datetime.combine(calendar.since, dt.time())
    shown = ((_naive(start), end, off) for start, end, off in every)
    return {one for one in shown if one[1] > first and one[0] < last.replace(tzinfo=None)}


def _naive(moment: dt.date) -> dt.datetime:
    if isinstance(moment, dt.datetime):
        return moment.astimezone(BERLIN).replace(tzinfo=None) if moment.tzinfo else moment
    return dt.datetime.combine(moment, dt.time())


def _utc(moment: dt.date) -> dt.datetime:
    if isinstance(moment, dt.datetime) and moment.tzinfo:
        return moment.astimezone(dt.UTC)
    return dt.datetime.combine(moment, dt.time(), BERLIN).astimezone(dt.UTC)


RULES = (
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;INTERVAL=2",
    "FREQ=WEEKLY;BYDAY=MO,TH",
    "FREQ=MONTHLY;BYDAY=2TU",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=MONTHLY;BYMONTHDAY=15",
    "FREQ=DAILY",
    "FREQ=YEARLY",
)


@st.composite
def schedules(draw: st.DrawFn) -> Schedule:
    """Return something that comes again, with some of its times cancelled or moved."""
    start = dt.datetime(2025, 9, 1, 8) + draw(st.integers(0, 400)) * DAY
    start += dt.timedelta(minutes=15 * draw(st.integers(0, 50)))
    all_day = draw(st.booleans())
    first = whole(start.date().isoformat(), draw(st.integers(1, 3))) if all_day else span(start.isoformat())
    until = draw(st.none() | st.integers(0, 700).map(lambda days: start.date() + days * DAY))
    plain = schedule(span=first, rule=draw(st.sampled_from(RULES)), until=until)
    days = [one.day for one in plain.occurrences(dt.date(2025, 9, 1), dt.date(2028, 6, 1))]
    if not days:
        return plain
    # The first time must be one that the rule gives: RFC 5545 (3.8.5.3) leaves all else open.
    begin = dt.datetime.combine(days[0], first.start.time(), BERLIN)
    plain = replace(plain, span=first.at(begin))
    changed = draw(st.lists(st.sampled_from(days), unique=True, max_size=4))
    return replace(plain, changes=tuple(_change(draw, plain, day) for day in changed))


def _change(draw: st.DrawFn, plain: Schedule, day: dt.date) -> Change:
    if draw(st.booleans()):
        return Change(day, cancelled=True, note="Ferien.")
    start = dt.datetime.combine(day, plain.span.start.time(), BERLIN) + draw(st.integers(-5, 5)) * DAY
    return Change(day, moved=plain.span.at(start))


@given(schedules())
def test_another_program_counts_the_same_times(one: Schedule) -> None:
    calendar = calendar_of(SITE)
    data = ical(CalendarFile(events(one), "Europe/Berlin"))
    assert faults(data) == []
    shown = {
        (_naive(each.span.start), _naive(each.span.end), each.state == "abgesagt")
        for each in one.occurrences(calendar.since, calendar.until)
    }
    assert counted(data, calendar) == shown


def test_what_is_cancelled_as_a_whole_stays_and_says_so_in_its_title() -> None:
    (event,) = events(schedule(state="abgesagt", reason="Es regnet."))
    assert (event.cancelled, event.summary) == (True, "Abgesagt: Hock")
    assert event.description.splitlines()[:2] == ["Dieser Termin fällt aus.", "Es regnet."]


def test_what_has_moved_as_a_whole_stands_where_it_is_now() -> None:
    was = dt.datetime(2026, 6, 8, 18, tzinfo=BERLIN)
    (event,) = events(schedule(state="verschoben", moved_from=was))
    assert (event.cancelled, event.summary, event.start) == (False, "Hock", "2026-06-09T18:00:00")
    assert event.description.startswith("Verschoben. Zuerst geplant für den 8. Juni 2026.\n")


def test_what_is_put_off_until_nobody_knows_when_does_not_take_place() -> None:
    (event,) = events(schedule(state="verschoben"))
    assert (event.cancelled, event.summary) == (True, "Verschoben: Hock")


def test_one_cancelled_time_is_named_within_the_window_and_left_out_before_and_after_it() -> None:
    early, now, late = dt.date(2026, 1, 6), dt.date(2026, 7, 7), dt.date(2029, 1, 2)
    weekly = schedule(
        span=span("2026-01-06 18:00"),
        rule="FREQ=WEEKLY",
        changes=tuple(Change(day, cancelled=True, note="Ferien.") for day in (early, now, late)),
    )
    master, instance = events(weekly)
    assert master.excluded == ("2026-01-06T18:00:00", "2029-01-02T18:00:00")
    assert (instance.instead_of, instance.cancelled) == ("2026-07-07T18:00:00", True)
    assert instance.summary == "Abgesagt: Hock"
    assert "Ferien." in instance.description
    assert (instance.uid, instance.rule) == (master.uid, "")


def test_one_moved_time_says_from_which_day_and_where_it_is() -> None:
    change = Change(dt.date(2026, 6, 16), moved=span("2026-06-17 19:00"), place=MEETING_PLACE)
    _, instance = events(schedule(rule="FREQ=WEEKLY", where="im Hof", changes=(change,)))
    assert (instance.instead_of, instance.start) == ("2026-06-16T18:00:00", "2026-06-17T19:00:00")
    assert instance.description.startswith("Verschoben. Zuerst geplant für den 16. Juni 2026.")
    assert instance.location == "Treffpunkt, Am Brunnen 1"


def test_the_rule_ends_with_the_last_second_of_its_last_day_at_the_papers_place() -> None:
    last = dt.date(2026, 12, 31)
    assert events(schedule(rule="FREQ=WEEKLY", until=last))[0].until == "2026-12-31T22:59:59Z"
    assert events(schedule(span=whole("2026-06-09"), rule="FREQ=WEEKLY", until=last))[0].until == "2026-12-31"


def test_whole_days_end_with_the_day_after_and_take_nobodys_time() -> None:
    (event,) = events_of([schedule(span=whole("2026-06-09", 3))], SITE, calendar_of(SITE), busy=True)
    assert (event.start, event.end, event.busy) == ("2026-06-09", "2026-06-12", False)


def test_what_has_no_end_has_none() -> None:
    assert events(schedule(span=span("2026-06-09 18:00", 0)))[0].end == ""


def test_an_hour_that_clocks_show_twice_is_told_apart() -> None:
    first = dt.datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN)
    second = first.replace(fold=1)
    shown = [events(schedule(span=Span(start, start)))[0].start for start in (first, second)]
    assert shown == ["2026-10-25T02:30:00", "2026-10-25T01:30:00Z"]


def test_an_event_is_known_by_the_rule_of_feeds_and_the_id_of_its_schedule() -> None:
    found = events(schedule(), schedule(id="frist"))
    assert [event.uid for event in found] == [
        "https://test.example/quartier/salzert/",
        "https://test.example/quartier/salzert/#frist",
    ]
    site = site_of({"content/quartiere/salzert.yaml": "name: Salzert\nid: salzert\n"})
    entry = site.of("quartier")[0]
    (event,) = events_of([schedule(entry=entry, id="frist")], site, calendar_of(site))
    assert event.uid.startswith("urn:uuid:")
    assert event.uid.endswith("#frist")


def test_all_that_is_known_is_said() -> None:
    facts = {"price": Decimal("2.50"), "free": False, "online": "https://treff.example/a"}
    (event,) = events(schedule(summary="Mit Kuchen.", where="im Hof", place=MEETING_PLACE, **facts))
    assert event.location == "im Hof, Treffpunkt, Am Brunnen 1"
    assert event.conference == "https://treff.example/a"
    assert event.url == "https://test.example/quartier/salzert/"
    assert event.description.splitlines() == [
        "Mit Kuchen.",
        "Eintritt: 2,50\N{NO-BREAK SPACE}€",
        "Online: https://treff.example/a",
        "Mehr dazu: https://test.example/quartier/salzert/",
    ]
    (free,) = events(schedule(free=True, price=Decimal(0)))
    assert "Der Eintritt ist frei." in free.description


def test_addresses_in_arabic_end_where_their_line_ends() -> None:
    site = site_in("ar")
    found = events_of([schedule(online="https://treff.example/a/")], site, calendar_of(site))
    lines = found[0].description.splitlines()
    assert [line[line.index("https:") :] for line in lines] == [
        "https://treff.example/a/",
        "https://test.example/quartier/salzert/",
    ]


def test_texts_of_another_language_say_which_it_is_and_german_ones_do_not_in_plain_german() -> None:
    told = {}
    for tag in ("de-simple", "tr"):
        site = site_in(tag)
        (event,) = events_of([schedule(summary=marked("Mit Kuchen.", "de"))], site, calendar_of(site))
        told[tag] = plain(event.description.splitlines()[0])
    assert told == {"de-simple": "Mit Kuchen.", "tr": "Deutsch: Mit Kuchen."}


def test_changes_are_counted_and_dated() -> None:
    (event,) = events(schedule(sequence=2, stamped=dt.datetime(2026, 5, 1, 12, tzinfo=BERLIN)))
    assert (event.sequence, event.stamped) == (2, "2026-05-01T12:00:00+02:00")


def test_a_cancelled_day_of_what_comes_daily_for_many_years_is_named() -> None:
    day = SITE.today + DAY
    one = schedule(span=span("2010-01-01 18:00"), rule="FREQ=DAILY", changes=(Change(day, cancelled=True),))
    _, off = events(one)
    assert off.cancelled
    assert off.start.startswith(day.isoformat())
