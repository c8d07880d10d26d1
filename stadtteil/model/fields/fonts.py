"""Fields that say which type a paper is set in: the name of a family, a font's file, its weights.

What they let through can stand in a style sheet as it is. Whether there is such a file they do not know.
"""

from __future__ import annotations

import re
from typing import ClassVar

from stadtteil.model.fields.field import FieldType, Notes
from stadtteil.model.fields.texts import words
from stadtteil.model.yaml.tree import Node


class _Patterned(FieldType):
    """A text of a closed form."""

    pattern: ClassVar[re.Pattern[str]]
    cure: ClassVar[str]

    def read(self, node: Node, at: str, notes: Notes) -> str | None:
        """Return the text, blanks folded."""
        text = words(node, notes, self.noun)
        if text is None:
            return None
        text = " ".join(text.split())
        if self.pattern.fullmatch(text):
            return text
        notes.say(node, f"„{text}“ geht hier nicht; erwartet wird {self.noun}.", self.cure)
        return None


class FontFamily(_Patterned):
    """What a family of type is called."""

    noun: ClassVar[str] = "der Name einer Schrift"
    pattern: ClassVar[re.Pattern[str]] = re.compile(r"[^\W_](?:[^\W_]|[ .+-]){0,39}")
    cure: ClassVar[str] = "Nehmen Sie Buchstaben, Ziffern, Leerzeichen und Bindestriche."

    def blank(self) -> str:
        """Return a family that nobody has."""
        return "…"


class FontFileName(_Patterned):
    """The name of a font's file, without a folder."""

    noun: ClassVar[str] = "der Name einer Datei, die auf .woff2 endet"
    pattern: ClassVar[re.Pattern[str]] = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}\.woff2")
    cure: ClassVar[str] = (
        "Die Datei liegt in content/schriften; ihr Name hat nur Buchstaben von A bis Z, Ziffern, Punkte "
        "und Bindestriche, zum Beispiel: werkschrift.woff2"
    )


class FontWeight(_Patterned):
    """A weight from 1 to 1000, or from one to another where one file has all between (CSS Fonts 4)."""

    noun: ClassVar[str] = "eine Strichstärke wie 400 oder 100-900"
    pattern: ClassVar[re.Pattern[str]] = re.compile(r"[1-9]\d{0,2}(?: ?[-–] ?[1-9]\d{0,2})?")
    cure: ClassVar[str] = "400 ist normal, 700 fett; eine variable Schrift hat zum Beispiel 100-900."

    def read(self, node: Node, at: str, notes: Notes) -> str | None:
        """Return one number, or two with a blank between, the smaller first."""
        text = super().read(node, at, notes)
        return " ".join(sorted(re.findall(r"\d+", text), key=int)) if text else None
