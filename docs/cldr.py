"""How the shipped languages write numbers, dates, times and lists, from CLDR by way of Babel.

    .venv/bin/python -m docs.cldr

writes `stadtteil/words/tr.json` and the like anew; tests/words/test_formats.py holds that this changes
nothing. A build reads these and needs no Babel. German stands in the code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import msgspec
from babel import Locale

from stadtteil.words.formats import Formats
from stadtteil.words.languages import SHIPPED

FOLDER = Path(__file__).parents[1] / "stadtteil" / "words"
LOCALES = {"en": "en_GB"}
"""Whose English it is: here the day stands before the month, and no hour is said twice a day."""

COMMAS = {"ar": "، "}
FIRST_DAYS = {"fr": "1er"}
"""What CLDR leaves to whoever writes: what parts Arabic words, and the first of a month in French."""

ORDINALS = {
    "en": {"one": "{n}st", "two": "{n}nd", "few": "{n}rd", "other": "{n}th"},
    "it": {"many": "{n}º", "other": "{n}º"},
    "tr": {"other": "{n}."},
    "ru": {"other": "{n}-й"},
    "uk": {"few": "{n}-й", "other": "{n}-й"},
    "ar": {"other": "{n}"},
    "sq": {"one": "{n}", "many": "{n}-t", "other": "{n}-të"},
    "fr": {"one": "{n}er", "other": "{n}e"},
}
"""What counts days of the week in a month, by CLDR's categories of ordinals; CLDR has no signs for them."""

DAYS_OF_MONTH = {
    "en": ORDINALS["en"],
    "tr": ORDINALS["tr"],
    "ru": ORDINALS["ru"],
    "uk": ORDINALS["uk"],
}
"""The day of a month where no month follows, if it is not just the number: `каждый месяц, 15-й день`."""

_LETTERS = {
    "EEEE": "{weekday}",
    "MMMM": "{month}",
    "LLLL": "{month}",
    "dd": "{day:02}",
    "d": "{day}",
    "MM": "{month:02}",
    "M": "{month}",
    "y": "{year}",
    "HH": "{hour:02}",
    "H": "{hour}",
    "mm": "{minute:02}",
}


def locale_of(code: str) -> Locale:
    """Return Babel's locale of a language."""
    return Locale.parse(LOCALES.get(code, code))


def formats(code: str) -> Formats:
    """Return how a language writes, with Latin digits."""
    locale = locale_of(code)
    months, days = locale.months, locale.days
    signs = locale.number_symbols["latn"]
    time = _pattern(locale.datetime_skeletons["Hm"].pattern)
    return Formats(
        decimal=signs["decimal"],
        group=signs["group"],
        amount=_amount(locale),
        months=_row(months["format"]["wide"], range(1, 13)),
        months_alone=_row(months["stand-alone"]["wide"], range(1, 13)),
        months_short=_row(months["format"]["abbreviated"], range(1, 13)),
        weekdays=_row(days["format"]["wide"], range(7)),
        weekdays_short=_row(days["stand-alone"]["abbreviated"], range(7)),
        date=_pattern(locale.date_formats["long"].pattern),
        weekday_date=_pattern(locale.date_formats["full"].pattern),
        digits=_pattern(locale.datetime_skeletons["yMd"].pattern),
        month_year=_pattern(locale.datetime_skeletons["yMMMM"].pattern),
        hour=time,
        time=time,
        listed=_between(locale, "standard"),
        either=_between(locale, "or"),
        comma=COMMAS.get(code, ", "),
        first_day=FIRST_DAYS.get(code, "1"),
        ordinals=_numbers(locale, ORDINALS.get(code, {}), 9),
        days_of_month=_numbers(locale, DAYS_OF_MONTH.get(code, {}), 31),
        before_sign=signs["plusSign"].removesuffix("+"),
    )


def _row(names: dict[int, str], numbers: Iterable[int]) -> tuple[str, ...]:
    return tuple(names[number] for number in numbers)


def _pattern(pattern: str) -> str:
    """Return a pattern of CLDR as one with named places."""
    parts = re.findall(r"'([^']*)'|([A-Za-z]+)|([^A-Za-z']+)", pattern)
    return "".join(said or (_LETTERS[letters] if letters else signs) for said, letters, signs in parts)


def _amount(locale: Locale) -> str:
    """Return the pattern of an amount of euros; a sign stands where CLDR puts it."""
    standard = locale.currency_formats["standard"]
    before, after = standard.prefix[0].replace("¤", "€"), standard.suffix[0].replace("¤", "€")
    mark = "\u200f" if before.startswith("\u200f") else ""
    return f"{mark}{{sign}}{before.removeprefix(mark)}{{amount}}{after}"


def _between(locale: Locale, kind: str) -> tuple[str, str, str]:
    patterns = locale.list_patterns[kind]
    names = ("middle", "end", "2")
    between, last, pair = (re.fullmatch(r"\{0\}(.*)\{1\}", patterns[name])[1] for name in names)  # type: ignore[index]
    return between, last, pair


def _numbers(locale: Locale, forms: dict[str, str], most: int) -> tuple[str, ...]:
    numbers = range(1, most + 1)
    return tuple(forms.get(locale.ordinal_form(n), forms.get("other", "{n}")).format(n=n) for n in numbers)


def written() -> dict[str, str]:
    """Return the files by name; languages that are a plainer German have none."""
    codes = [code for code in SHIPPED if code.partition("-")[0] != "de"]
    return {
        f"{code}.json": msgspec.json.format(msgspec.json.encode(formats(code)), indent=1).decode() + "\n"
        for code in codes
    }


if __name__ == "__main__":
    for name, text in written().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
