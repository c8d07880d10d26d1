"""From when to when on a day, by the clock on the wall: `9–12 Uhr`. Knows no day."""

from __future__ import annotations

import datetime as dt
import re
from typing import ClassVar

import msgspec

from stadtteil.model.fields.field import FieldType, Notes
from stadtteil.model.fields.texts import words
from stadtteil.model.text.late_pattern import late_pattern
from stadtteil.model.yaml.tree import Node

_CLOCK = r"(?P<{0}>\d{{1,2}})(?:[:.](?P<{0}_minute>\d{{2}}))?(?:\s*(?:Uhr|h))?"
_SPAN = late_pattern(
    rf"(?:von|ab|um)?\s*{_CLOCK.format('start')}(?:\s*(?:-|–|—|bis)\s*{_CLOCK.format('end')})?",
    re.IGNORECASE,
)


class ClockSpan(msgspec.Struct, frozen=True):
    """Times of one day; without an end nobody knows how long it takes."""

    start: dt.time
    end: dt.time | None = None


class TimesOfDay(FieldType):
    """From when to when on a day."""

    noun: ClassVar[str] = "eine Uhrzeit wie 9–12 Uhr"

    def read(self, node: Node, at: str, notes: Notes) -> ClockSpan | None:
        """Return the times."""
        text = words(node, notes, self.noun)
        if not text:
            return None
        found = _SPAN.fullmatch(text)
        try:
            if found is None:
                raise ValueError(text)
            start = dt.time(int(found["start"]), int(found["start_minute"] or 0))
            end = dt.time(int(found["end"]), int(found["end_minute"] or 0)) if found["end"] else None
        except ValueError:
            notes.say(node, f"„{text}“ ist keine Uhrzeit.", "Schreiben Sie zum Beispiel: 9–12 Uhr")
            return None
        if end is not None and end <= start:
            message = f"„{text}“ endet nicht nach dem Anfang."
            notes.say(node, message, "Schreiben Sie zuerst den Anfang, dann das Ende: 9–12 Uhr")
            return None
        return ClockSpan(start, end)
