"""The order in which the signs of one line are seen, where some of them are read from the right.

It follows Unicode's rules (UAX #9) for a line in which nothing embeds or isolates. Knows no shapes.
"""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Iterable, Iterator

_STRONG = frozenset({"L", "R", "AL"})
_FIRM = _STRONG | {"EN", "AN"}
"""What has a way of its own; numbers count as read from the right where others go by them."""
_FROM_RIGHT = frozenset({"R", "AL", "AN"})
_JOINED = frozenset({("EN", "ES", "EN"), ("EN", "CS", "EN"), ("AN", "CS", "AN")})
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
_LEVELS = (
    {"L": 0, "R": 1, "EN": 2, "AN": 2},
    {"L": 2, "R": 1, "EN": 2, "AN": 2},
)
"""By how the line runs: the level of each sign. Odd ones are read from the right (rules I1 and I2)."""


def has_backwards(text: str) -> bool:
    """Whether anything in a text is not in the order in which it is seen."""
    return any(unicodedata.bidirectional(sign) in _FROM_RIGHT for sign in text)


def visual_order(text: str, *, rtl: bool) -> str:
    """Return the signs of a line from left to right, brackets turned; `rtl` is how the line as a whole runs.

    >>> visual_order("\u05d0\u05d1 12", rtl=True) == "12 \u05d1\u05d0"
    True
    """
    levels = [_LEVELS[rtl][one] for one in _resolved(text, "R" if rtl else "L")]
    order = [*range(len(text))]
    for level in range(max(levels, default=0), 0, -1):
        order = [*_turned(order, levels, level)]
    mirrored = text.translate(_MIRRORED)
    return "".join(mirrored[at] if levels[at] % 2 else text[at] for at in order)


def _turned(order: list[int], levels: list[int], level: int) -> Iterator[int]:
    """Yield an order in which each stretch of at least a level is the other way round (rule L2)."""
    for is_high, stretch in itertools.groupby(order, key=lambda at: levels[at] >= level):
        places = [*stretch]
        yield from reversed(places) if is_high else places


def _resolved(text: str, base: str) -> list[str]:
    """Return for each sign whether it goes as Latin letters, as Arabic ones, or as numbers."""
    classes = [*_after_arabic(map(unicodedata.bidirectional, text))]
    for at in range(1, len(classes) - 1):
        if (classes[at - 1], classes[at], classes[at + 1]) in _JOINED:
            classes[at] = classes[at - 1]
    classes = [*_after_latin(_beside_numbers(classes), base)]
    for start, end in sorted(_pairs(text, classes)):
        if way := _bracketed(classes, start, end, base):
            classes[start] = classes[end] = way
    return _neutral(classes, base)


def _after_arabic(classes: Iterable[str]) -> Iterator[str]:
    """Yield classes with European numbers after Arabic letters as Arabic ones (rules W2 and W3)."""
    strong = ""
    for one in classes:
        strong = one if one in _STRONG else strong
        yield "AN" if one == "EN" and strong == "AL" else "R" if one == "AL" else one


def _beside_numbers(classes: list[str]) -> Iterator[str]:
    """Yield classes with signs of currencies and the like as the number beside them (rule W5)."""
    stretches = [(one, len([*signs])) for one, signs in itertools.groupby(classes)]
    kinds = ["", *(one for one, _ in stretches), ""]
    for at, (one, length) in enumerate(stretches):
        beside = one == "ET" and "EN" in {kinds[at], kinds[at + 2]}
        yield from itertools.repeat("EN" if beside else one, length)


def _after_latin(classes: Iterable[str], base: str) -> Iterator[str]:
    """Yield classes with European numbers after letters read from the left as these (rule W7)."""
    strong = base
    for one in classes:
        strong = one if one in _STRONG else strong
        yield "L" if one == "EN" and strong == "L" else one


def _pairs(text: str, classes: list[str]) -> Iterator[tuple[int, int]]:
    """Yield where brackets open and close (definition BD16)."""
    opened: list[int] = []
    for at, sign in enumerate(text):
        if classes[at] in _FIRM:
            continue
        if sign in _BRACKETS:
            opened.append(at)
        depth = next(
            (depth for depth, start in enumerate(reversed(opened)) if _BRACKETS[text[start]] == sign), None
        )
        if depth is not None:
            yield opened[-1 - depth], at
            del opened[-1 - depth :]


def _bracketed(classes: list[str], start: int, end: int, base: str) -> str:
    """Return which way a pair of brackets goes, if what they hold says so (rule N0)."""
    inside = {_way(one) for one in classes[start + 1 : end] if one in _FIRM}
    if not inside or base in inside:
        return base if inside else ""
    return next((_way(one) for one in reversed(classes[:start]) if one in _FIRM), base)


def _neutral(classes: list[str], base: str) -> list[str]:
    """Let what has no way of its own go as both neighbours do, else as the line does (rules N1 and N2)."""
    found: list[str] = []
    stretches = [(firm, [*signs]) for firm, signs in itertools.groupby(classes, key=_FIRM.__contains__)]
    for at, (firm, signs) in enumerate(stretches):
        before = _way(stretches[at - 1][1][-1]) if at else base
        after = _way(stretches[at + 1][1][0]) if at + 1 < len(stretches) else base
        found += signs if firm else [before if before == after else base] * len(signs)
    return found


def _way(one: str) -> str:
    return "L" if one == "L" else "R"
