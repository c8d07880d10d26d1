"""Small letters without marks, in whatever script: the first step of making words alike for search.

The tables are all that there is to know of it; `layouts/assets/search-rules.js` has the same for browsers.
"""

from __future__ import annotations

import re
import unicodedata

MARKS = (
    "[\u0300-\u036f\u0483-\u0489\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u08d3-\u08ff\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]"
)
"""Accents, vowel signs, what stretches an Arabic word, soft hyphens, signs that only direct: all fall."""

LETTERS = {
    **{"ß": "s", "ı": "i", "æ": "a", "œ": "o", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th"},
    **{"ґ": "г", "ς": "σ", "ء": "", "ة": "ه", "ى": "ي", "ک": "ك", "ی": "ي"},
    **{chr(first + digit): str(digit) for first in (0x0660, 0x06F0) for digit in range(10)},
}
"""Letters that Unicode does not take apart, and what stands for each."""


class _SmallLetters(dict[int, str]):
    """What becomes of each sign; what was asked for once is kept."""

    _marks = re.compile(MARKS)

    def __missing__(self, sign: int) -> str:
        bare = self._marks.sub("", unicodedata.normalize("NFKD", chr(sign)).lower())
        small = self[sign] = "".join([LETTERS.get(letter, letter) for letter in bare])
        return small


_SMALL = _SmallLetters()


def small(text: str) -> str:
    """Return a text in small letters without marks.

    >>> small("GÄRTEN in İstanbul"), small("١٢ сёла")
    ('garten in istanbul', '12 села')
    """
    return text.lower() if text.isascii() else text.translate(_SMALL)
