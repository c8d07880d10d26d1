"""Long lists in pages of twenty, counted from the oldest, so that old pages never change again.

`/seite/1/` holds the oldest twenty. The front of a list has no number and holds the newest 20 to 39.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar

import msgspec

from stadtteil.model.urls import numbered_url
from stadtteil.rendering.page import PageLink, Pager
from stadtteil.words import Words

SIZE = 20
SHOWN = 9
"""Numbered pages that the front of a list links to directly."""


T = TypeVar("T")


class Slice(msgspec.Struct, Generic[T], frozen=True):
    """One page of a list: its number (0 is the front), its place, what it lists newest first, its pager."""

    number: int
    url: str
    cards: tuple[T, ...]
    pager: Pager | None


def slices(cards: Sequence[T], url: str, base: str, words: Words) -> Iterator[Slice[T]]:
    """Yield the pages of a list at `url`, newest first; `base` is the site's base path."""
    full = max(0, len(cards) // SIZE - 1)
    front = len(cards) - full * SIZE

    def href(number: int) -> str:
        return base + numbered_url(url, 0 if number == full + 1 else number)[1:]

    for number in (0, *range(full, 0, -1)):
        start = 0 if number == 0 else front + (full - number) * SIZE
        page = tuple(cards[start : start + (SIZE if number else front)])
        place = numbered_url(url, number)
        yield Slice(
            number,
            place,
            page,
            _pager(number, full, href, words) if full else None,
        )


def _pager(number: int, full: int, href: Callable[[int], str], words: Words) -> Pager:
    newest = words.text("Neueste")
    if number == 0:
        numbers = range(full, max(0, full - SHOWN), -1)
        links = (PageLink(newest, href(0), True), *(PageLink(str(n), href(n), False) for n in numbers))
        return Pager("", href(full), links)
    links = (PageLink(newest, href(0), False), PageLink(str(number), href(number), True))
    return Pager(href(number + 1), href(number - 1) if number > 1 else "", links)
