"""Days as German text. The machine's clock and locale are not known here."""

from __future__ import annotations

import datetime as dt
import functools

from babel.dates import format_date

from stadtteil.model.card import Day


@functools.lru_cache(maxsize=16384)
def day_face(day: dt.date, language: str = "de") -> Day:
    """Return a day's three spellings.

    >>> day_face(dt.date(2026, 9, 14)).text
    '14. September 2026'
    """
    return Day(day.isoformat(), format_date(day, "d. MMMM y", locale=language), f"{day:%d.%m.%Y}")


@functools.lru_cache(maxsize=1024)
def month_text(day: dt.date, language: str = "de") -> str:
    """Return month and year: `September 2026`."""
    return format_date(day, "MMMM y", locale=language)
