"""Days as German text. The machine's clock and locale are not known here."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Mapping

from babel.dates import get_month_names

from stadtteil.model.card import Day


@functools.lru_cache(maxsize=16384)
def day_face(day: dt.date, language: str = "de") -> Day:
    """Return a day's three spellings.

    >>> day_face(dt.date(2026, 9, 14)).text
    '14. September 2026'
    """
    iso = day.isoformat()
    year, month, number = iso.split("-")
    text = f"{day.day}. {_months(language)[day.month]} {day.year}"
    return Day(iso, text, f"{number}.{month}.{year}")


@functools.cache
def _months(language: str) -> Mapping[int, str]:
    """Return the names of the months, asked once: Babel takes a tenth of a millisecond for each date."""
    return get_month_names("wide", "format", locale=language)
