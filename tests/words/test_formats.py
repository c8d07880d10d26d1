"""Numbers, dates, times and lists are written as CLDR says, in every shipped language."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

import pytest
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal
from hypothesis import given
from hypothesis import strategies as st

from docs.cldr import FIRST_DAYS, FOLDER, locale_of, written
from stadtteil.model.dates import day_face, days_text
from stadtteil.model.funding.money import amount_text, change_text, column_text, signed
from stadtteil.words import GERMAN, Words, formats_of, words_of
from stadtteil.words.formats import GERMAN_FORMATS
from stadtteil.words.languages import SHIPPED

FOREIGN = [code for code in SHIPPED if not code.startswith("de")]
DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2999, 12, 31))


def test_the_files_are_those_of_cldr() -> None:
    stand = {file.name: file.read_text(encoding="utf-8") for file in FOLDER.glob("*.json")}
    assert stand == written()


@pytest.mark.parametrize("code", FOREIGN)
@given(day=DAYS)
def test_days_are_written_as_babel_writes_them(code: str, day: dt.date) -> None:
    formats, locale = formats_of(code), locale_of(code)
    first = day.day == 1 and code in FIRST_DAYS
    if not first:
        assert formats.day(day) == format_date(day, "long", locale)
        assert formats.day_of_week(day) == format_date(day, "full", locale)
    assert formats.in_digits(day) == format_skeleton("yMd", day, locale=locale)
    assert formats.month(day.year, day.month).lower() == format_skeleton("yMMMM", day, locale=locale).lower()


@pytest.mark.parametrize("code", FOREIGN)
@given(number=st.integers(0, 10**9))
def test_numbers_and_amounts_are_written_as_babel_writes_them(code: str, number: int) -> None:
    formats, locale = formats_of(code), locale_of(code)
    assert formats.number(number) == format_decimal(number, locale=locale, numbering_system="latn")
    cents = Decimal(number) / 100
    said = (
        column_text(-cents, Words(code, None, formats)).replace("\N{MINUS SIGN}", "-").replace("\u200e", "")
    )
    babel = format_currency(-cents, "EUR", locale=locale, numbering_system="latn")
    assert said == babel.replace("EUR", "€").replace("\u200e", "")


@pytest.mark.parametrize("code", FOREIGN)
@pytest.mark.parametrize("names", [["A"], ["A", "B"], ["A", "B", "C"], ["A", "B", "C", "D"]])
def test_lists_are_joined_as_babel_joins_them(code: str, names: list[str]) -> None:
    formats, locale = formats_of(code), locale_of(code)
    assert formats.joined(names) == format_list(names, "standard", locale)
    assert formats.joined(names, formats.either) == format_list(names, "or", locale)


@pytest.mark.parametrize("code", FOREIGN)
def test_times_have_24_hours_and_no_other_digits_than_latin_ones(code: str) -> None:
    formats = formats_of(code)
    assert formats.clock(9, 5) == format_skeleton("Hm", dt.time(9, 5), locale=locale_of(code))
    assert formats.clock(18, 0) == "18:00"
    assert re.fullmatch(r"[^٠-٩۰-۹]*", formats.day(dt.date(2026, 12, 14)))


@pytest.mark.parametrize(
    ("code", "day", "amount"),
    [
        ("de", "Montag, 14. September 2026", "1.234,50\u00a0€"),
        ("de-simple", "Montag, 14. September 2026", "1.234,50\u00a0€"),
        ("en", "Monday, 14 September 2026", "€1,234.50"),
        ("it", "lunedì 14 settembre 2026", "1.234,50\u00a0€"),
        ("tr", "14 Eylül 2026 Pazartesi", "€1.234,50"),
        ("ru", "понедельник, 14 сентября 2026\u202fг.", "1\u00a0234,50\u00a0€"),
        ("uk", "понеділок, 14 вересня 2026\u202fр.", "1\u00a0234,50\u00a0€"),
        ("ar", "الاثنين، 14 سبتمبر 2026", "\u200f1,234.50\u00a0€"),
        ("sq", "e hënë, 14 shtator 2026", "1\u00a0234,50\u00a0€"),
        ("fr", "lundi 14 septembre 2026", "1\u202f234,50\u00a0€"),
    ],
)
def test_a_day_and_an_amount_look_so(code: str, day: str, amount: str) -> None:
    formats = formats_of(code)
    assert formats.day_of_week(dt.date(2026, 9, 14)) == day
    assert amount_text(Decimal("1234.5"), Words(code, None, formats)) == amount


def test_a_month_without_a_day_is_said_in_its_own_form_and_begins_a_heading() -> None:
    assert formats_of("ru").month(2026, 9) == "Сентябрь 2026\u202fг."
    assert formats_of("uk").month(2026, 9) == "Вересень 2026\u202fр."
    assert formats_of("it").month(2026, 9) == "Settembre 2026"
    assert GERMAN_FORMATS.month(2026, 9) == "September 2026"


def test_the_first_of_a_month_is_said_as_the_french_say_it() -> None:
    french = Words("fr", None, formats_of("fr"))
    assert day_face(dt.date(2026, 5, 1), french).text == "1er mai 2026"
    assert "1er" in days_text(dt.date(2026, 5, 1), dt.date(2026, 5, 3), french)


def test_german_is_written_as_it_was_and_needs_no_file() -> None:
    assert GERMAN.formats is GERMAN_FORMATS is formats_of("de") is formats_of("de-simple")
    assert GERMAN_FORMATS.in_digits(dt.date(2026, 9, 4)) == "04.09.2026"
    assert (GERMAN_FORMATS.clock(18, 0), GERMAN_FORMATS.clock(24, 0), GERMAN_FORMATS.clock(8, 5)) == (
        "18",
        "24",
        "8.05",
    )


def test_a_sign_stays_at_its_number_where_one_writes_from_right_to_left() -> None:
    arabic, turkish = words_of("ar"), words_of("tr")
    assert "\u200e+2" in change_text(Decimal(5), Decimal(3), arabic)
    assert "\u200e\N{MINUS SIGN}2" in change_text(Decimal(3), Decimal(5), arabic)
    assert signed(-2, arabic) == "\u200e\N{MINUS SIGN}2"
    assert signed(2, turkish) == "+2"
    assert "\u200e" not in column_text(Decimal(5), arabic)
