"""Days as people write them: 2026-09-14, 14.9.2026, 14. September 2026, Sept 14, 2026. Knows no field.

What could be two days, such as 02/03/2026, is none.
"""

from __future__ import annotations

import re

from stadtteil.model.text.late_pattern import late_pattern

_NAMES = (
    "januar january jan jänner jaenner", "februar february feb", "märz maerz march mär mar mrz",
    "april apr", "mai may", "juni june jun juno", "juli july jul julei", "august aug",
    "september sept sep", "oktober october okt oct", "november nov", "dezember december dez dec",
)  # fmt: skip
_MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
_MONTH = rf"(?P<name>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_WEEKDAY = late_pattern(
    r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so)\b"
    r"\.?,?\s+(?:den\s+)?",
    re.IGNORECASE,
)
_END = r"(?!\d)"
_NO_TIME = r"(?!\s*(?:Uhr|h\b)|[:.]\d{2})"
"""Two digits are no year where they are a time of day: 5.12. 15 Uhr."""
_SHAPES = tuple(
    late_pattern(shape + _END, re.IGNORECASE)
    for shape in (
        r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})",
        r"(?P<year>\d{4})/(?P<month>\d{1,2})/(?P<day>\d{1,2})",
        r"(?P<year>\d{4})\.(?P<month>\d{1,2})\.(?P<day>\d{1,2})",
        r"(?P<year>(?:19|20|21)\d{2})(?P<month>\d{2})(?P<day>\d{2})",
        r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4}|\d{2}" + _NO_TIME + ")",
        rf"(?P<day>\d{{1,2}})\.?\s*{_MONTH}\s*(?P<year>\d{{4}})",
        rf"{_MONTH}\s*(?P<day>\d{{1,2}}),?\s+(?P<year>\d{{4}})",
    )
)
_TIME = r"(?:,?\s*(?:um\s+|ab\s+)?\d{1,2}(?:[:.]\d{2}\s*(?:Uhr|h)?|\s*(?:Uhr|h)))?"
_WITHOUT_YEAR = late_pattern(rf"\d{{1,2}}\.\s?(?:\d{{1,2}}\.?|{_MONTH}){_TIME}", re.IGNORECASE)
_WITHOUT_DAY = late_pattern(rf"(?:{_MONTH}\s+\d{{4}}|\d{{4}}-\d{{1,2}}|\d{{1,2}}[./]\d{{4}})", re.IGNORECASE)
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))
"""Hyphens and dashes that word processors put in the place of a hyphen."""
_CENTURY = 70
"""Years of two digits from here on are of the century before."""

Parts = tuple[int, int, int]


def date_in(text: str) -> tuple[Parts, str] | None:
    """Return year, month, day at the start of a text, and the rest of it.

    >>> date_in("5. Mai 2026, 14 Uhr"), date_in("Mo, 5.5.26"), date_in("02/03/2026")
    (((2026, 5, 5), ', 14 Uhr'), ((2026, 5, 5), ''), None)
    """
    text = text.translate(_DASHES)
    weekday = _WEEKDAY.match(text)
    start = weekday.end() if weekday else 0
    for shape in _SHAPES:
        found = shape.match(text, start)
        if found:
            parts = found.groupdict()
            month = _MONTHS[parts["name"].lower()] if "name" in parts else int(parts["month"])
            return (_year(parts["year"]), month, int(parts["day"])), text[found.end() :]
    return None


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) == 4:
        return year
    return year + (1900 if year >= _CENTURY else 2000)


def lacking(text: str) -> str:
    """Return what a text lacks that is nearly a day, or nothing.

    >>> lacking("Mai 2026"), lacking("Mo, 14.9. um 15 Uhr"), lacking("2026"), lacking("bald")
    ('der Tag', 'das Jahr', 'Monat und Tag', '')
    """
    text = text.translate(_DASHES)
    weekday = _WEEKDAY.match(text)
    text = text[weekday.end() :] if weekday else text
    if re.fullmatch(r"(?:19|20|21)\d{2}", text):
        return "Monat und Tag"
    if _WITHOUT_DAY.fullmatch(text):
        return "der Tag"
    return "das Jahr" if _WITHOUT_YEAR.fullmatch(text) else ""
