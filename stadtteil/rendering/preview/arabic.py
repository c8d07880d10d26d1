"""Arabic script in the order and the shapes in which it is seen, for letters set one beside the other.

Programs that do this are found on some machines and not on others, but a picture must be the same on all.
Names of one line are what it is for: vowel signs fall, and numbers and Latin words keep their own order.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator

_PRESENTATION_FORMS = ((0xFB50, 0xFC00), (0xFE70, 0xFEFD))
"""Arabic letters, each in the shape of a place in a word (Unicode, Arabic Presentation Forms-A and -B)."""
_LAM, _ALEFS = "ل", "اآأإ"
_KASHIDA = "ـ"
_FORWARDS = frozenset({"L", "EN", "AN"})
_BACKWARDS = frozenset({"R", "AL"})
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")

_PLACES = {
    (True, True): "medial",
    (True, False): "final",
    (False, True): "initial",
    (False, False): "isolated",
}
"""What a shape is called, by whether the letter is joined to the one before and to the one after."""

Shapes = dict[str, dict[str, str]]
"""By letter, or by lam with an alef: its shapes, by `isolated`, `initial`, `medial` and `final`."""


def visual(text: str) -> str:
    """Return a line as it is seen from left to right; one without Arabic letters stays what it is.

    >>> [f"{ord(sign):x}" for sign in visual("سلام 12")]
    ['31', '32', '20', 'fee1', 'fefc', 'feb3']
    >>> visual("Leute (neu)")
    'Leute (neu)'
    """
    if not any(unicodedata.bidirectional(sign) in _BACKWARDS for sign in text):
        return text
    return "".join(reversed([*_runs(_shaped(text))]))


def _runs(text: str) -> Iterator[str]:
    """Yield what keeps its order, as it is read: numbers and Latin words whole, all else sign by sign."""
    sides = "".join(_side(sign) for sign in text)
    done = 0
    for found in re.finditer(r"l(?:n*l)*", sides):
        yield from text[done : found.start()].translate(_MIRRORED)
        yield text[found.start() : found.end()]
        done = found.end()
    yield from text[done:].translate(_MIRRORED)


def _side(sign: str) -> str:
    """Return whether a sign goes forwards (`l`), backwards (`r`), or as its neighbours do (`n`)."""
    way = unicodedata.bidirectional(sign)
    return "l" if way in _FORWARDS else "r" if way in _BACKWARDS else "n"


def _shaped(text: str) -> str:
    """Return a text whose letters have the shapes of their places."""
    letters = _letters(text)
    shapes = _shapes()
    found = ""
    for place, letter in enumerate(letters):
        before = letters[place - 1] if place else ""
        after = letters[place + 1] if place + 1 < len(letters) else ""
        mine = shapes.get(letter, {})
        joined = (_joins(before, "initial") and "final" in mine, _joins(after, "final") and "initial" in mine)
        found += mine.get(_PLACES[joined], letter)
    return found


def _joins(letter: str, shape: str) -> bool:
    """Whether a neighbour reaches over: one before by its initial shape, one after by its final one."""
    return letter == _KASHIDA or shape in _shapes().get(letter, {})


def _letters(text: str) -> list[str]:
    """Return the signs of a text without those of vowels, lam and alef as one."""
    plain = [
        sign for sign in unicodedata.normalize("NFC", text) if unicodedata.category(sign) not in {"Mn", "Cf"}
    ]
    found: list[str] = []
    for sign in plain:
        if sign in _ALEFS and found and found[-1] == _LAM:
            found[-1] += sign
        else:
            found.append(sign)
    return found


@functools.cache
def _shapes() -> Shapes:
    """Return all shapes, as Unicode's own table decomposes them."""
    found: Shapes = {}
    for code in (code for first, end in _PRESENTATION_FORMS for code in range(first, end)):
        form, *parts = unicodedata.decomposition(chr(code)).split() or [""]
        letters = "".join(chr(int(part, 16)) for part in parts)
        if form and " " not in letters and (len(letters) == 1 or letters[0] == _LAM):
            found.setdefault(letters, {}).setdefault(form.strip("<>"), chr(code))
    return found
