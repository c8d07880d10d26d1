"""Fields that hold times by the clock on the wall, and how long something takes. Knows no kind.

Unlike a moment, such a time stays what it is when the clocks change.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import ClassVar
from zoneinfo import ZoneInfo

import msgspec

from stadtteil.model.fields.field import FieldType, Notes
from stadtteil.model.fields.moments import day_and_rest
from stadtteil.model.fields.texts import words
from stadtteil.model.text.late_pattern import late_pattern
from stadtteil.model.yaml.tree import Node

_CLOCK = late_pattern(
    r"[T ,]*(?:um\s+|ab\s+)?(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2})(?::00)?\s*(?:Uhr|h)?|\s*(?:Uhr|h))",
    re.IGNORECASE,
)
_HOUR = r"\d{1,2}(?:[:.]\d{2})?\s*(?:Uhr|h)?"
_FROM_TO = late_pattern(rf"(?:von\s+)?{_HOUR}\s*(?:[-\u2013]|bis)\s*{_HOUR}", re.IGNORECASE)
_HOUR_ALONE = late_pattern(r"\d{1,2}")
_MIDNIGHT = (24, 0)


class LocalTime(msgspec.Struct, frozen=True):
    """A day and a time of day at the paper's place; either may be left open."""

    day: dt.date | None
    time: dt.time | None = None


class WallClock(FieldType):
    """A day with a time of day, or the day alone; where `bare`, a time alone will do as well.

    24:00 is the beginning of the next day. What the change of the clocks leaves out is a problem.
    """

    noun: ClassVar[str] = "ein Tag mit Uhrzeit wie 2026-12-08 18:30"

    def __init__(self, *, bare: bool = False) -> None:
        """Say whether a time alone will do: then the day is that of something else."""
        self.bare = bare

    def blank(self) -> LocalTime:
        """Return a day like others."""
        return LocalTime(dt.date(2000, 1, 1))

    def read(self, node: Node, at: str, notes: Notes) -> LocalTime | None:
        """Return the time."""
        text = words(node, notes, self.noun)
        if text is None:
            return None
        if self.bare and any(shape.fullmatch(text) for shape in (_CLOCK, _FROM_TO, _HOUR_ALONE)):
            return _timed(node, None, text, notes)
        found = day_and_rest(node, text, notes)
        if found is None:
            return None
        day, rest = found
        return _timed(node, day, rest.strip(), notes) if rest.strip() else LocalTime(day)


def _timed(node: Node, day: dt.date | None, text: str, notes: Notes) -> LocalTime | None:
    """Return a day with the time of day that a text says."""
    clock = _CLOCK.fullmatch(text)
    hour, minute = (int(clock["hour"]), int(clock["minute"] or 0)) if clock else (99, 0)
    if (hour, minute) == _MIDNIGHT:
        return LocalTime(day + dt.timedelta(days=1) if day else None, dt.time())
    if hour > 23 or minute > 59:
        notes.say(node, *_no_time(text.lstrip(" ,")))
        return None
    time = dt.time(hour, minute)
    if day and not _exists(node, dt.datetime.combine(day, time), notes):
        return None
    return LocalTime(day, time)


def _no_time(text: str) -> tuple[str, str]:
    """Return what to say of a text that is no time of day, and its cure."""
    if _FROM_TO.fullmatch(text):
        cure = "Schreiben Sie hier nur eine Uhrzeit, zum Beispiel 15 Uhr. Das Ende hat eine eigene Zeile."
        return f"„{text}“ sind zwei Uhrzeiten.", cure
    cure = f"Schreiben Sie „{text} Uhr“." if _HOUR_ALONE.fullmatch(text) else "Beispiel: 2026-12-08 18:30"
    return f"„{text}“ ist keine Uhrzeit.", cure


def _exists(node: Node, there: dt.datetime, notes: Notes) -> bool:
    """Return whether a time is on the clocks of that day; a problem where not, or where it is twice."""
    moment = there.replace(tzinfo=notes.zone)
    shown = f"{there.day}.{there.month}.{there.year}"
    instead = on_the_clock(moment, notes.zone)
    if instead.replace(tzinfo=None) != there:
        message = f"Am {shown} gibt es {there:%H:%M} Uhr nicht: In dieser Nacht werden die Uhren vorgestellt."
        notes.say(node, message, f"Schreiben Sie, was die Uhren dann zeigen, zum Beispiel {instead:%H:%M}.")
        return False
    if moment.utcoffset() != moment.replace(fold=1).utcoffset():
        message = (
            f"Am {shown} gibt es {there:%H:%M} Uhr zweimal: In dieser Nacht werden die Uhren zurückgestellt."
        )
        notes.say(node, message, "Gemeint ist hier das erste Mal, noch in der Sommerzeit.", "warning")
    return True


def on_the_clock(moment: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    """Return what clocks show at a moment: another time where the change of the clocks left it out.

    >>> on_the_clock(
    ...     dt.datetime(2026, 3, 29, 2, 30, tzinfo=ZoneInfo("Europe/Berlin")), ZoneInfo("Europe/Berlin")
    ... ).hour
    3
    """
    return moment.astimezone(dt.UTC).astimezone(zone)


_HOURS = r"stunden?|std\.?|h"
_NUMBER = r"\d{1,4}(?:[.,]\d{1,2})?"
_PARTS = tuple(
    (late_pattern(pattern, re.IGNORECASE), minutes)
    for pattern, minutes in (
        (
            rf"({_NUMBER}|eine[nr]?|ein(?=\s*tag)|anderthalb|eineinhalb|eine halbe)\s*(?:{_HOURS})(?!\w)",
            60,
        ),
        (r"(\d{1,5})\s*(?:minuten?\b|min\b\.?)", 1),
        (r"(\d{1,3}|eine[nr]?|ein)\s*(?:tage?\b)", 24 * 60),
    )
)
_AS_CLOCK = late_pattern(r"(\d{1,2}):(\d{2})(?:\s*(?:h|std\.?|stunden))?", re.IGNORECASE)
_BETWEEN = late_pattern(r"\s*(?:,|und|\+)?\s*", re.IGNORECASE)
_IN_WORDS = {"anderthalb": 1.5, "eineinhalb": 1.5, "eine halbe": 0.5}
LONGEST = dt.timedelta(days=366)


class Duration(FieldType):
    """How long something takes: `90 Minuten`, `2 Stunden`, `1,5 Stunden`, `3 Tage`."""

    noun: ClassVar[str] = "eine Dauer wie 2 Stunden oder 90 Minuten"

    def read(self, node: Node, at: str, notes: Notes) -> dt.timedelta | None:
        """Return the duration."""
        text = words(node, notes, self.noun)
        if text is None:
            return None
        minutes = _minutes(" ".join(text.split()))
        if minutes is None:
            cure = f"Schreiben Sie „{text} Stunden“ oder „{text} Minuten“." if text.isdigit() else ""
            notes.say(node, f"„{text}“ ist keine Dauer.", cure or "Beispiele: 2 Stunden, 90 Minuten, 3 Tage")
            return None
        if not 0 < minutes <= LONGEST.total_seconds() / 60:
            notes.say(node, f"Die Dauer „{text}“ ist unglaubwürdig.", "Prüfen Sie die Zahl.")
            return None
        return dt.timedelta(minutes=round(minutes))


def _minutes(text: str) -> float | None:
    """Return how many minutes a text says.

    >>> _minutes("1,5 Stunden"), _minutes("1 Std. 30 Min."), _minutes("2:15 h"), _minutes("2")
    (90.0, 90.0, 135, None)
    """
    clock = _AS_CLOCK.fullmatch(text)
    if clock:
        return int(clock[1]) * 60 + int(clock[2])
    at, found = 0, 0.0
    while at < len(text):
        hit = next(((match, worth) for part, worth in _PARTS if (match := part.match(text, at))), None)
        if hit is None:
            return None
        match, worth = hit
        found += _count(match[1].lower()) * worth
        between = _BETWEEN.match(text, match.end())
        at = between.end() if between else match.end()
    return found or None


def _count(text: str) -> float:
    if text[0].isdigit():
        return float(text.replace(",", "."))
    return _IN_WORDS.get(text, 1)
