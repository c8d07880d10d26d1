"""Long lists in pages of one size, the newest in front; numbered pages count from the oldest.

`/seite/1/` holds the oldest and never changes again. The front always holds the newest ones, as many
as a page has room for, because hosts give it a fixed height.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

import msgspec

Item = TypeVar("Item")


class Leaf(msgspec.Struct, Generic[Item], frozen=True):
    """One page of a list. `number` 0 is the front; `newer` and `older` are numbers, None: there is none."""

    number: int
    items: Sequence[Item]
    newer: int | None
    older: int | None


def leaves(items: Sequence[Item], size: int) -> Iterator[Leaf[Item]]:
    """Yield the pages of a list that has its newest items first.

    >>> [(leaf.number, leaf.items, leaf.newer, leaf.older) for leaf in leaves("GFEDCBA", 2)]
    [(0, 'GF', None, 3), (3, 'E', 0, 2), (2, 'DC', 3, 1), (1, 'BA', 2, None)]
    """
    rest = items[size:]
    last = -(-len(rest) // size)
    yield Leaf(0, items[:size], None, last or None)
    for number in range(last, 0, -1):
        end = len(rest) - (number - 1) * size
        newer = number + 1 if number < last else 0
        yield Leaf(number, rest[max(0, end - size) : end], newer, number - 1 or None)
