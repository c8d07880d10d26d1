import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.fields import CalendarDay, When
from tests.model.fields.asking import answer


@pytest.mark.parametrize(
    "text",
    [
        "2026-09-14",
        "14.09.2026",
        "14. 9. 2026",
        "14.9.2026",
        '"2026-09-14"',
        "2026-9-14",
        "14.9.26",
        "14. September 2026",
        "14 Sept. 2026",
        "Montag, 14. September 2026",
        "Mo 14.9.2026",
        "2026/09/14",
        "20260914",
        "2026–09–14",
        "September 14, 2026",
        "14.September 2026",
    ],
)
def test_a_day_may_be_written_in_german_or_as_iso(text: str) -> None:
    assert answer(CalendarDay(), text) == (dt.date(2026, 9, 14), [])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("30.02.2026", "Den 30.2.2026 gibt es nicht."),
        ("2026-13-01", "Den 1.13.2026 gibt es nicht."),
        ("29.02.2026", "Den 29.2.2026 gibt es nicht."),
        ("gestern", "„gestern“ ist kein Datum."),
        ("2026", "Im Datum „2026“ fehlen Monat und Tag."),
        ("Mai 2026", "Im Datum „Mai 2026“ fehlt der Tag."),
        ("5. Mai", "Im Datum „5. Mai“ fehlt das Jahr."),
        ("14.9.", "Im Datum „14.9.“ fehlt das Jahr."),
        ("02/03/2026", "„02/03/2026“ ist kein Datum."),
        ("0026-01-01", "Das Jahr 26 ist unglaubwürdig."),
        ("2026-09-14 18:30", "Nach dem Datum steht noch „18:30“."),
    ],
)
def test_what_is_no_day_is_named(text: str, message: str) -> None:
    assert answer(CalendarDay(), text) == (None, [message])


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2026-09-14", "2026-09-13T22:00"),
        ("2026-01-14", "2026-01-13T23:00"),
        ("2026-09-14 18:30", "2026-09-14T16:30"),
        ("14.09.2026, 18:30 Uhr", "2026-09-14T16:30"),
        ("14. September 2026, 18 Uhr", "2026-09-14T16:00"),
        ("14.9.2026 um 18.30 Uhr", "2026-09-14T16:30"),
        ("2026-09-14T18:30:15+02", "2026-09-14T16:30:15"),
        ("2026-09-14T18:30:15Z", "2026-09-14T18:30:15"),
        ("2017-02-17 13:43:17 +0100", "2017-02-17T12:43:17"),
        ("2026-09-14T18:30:00-05:00", "2026-09-14T23:30"),
        ("2026-09-14T18:30:00.123Z", "2026-09-14T18:30"),
    ],
)
def test_a_moment_is_taken_in_the_time_zone_of_the_paper_if_it_names_none(text: str, utc: str) -> None:
    assert answer(When(), f"'{text}'") == (dt.datetime.fromisoformat(utc).replace(tzinfo=dt.UTC), [])


@pytest.mark.parametrize(
    "text", ["2026-09-14 25:00", "2026-09-14 18", "2026-09-14 abends", "2026-09-14 18:30 +9900"]
)
def test_what_is_no_time_of_day_is_named(text: str) -> None:
    value, messages = answer(When(), f"'{text}'")
    assert value is None
    assert messages == [f"„{text[10:].strip()}“ ist keine Uhrzeit."]


@given(st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)))
def test_every_day_survives_both_spellings(day: dt.date) -> None:
    assert answer(CalendarDay(), day.isoformat())[0] == answer(CalendarDay(), f"{day:%d.%m.%Y}")[0] == day


@given(st.text(max_size=40))
def test_any_text_is_a_moment_or_a_problem(text: str) -> None:
    quoted = "'" + "".join(sign for sign in text if sign.isprintable()).replace("'", "''") + "'"
    value, messages = answer(When(), quoted)
    assert (value is None) == bool(messages)


def test_a_year_that_is_far_away_is_asked_about() -> None:
    day, messages = answer(CalendarDay(), "2062-09-14")
    assert day == dt.date(2062, 9, 14)
    assert messages == ["Das Jahr 2062 ist weit weg."]
