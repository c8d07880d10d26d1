"""When something takes place: single times, moved and cancelled ones, over both changes of the clocks."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.calendar import Calendar, calendar_of
from stadtteil.model.date_face import date_face
from stadtteil.model.schedule import Change, Schedule, Span
from tests.model.desk import BERLIN, site_of


def moment(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=BERLIN)


def schedule(start: str, end: str = "", **more: Any) -> Schedule:
    [entry] = [entry for entry in site_of().entries if entry.path == "content/quartiere/salzert.yaml"]
    return Schedule(entry, "T", Span(moment(start), moment(end or start)), **more)


def starts(found: Schedule, since: str, until: str) -> list[str]:
    window = dt.date.fromisoformat(since), dt.date.fromisoformat(until)
    return [one.span.start.isoformat(timespec="minutes") for one in found.occurrences(*window)]


def test_the_clock_on_the_wall_stays_the_same_when_the_clocks_change() -> None:
    weekly = schedule("2026-10-19 18:00", "2026-10-19 20:00", rule="FREQ=WEEKLY")
    assert starts(weekly, "2026-10-19", "2026-10-26") == ["2026-10-19T18:00+02:00", "2026-10-26T18:00+01:00"]
    assert starts(weekly, "2027-03-22", "2027-03-29") == ["2027-03-22T18:00+01:00", "2027-03-29T18:00+02:00"]
    lasting = {
        one.span.end.replace(tzinfo=None) - one.span.start.replace(tzinfo=None)
        for one in weekly.occurrences(dt.date(2026, 10, 1), dt.date(2027, 5, 1))
    }
    assert lasting == {dt.timedelta(hours=2)}


def test_a_time_that_the_clocks_leave_out_is_an_hour_later_that_day() -> None:
    daily = schedule("2026-03-28 02:30", "2026-03-28 03:00", rule="FREQ=DAILY")
    assert starts(daily, "2026-03-28", "2026-03-30") == [
        "2026-03-28T02:30+01:00",
        "2026-03-29T03:30+02:00",
        "2026-03-30T02:30+02:00",
    ]


def test_the_last_day_of_a_rule_is_one_of_it() -> None:
    weekly = schedule("2026-12-01 18:00", rule="FREQ=WEEKLY", until=dt.date(2026, 12, 15))
    assert len(starts(weekly, "2026-01-01", "2030-01-01")) == 3


def test_what_was_moved_stands_where_it_is_now_and_what_was_cancelled_where_it_was() -> None:
    change = Change(dt.date(2026, 12, 8), moved=Span(moment("2027-01-20 19:00"), moment("2027-01-20 20:00")))
    gone = Change(dt.date(2026, 12, 15), cancelled=True, note="Ferien")
    weekly = schedule("2026-12-01 18:00", rule="FREQ=WEEKLY", changes=(change, gone))
    december = list(weekly.occurrences(dt.date(2026, 12, 1), dt.date(2026, 12, 20)))
    assert [(one.span.start.day, one.state) for one in december] == [(1, "geplant"), (15, "abgesagt")]
    assert december[1].note == "Ferien"
    [moved] = weekly.occurrences(dt.date(2027, 1, 20), dt.date(2027, 1, 20))
    assert (moved.day, moved.state) == (dt.date(2026, 12, 8), "verschoben")


def test_where_one_of_many_is_elsewhere_the_place_of_the_others_is_not_named() -> None:
    elsewhere = Change(dt.date(2026, 12, 8), where="Saal")
    there = schedule("2026-12-01 18:00").entry
    weekly = schedule("2026-12-01 18:00", rule="FREQ=WEEKLY", changes=(elsewhere,), place=there)
    first, second = weekly.occurrences(dt.date(2026, 12, 1), dt.date(2026, 12, 8))
    assert (first.place, first.where) == (there, "")
    assert (second.place, second.where, second.state) == (None, "Saal", "geplant")


def test_what_lasts_several_days_is_found_on_each_of_them() -> None:
    fest = schedule("2026-06-05 18:00", "2026-06-07 14:00")
    for day in (5, 6, 7):
        assert starts(fest, f"2026-06-0{day}", f"2026-06-0{day}")
    assert starts(fest, "2026-06-08", "2026-06-30") == []


def test_midnight_is_no_day_of_what_ends_then() -> None:
    assert Span(moment("2026-12-05 20:00"), moment("2026-12-06 00:00")).last_day == dt.date(2026, 12, 5)


def test_the_next_time_is_found_however_far_it_is() -> None:
    rare = schedule("2026-02-28 10:00", rule="FREQ=YEARLY;INTERVAL=7")
    found = rare.next(dt.date(2026, 3, 1))
    assert found is not None
    assert found.day == dt.date(2033, 2, 28)
    assert schedule("2026-02-28 10:00").next(dt.date(2026, 3, 1)) is None
    over = schedule("2026-02-02 10:00", rule="FREQ=WEEKLY", until=dt.date(2026, 2, 9))
    assert over.next(dt.date(2026, 2, 10)) is None
    last = over.last(dt.date(2026, 12, 1))
    assert last is not None
    assert last.day == dt.date(2026, 2, 9)


@given(
    st.sampled_from(["FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY;BYDAY=MO,TH", "FREQ=MONTHLY;BYDAY=-1FR"]),
    st.integers(0, 400),
    st.integers(0, 60),
)
def test_windows_put_together_show_what_one_window_shows(rule: str, first: int, length: int) -> None:
    found = schedule("2026-01-01 20:00", "2026-01-01 23:00", rule=rule)
    since = dt.date(2026, 1, 1) + dt.timedelta(days=first)
    middle, until = since + dt.timedelta(days=length), since + dt.timedelta(days=2 * length + 1)
    whole = [one.day for one in found.occurrences(since, until)]
    parts = [one.day for one in found.occurrences(since, middle)]
    parts += [one.day for one in found.occurrences(middle + dt.timedelta(days=1), until)]
    assert whole == parts


@pytest.mark.parametrize(
    ("start", "end", "text", "until"),
    [
        ("2026-12-05 18:00", "2026-12-05 20:30", "18–20.30 Uhr", False),
        ("2026-12-05 18:00", "2026-12-05 18:00", "18 Uhr", False),
        ("2026-12-05 20:00", "2026-12-06 01:00", "20–1 Uhr", False),
        ("2026-12-05 18:00", "2026-12-07 14:00", "18 Uhr", True),
    ],
)
def test_an_evening_that_ends_after_midnight_is_one_day(start: str, end: str, text: str, until: bool) -> None:
    [one] = schedule(start, end).occurrences(dt.date(2026, 12, 5), dt.date(2026, 12, 5))
    face = date_face(site_of(), one)
    assert (face.time, face.until is not None) == (text, until)


def test_of_what_comes_daily_for_many_years_the_last_time_is_the_last_one() -> None:
    daily = schedule("2010-01-01 18:00", rule="FREQ=DAILY", until=dt.date(2026, 5, 1))
    last = daily.last(dt.date(2026, 6, 1))
    assert last is not None
    assert last.day == dt.date(2026, 5, 1)


def test_what_takes_place_of_one_entry_is_found_without_a_look_at_all_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dates = {
        f"content/termine/2026/t{number}.md": f"---\ntitel: T{number}\nbeginn: 2026-07-{number + 1:02d}\n"
        "ganztags: ja\nkurz: K\ntreffpunkt: Platz\n---\nText.\n"
        for number in range(20)
    }
    calendar = calendar_of(site_of(dates))
    entries = [one.schedule.entry for one in calendar.coming]
    assert [one.day.day for one in calendar.of(entries[3])] == [4]
    monkeypatch.setattr(Calendar, "coming", ())
    assert [one.day.day for entry in entries for one in calendar.of(entry)] == list(range(1, 21))
