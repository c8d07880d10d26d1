"""From when to when on a day, as people write it."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.fields.clock_span import ClockSpan, TimesOfDay
from tests.model.fields.asking import answer

TIMES = st.times().map(lambda time: time.replace(second=0, microsecond=0))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("9–12 Uhr", (9, 0), (12, 0)),
        ("9-12", (9, 0), (12, 0)),
        ("von 9 bis 12 Uhr", (9, 0), (12, 0)),
        ("9 Uhr bis 12 Uhr", (9, 0), (12, 0)),
        ("08:30 – 12.15 Uhr", (8, 30), (12, 15)),
        ("ab 7 Uhr", (7, 0), None),
        ("14.30", (14, 30), None),
    ],
)
def test_every_usual_spelling_is_understood(
    text: str, start: tuple[int, int], end: tuple[int, int] | None
) -> None:
    value, messages = answer(TimesOfDay(), f'"{text}"')
    assert messages == []
    assert value == ClockSpan(dt.time(*start), dt.time(*end) if end else None)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("vormittags", "keine Uhrzeit"),
        ("25 Uhr", "keine Uhrzeit"),
        ("9:75", "keine Uhrzeit"),
        ("9-24 Uhr", "keine Uhrzeit"),
        ("12–9 Uhr", "endet nicht nach dem Anfang"),
        ("9–9 Uhr", "endet nicht nach dem Anfang"),
        ("bis 12 Uhr", "keine Uhrzeit"),
    ],
)
def test_what_is_none_is_said(text: str, message: str) -> None:
    value, messages = answer(TimesOfDay(), f'"{text}"')
    assert value is None
    assert [message in one for one in messages] == [True]


@given(start=TIMES, end=TIMES, apart=st.sampled_from(["-", " – ", " bis ", " Uhr bis "]))
def test_any_two_times_are_read_or_refused_by_their_order(start: dt.time, end: dt.time, apart: str) -> None:
    value, messages = answer(TimesOfDay(), f'"{start:%H:%M}{apart}{end:%H:%M} Uhr"')
    assert (value == ClockSpan(start, end)) is (start < end)
    assert bool(messages) is (start >= end)
