"""How a language writes numbers, dates, times and lists, after CLDR. Knows no sentence and no catalogue.

German stands here; `tr.json` beside it says the same of Turkish, written by `python -m docs.cldr`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

import msgspec


class Formats(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The signs, names and patterns of a language; places in patterns are named.

    `months` stand in dates, `months_alone` without a day. `date` has the month in words, `digits` in two
    digits. `hour` is a full hour, `time` any other. `amount` has a `sign`, which may be empty. `listed` and
    `either` are what stands between names of which all are meant, or one: between the first ones, before
    the last of several, between two. `comma` parts what no word joins. `first_day` is the first of a month.
    `ordinals` are what counts days of the week in a month, from the first; `days_of_month` says the day of
    a month where no month follows. `before_sign` keeps a plus or minus at its number where one writes from
    right to left.
    """

    decimal: str
    group: str
    amount: str
    months: tuple[str, ...]
    months_alone: tuple[str, ...]
    months_short: tuple[str, ...]
    weekdays: tuple[str, ...]
    weekdays_short: tuple[str, ...]
    date: str
    weekday_date: str
    digits: str
    month_year: str
    hour: str
    time: str
    listed: tuple[str, str, str]
    either: tuple[str, str, str]
    comma: str
    first_day: str
    ordinals: tuple[str, ...]
    days_of_month: tuple[str, ...]
    before_sign: str = ""

    def number(self, number: Decimal | int, places: int = 0) -> str:
        """Return a number with so many decimal places.

        >>> GERMAN_FORMATS.number(4000), GERMAN_FORMATS.number(Decimal("0.5"), 2)
        ('4.000', '0,50')
        """
        return f"{number:,.{places}f}".translate({44: self.group, 46: self.decimal})

    def day(self, day: dt.date) -> str:
        """Return a day: `14. September 2026`."""
        return self._filled(self.date, day)

    def day_of_week(self, day: dt.date, *, short: bool = False) -> str:
        """Return a day with its name: `Montag, 14. September 2026`, or as short as may be, `Mo, …`."""
        name = (self.weekdays_short if short else self.weekdays)[day.weekday()]
        return self._filled(self.weekday_date, day, name)

    def in_digits(self, day: dt.date) -> str:
        """Return a day in digits: `14.09.2026`."""
        return self.digits.format(day=day.day, month=day.month, year=day.year)

    def month(self, year: int, month: int) -> str:
        """Return a month as a heading: `September 2026`."""
        text = self.month_year.format(month=self.months_alone[month - 1], year=year)
        return text[:1].upper() + text[1:]

    def day_number(self, day: int) -> str:
        """Return the day of a month before the month's name, without what German puts behind it."""
        return self.first_day if day == 1 else str(day)

    def clock(self, hour: int, minute: int) -> str:
        """Return a time of day in digits: `18`, `18.30`; the end of a day is `24`."""
        return (self.time if minute else self.hour).format(hour=hour, minute=minute)

    def joined(self, names: Sequence[str], signs: tuple[str, str, str] | None = None) -> str:
        """Return names as people list them; `signs` are those of `listed`, or of `either`.

        >>> GERMAN_FORMATS.joined(["Montag", "Mittwoch", "Freitag"])
        'Montag, Mittwoch und Freitag'
        """
        between, last, pair = signs or self.listed
        if len(names) < 3:
            return pair.join(names)
        return between.join(names[:-1]) + last + names[-1]

    def _filled(self, pattern: str, day: dt.date, weekday: str = "") -> str:
        number, month = self.day_number(day.day), self.months[day.month - 1]
        return pattern.format(day=number, month=month, year=day.year, weekday=weekday)


_MONTHS = (
    *("Januar", "Februar", "März", "April", "Mai", "Juni"),
    *("Juli", "August", "September", "Oktober", "November", "Dezember"),
)
_NUMBERS = tuple(f"{number}." for number in range(1, 32))

GERMAN_FORMATS = Formats(
    decimal=",",
    group=".",
    amount="{sign}{amount}\u00a0€",
    months=_MONTHS,
    months_alone=_MONTHS,
    months_short=tuple(name[:3] for name in _MONTHS),
    weekdays=("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    weekdays_short=("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"),
    date="{day}. {month} {year}",
    weekday_date="{weekday}, {day}. {month} {year}",
    digits="{day:02}.{month:02}.{year}",
    month_year="{month} {year}",
    hour="{hour}",
    time="{hour}.{minute:02}",
    listed=(", ", " und ", " und "),
    either=(", ", " oder ", " oder "),
    comma=", ",
    first_day="1",
    ordinals=_NUMBERS[:9],
    days_of_month=_NUMBERS,
)
