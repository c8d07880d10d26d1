"""How the front of a list opens: a lead with its picture, two beside it, and all others by month.

Knows cards and nothing of what list they stand in.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from itertools import groupby

import msgspec

from stadtteil.model.card import Card, Image, unrepeated
from stadtteil.words import Words

FIRST = 3
"""The newest cards among which the one is that leads: what is older is no lead for having a picture."""


class CardMonth(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What appeared in a month, the newest first; of cards without a date the label is empty."""

    label: str
    cards: tuple[Card, ...]


def arranged(
    cards: Sequence[Card], above: Image | None, words: Words
) -> tuple[Card | None, tuple[Card, ...], tuple[CardMonth, ...]]:
    """Return the card that leads, those beside it, and all others by month; an advertisement is neither.

    `above` is a picture that the page shows already. Where no picture can lead, no card does.
    """
    first = [card for card in cards if not card.paid][:FIRST]
    lead = next((card for card in first if card.image and not _same(card.image, above)), None)
    seconds = [card for card in first if card is not lead][: FIRST - 1]
    shown = {id(card) for card in (lead, *seconds)}
    rest = by_month((card for card in cards if id(card) not in shown), words)
    return lead, unrepeated(seconds, (above, lead.image if lead else None)), rest


def _same(image: Image, other: Image | None) -> bool:
    return other is not None and image.src == other.src


def by_month(cards: Iterable[Card], words: Words) -> tuple[CardMonth, ...]:
    """Return cards by the month in which they appeared, in their order."""

    def month_of(card: Card) -> str:
        return card.date.iso[:7] if card.date else ""

    return tuple(CardMonth(_label(month, words), tuple(mine)) for month, mine in groupby(cards, month_of))


@functools.lru_cache(maxsize=2048)
def _label(month: str, words: Words) -> str:
    return words.formats.month(int(month[:4]), int(month[5:])) if month else ""
