"""How words are made alike for search: small letters, no marks, one spelling for numbers, times and dates.

The tables are all that there is to know of it. Python reads them here, when a text is read, and browsers as
`layouts/assets/search-rules.js`, when somebody types: so the patterns are what `re` and JavaScript's RegExp
understand alike, without looking behind. Knows letters and the names of months, no entry and no index.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from stadtteil.words import formats_of

T = TypeVar("T")

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

MOST_KEPT = 1 << 15
"""Words that one process keeps folded."""

_WORD = re.compile(r"[^\W_]+")
_DAYS = frozenset({*map(str, range(100)), *(f"{number:02}" for number in range(100))})
_MARKS = re.compile(MARKS)
_LETTERS = re.compile(f"[{''.join(LETTERS)}]")
_NUMBERS, _SPELLINGS = (
    tuple((re.compile(pattern), put.replace("$", "\\")) for pattern, put in rules)
    for rules in (NUMBERS, SPELLINGS)
)
_CLOCK = "[UuÙ-Üù-üŨ-ų][HhĤĥ][RrŔ-ř][^\\W_]*"
_NUMBER = re.compile(
    rf"[0-9][^\W_]*(?:[.,:/ \xa0]+[0-9][^\W_]*|[ \xa0]{_CLOCK})+[./]?|[0-9]{_CLOCK}",
)
"""Where a rule for numbers can match: numbers with a sign between, or before what begins with `uhr`."""
_PLAIN = re.compile(
    r"[\x00-\x7f\xa0-\xa7\xab\xb0\xb7\xbb\xbf-\u0148\u014a-\u017e\u0400-\u0482\u048a-\u04ff–—’‘‚“”„…€•]*"
)
"""Texts whose words can be told apart before they are folded; all others are folded first."""
_has_digit = re.compile("[0-9]").search


def small(text: str) -> str:
    """Return a text in small letters without marks.

    >>> small("GÄRTEN in İstanbul"), small("١٢ сёла")
    ('garten in istanbul', '12 села')
    """
    if text.isascii():
        return text.lower()
    return _LETTERS.sub(_plainer, _MARKS.sub("", unicodedata.normalize("NFKD", text).lower()))


def _plainer(letter: re.Match[str]) -> str:
    return LETTERS[letter[0]]


def bare(text: str) -> str:
    """Return a text in small letters without marks, its numbers written in one way.

    >>> bare("1.500 € um 18.30 Uhr"), bare("am 17.10.2026")
    ('1500 € um 18h30', 'am 17d10 2026')
    """
    text = small(text)
    if _has_digit(text):
        for pattern, put in _NUMBERS:
            text = pattern.sub(put, text)
    return text


def spelled(word: str) -> str:
    """Return a small word as it is looked for, however it may be spelled.

    >>> spelled("strasse"), spelled("buechelberg"), spelled("schifffahrt"), spelled("1100")
    ('strase', 'buchelberg', 'schifahrt', '1100')
    """
    for pattern, put in _SPELLINGS:
        word = pattern.sub(put, word)
    return word


class _FoldedTokens(dict[str, tuple[str, ...]]):
    """What becomes of letters and digits that stand together; a sign among them may part them.

    Texts say the same again and again, so what was folded once is kept, up to a number.
    """

    def __missing__(self, token: str) -> tuple[str, ...]:
        if len(self) >= MOST_KEPT:
            self.clear()
        words = _WORD.findall(small(token))
        found = self[token] = tuple([spelled(word) for word in words if len(word) >= SHORTEST])
        return found


_folded = _FoldedTokens().__getitem__


def folded(word: str) -> str:
    """Return a word as it is looked for.

    >>> folded("Straße"), folded("Büchelberg"), folded("сёла"), folded("مدرسة")
    ('strase', 'buchelberg', 'села', 'مدرسه')
    """
    return spelled(bare(word))


def words_in(text: str, language: str) -> set[str]:
    """Return the folded words of a text; numbers, times and days of a month in one word, too.

    >>> sorted(words_in("Am 3. Oktober 2026 im Hof, 9 Uhr", "de"))
    ['2026', '3d10', '9h00', 'am', 'hof', 'im', 'oktober', 'uhr']
    """
    if not _PLAIN.fullmatch(text):
        text = small(text)
    tokens = _WORD.findall(text)
    distinct = list(set(tokens))
    words = list(map(_folded, distinct))
    found = set[str]().union(*words)
    for number in _NUMBER.finditer(text):
        found.update(_numbers(text, *number.span()))
    known = months(language)
    for month in () if _DAYS.isdisjoint(distinct) else known.keys() & found:
        for at in _places(words, (month,)):
            found.update(f"{int(day)}d{known[month]}" for day in _days(tokens, distinct[at]))
    return found


def _numbers(text: str, start: int, end: int) -> Iterator[str]:
    """Yield the words that numbers in a part of a text make, with the words that these begin or end in."""
    while start and text[start - 1].isalnum():
        start -= 1
    for word in _WORD.findall(bare(text[start:end])):
        if word[0].isdigit() and len(word) >= SHORTEST:
            yield spelled(word)


def _days(tokens: list[str], month: str) -> Iterator[str]:
    """Yield each day that stands before or behind a month."""
    for at in _places(tokens, month):
        around = (*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2])
        yield from (day for day in around if day in _DAYS)


def _places(tokens: Sequence[T], token: T) -> Iterator[int]:
    """Yield where a token stands among others."""
    at = -1
    while True:
        try:
            at = tokens.index(token, at + 1)
        except ValueError:
            return
        yield at


@functools.cache
def months(language: str) -> Mapping[str, int]:
    """Return the months by their folded names, as a language says them in dates and alone."""
    formats = formats_of(language)
    names = (formats.months, formats.months_alone)
    return {spelled(small(name)): number for some in names for number, name in enumerate(some, 1)}
