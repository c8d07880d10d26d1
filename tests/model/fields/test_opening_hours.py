from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.fields.opening_hours import DAYS, MIDNIGHT, OpeningHours, OpenTime, clock_of
from tests.model.fields.asking import answer

HOURS = OpeningHours()


def week(*said: tuple[int, float, float]) -> tuple[OpenTime, ...]:
    return tuple(OpenTime(day, int(opens * 60), int(closes * 60)) for day, opens, closes in said)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Di 16–18 Uhr", week((1, 16, 18))),
        ("Dienstag 16-18", week((1, 16, 18))),
        ("dienstags von 16 bis 18 Uhr", week((1, 16, 18))),
        ("'Di.: 16:00 Uhr – 18.30 Uhr'", week((1, 16, 18.5))),
        ("Di und Do 9–12 Uhr", week((1, 9, 12), (3, 9, 12))),
        ("Fr–So 10–12", week((4, 10, 12), (5, 10, 12), (6, 10, 12))),
        ("So–Mo 10–12", week((0, 10, 12), (6, 10, 12))),
        ("Sonnabend 9–12 und 14–17 Uhr", week((5, 9, 12), (5, 14, 17))),
        ("Wochenende 0–24 Uhr", week((5, 0, 24), (6, 0, 24))),
        ("Mo 9–12, Di 14–17", week((0, 9, 12), (1, 14, 17))),
        ("[Mo 9–12, Di 14–17]", week((0, 9, 12), (1, 14, 17))),
        ("{Mo: 9–12 Uhr, Di: 14–17 Uhr}", week((0, 9, 12), (1, 14, 17))),
        ("[Di: 14–17 Uhr, Mo: 9–12 Uhr]", week((0, 9, 12), (1, 14, 17))),
        ("Mo 9–12, 12–14", week((0, 9, 12), (0, 12, 14))),
    ],
)
def test_hours_are_read_as_people_write_them(text: str, meant: tuple[OpenTime, ...]) -> None:
    assert answer(HOURS, text) == (meant, [])


def test_every_day_has_seven_days() -> None:
    value, _ = answer(HOURS, "täglich 8–20 Uhr")
    assert [time.weekday for time in value] == list(range(7))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nach Absprache", "„nach Absprache“ ist als Öffnungszeit nicht zu verstehen."),
        ("Di ab 9 Uhr", "„Di ab 9 Uhr“ ist als Öffnungszeit nicht zu verstehen."),
        ("9–12 Uhr", "„9–12 Uhr“ ist als Öffnungszeit nicht zu verstehen."),
        ("Di geschlossen", "„Di geschlossen“ ist als Öffnungszeit nicht zu verstehen."),
        (
            "Di 16–18 Uhr (außer in den Ferien)",
            "„Di 16–18 Uhr (außer in den Ferien)“ ist als Öffnungszeit nicht",
        ),
        ("Di 16–25 Uhr", "„25“ ist keine Uhrzeit."),
        ("Di 16–18.75 Uhr", "„18.75“ ist keine Uhrzeit."),
        ("Di 16–24.30 Uhr", "„24.30“ ist keine Uhrzeit."),
        ("Di 18–16 Uhr", "Von 18 bis 16 Uhr geht nicht: Das Ende liegt vor dem Anfang."),
        ("Di 16–16 Uhr", "Von 16 bis 16 Uhr geht nicht"),
        ("[Di 9–12, Mo–Fr 11–14]", "Am Dienstag überschneiden sich 9–12 Uhr und 11–14 Uhr."),
        ("Mo, Mo 9–12", "Am Montag überschneiden sich"),
        ("[[Mo 9–12], {a: [b]}]", "„a“ ist als Öffnungszeit nicht zu verstehen."),
        (f"[{'Mo 9–12, ' * 51}]", "Hier stehen 51 Zeilen mit Zeiten."),
    ],
)
def test_what_is_impossible_is_refused(text: str, said: str) -> None:
    value, messages = answer(HOURS, text)
    assert value is None
    assert messages[0].startswith(said)


SPANS = st.lists(st.integers(0, MIDNIGHT), min_size=2, max_size=6, unique=True).map(
    lambda found: list(zip(sorted(found)[::2], sorted(found)[1::2], strict=False))
)
WEEKS = st.dictionaries(st.integers(0, 6), SPANS, min_size=1).map(
    lambda days: tuple(OpenTime(day, *span) for day in sorted(days) for span in days[day])
)


@given(WEEKS)
def test_any_week_survives_being_written_in_german(times: tuple[OpenTime, ...]) -> None:
    lines = [
        f"{DAYS[day]} "
        + " und ".join(f"{clock_of(one.opens)}–{clock_of(one.closes)}" for one in found)
        + " Uhr"
        for day, found in groupby(times, lambda time: time.weekday)
    ]
    assert answer(HOURS, f"[{', '.join(lines)}]") == (times, [])


@given(st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), max_size=40))
def test_any_words_are_hours_or_said_to_be_none(text: str) -> None:
    value, messages = answer(HOURS, "'" + text.replace("'", "’") + "x'")
    assert value is None or all(0 <= one.opens < one.closes <= MIDNIGHT for one in value)
    assert (value is None) is bool(messages)
