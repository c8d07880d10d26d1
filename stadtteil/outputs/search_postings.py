"""How an index writes which words stand where: two texts that scripts read quickly and servers compress well.

`words` are the words in their order, each with one sign for how many letters it has in common with the one
before it. `hits` has for each the entries, by how many are left out since the last one; a `^` before one says
that the word stands in its title, a `~` that it stands in its head. Knows words, neither entries nor files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

import msgspec

LAST = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
"""Signs that end a number."""
MORE = "!#$%&'()*+,-./:;<=>?@[]"
"""Signs that go before: each counts as many times 62 as its place says."""
IN_TITLE, IN_HEAD = "^", "~"
MOST_IN_COMMON = len(LAST) - 1


class Postings(msgspec.Struct, frozen=True):
    """Words, and where they stand."""

    words: str
    hits: str


class EntryWords(msgspec.Struct, frozen=True):
    """The folded words of an entry, each once, by the first place in which it stands."""

    title: Set[str]
    head: Set[str]
    text: Set[str]


def words_by_place(title: Iterable[str], head: Iterable[str], text: Iterable[str]) -> EntryWords:
    """Return the words of an entry; of several places of one, the first counts."""
    in_title, in_head, in_text = set(title), set(head), set(text)
    in_head -= in_title
    in_text.difference_update(in_title, in_head)
    return EntryWords(in_title, in_head, in_text)


def postings_of(entries: Iterable[EntryWords]) -> Postings:
    """Return which words stand in which entries."""
    found: dict[str, str] = {}
    last: dict[str, int] = {}
    for number, entry in enumerate(entries):
        new = _number(number)
        for words, mark in ((entry.title, IN_TITLE), (entry.head, IN_HEAD), (entry.text, "")):
            for word in words:
                before = last.get(word)
                last[word] = number
                if before is None:
                    found[word] = mark + new
                    continue
                gap = number - before - 1
                found[word] += mark + (LAST[gap] if gap < len(LAST) else _number(gap))
    order = sorted(found)
    return Postings(" ".join(_shortened(order)), " ".join([found[word] for word in order]))


def _number(number: int) -> str:
    """Return a number in few signs.

    >>> _number(5), _number(62), _number(1500)
    ('5', '#0', '##C')
    """
    number, rest = divmod(number, len(LAST))
    sign = LAST[rest]
    while number:
        number, rest = divmod(number, len(MORE))
        sign = MORE[rest] + sign
    return sign


def _shortened(words: Iterable[str]) -> Iterator[str]:
    """Yield sorted words, each without the letters that it has in common with the one before."""
    before = ""
    for word in words:
        same = 0
        for one, other in zip(word, before, strict=False):
            if one != other or same == MOST_IN_COMMON:
                break
            same += 1
        yield LAST[same] + word[same:]
        before = word
