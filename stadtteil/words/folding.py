"""How words are made alike for search: small letters, no marks, one spelling for numbers, times and dates.

The tables are all that there is to know of it. Python reads them here, when a text is read, and browsers as
`layouts/assets/search-rules.js`, when somebody types: so the patterns are what `re` and JavaScript's RegExp
understand alike, without looking behind. Knows letters and the names of months, no entry and no index.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator, Mapping

from stadtteil.words import formats_of

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

NUMBERS = (
    ("([0-9])[.,](?=[0-9]{3}(?![0-9]))", "$1"),
    ("([0-9]):([0-9]{2})(?: ?uhr(?![a-z])|(?![0-9]))", "$1h$2"),
    ("([0-9])[.]([0-9]{2}) ?uhr(?![a-z])", "$1h$2"),
    ("([0-9]) ?uhr(?![a-z])", "$1h00"),
    ("([0-9])[.] ?(0?[1-9]|1[0-2])[.]", "$1d$2 "),
    ("([0-9])/(0?[1-9]|1[0-2])/", "$1d$2 "),
)
"""Patterns in a text of small, bare letters, and what is put in their place, in this order: thousands without
a sign, times as `18h30`, days as `17d10`. Each begins with a digit, so that nothing else is looked at."""

SPELLINGS = (
    *(("^0+(?=[0-9])", ""), ("d0(?=[0-9])", "d")),
    *(("ae", "a"), ("oe", "o"), ("ue", "u"), ("([^0-9])\\1+", "$1")),
)
"""The same within a word: numbers without noughts in front, umlauts as bare letters, doubled letters once."""

SHORTEST = 2
"""Signs that a word must have."""

_WORD = re.compile(r"[^\W_]+")
_DAY = re.compile(r"[0-9]{1,2}")
_MARKS = re.compile(MARKS)
_LETTERS = re.compile(f"[{''.join(LETTERS)}]")
_NUMBERS, _SPELLINGS = (
    tuple((re.compile(pattern), put.replace("$", "\\")) for pattern, put in rules)
    for rules in (NUMBERS, SPELLINGS)
)
_has_digit = re.compile("[0-9]").search


def bare(text: str) -> str:
    """Return a text in small letters without marks, its numbers written in one way.

    >>> bare("1.500 € um 18.30 Uhr, GÄRTEN"), bare("am 17.10.2026 in İstanbul")
    ('1500 € um 18h30, garten', 'am 17d10 2026 in istanbul')
    """
    if text.isascii():
        text = text.lower()
    else:
        text = unicodedata.normalize("NFKD", text).lower()
        text = _LETTERS.sub(_plainer, _MARKS.sub("", text))
    if _has_digit(text):
        for pattern, put in _NUMBERS:
            text = pattern.sub(put, text)
    return text


def _plainer(letter: re.Match[str]) -> str:
    return LETTERS[letter[0]]


@functools.lru_cache(maxsize=1 << 14)
def spelled(word: str) -> str:
    """Return a bare word as it is looked for, however it may be spelled.

    >>> spelled("strasse"), spelled("buechelberg"), spelled("schifffahrt"), spelled("1100")
    ('strase', 'buchelberg', 'schifahrt', '1100')
    """
    for pattern, put in _SPELLINGS:
        word = pattern.sub(put, word)
    return word


def folded(word: str) -> str:
    """Return a word as it is looked for.

    >>> folded("Straße"), folded("Büchelberg"), folded("сёла"), folded("مدرسة")
    ('strase', 'buchelberg', 'села', 'مدرسه')
    """
    return spelled(bare(word))


def words_in(text: str, language: str) -> set[str]:
    """Return the folded words of a text; of each day of a month both in one, too.

    >>> sorted(words_in("Am 3. Oktober 2026 im Hof", "de"))
    ['2026', '3d10', 'am', 'hof', 'im', 'oktober']
    """
    words = _WORD.findall(bare(text))
    distinct = set(words)
    found = {spelled(word) for word in distinct if len(word) >= SHORTEST}
    known = months(language)
    if not distinct.isdisjoint(known):
        found.update(_days(words, known))
    return found


def _days(words: list[str], known: Mapping[str, int]) -> Iterator[str]:
    """Yield each day that stands before or behind its month."""
    for at, word in enumerate(words):
        if word in known:
            around = (*words[max(0, at - 1) : at], *words[at + 1 : at + 2])
            yield from (f"{int(day)}d{known[word]}" for day in around if _DAY.fullmatch(day))


@functools.cache
def months(language: str) -> Mapping[str, int]:
    """Return the months by their bare names, as a language says them in dates and alone."""
    formats = formats_of(language)
    names = (formats.months, formats.months_alone)
    return {bare(name): number for some in names for number, name in enumerate(some, 1)}
