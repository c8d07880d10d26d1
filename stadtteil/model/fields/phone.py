"""Telephone numbers: as people read them, and as telephones dial them."""

from __future__ import annotations

import re
from typing import ClassVar

from stadtteil.model.fields.field import Notes
from stadtteil.model.fields.texts import Line
from stadtteil.model.text.late_pattern import late_pattern
from stadtteil.model.yaml.tree import Node

COUNTRY = "+49"
_NUMBER = late_pattern(r"\+?[0-9 ()/–.-]+")
_SHORT = late_pattern(r"11[025]|116[0-9]{3}")
"""Numbers that are the same everywhere and have no area code."""


def dialled(number: str) -> str:
    """Return a number as telephones dial it, from any country (RFC 3966).

    >>> dialled("030 23125-041"), dialled("+49 (0)30 / 23125"), dialled("0049 30 23125"), dialled("115")
    ('+493023125041', '+493023125', '+493023125', '115')
    """
    digits = re.sub(
        r"[^\d+]", "", number.replace("(0)", "") if number.lstrip().startswith(("+", "00")) else number
    )
    if digits.startswith("+"):
        return digits
    if digits.startswith("00"):
        return f"+{digits[2:]}"
    return f"{COUNTRY}{digits[1:]}" if digits.startswith("0") else digits


class Phone(Line):
    """A telephone number with its area code."""

    noun: ClassVar[str] = "eine Telefonnummer mit Vorwahl"

    def read(self, node: Node, at: str, notes: Notes) -> str | None:
        """Return the number as it is written."""
        text = super().read(node, at, notes)
        if text is None:
            return None
        digits = re.sub(r"\D", "", text)
        if not _NUMBER.fullmatch(text) or len(digits) > 15:
            cure = "Schreiben Sie nur die Nummer, zum Beispiel: 030 23125-041"
            notes.say(node, f"„{text}“ ist keine Telefonnummer.", cure)
            return None
        if not _SHORT.fullmatch(digits) and (not text.startswith(("0", "+", "(0", "(+")) or len(digits) < 6):
            cure = "Schreiben Sie sie mit Vorwahl, zum Beispiel: 030 23125-041"
            notes.say(node, f"Die Telefonnummer „{text}“ ist nicht vollständig.", cure)
            return None
        return text
