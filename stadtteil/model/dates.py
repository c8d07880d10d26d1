"""Days in words. The machine's clock and locale are not known here."""

from __future__ import annotations

import datetime as dt
import functools

from stadtteil.model.card import Day
from stadtteil.words import Words


def days_text(first: dt.date, last: dt.date, words: Words) -> str:
    """Return from which day to which, the month and the year said once where both share them.

    >>> from stadtteil.words import GERMAN
    >>> days_text(dt.date(2026, 12, 7), dt.date(2026, 12, 11), GERMAN)
    '7. bis 11. Dezember 2026'
    >>> days_text(dt.date(2026, 10, 12), dt.date(2026, 12, 18), GERMAN)
    '12. Oktober bis 18. Dezember 2026'
    >>> days_text(dt.date(2026, 12, 7), dt.date(2027, 2, 26), GERMAN)
    '7. Dezember 2026 bis 26. Februar 2027'
    """
    end = day_face(last, words).text
    if first.year != last.year:
        return words.text("{first} bis {last}", first=day_face(first, words).text, last=end)
    if first.month != last.month:
        month = words.formats.months[first.month - 1]
        number = words.formats.day_number(first.day)
        return words.text("{day}. {month} bis {last}", day=number, month=month, last=end)
    return words.text("{day}. bis {last}", day=words.formats.day_number(first.day), last=end)


@functools.lru_cache(maxsize=16384)
def day_face(day: dt.date, words: Words) -> Day:
    """Return a day's three spellings.

    >>> from stadtteil.words import GERMAN
    >>> day_face(dt.date(2026, 9, 14), GERMAN).text
    '14. September 2026'
    """
    formats = words.formats
    return Day(day.isoformat(), formats.day(day), formats.in_digits(day))
