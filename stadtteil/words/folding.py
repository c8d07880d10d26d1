"""How words are made alike for search: small letters, no marks, one spelling for numbers, times and dates.

The tables are all that there is to know of it. Python reads them here, when a text is read, and browsers as
`layouts/assets/search-rules.js`, when somebody types: so the patterns are what `re` and JavaScript's RegExp
understand alike, without looking behind. Knows letters and the names of months, no entry and no index.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import compress, count, pairwise
from operator import not_

from stadtteil.words import formats_of
from stadtteil.words.small_letters import small

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
    *(("([aou])e", "$1"), ("([^0-9])\\1+", "$1")),
)
"""The same within a word: numbers without noughts in front, umlauts as bare letters, doubled letters once."""

SHORTEST = 2
"""Signs that a word must have."""

MOST_KEPT = 1 << 15
"""Tokens that one process keeps folded, but for those of one text more."""

AROUND = ".,;:!?()[]„“”‚‘’\"'«»–—-…"
"""Signs around words, of which no letter and no digit can become."""

_WORD = re.compile(r"[^\W_]+")
_DAYS = frozenset({*map(str, range(100)), *(f"{number:02}" for number in range(100))})
_NUMBERS, _SPELLINGS = (
    tuple((re.compile(pattern), put.replace("$", "\\")) for pattern, put in rules)
    for rules in (NUMBERS, SPELLINGS)
)
_has_digit = re.compile("[0-9]").search
_is_odd = re.compile(r"[aou]e|(.)\1").search
"""Whether any rule of spelling can match in a word of letters alone."""
_may_be_one = re.compile("[0-9](?:[.,:/] ?[0-9]| ?uhr)").search
"""Whether any rule for numbers can match in a text of small letters."""


def bare(text: str) -> str:
    """Return a text in small letters without marks, its blanks and numbers written in one way.

    >>> bare("1.500 € um 18.30 Uhr"), bare("am 17.10.2026")
    ('1500 € um 18h30', 'am 17d10 2026')
    """
    return _numbered(" ".join(small(text).split()))


def _numbered(text: str) -> str:
    for pattern, put in _NUMBERS if _may_be_one(text) else ():
        text = pattern.sub(put, text)
    return text


def spelled(word: str) -> str:
    """Return a small word as it is looked for, however it may be spelled.

    >>> spelled("strasse"), spelled("buechelberg"), spelled("schifffahrt"), spelled("1100")
    ('strase', 'buchelberg', 'schifahrt', '1100')
    """
    if word.isalpha() and not _is_odd(word):
        return word
    if word.isdigit() and word.isascii():
        return word.lstrip("0") or "0"
    for pattern, put in _SPELLINGS:
        word = pattern.sub(put, word)
    return word


class _FoldedTokens(dict[str, tuple[str, ...]]):
    """The words of signs that stand together without a blank: letters and digits, and what parts them.

    Texts say the same again and again, so what was folded once is kept, up to a number. `with_digits` are
    those of them that have digits. Of these, `joins` are a number, time or day by themselves; `open` may be
    one together with what follows. `hours` may be the word behind a time.
    """

    def __init__(self) -> None:
        super().__init__()
        self.with_digits = set[str]()
        self.joins = set[str]()
        self.open = set[str]()
        self.hours = set[str]()

    def __missing__(self, token: str) -> tuple[str, ...]:
        inner = token.strip(AROUND)
        said = small(inner)
        if _has_digit(said):
            self._note(token)
        elif "uhr" in said:
            self.hours.add(token)
        if inner != token:
            found = self[inner]
        elif said.isalpha():
            found = (spelled(said),) if len(said) >= SHORTEST else ()
        else:
            found = tuple([spelled(word) for word in _WORD.findall(said) if len(word) >= SHORTEST])
        self[token] = found
        return found

    def _note(self, token: str) -> None:
        """Note what is to be known of a token with digits."""
        self.with_digits.add(token)
        said = " ".join(small(token).split())
        if _may_be_one(said) or "uhr" in said:
            self.joins.add(token)
        elif said.endswith((".", ",", ":", "/")):
            self.open.add(token)

    def forget(self) -> None:
        """Forget all of them where they have become too many: never while a text is read."""
        if len(self) > MOST_KEPT:
            self.clear()
            for kept in (self.with_digits, self.joins, self.open, self.hours):
                kept.clear()


_FOLDED = _FoldedTokens()


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
    return words_of(text.split(), language)


def words_of(tokens: Sequence[str], language: str, distinct: Set[str] | None = None) -> set[str]:
    """Return the same for a text that is cut at its blanks; `distinct` are these tokens, each once."""
    _FOLDED.forget()
    distinct = set(tokens) if distinct is None else distinct
    each = list(map(_FOLDED.__getitem__, distinct))
    found = set[str]().union(*each)
    if numbers := distinct & _FOLDED.with_digits:
        places = list(compress(count(), map(numbers.__contains__, tokens)))
        if _may_join(tokens, distinct, places):
            found.update(_joined(tokens, numbers, places))
        known = months(language)
        if named := known.keys() & found:
            for token in compress(distinct, map(not_, map(named.isdisjoint, each))):
                for at in _places(tokens, token):
                    found.update(_days(tokens, at, numbers, known))
    return found


def _may_join(tokens: Sequence[str], distinct: Set[str], places: Sequence[int]) -> bool:
    """Whether any rule for numbers can match within a token, or from one with digits to the next in place."""
    alone = distinct.isdisjoint(_FOLDED.joins) and distinct.isdisjoint(_FOLDED.hours)
    return not alone or any(after == at + 1 and tokens[at] in _FOLDED.open for at, after in pairwise(places))


def _joined(tokens: Sequence[str], numbers: Set[str], places: Iterable[int]) -> list[str]:
    """Return the words that numbers make where they stand side by side, or before one more token."""
    stretches: list[str] = []
    for at in places:
        if not at or tokens[at - 1] not in numbers:
            stretches.append("|")  # keeps one stretch from the next: no rule goes beyond it
        stretches.append(tokens[at])
        stretches += [token for token in tokens[at + 1 : at + 2] if token not in numbers]
    text = " ".join(small(" ".join(stretches)).split())
    words = _WORD.findall(_numbered(text)) if _may_be_one(text) else ()
    return [spelled(word) for word in words if word[0].isdigit() and len(word) >= SHORTEST]


def _days(tokens: Sequence[str], at: int, numbers: Set[str], known: Mapping[str, int]) -> Iterator[str]:
    """Yield each day before or behind a month in one of the tokens; `known` are the months by their names."""
    near = tokens[max(0, at - 1) : at + 2]
    if len(near) < 3 or not all(map(_FOLDED.__getitem__, near)):
        before, after = _nearest(tokens, range(at - 1, -1, -1)), _nearest(tokens, range(at + 1, len(tokens)))
        near = (before, tokens[at], after)
    if numbers.isdisjoint(near):
        return
    words = _WORD.findall(small(" ".join(near)))
    for place, word in enumerate(words):
        if month := known.get(spelled(word)):
            around = (*words[max(0, place - 1) : place], *words[place + 1 : place + 2])
            yield from (f"{int(day)}d{month}" for day in around if day in _DAYS)


def _places(tokens: Sequence[str], token: str) -> Iterator[int]:
    """Yield where a token stands among others."""
    at = -1
    while True:
        try:
            at = tokens.index(token, at + 1)
        except ValueError:
            return
        yield at


def _nearest(tokens: Sequence[str], places: Iterable[int]) -> str:
    """Return the first token with a word in it, of some places; else nothing."""
    return next((tokens[at] for at in places if _FOLDED[tokens[at]] or _WORD.search(small(tokens[at]))), "")


def day_words(date: str, language: str) -> set[str]:
    """Return by which words a date (ISO 8601, a day or a year) is looked for, folded.

    >>> sorted(day_words("2026-10-03", "de")), day_words("2026", "de")
    (['2026', '3d10', 'oktober'], {'2026'})
    """
    year, *rest = date.split("-")
    if not rest:
        return {year}
    month, day = map(int, rest)
    return {year, f"{day}d{month}", *_names(language)[month]}


@functools.cache
def _names(language: str) -> Mapping[int, tuple[str, ...]]:
    known = months(language)
    return {number: tuple(name for name in known if known[name] == number) for number in range(1, 13)}


@functools.cache
def months(language: str) -> Mapping[str, int]:
    """Return the months by their folded names, as a language says them in dates and alone."""
    formats = formats_of(language)
    names = (formats.months, formats.months_alone)
    return {spelled(small(name)): number for some in names for number, name in enumerate(some, 1)}
