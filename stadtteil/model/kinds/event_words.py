"""How an event's repetition and its times are said to readers, in the words of a language."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from stadtteil.model.fields.repetition_rules import DAYS, parts_of
from stadtteil.words import Words, msgid

if TYPE_CHECKING:
    from stadtteil.model.schedule import Schedule

_WORKDAYS = "MO,TU,WE,TH,FR"
_ORDINALS = {-1: msgid("letzten"), -2: msgid("vorletzten")}
_KNOWN = {"FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY"}


def repetition_text(schedule: Schedule, words: Words) -> str:
    """Return how often something comes again; `in mehreren Terminen` where its rule has no plain words."""
    if not schedule.rule:
        return ""
    parts = parts_of(schedule.rule)
    first = schedule.span.start.date()
    said = ""
    if parts.keys() <= _KNOWN:
        said = _SHAPES[parts["FREQ"]](parts, first, words)
    return said or words.text("an mehreren Tagen")


def _daily(parts: dict[str, str], first: dt.date, words: Words) -> str:
    if parts.keys() - {"FREQ", "INTERVAL"}:
        return ""
    return words.many("täglich", "alle {n} Tage", _count(parts))


def _weekly(parts: dict[str, str], first: dt.date, words: Words) -> str:
    codes = parts.get("BYDAY", DAYS[first.weekday()])
    count = _count(parts)
    if codes == _WORKDAYS:
        days = words.text("montags bis freitags")
        return days if count == 1 else words.text("alle {n} Wochen, {days}", n=count, days=days)
    days = words.formats.joined([_day(code, words) for code in codes.split(",")])
    if count == 1:
        return words.text("jeden {days}", days=days)
    return words.text("alle {n} Wochen am {days}", n=count, days=days)


def _monthly(parts: dict[str, str], first: dt.date, words: Words) -> str:
    by_day = re.findall(r"(-?\d+)([A-Z]{2})", parts.get("BYDAY", ""))
    if "BYDAY" in parts and (len({day for _, day in by_day}) != 1 or "BYMONTHDAY" in parts):
        return ""
    count = _count(parts)
    if by_day:
        ordinals = [_ordinal(int(number), words) for number, _ in by_day]
        if not all(ordinals):
            return ""
        numbers = words.formats.joined(ordinals)
        day = _day(by_day[0][1], words)
        if count == 1:
            return words.text("jeden {number} {day} im Monat", number=numbers, day=day)
        return words.text("alle {n} Monate am {number} {day}", n=count, number=numbers, day=day)
    return _by_number(parts.get("BYMONTHDAY", str(first.day)).split(","), count, words)


def _by_number(days: list[str], count: int, words: Words) -> str:
    """Return on which days of a month it is."""
    if days == ["-1"]:
        last = words.text("am letzten Tag jedes Monats")
        return last if count == 1 else words.text("alle {n} Monate am letzten Tag", n=count)
    if any(day.startswith("-") for day in days):
        return ""
    numbers = words.formats.joined([words.formats.days_of_month[int(day) - 1] for day in days])
    if count == 1:
        return words.text("am {number} jedes Monats", number=numbers)
    return words.text("alle {n} Monate am {number}", n=count, number=numbers)


def _yearly(parts: dict[str, str], first: dt.date, words: Words) -> str:
    if parts.keys() - {"FREQ", "INTERVAL"}:
        return ""
    day, month = words.formats.day_number(first.day), words.formats.months[first.month - 1]
    count = _count(parts)
    if count == 1:
        return words.text("jedes Jahr am {day}. {month}", day=day, month=month)
    return words.text("alle {n} Jahre am {day}. {month}", n=count, day=day, month=month)


_SHAPES = {"DAILY": _daily, "WEEKLY": _weekly, "MONTHLY": _monthly, "YEARLY": _yearly}


def _count(parts: dict[str, str]) -> int:
    return int(parts.get("INTERVAL", "1"))


def _ordinal(number: int, words: Words) -> str:
    """Return which of a month's days with a name it is: `2.`, `letzten`; empty where no word says it."""
    if number > 0:
        return words.formats.ordinals[number - 1]
    return words.text(_ORDINALS[number]) if number in _ORDINALS else ""


def _day(code: str, words: Words) -> str:
    return words.formats.weekdays[DAYS.index(code)]
