"""What cannot be right about works: days in the wrong order, or beside the works."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from stadtteil.problems import Problem, Severity

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.kinds.works import Works
    from stadtteil.model.kinds.works_parts import WorksEffect

LONGEST = 5
"""Years that works may last before it is asked whether the year is right."""


def broken_rules(works: Works, entry: Entry) -> Iterator[Problem]:
    """Yield what is wrong with works."""
    if not entry.failed & {"begins", "finishes"}:
        yield from _order(works, entry)
    if "effects" not in entry.failed:
        for number, effect in enumerate(works.effects):
            yield from _effect(works, entry, effect, f"effects.{number}")
    if "phases" not in entry.failed:
        for number, phase in enumerate(works.phases):
            if phase.until < phase.since:
                message = f"Der Abschnitt „{phase.title}“ endet, bevor er anfängt."
                yield _problem(entry, f"phases.{number}.until", message, "Prüfen Sie „von:“ und „bis:“.")
            else:
                yield from _beside(works, entry, f"phases.{number}.since", phase.since, phase.until)


def _order(works: Works, entry: Entry) -> Iterator[Problem]:
    if works.finishes < works.begins:
        message = "Die Bauarbeiten enden, bevor sie anfangen."
        yield _problem(entry, "finishes", message, "Prüfen Sie „beginn:“ und „ende:“.")
    elif works.finishes.year - works.begins.year > LONGEST:
        message = f"Die Bauarbeiten würden bis {works.finishes.year} dauern."
        yield _problem(entry, "finishes", message, "Stimmt das Jahr?", "warning")


def _effect(works: Works, entry: Entry, effect: WorksEffect, at: str) -> Iterator[Problem]:
    if effect.day and (effect.since or effect.until):
        message = "Hier steht „am:“ neben „von:“ oder „bis:“."
        cure = "Für einen Tag genügt „am:“; für mehrere schreiben Sie „von:“ und „bis:“."
        yield _problem(entry, f"{at}.day", message, cure)
    elif effect.since and effect.until and effect.until < effect.since:
        message = "Der letzte Tag liegt vor dem ersten."
        yield _problem(entry, f"{at}.until", message, "Prüfen Sie „von:“ und „bis:“.")
    else:
        name = "day" if effect.day else "since" if effect.since else "until"
        days = [day for day in (effect.day, effect.since, effect.until) if day]
        if days:
            yield from _beside(works, entry, f"{at}.{name}", min(days), max(days))


def _beside(works: Works, entry: Entry, at: str, first: dt.date, last: dt.date) -> Iterator[Problem]:
    """Yield that some days are not within those of the works: a slip, or one of them has moved."""
    if entry.failed & {"begins", "finishes"} or works.finishes < works.begins:
        return
    if first < works.begins or last > works.finishes:
        message = "Diese Tage liegen nicht zwischen „beginn:“ und „ende:“ der Bauarbeiten."
        yield _problem(entry, at, message, "Prüfen Sie das Jahr, oder ändern Sie „beginn:“ oder „ende:“.")


def _problem(entry: Entry, at: str, message: str, cure: str, severity: Severity = "error") -> Problem:
    line, column = entry.marks.get(at, (0, 0))
    return Problem(entry.path, line, column, message, cure, severity)
