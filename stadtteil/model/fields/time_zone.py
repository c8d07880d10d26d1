"""The time zone that a paper lives in. Knows no place."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from stadtteil.model.fields.field import FieldType, Notes
from stadtteil.model.fields.texts import words
from stadtteil.model.yaml.tree import Node


class TimeZone(FieldType):
    """The name of a time zone (IANA)."""

    noun = "der Name einer Zeitzone wie Europe/Berlin"

    def read(self, node: Node, at: str, notes: Notes) -> str | None:
        """Return the name, if the time zone exists."""
        text = words(node, notes, self.noun)
        if text is None:
            return None
        try:
            ZoneInfo(text)
        except (KeyError, ValueError, OSError):
            notes.say(node, f"Die Zeitzone „{text}“ gibt es nicht.", "Für Deutschland: Europe/Berlin")
            return None
        return text
