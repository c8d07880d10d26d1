"""Repetition in words: what is understood, what is asked back, and which days come of it."""

from __future__ import annotations

import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.fields.repetition import Repetition
from stadtteil.model.fields.repetition_rules import DAYS, checked_rule, parts_of
from stadtteil.model.fields.repetition_words import rule_in
from stadtteil.model.recurrence import days_from
from tests.model.fields.asking import answer

NAMES = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
ORDINALS = {
    "1.": 1,
    "ersten": 1,
    "2.": 2,
    "zweiten": 2,
    "dritten": 3,
    "4.": 4,
    "letzten": -1,
    "vorletzten": -2,
}
FIRST = dt.date(2026, 12, 8)


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("wöchentlich", "FREQ=WEEKLY"),
        ("jede Woche", "FREQ=WEEKLY"),
        ("alle 7 Tage", "FREQ=WEEKLY"),
        ("alle 2 Wochen", "FREQ=WEEKLY;INTERVAL=2"),
        ("14-täglich", "FREQ=WEEKLY;INTERVAL=2"),
        ("14-tägig", "FREQ=WEEKLY;INTERVAL=2"),
        ("alle vierzehn Tage", "FREQ=WEEKLY;INTERVAL=2"),
        ("jede zweite Woche", "FREQ=WEEKLY;INTERVAL=2"),
        ("alle 2 Wochen dienstags", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        ("jeden Dienstag", "FREQ=WEEKLY;BYDAY=TU"),
        ("dienstags", "FREQ=WEEKLY;BYDAY=TU"),
        ("jeden Montag und Donnerstag", "FREQ=WEEKLY;BYDAY=MO,TH"),
        ("Mo, Mi und Fr", "FREQ=WEEKLY;BYDAY=MO,WE,FR"),
        ("Sonnabends", "FREQ=WEEKLY;BYDAY=SA"),
        ("werktags", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("Mo–Fr", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("jeden 1. und 3. Mittwoch im Monat", "FREQ=MONTHLY;BYDAY=1WE,3WE"),
        ("an jedem ersten Montag im Monat", "FREQ=MONTHLY;BYDAY=1MO"),
        ("erster Montag im Monat", "FREQ=MONTHLY;BYDAY=1MO"),
        ("monatlich am 2. Dienstag", "FREQ=MONTHLY;BYDAY=2TU"),
        ("alle 2 Monate am letzten Freitag", "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR"),
        ("am 15. jedes Monats", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("am 1. und 15. jedes Monats", "FREQ=MONTHLY;BYMONTHDAY=1,15"),
        ("am letzten Tag jedes Monats", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("monatlich", "FREQ=MONTHLY"),
        ("vierteljährlich", "FREQ=MONTHLY;INTERVAL=3"),
        ("jährlich", "FREQ=YEARLY"),
        ("täglich", "FREQ=DAILY"),
        ("nein", ""),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"),
        ("rrule:freq=weekly;byday=tu", "FREQ=WEEKLY;BYDAY=TU"),
    ],
)
def test_words_that_people_use_are_understood(words: str, rule: str) -> None:
    assert answer(Repetition(), f"'{words}'") == (rule, [])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("jeden zweiten Dienstag", "kann zweierlei heißen"),
        ("jeden letzten Freitag", "In welcher Zeit?"),
        ("am 31. jedes Monats", "Diesen Tag hat nicht jeder Monat"),
        ("jeden 6. Dienstag im Monat", "nicht zu verstehen"),
        ("alle 0 Wochen", "nicht zu verstehen"),
        ("manchmal", "nicht zu verstehen"),
        ("jeden 1. Advent", "nicht zu verstehen"),
        ("FREQ=WEEKLY;COUNT=3", "„COUNT“ gehört nicht"),
        ("FREQ=WEEKLY;UNTIL=20261231", "„UNTIL“ gehört nicht"),
        ("FREQ=HOURLY", "„FREQ=HOURLY“ geht hier nicht"),
        ("FREQ=", "„FREQ=“ geht hier nicht"),
        ("FREQ=WEEKLY;BYDAY=2TU", "haben Wochentage keine Nummer"),
        ("FREQ=WEEKLY;BYMONTHDAY=3", "geht „BYMONTHDAY“ nicht"),
        ("FREQ=DAILY;INTERVAL=2;BYDAY=MO", "lässt keine weiteren Teile zu"),
        ("FREQ=MONTHLY;BYDAY=6MO", "„BYDAY=6MO“ gibt es nicht"),
        ("FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=3", "gehen nicht zusammen"),
        ("FREQ=MONTHLY;BYMONTHDAY=3;BYSETPOS=2", "geht nur mit"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "hat keiner dieser Monate"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "hat keiner dieser Monate"),
        ("FREQ=MONTHLY;BYMONTH=2", "gehört ein Tag"),
        ("FREQ=MONTHLY;INTERVAL=2;BYMONTH=2;BYDAY=1MO", "geht nicht zusammen mit „BYMONTH“"),
        ("FREQ=WEEKLY;FREQ=DAILY", "steht ein Teil zweimal"),
        ("FREQ=WEEKLY;BYHOUR=3", "„BYHOUR“ geht hier nicht"),
    ],
)
def test_what_is_not_clear_or_impossible_is_a_problem(words: str, said: str) -> None:
    value, [message] = answer(Repetition(), f"'{words}'")
    assert value is None
    assert said in message


@given(st.sampled_from(sorted(ORDINALS)), st.integers(0, 6), st.sampled_from(("im Monat", "des Monats")))
def test_a_numbered_weekday_is_that_one_in_each_month(ordinal: str, weekday: int, month: str) -> None:
    rule = rule_in(f"jeden {ordinal} {NAMES[weekday]} {month}")
    assert rule == f"FREQ=MONTHLY;BYDAY={ORDINALS[ordinal]}{DAYS[weekday]}"
    found = [day for day, _ in zip(days_from(rule, FIRST, FIRST), range(24), strict=False)]
    for day in found:
        assert day.weekday() == weekday
        from_front = (day.day - 1) // 7 + 1
        from_back = -((calendar.monthrange(day.year, day.month)[1] - day.day) // 7 + 1)
        assert ORDINALS[ordinal] in (from_front, from_back)
    assert len({(day.year, day.month) for day in found}) == 24


@given(st.sets(st.integers(0, 6), min_size=1), st.integers(1, 9))
def test_weekdays_come_in_each_week_that_the_words_name(days: set[int], weeks: int) -> None:
    named = " und ".join(f"{NAMES[day].lower()}s" for day in sorted(days))
    rule = rule_in(named if weeks == 1 else f"alle {weeks} Wochen {named}")
    assert rule is not None
    found = [day for day, _ in zip(days_from(rule, FIRST, FIRST), range(3 * len(days)), strict=False)]
    assert {day.weekday() for day in found} == days
    monday = FIRST - dt.timedelta(days=FIRST.weekday())
    assert all((day - monday).days // 7 % weeks == 0 for day in found)


@given(st.text(max_size=40))
def test_no_text_breaks_it(text: str) -> None:
    rule = rule_in(text)
    if rule:
        assert checked_rule(rule) == (rule, None)


PARTS = {
    "FREQ": st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    "INTERVAL": st.integers(1, 4).map(str),
    "BYDAY": st.sampled_from(["MO", "TU,FR", "1MO", "-1FR", "5SU", "MO,TU,WE,TH,FR"]),
    "BYMONTHDAY": st.sampled_from(["1", "31", "-1", "13,15", "29"]),
    "BYMONTH": st.sampled_from(["2", "1,6", "12"]),
    "BYSETPOS": st.sampled_from(["1", "-1", "4"]),
}


@given(
    st.fixed_dictionaries({"FREQ": PARTS["FREQ"]}, optional={k: v for k, v in PARTS.items() if k != "FREQ"})
)
def test_a_rule_that_is_let_through_soon_gives_days(parts: dict[str, str]) -> None:
    rule, wrong = checked_rule(";".join(f"{name}={value}" for name, value in parts.items()))
    if wrong is None:
        assert parts_of(rule) == parts
        says_which = {"BYDAY", "BYMONTHDAY"} & parts.keys()
        from_any = dt.date(2024, 1, 31 if says_which else 28)  # else it is that of the first day: 31 February
        assert next(days_from(rule, from_any, from_any), None) is not None
