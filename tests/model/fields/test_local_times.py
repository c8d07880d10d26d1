"""Times by the clock on the wall, and how long something takes, as people write them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.fields.local_times import Duration, LocalTime, WallClock
from tests.model.fields.asking import answer

EIGHTH = dt.date(2026, 12, 8)


@pytest.mark.parametrize(
    ("written", "day", "time"),
    [
        ("2026-12-08 18:00", EIGHTH, dt.time(18)),
        ("8.12.2026, 18 Uhr", EIGHTH, dt.time(18)),
        ("Dienstag, den 8. Dezember 2026 um 18.30 Uhr", EIGHTH, dt.time(18, 30)),
        ("2026-12-08T09:05", EIGHTH, dt.time(9, 5)),
        ("2026-12-08", EIGHTH, None),
        ("2026-12-08 24:00", dt.date(2026, 12, 9), dt.time()),
    ],
)
def test_a_day_with_a_time_is_read_as_people_write_it(
    written: str, day: dt.date, time: dt.time | None
) -> None:
    assert answer(WallClock(), f"'{written}'") == (LocalTime(day, time), [])


@pytest.mark.parametrize(
    ("written", "time"), [("20:00", dt.time(20)), ("20 Uhr", dt.time(20)), ("24:00", dt.time())]
)
def test_a_time_alone_will_do_only_where_the_day_is_known(written: str, time: dt.time) -> None:
    assert answer(WallClock(bare=True), written) == (LocalTime(None, time), [])
    assert answer(WallClock(), written)[0] is None


@pytest.mark.parametrize(
    "written", ["2026-12-08 25:00", "2026-12-08 18:60", "2026-12-08 abends", "abends", "[a]"]
)
def test_what_is_no_time_is_a_problem(written: str) -> None:
    value, messages = answer(WallClock(), written)
    assert value is None
    assert len(messages) == 1


@pytest.mark.parametrize(
    ("written", "bare", "message"),
    [
        ("Sa 5.12.2026 15-18 Uhr", False, "„15-18 Uhr“ sind zwei Uhrzeiten."),
        ("2026-12-05, von 15:00 bis 18:00", False, "„von 15:00 bis 18:00“ sind zwei Uhrzeiten."),
        ("17:00–19:00", True, "„17:00–19:00“ sind zwei Uhrzeiten."),
        ("19", True, "„19“ ist keine Uhrzeit."),
        ("5.12. 15 Uhr", False, "Im Datum „5.12. 15 Uhr“ fehlt das Jahr."),
        ("5.12. 15:00", False, "Im Datum „5.12. 15:00“ fehlt das Jahr."),
        ("Sa, 5. Dezember um 15 Uhr", False, "Im Datum „Sa, 5. Dezember um 15 Uhr“ fehlt das Jahr."),
    ],
)
def test_the_message_says_what_is_wrong_with_a_time(written: str, bare: bool, message: str) -> None:
    assert answer(WallClock(bare=bare), f"'{written}'") == (None, [message])


def test_two_digits_before_a_time_are_still_a_year() -> None:
    assert answer(WallClock(), "5.12.26 15:00") == (LocalTime(dt.date(2026, 12, 5), dt.time(15)), [])


def test_a_time_that_the_change_of_the_clocks_leaves_out_is_a_problem_with_what_they_show_then() -> None:
    value, [message] = answer(WallClock(), "2026-03-29 02:30")
    assert value is None
    assert "gibt es 02:30 Uhr nicht" in message


def test_a_time_that_is_twice_is_taken_and_said() -> None:
    value, [message] = answer(WallClock(), "2026-10-25 02:30")
    assert value == LocalTime(dt.date(2026, 10, 25), dt.time(2, 30))
    assert "zweimal" in message


def test_where_the_clocks_never_change_every_time_is_there() -> None:
    assert answer(WallClock(), "2026-03-29 02:30", "UTC")[1] == []


@given(st.datetimes(dt.datetime(1990, 1, 1), dt.datetime(2049, 12, 31)))
def test_a_time_that_the_clocks_show_is_read_as_it_is_written(moment: dt.datetime) -> None:
    moment = moment.replace(second=0, microsecond=0)
    value, messages = answer(WallClock(), f"{moment:%Y-%m-%d %H:%M}")
    if value is None:
        assert "vorgestellt" in messages[0]
    else:
        assert value == LocalTime(moment.date(), moment.time())


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("2 Stunden", 120),
        ("90 Minuten", 90),
        ("1,5 Stunden", 90),
        ("1 Std. 30 Min.", 90),
        ("2h", 120),
        ("2:15", 135),
        ("eine Stunde", 60),
        ("1 Stunde und 15 Minuten", 75),
        ("anderthalb Stunden", 90),
        ("3 Tage", 3 * 24 * 60),
        ("ein Tag", 24 * 60),
    ],
)
def test_a_duration_is_read_as_people_say_it(written: str, minutes: int) -> None:
    assert answer(Duration(), f"'{written}'") == (dt.timedelta(minutes=minutes), [])


@pytest.mark.parametrize(
    "written", ["2", "lange", "0 Minuten", "9999 Stunden", "2 Stundenplan", "-2 Stunden", "[a]"]
)
def test_what_is_no_duration_is_a_problem(written: str) -> None:
    value, messages = answer(Duration(), f"{written}" if written == "[a]" else f"'{written}'")
    assert value is None
    assert len(messages) == 1
