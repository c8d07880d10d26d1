"""What people write for how often something comes again, as a rule (RFC 5545): `jeden 2. Dienstag im Monat`.

Spellings are made alike first, then each of a few shapes is tried. What could mean two things is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from stadtteil.model.fields.repetition_rules import DAYS
from stadtteil.model.text.late_pattern import late_pattern

_NAMES = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
_SHORT = {"mo": 0, "di": 1, "mi": 2, "do": 3, "fr": 4, "sa": 5, "so": 6}
_DAY_NUMBERS = {name: number for number, name in enumerate(_NAMES)} | {"sonnabend": 5}
_ORDINALS = {"erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "letzt": -1, "vorletzt": -2}
_COUNTS = {
    "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "zehn": 10, "zwölf": 12,
    "vierzehn": 14,
}  # fmt: skip
_FIXED = {
    "täglich": "FREQ=DAILY",
    "jeden tag": "FREQ=DAILY",
    "werktags": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "jeden werktag": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "jedes wochenende": "FREQ=WEEKLY;BYDAY=SA,SU",
    "am wochenende": "FREQ=WEEKLY;BYDAY=SA,SU",
    "wöchentlich": "FREQ=WEEKLY",
    "jede woche": "FREQ=WEEKLY",
    "monatlich": "FREQ=MONTHLY",
    "jeden monat": "FREQ=MONTHLY",
    "vierteljährlich": "FREQ=MONTHLY;INTERVAL=3",
    "jedes vierteljahr": "FREQ=MONTHLY;INTERVAL=3",
    "halbjährlich": "FREQ=MONTHLY;INTERVAL=6",
    "jedes halbe jahr": "FREQ=MONTHLY;INTERVAL=6",
    "jährlich": "FREQ=YEARLY",
    "alljährlich": "FREQ=YEARLY",
    "jedes jahr": "FREQ=YEARLY",
    **dict.fromkeys(("nein", "keine", "nie", "einmalig", "einmal"), ""),
}
_WORD = rf"(?:{'|'.join([*_NAMES, 'sonnabend'])})s?"
_AND = r"(?:\s*,\s*|\s+und\s+|\s+oder\s+)"
_ORDINAL = r"-?\d{1,2}\."
_UNITS = {"tag": "DAILY", "woche": "WEEKLY", "monat": "MONTHLY", "jahr": "YEARLY"}
_EVERY = late_pattern(r"(?:alle\s+(\d{1,2})|jede[ns]?\s+(\d{1,2})\.)\s+(tag|woche|monat|jahr)(?:e|en|n)?")
_EVERY_ON = late_pattern(rf"(?:(?:am|jeden|immer)\s+)?({_WORD}(?:{_AND}{_WORD})*)")
_DAYS = late_pattern(rf"(?:(?:an\s+)?jede[nm]\s+|immer\s+|am\s+)?({_WORD}(?:{_AND}(?:jeden\s+)?{_WORD})*)")
_FROM_TO = late_pattern(rf"(?:von\s+)?({_WORD})\s*(?:bis|-)\s*({_WORD})")
_IN_MONTH = late_pattern(
    rf"(?:(?:an\s+jedem|jede[rn]?|immer\s+am|am|jeweils\s+am)\s+)?({_ORDINAL}(?:{_AND}{_ORDINAL})*)"
    rf"\s+({_WORD}(?:{_AND}{_WORD})*)\s+(?:im|des|jedes|eines\s+jeden)\s+monat(?:s|es)?"
)
_ON_DAY = late_pattern(
    rf"(?:immer\s+am|jeweils\s+am|am|jede[rn])\s+({_ORDINAL}(?:{_AND}{_ORDINAL})*)(?:\s+tag)?"
    r"(?:\s+(?:im|des|jedes|jeden|eines\s+jeden)\s+monat(?:s|es)?)?"
)
_WHICH = late_pattern(rf"(?:alle|jede[nr]?|am)\s+({_ORDINAL})\s+({_WORD})")
_DOUBTFUL_DAYS = 28
"""After this day of the month there are months that have none of it."""


def rule_in(text: str) -> str | None:
    """Return the rule that some words mean; None where they mean none, or could mean two.

    >>> rule_in("jeden zweiten Dienstag im Monat"), rule_in("14-tägig"), rule_in("Mo und Do")
    ('FREQ=MONTHLY;BYDAY=2TU', 'FREQ=WEEKLY;INTERVAL=2', 'FREQ=WEEKLY;BYDAY=MO,TH')
    """
    said = _alike(text)
    if said in _FIXED:
        return _FIXED[said]
    for shape in _SHAPES:
        rule = shape(said)
        if rule:
            return rule
    return None


def unclear(text: str) -> tuple[str, str] | None:
    """Return what is not clear about some words that mean no rule, and what to write instead.

    >>> unclear("jeden zweiten Dienstag")[1]
    'Schreiben Sie „jeden 2. Dienstag im Monat“ oder „alle 2 Wochen“.'
    """
    said = _alike(text)
    which = _WHICH.fullmatch(said)
    if which:
        name = which[2].rstrip("s").capitalize()
        if which[1] == "-1.":
            return f"„{text}“: In welcher Zeit?", f"Schreiben Sie „jeden letzten {name} im Monat“."
        cure = f"Schreiben Sie „jeden {which[1]} {name} im Monat“ oder „alle {which[1][:-1]} Wochen“."
        return f"„{text}“ kann zweierlei heißen.", cure
    on_day = _ON_DAY.fullmatch(said)
    if on_day and any(number > _DOUBTFUL_DAYS for number in _numbers(on_day[1])):
        cure = "Meinen Sie den letzten Tag, schreiben Sie „am letzten Tag jedes Monats“."
        return f"„{text}“: Diesen Tag hat nicht jeder Monat.", cure
    return None


def _alike(text: str) -> str:
    """Return words in one spelling: small letters, days written out, numbers as digits."""
    text = (
        re.sub(r"(?<!\d)\.$", "", text.lower().strip())
        .replace("–", "-")
        .replace("+", " und ")
        .replace("ae", "ä")
        .replace("oe", "ö")
    )
    text = re.sub(r"\b(?:14|vierzehn)[- ]?(?:täglich|tägig)\b", "alle 2 wochen", text)
    text = re.sub(r"\b(zwei|drei|vier|\d)[- ]?(?:wöchentlich|wöchig)\b", r"alle \1 wochen", text)
    text = re.sub(r"\b(zwei|drei|\d)[- ]?monatlich\b", r"alle \1 monate", text)
    text = re.sub(r"\b(mo|di|mi|do|fr|sa|so)\b\.?", lambda found: _NAMES[_SHORT[found[1]]], text)
    text = re.sub(r"\b(vorletzt|letzt|erst|zweit|dritt|viert|fünft)e[nmrs]?\b", _ordinal, text)
    text = re.sub(rf"\b({'|'.join(_COUNTS)})\b", lambda found: str(_COUNTS[found[1]]), text)
    text = re.sub(r"^alle 14 tage\b", "alle 2 wochen", text)
    text = re.sub(r"^(?:monatlich|jeden monat) (?:immer |jeweils )?(am .*)$", r"\1 im monat", text)
    return re.sub(r"^alle 7 tage\b", "jede woche", " ".join(text.split()))


def _ordinal(found: re.Match[str]) -> str:
    return f"{_ORDINALS[found[1]]}."


def _numbers(text: str) -> list[int]:
    return [int(number) for number in re.findall(r"-?\d+", text)]


def _days(text: str) -> list[str]:
    """Return the days that are named, in the order of the week."""
    named = {_DAY_NUMBERS[found[1]] for found in re.finditer(rf"\b({'|'.join(_DAY_NUMBERS)})s?\b", text)}
    return [DAYS[number] for number in sorted(named)]


def _every(said: str) -> str:
    """Return the rule of `alle 2 Wochen`, with the days that are named after it."""
    found = _EVERY.match(said)
    if not found:
        return ""
    count, unit, rest = found[1] or found[2], _UNITS[found[3]], said[found.end() :].strip()
    if int(count) == 0:
        return ""
    rule = f"FREQ={unit}" + ("" if count == "1" else f";INTERVAL={int(count)}")
    if not rest:
        return rule
    on = _EVERY_ON.fullmatch(rest) if unit == "WEEKLY" else None
    if on:
        return f"{rule};BYDAY={','.join(_days(on[1]))}"
    inner = _monthly(rest) if unit == "MONTHLY" else ""
    return inner.replace("FREQ=MONTHLY", rule) if inner else ""


def _monthly(rest: str) -> str:
    """Return the rule of a day within each month."""
    return _in_month(f"{rest} im monat") or _on_day(rest)


def _weekly(said: str) -> str:
    said = re.sub(r"^(?:wöchentlich|jede woche)\s+", "", said)
    found = _DAYS.fullmatch(said)
    if found:
        return f"FREQ=WEEKLY;BYDAY={','.join(_days(found[1]))}"
    span = _FROM_TO.fullmatch(said)
    if not span:
        return ""
    first, last = (_DAY_NUMBERS[name.removesuffix("s")] for name in span.groups())
    return f"FREQ=WEEKLY;BYDAY={','.join(DAYS[first : last + 1])}" if first < last else ""


def _in_month(said: str) -> str:
    found = _IN_MONTH.fullmatch(said)
    if not found:
        return ""
    numbers, days = _numbers(found[1]), _days(found[2])
    if len(days) > 1 < len(numbers) or not all(0 < abs(number) <= 5 for number in numbers):
        return ""
    return f"FREQ=MONTHLY;BYDAY={','.join(f'{number}{day}' for number in numbers for day in days)}"


def _on_day(said: str) -> str:
    found = _ON_DAY.fullmatch(re.sub(r"\s+jeden monat$", " jedes monats", said))
    if not found or "monat" not in said:
        return ""
    numbers = _numbers(found[1])
    if not all(number == -1 or 0 < number <= _DOUBTFUL_DAYS for number in numbers):
        return ""
    return f"FREQ=MONTHLY;BYMONTHDAY={','.join(map(str, numbers))}"


_SHAPES: tuple[Callable[[str], str], ...] = (_every, _weekly, _in_month, _on_day)
