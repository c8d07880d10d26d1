"""Rules of repetition (RFC 5545, 3.3.10) as editors may write them: which parts, and which together.

Only what surely gives days is let through: counting the days of a rule that has none takes seconds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from stadtteil.model.text.late_pattern import late_pattern

Wrong = tuple[str, str]
"""What is wrong with a rule, and what to do about it."""

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_BEGINS = late_pattern(r"(?:RRULE[:;])?FREQ=", re.IGNORECASE)
_DAY = r"(?:[+-]?\d{1,2})?(?:MO|TU|WE|TH|FR|SA|SU)"
_SIGNED = r"[+-]?\d{1,2}"
_PARTS = {
    "FREQ": late_pattern(r"DAILY|WEEKLY|MONTHLY|YEARLY"),
    "INTERVAL": late_pattern(r"[1-9]\d?"),
    "BYDAY": late_pattern(rf"{_DAY}(?:,{_DAY})*"),
    "BYMONTHDAY": late_pattern(rf"{_SIGNED}(?:,{_SIGNED})*"),
    "BYMONTH": late_pattern(r"(?:[1-9]|1[0-2])(?:,(?:[1-9]|1[0-2]))*"),
    "BYSETPOS": late_pattern(r"-?[1-4](?:,-?[1-4])*"),
    "WKST": late_pattern(r"MO|SU"),
}
_LIMITS = {"COUNT", "UNTIL"}
_LIMIT_CURE = "Wie lange er sich wiederholt, steht unter „wiederholung_bis: 2026-12-31“ (der letzte Tag)."
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_rule(text: str) -> bool:
    """Whether a text is meant as a rule, not as words."""
    return _BEGINS.match(text) is not None


def parts_of(rule: str) -> dict[str, str]:
    """Return the parts of a rule by name, in their order.

    >>> parts_of("FREQ=WEEKLY;BYDAY=TU")
    {'FREQ': 'WEEKLY', 'BYDAY': 'TU'}
    """
    return {name: value for name, _, value in (part.partition("=") for part in rule.split(";"))}


def checked_rule(text: str) -> tuple[str, Wrong | None]:
    """Return a rule in its plain spelling, and what is wrong with it."""
    bare = re.sub(r"(?i)^RRULE[:;]", "", text).replace(" ", "").upper().strip(";")
    parts = parts_of(bare)
    return bare, next(_wrong(bare, parts), None)


def _wrong(rule: str, parts: dict[str, str]) -> Iterator[Wrong]:
    if limits := _LIMITS & parts.keys():
        name = min(limits)
        yield f"„{name}“ gehört nicht in die Wiederholung.", _LIMIT_CURE
    if len(parts) < rule.count(";") + 1:
        yield "In der Wiederholung steht ein Teil zweimal.", "Löschen Sie einen davon."
    for name, value in parts.items():
        pattern = _PARTS.get(name)
        if pattern is None:
            yield f"„{name}“ geht hier nicht.", f"Möglich sind: {', '.join(_PARTS)}."
        elif not pattern.fullmatch(value):
            yield f"„{name}={value}“ geht hier nicht.", "Beispiel: FREQ=MONTHLY;BYDAY=2TU"
    yield from _not_together(parts)
    yield from _in_no_month(parts)


def _not_together(parts: dict[str, str]) -> Iterator[Wrong]:
    """Yield which parts do not go together: by the standard, or because they may give no day at all."""
    frequency, days = parts["FREQ"], parts.get("BYDAY", "")
    numbered = any(sign.isdigit() for sign in days)
    every = parts.get("INTERVAL", "1") == "1"
    cure = "Beschreiben Sie die Wiederholung in Worten, zum Beispiel: jeden 2. Dienstag im Monat"
    if frequency == "DAILY" and not every and len(parts.keys() - {"FREQ", "INTERVAL", "WKST"}):
        yield "„DAILY“ mit „INTERVAL“ lässt keine weiteren Teile zu.", cure
    if frequency in {"DAILY", "WEEKLY"} and numbered:
        yield f"Bei „{frequency}“ haben Wochentage keine Nummer.", cure
    if frequency == "WEEKLY" and "BYMONTHDAY" in parts:
        yield "Bei „WEEKLY“ geht „BYMONTHDAY“ nicht.", cure
    if numbered and ("BYMONTHDAY" in parts or "BYSETPOS" in parts):
        yield "Nummerierte Wochentage gehen nicht zusammen mit „BYMONTHDAY“ oder „BYSETPOS“.", cure
    weeks = 5 if frequency == "MONTHLY" or "BYMONTH" in parts else 53
    if any(not 0 < abs(int(number)) <= weeks for number in re.findall(r"[+-]?\d+", days)):
        yield f"„BYDAY={days}“ gibt es nicht.", f"Möglich sind 1 bis {weeks}, und -1 für den letzten."
    if "BYSETPOS" in parts and (not days or frequency not in {"MONTHLY", "YEARLY"} or "BYMONTHDAY" in parts):
        yield "„BYSETPOS“ geht nur mit „MONTHLY“ oder „YEARLY“ und mit Wochentagen.", cure
    if "BYMONTHDAY" in parts:
        yield from _no_such_day(parts)


def _in_no_month(parts: dict[str, str]) -> Iterator[Wrong]:
    """Yield why a rule may fall into none of its months: by its steps, or by the day of its beginning."""
    if "BYMONTH" not in parts or parts["FREQ"] in {"DAILY", "WEEKLY"}:
        return
    if parts["FREQ"] == "MONTHLY" and parts.get("INTERVAL", "1") != "1":
        yield "„MONTHLY“ mit „INTERVAL“ geht nicht zusammen mit „BYMONTH“.", "Nehmen Sie FREQ=YEARLY."
    if not {"BYDAY", "BYMONTHDAY"} & parts.keys():
        yield "Zu „BYMONTH“ gehört ein Tag.", "Beispiel: FREQ=YEARLY;BYMONTH=5;BYDAY=1SU"


def _no_such_day(parts: dict[str, str]) -> Iterator[Wrong]:
    numbers = [int(number) for number in parts["BYMONTHDAY"].split(",")]
    months = [int(month) for month in parts.get("BYMONTH", "1").split(",")]
    longest = max(_LENGTHS[month - 1] for month in months)
    if any(not 0 < abs(number) <= longest for number in numbers):
        yield (
            f"Einen Tag „{parts['BYMONTHDAY']}“ hat keiner dieser Monate.",
            "Möglich sind 1 bis 31, und -1 für den letzten.",
        )
