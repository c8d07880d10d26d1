"""A field that holds a colour, as a word or as `#rrggbb`, and says so where nobody could read it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from stadtteil.model.fields.choices import did_you_mean, likely
from stadtteil.model.fields.colours import day, hex_of, is_legible
from stadtteil.model.fields.field import FieldType, Notes
from stadtteil.model.fields.texts import words
from stadtteil.model.text.slugs import slug
from stadtteil.model.yaml.tree import Node


class Colour(FieldType):
    """A colour for text and symbols, as `#rrggbb`."""

    noun: ClassVar[str] = "eine Farbe"

    def __init__(self, known: Mapping[str, str], also: Mapping[str, str]) -> None:
        """`known` are colours by the words for them, `also` maps further words to these."""
        self.known = dict(known)
        self.words = {slug(word): colour for word, colour in known.items()}
        self.words |= {slug(word): known[other] for word, other in also.items()}

    def read(self, node: Node, at: str, notes: Notes) -> str | None:
        """Return the colour; a hint where it is too pale, for then a darker one of its hue is shown."""
        text = words(node, notes, self.noun)
        if text is None:
            return None
        colour = self.words.get(slug(text)) or hex_of(text)
        if not colour:
            notes.say(node, f"„{text}“ ist hier keine Farbe.", self._cure(text), fix=likely(text, self.known))
            return None
        if not is_legible(colour):
            message = f"Die Farbe {colour} ist zu blass zum Lesen; gezeigt wird eine dunklere."
            cure = f'Nehmen Sie selbst eine dunklere, zum Beispiel "{day(colour)}".'
            notes.say(node, message, cure, "warning")
        return colour

    def _cure(self, text: str) -> str:
        options = did_you_mean(text, self.known)
        return f'{options} Oder sechs Ziffern in Anführungszeichen, zum Beispiel "#1b5a9e".'
