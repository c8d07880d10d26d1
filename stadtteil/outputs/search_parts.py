"""Into which parts an index is cut: stretches of time, so that what is new, late or gone touches one of them.

A stretch is four years, and is halved as long as it holds too much: two years, one, a half, a quarter, a
month. Where it begins and ends is fixed by the calendar, so that no part depends on another. Knows
days, no entries.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

MOST = 320
"""Entries of a part that is not cut in two: more would be made anew for each edit, fewer say the same words
over and over."""
SPANS = (48, 24, 12, 6, 3, 1)
"""Months of the stretches, the longest first."""
UNDATED = "ohne-datum"


def parts_of(entries: Iterable[tuple[dt.date | None, T]]) -> Iterator[tuple[str, tuple[T, ...]]]:
    """Yield the name and the entries of each part; these come sorted, the undated last, and stay so.

    >>> days = [dt.date(2026, 9, 1), dt.date(2024, 2, 29), dt.date(2019, 1, 1), None]
    >>> [name for name, _ in parts_of((day, day) for day in days)]
    ['2024-2027', '2016-2019', 'ohne-datum']
    """
    dated: list[tuple[int, T]] = []
    undated: list[T] = []
    for day, entry in entries:
        if day is None:
            undated.append(entry)
        else:
            dated.append((day.year * 12 + day.month - 1, entry))
    yield from _cut(dated, SPANS)
    if undated:
        yield UNDATED, tuple(undated)


def _cut(dated: Sequence[tuple[int, T]], spans: Sequence[int]) -> Iterator[tuple[str, tuple[T, ...]]]:
    """Yield the parts of what is dated, by the number of its month: stretches of the first of `spans`."""
    span, *shorter = spans
    stretches: dict[int, list[tuple[int, T]]] = {}
    for month, entry in dated:
        stretches.setdefault(month // span, []).append((month, entry))
    for number, some in stretches.items():
        if len(some) > MOST and shorter:
            yield from _cut(some, shorter)
        else:
            yield _name(number * span, span), tuple(entry for _, entry in some)


def _name(month: int, span: int) -> str:
    """Return how a stretch is called.

    >>> _name(2026 * 12, 12), _name(2026 * 12 + 6, 6), _name(2026 * 12 + 6, 3), _name(2026 * 12 + 6, 1)
    ('2026', '2026-h2', '2026-q3', '2026-07')
    """
    year, first = divmod(month, 12)
    if span > 12:
        return f"{year}-{year + span // 12 - 1}"
    if span == 12:
        return str(year)
    return f"{year}-{first + 1:02}" if span == 1 else f"{year}-{'h' if span == 6 else 'q'}{first // span + 1}"
