"""Days in words. The machine's clock and locale are not known here."""

from __future__ import annotations

import datetime as dt
import functools

from stadtteil.model.card import Day
from stadtteil.words import Words, msgid

MONTHS = (
    msgid("Januar"),
    msgid("Februar"),
    msgid("März"),
    msgid("April"),
    msgid("Mai"),
    msgid("Juni"),
    msgid("Juli"),
    msgid("August"),
    msgid("September"),
    msgid("Oktober"),
    msgid("November"),
    msgid("Dezember"),
)
"""The months as they stand in a date."""


@functools.lru_cache(maxsize=16384)
def day_face(day: dt.date, words: Words) -> Day:
    """Return a day's three spellings.

    >>> from stadtteil.words import GERMAN
    >>> day_face(dt.date(2026, 9, 14), GERMAN).text
    '14. September 2026'
    """
    iso = day.isoformat()
    year, month, number = iso.split("-")
    name = words.text(MONTHS[day.month - 1])
    text = words.text("{day}. {month} {year}", day=day.day, month=name, year=day.year)
    short = words.in_context("in Ziffern", "{day}.{month}.{year}", day=number, month=month, year=year)
    return Day(iso, text, short)
