"""Fields that hold numbers: read from their own text, so that `1.500` is never one and a half."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import ClassVar

from stadtteil.model.fields.field import FieldType, Notes
from stadtteil.model.fields.texts import words
from stadtteil.model.yaml.tree import Node

_CURRENCY = re.compile(r"€|Euros?|EUR\.?", re.IGNORECASE)
_GERMAN = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d{1,3}(?:['’]\d{3})+|\d+)(?:,(\d{1,2}))?")
_PLAIN = re.compile(r"(\d+|\d{1,3}(?:,\d{3})+)\.(\d{2})")
_FIGURES = re.compile(r"\d[\d.,]*")
_EVEN = re.compile(r"[.,]\s*[-–—]{1,2}$")
"""What stands for "no cents": `1500,-` and `1500.--`."""


def euros(text: str) -> Decimal | None:
    """Return the amount that a text names, to the cent, or None where it is not clear.

    `1.500,00`, `1.500`, `1500`, `1500.00` and `1500 €` mean the same; `1,500` and `1.50.0` could
    mean two things and are refused.

    >>> euros("1.500,50 €"), euros("1500.00"), euros("1,500")
    (Decimal('1500.50'), Decimal('1500.00'), None)
    """
    bare = _EVEN.sub("", " ".join(_CURRENCY.sub(" ", text).split()))
    german = _GERMAN.fullmatch(bare)
    if german:
        whole = re.sub(r"\D", "", german[1])
        return Decimal(f"{whole}.{(german[2] or '0').ljust(2, '0')}")  # not reckoned: it may have any length
    plain = _PLAIN.fullmatch(bare)
    return Decimal(f"{plain[1].replace(',', '')}.{plain[2]}") if plain else None


def only_figures(text: str) -> str:
    """Return the figures of a text that has them once, among words; nothing otherwise.

    >>> only_figures("etwa 1.500 Euro."), only_figures("10 bis 20"), only_figures("1500")
    ('1.500', '', '')
    """
    found = [figures.rstrip(".,") for figures in _FIGURES.findall(text)]
    return found[0] if len(found) == 1 and found[0] != text else ""


class Money(FieldType):
    """An amount in euros, at least 0."""

    noun: ClassVar[str] = "ein Betrag in Euro"

    def blank(self) -> Decimal:
        """Return nothing."""
        return Decimal(0)

    def read(self, node: Node, at: str, notes: Notes) -> Decimal | None:
        """Return the amount to the cent."""
        text = words(node, notes, self.noun)
        if text is None:
            return None
        amount = euros(text)
        if amount is None:
            cure = "Schreiben Sie 1500 oder 1.500,00: Punkt vor den Tausendern, Komma vor den Cent."
            if not any(sign.isdigit() for sign in text):
                cure = "Schreiben Sie den Betrag in Ziffern, zum Beispiel 1500 oder 1.500,00."
            figures = only_figures(text)
            fix = figures if euros(figures) is not None else ""
            notes.say(node, f"„{text}“ ist kein eindeutiger Betrag.", cure, fix=fix)
        elif amount >= Decimal(10) ** 9:
            notes.say(node, f"Der Betrag „{text}“ ist unglaubwürdig hoch.", "Prüfen Sie die Zahl der Nullen.")
            return None
        return amount


class Whole(FieldType):
    """A count, at least 0."""

    noun: ClassVar[str] = "eine ganze Zahl"
    example: ClassVar[int] = 25
    _pattern = re.compile(r"\d{1,3}(?:[. ]\d{3})+|\d{1,9}")

    def blank(self) -> int:
        """Return none."""
        return 0

    def read(self, node: Node, at: str, notes: Notes) -> int | None:
        """Return the number."""
        text = words(node, notes, self.noun)
        if text is None:
            return None
        if self._pattern.fullmatch(text):
            return int(text.replace(".", "").replace(" ", ""))
        notes.say(
            node,
            f"„{text}“ ist keine ganze Zahl.",
            f"Schreiben Sie nur die Zahl, zum Beispiel: {self.example}",
            fix=figures if self._pattern.fullmatch(figures := only_figures(text)) else "",
        )
        return None


class Year(FieldType):
    """A year of four digits."""

    noun: ClassVar[str] = "ein Jahr mit vier Ziffern"
    _pattern = re.compile(r"(19|20|21)\d\d")

    def blank(self) -> int:
        """Return a year like others."""
        return 2000

    def read(self, node: Node, at: str, notes: Notes) -> int | None:
        """Return the year."""
        text = words(node, notes, self.noun)
        if text is None:
            return None
        if self._pattern.fullmatch(text):
            return int(text)
        fix = figures if self._pattern.fullmatch(figures := only_figures(text)) else ""
        cure = "Schreiben Sie nur die vier Ziffern, zum Beispiel: 2026"
        notes.say(node, f"„{text}“ ist kein Jahr.", cure, fix=fix)
        return None
