"""Which words of the other direction must be set apart in a sentence.

So that brackets, dots and numbers beside them stay where they belong. Knows letters and signs, no language.
"""

from __future__ import annotations

import re
from typing import Final

ISOLATE: Final = "\u2068"
"""What follows has the direction of its own first letter (FIRST STRONG ISOLATE, UAX #9)."""

POP: Final = "\u2069"
"""And here it ends (POP DIRECTIONAL ISOLATE)."""

_RIGHTWARD = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RIGHT_TO_LEFT = re.compile(rf"[{_RIGHTWARD}]")
_LEFT_TO_RIGHT = re.compile(rf"[^\W\d_{_RIGHTWARD}]")
_ADDRESSES = ("http://", "https://")
_TELEPHONE = re.compile(r"[+(]?\d[\d ()/.\xa0-]*[ /\xa0][\d ()/.\xa0-]*\d")


def must_be_set_apart(text: str, direction: str) -> bool:
    """Whether a text has to be isolated within one of a direction (`ltr` or `rtl`).

    That is so where all of its letters are written the other way; what has letters of both belongs to the
    language of the page, and names in it are its own matter. Of what has no letters only numbers to call
    would fall apart: amounts and spans of time read from the right as all else does.

    >>> [must_be_set_apart(text, "rtl") for text in ("Haus (Muster)", "بيت Haus", "030 12-3", "9–12", "2026")]
    [True, False, True, False, False]
    """
    if direction == "rtl":
        if _RIGHT_TO_LEFT.search(text):
            return False
        return bool(_LEFT_TO_RIGHT.search(text) or _TELEPHONE.fullmatch(text))
    return not text.isascii() and bool(_RIGHT_TO_LEFT.search(text) and not _LEFT_TO_RIGHT.search(text))


def set_apart(text: str, direction: str) -> str:
    r"""Return a text so that it can stand in a sentence of a direction, in attributes and plain text, too.

    >>> set_apart("Haus (Muster)", "rtl"), set_apart("Haus (Muster)", "ltr")
    ('\u2068Haus (Muster)\u2069', 'Haus (Muster)')
    """
    return f"{ISOLATE}{text}{POP}" if must_be_set_apart(text, direction) else text


def filled(text: str, direction: str, values: dict[str, object]) -> str:
    r"""Return a text of a direction with its places filled in; what is written the other way is set apart.

    An address in the web is not: programs that look for addresses take the sign behind it for a part of it.

    >>> filled("من {who}.", "rtl", {"who": "Wohnbau (Muster)"})
    'من \u2068Wohnbau (Muster)\u2069.'
    >>> filled("على {where}", "rtl", {"where": "https://treff.example/"})
    'على https://treff.example/'
    """
    return text.format(**{name: _in_its_place(one, direction) for name, one in values.items()})


def _in_its_place(value: object, direction: str) -> object:
    """Return what is filled in as it stands in a text of a direction."""
    if type(value) is not str or value.startswith(_ADDRESSES):
        return value
    return set_apart(value, direction)
