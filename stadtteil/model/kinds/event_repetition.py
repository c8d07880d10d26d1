"""What does not go together in an event's repetition: its first day, its last one, its exceptions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from msgspec.structs import replace

from stadtteil.model.recurrence import days_from, is_day_of
from stadtteil.problems import Problem
from stadtteil.words import GERMAN

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.kinds.event_head import EventHead
    from stadtteil.model.kinds.event_parts import DateException

_LATE = 28
"""After this day of the month there are months that have none of it."""
_NEAR = dt.timedelta(days=400)


def broken_repetition(event: EventHead, entry: Entry) -> Iterator[Problem]:
    """Yield what is wrong with how an event comes again."""
    if entry.failed & {"begin", "repetition"} or event.begin.day is None:
        return

    def problem(mark: str, message: str, cure: str) -> Problem:
        return Problem(entry.path, *entry.marks.get(mark, (0, 0)), message, cure)

    if not event.repetition:
        yield from _once(event, problem)
        return
    wrong = _in_rule(event.begin.day, event.repetition, event.repetition_until)
    if wrong:
        yield problem(*wrong)
        return
    yield from _exceptions(event, entry, event.begin.day)


def _once(event: EventHead, problem: Callable[[str, str, str], Problem]) -> Iterator[Problem]:
    """Yield what only those have that come again."""
    if event.repetition_until:
        cure = "Ergänzen Sie zum Beispiel „wiederholung: jeden Dienstag“, oder löschen Sie die Zeile."
        yield replace(
            problem("repetition_until", "Der Termin wiederholt sich nicht.", cure), severity="warning"
        )
    if event.exceptions:
        cure = "Für einen einzelnen Termin: „status: abgesagt“, oder „verschoben_auf:“ mit dem neuen Beginn."
        yield problem("exceptions", "Ausnahmen gibt es nur bei Terminen, die sich wiederholen.", cure)


def _in_rule(first: dt.date, rule: str, until: dt.date | None) -> tuple[str, str, str] | None:
    """Return at which field a rule does not go with its first and last day, what is wrong, and the cure."""
    if doubt := _doubtful(rule, first):
        return ("repetition", *doubt)
    if until and until < first:
        return "repetition_until", "Die Reihe endet vor ihrem Beginn.", "Prüfen Sie beide Tage."
    if is_day_of(rule, first, first):
        return None
    fitting = next(days_from(rule, first, first), None)
    cure = f"Der nächste passende Tag ist {shown(fitting)}." if fitting else "Prüfen Sie die Wiederholung."
    return "begin", f"{shown(first)}, gehört nicht zur Wiederholung.", cure


def _doubtful(rule: str, first: dt.date) -> tuple[str, str] | None:
    """Return what is not clear about a rule that takes its day from the first one."""
    bare = ";BY" not in rule
    if bare and rule.startswith("FREQ=MONTHLY") and first.day > _LATE:
        last = f"„jeden letzten {GERMAN.formats.weekdays[first.weekday()]} im Monat“"
        cure = f"Meinen Sie den letzten Tag: „am letzten Tag jedes Monats“; sonst zum Beispiel {last}."
        return f"Den {first.day}. gibt es nicht in jedem Monat.", cure
    if bare and rule.startswith("FREQ=YEARLY") and (first.month, first.day) == (2, 29):
        return "Den 29. Februar gibt es nicht in jedem Jahr.", "Beginnen Sie am 28. Februar oder 1. März."
    return None


def _exceptions(event: EventHead, entry: Entry, first: dt.date) -> Iterator[Problem]:
    seen: set[dt.date] = set()
    fitting = _fitting(event, first)
    for number, exception in enumerate(event.exceptions):
        found = _wrong(exception, seen)
        if exception.day not in fitting:
            near = " und ".join(shown(day) for day in _nearest(event, first, exception.day))
            cure = f"Am nächsten liegen {near}." if " und " in near else f"Am nächsten liegt {near}."
            found = f"{shown(exception.day)}, ist kein Tag dieser Reihe.", cure
        if found:
            mark = f"exceptions.{number}"
            place = entry.marks.get(f"{mark}.day") or entry.marks.get(mark, (0, 0))
            yield Problem(entry.path, *place, *found)
        seen.add(exception.day)


def coming_days(event: EventHead, today: dt.date) -> Iterator[dt.date]:
    """Yield the days from `today` on that a repetition gives, without those that are called off or moved."""
    first = event.begin.day
    if not (event.repetition and first):
        return
    out = {one.day for one in event.exceptions if one.cancelled or one.moved_to}
    until = event.repetition_until or dt.date.max
    found = days_from(event.repetition, first, max(first, today))
    yield from (day for day in takewhile(lambda day: day <= until, found) if day not in out)


def _fitting(event: EventHead, first: dt.date) -> set[dt.date]:
    """Return the days of a repetition that its exceptions can mean, counted once for all of them."""
    named = [exception.day for exception in event.exceptions]
    if not named:
        return set()
    last = min(max(named), event.repetition_until or dt.date.max)
    return set(takewhile(lambda day: day <= last, days_from(event.repetition, first, min(named))))


def _wrong(exception: DateException, seen: set[dt.date]) -> tuple[str, str] | None:
    if exception.day in seen:
        return f"{shown(exception.day)}, steht zweimal unter den Ausnahmen.", "Behalten Sie eine davon."
    if exception.cancelled and exception.moved_to:
        return "Er fällt aus und ist verschoben; beides geht nicht.", "Löschen Sie eine der beiden Angaben."
    other = exception.place or exception.meeting_point or exception.note
    if not (exception.cancelled or exception.moved_to or other):
        cure = "Ergänzen Sie „faellt_aus: ja“ oder „verschoben_auf:“ mit dem neuen Tag."
        return "Hier steht nicht, was an diesem Tag anders ist.", cure
    return None


def _nearest(event: EventHead, first: dt.date, day: dt.date) -> list[dt.date]:
    """Return the days of a repetition before and after one that is none of them."""
    until = event.repetition_until or dt.date.max
    before = None
    for found in days_from(event.repetition, first, max(first, day - _NEAR)):
        if found >= day or found > until:
            break
        before = found
    after = next(
        (found for found in islice(days_from(event.repetition, first, day), 1) if found <= until), None
    )
    return [found for found in (before, after) if found]


def shown(day: dt.date | None) -> str:
    """Return a day with its weekday, as messages name it: `Dienstag, 8. Dezember 2026`."""
    return GERMAN.formats.day_of_week(day) if day else ""
