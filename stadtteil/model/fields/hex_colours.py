"""Fields that hold a colour of the paper's look, `#rrggbb`: one for light and dark, or one for each.

Whether it can be read depends on the others, which a field does not know.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from stadtteil.model.fields.colours import hex_of
from stadtteil.model.fields.field import Field, FieldType, Notes, Record
from stadtteil.model.fields.texts import words
from stadtteil.model.yaml.tree import Mapping, Node, Scalar, is_empty

QUOTED = 'Schreiben Sie die Farbe in Anführungszeichen, zum Beispiel: "#0b5f80"'
"""YAML takes what follows a bare `#` for a remark, so the value would be lost without a word."""


class HexColour(FieldType):
    """A colour of six or three digits; a hint where it may have got lost behind `#`."""

    noun: ClassVar[str] = 'eine Farbe wie "#0b5f80"'
    keeps_blanks: ClassVar[bool] = True

    def read(self, node: Node, at: str, notes: Notes) -> str | None:
        """Return the colour as `#rrggbb`."""
        return _colour(node, notes, self.noun)


class ColourPair(Record, frozen=True, kw_only=True):
    """A colour by day, and one by night; what is empty follows from the other one."""

    light: Annotated[str, Field("hell", HexColour(), "auf hellem Grund", "", '"#0b5f80"')] = ""
    dark: Annotated[str, Field("dunkel", HexColour(), "auf dunklem Grund", "", '"#7cc4e8"')] = ""


class ByScheme(FieldType):
    """A colour for light pages, from which the one for dark pages follows, or one for each."""

    noun: ClassVar[str] = 'eine Farbe wie "#0b5f80", oder je eine für hell und dunkel'
    keeps_blanks: ClassVar[bool] = True

    def read(self, node: Node, at: str, notes: Notes) -> ColourPair | None:
        """Return both, as far as they are said."""
        if isinstance(node, Mapping) and node.pairs:
            from stadtteil.model.fields.record import read_record

            return read_record(ColourPair, node, notes, at)
        colour = _colour(node, notes, self.noun)
        return ColourPair(light=colour) if colour else None


def _colour(node: Node, notes: Notes, noun: str) -> str | None:
    if is_empty(node):
        if isinstance(node, Scalar) and node.plain:
            notes.say(node, "Hier steht keine Farbe.", QUOTED, "warning")
        return None
    text = words(node, notes, noun)
    if text is None:
        return None
    colour = hex_of(text)
    if not colour:
        notes.say(node, f"„{text}“ ist hier keine Farbe.", f"Nötig sind sechs Ziffern. {QUOTED}")
    return colour or None
