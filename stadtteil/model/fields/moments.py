"""Fields that hold days and moments. A bare date is 00:00 of that day in the site's time zone."""

from __future__ import annotations

import datetime as dt
import re
from typing import ClassVar

from stadtteil.model.fields.dates import date_in, lacking
from stadtteil.model.fields.field import FieldType, Notes
from stadtteil.model.fields.texts import words
from stadtteil.model.yaml.tree import Node

_CLOCK = re.compile(
    r"(?:[T ]\s*|,\s*)(?:um\s+)?(?P<hour>\d{1,2})"
    r"(?:[:.](?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?\s*(?:Uhr|h)?|\s*(?:Uhr|h))"
    r"\s*(?P<zone>Z|UTC|[+-]\d{2}(?::?\d{2})?)?$",
    re.IGNORECASE,
)
FAR = 2050
"""Years after this one are more likely a slip than meant."""

_CURE = "Schreiben Sie das Datum als 2026-09-14 (Jahr-Monat-Tag)."


def day_and_rest(node: Node, text: str, notes: Notes) -> tuple[dt.date, str] | None:
    """Return the day that a text begins with, and its rest; problems for what is no day."""
    parts = date_in(text)
    if parts is None:
        missing = lacking(text)
        verb = "fehlen" if " und " in missing else "fehlt"
        said = f"Im Datum „{text}“ {verb} {missing}." if missing else f"„{text}“ ist kein Datum."
        notes.say(node, said, _CURE)
        return None
    try:
        day = dt.date(*parts[0])
    except ValueError:
        year, month, day_of_month = parts[0]
        notes.say(node, f"Den {day_of_month}.{month}.{year} gibt es nicht.", "Prüfen Sie Tag und Monat.")
        return None
    if not 1900 <= day.year <= 2199:
        notes.say(node, f"Das Jahr {day.year} ist unglaubwürdig.", "Prüfen Sie die vier Ziffern des Jahres.")
        return None
    if day.year > FAR:
        notes.say(node, f"Das Jahr {day.year} ist weit weg.", "Prüfen Sie die vier Ziffern.", "warning")
    return day, parts[1]


class CalendarDay(FieldType):
    """A day of the calendar."""

    noun: ClassVar[str] = "ein Datum wie 2026-09-14"

    def blank(self) -> dt.date:
        """Return a day like others."""
        return dt.date(2000, 1, 1)

    def read(self, node: Node, at: str, notes: Notes) -> dt.date | None:
        """Return the day."""
        text = words(node, notes, self.noun)
        found = day_and_rest(node, text, notes) if text is not None else None
        if found is None:
            return None
        if found[1].strip():
            message = f"Nach dem Datum steht noch „{found[1].strip()}“."
            notes.say(node, message, "Hier genügt der Tag, ohne Uhrzeit.", fix=found[0].isoformat())
            return None
        return found[0]


class When(FieldType):
    """A day, with a time of day if wanted."""

    noun: ClassVar[str] = "ein Datum wie 2026-09-14 oder 2026-09-14 18:30"

    def blank(self) -> dt.datetime:
        """Return a moment like others."""
        return dt.datetime(2000, 1, 1, tzinfo=dt.UTC)

    def read(self, node: Node, at: str, notes: Notes) -> dt.datetime | None:
        """Return the moment, in UTC."""
        text = words(node, notes, self.noun)
        found = day_and_rest(node, text, notes) if text is not None else None
        if found is None or text is None:
            return None
        day, rest = found
        if not rest.strip():
            return dt.datetime.combine(day, dt.time(), notes.zone).astimezone(dt.UTC)
        clock = _CLOCK.fullmatch(rest)
        try:
            if clock is None:
                raise ValueError(rest)
            time = dt.time(int(clock["hour"]), int(clock["minute"] or 0), int(clock["second"] or 0))
            moment = dt.datetime.combine(day, time, self._zone(clock["zone"], notes))
            return moment.astimezone(dt.UTC)
        except ValueError:
            notes.say(node, f"„{rest.strip()}“ ist keine Uhrzeit.", "Beispiel: 2026-09-14 18:30")
            return None

    def _zone(self, written: str | None, notes: Notes) -> dt.tzinfo:
        if written is None:
            return notes.zone
        if written.upper() in {"Z", "UTC"}:
            return dt.UTC
        sign = -1 if written[0] == "-" else 1
        minutes = int(written[-2:]) if len(written) > 3 else 0
        return dt.timezone(sign * dt.timedelta(hours=int(written[1:3]), minutes=minutes))
