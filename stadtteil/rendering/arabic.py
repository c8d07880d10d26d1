"""Arabic letters in the shapes of their places in a word, for letters that are set one beside the other.

Programs that do this are found on some machines and not on others, but a picture must be the same on all.
Names of one line are what it is for: the signs of vowels fall. Knows no order of signs.
"""

from __future__ import annotations

import functools
import unicodedata

_PRESENTATION_FORMS = ((0xFB50, 0xFC00), (0xFE70, 0xFEFD))
"""Arabic letters, each in the shape of a place in a word (Unicode, Arabic Presentation Forms-A and -B)."""
_LAM, _ALEFS = "ل", "اآأإ"
_APART, _TOGETHER = "\u200c", "\u200d"
"""What nobody sees and letters are not joined across, or are joined to."""
_JOINING = frozenset({"ـ", _TOGETHER})

_PLACES = {
    (True, True): "medial",
    (True, False): "final",
    (False, True): "initial",
    (False, False): "isolated",
}
"""What a shape is called, by whether the letter is joined to the one before and to the one after."""

Shapes = dict[str, dict[str, str]]
"""By letter, or by lam with an alef: its shapes, by `isolated`, `initial`, `medial` and `final`."""


def shaped(text: str) -> str:
    """Return a text whose letters have the shapes of their places; other letters stay what they are.

    >>> [f"{ord(sign):x}" for sign in shaped("سلام 12")]
    ['feb3', 'fefc', 'fee1', '20', '31', '32']
    """
    letters, shapes = _letters(text), _shapes()
    found = ""
    for place, letter in enumerate(letters):
        before = letters[place - 1] if place else ""
        after = letters[place + 1] if place + 1 < len(letters) else ""
        mine = shapes.get(letter, {})
        joined = (_joins(before, "initial") and "final" in mine, _joins(after, "final") and "initial" in mine)
        found += mine.get(_PLACES[joined], letter)
    return found.replace(_APART, "").replace(_TOGETHER, "")


def _joins(letter: str, shape: str) -> bool:
    """Whether a neighbour reaches over: one before by its initial shape, one after by its final one."""
    return letter in _JOINING or shape in _shapes().get(letter, {})


def _letters(text: str) -> list[str]:
    """Return the signs of a text without those of vowels, lam and alef as one."""
    found: list[str] = []
    for sign in unicodedata.normalize("NFC", text):
        if unicodedata.category(sign) in {"Mn", "Cf"} and sign not in {_APART, _TOGETHER}:
            continue
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
