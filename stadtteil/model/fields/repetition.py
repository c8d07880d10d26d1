"""A field that says how often something comes again, in words that editors know, as a rule of RFC 5545.

What the rule means from a first day on it does not know. How words are understood stands in
`repetition_words`, how a rule that was written as such is checked in `repetition_rules`.
"""

from __future__ import annotations

from typing import ClassVar

from stadtteil.model.fields.field import FieldType, Notes
from stadtteil.model.fields.repetition_rules import checked_rule, is_rule
from stadtteil.model.fields.repetition_words import rule_in, unclear
from stadtteil.model.fields.texts import words
from stadtteil.model.yaml.tree import Node

EXAMPLES = (
    "Beispiele: wöchentlich; alle 2 Wochen; jeden Dienstag; jeden 2. Dienstag im Monat; "
    "jeden letzten Freitag im Monat; am 15. jedes Monats; jährlich. "
    "Uhrzeit und Ausnahmen haben eigene Zeilen."
)


class Repetition(FieldType):
    """How often something comes again: an RRULE value without COUNT and UNTIL; empty for not at all."""

    noun: ClassVar[str] = "eine Wiederholung wie „jeden Dienstag“"

    def read(self, node: Node, at: str, notes: Notes) -> str | None:
        """Return the rule."""
        text = words(node, notes, self.noun)
        if text is None:
            return None
        text = " ".join(text.split())
        if is_rule(text):
            rule, wrong = checked_rule(text)
            if wrong:
                notes.say(node, *wrong)
                return None
            return rule
        said = rule_in(text)
        if said is None:
            message, cure = unclear(text) or (f"„{text}“ ist als Wiederholung nicht zu verstehen.", EXAMPLES)
            notes.say(node, message, cure)
        return said
