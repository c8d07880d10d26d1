"""Lists: which lines are their points, and how points become elements.

A number with a full stop is how German writes ordinals and days, so it makes a list only where numbers
count: `3. Oktober` and a lone `2. Bürgermeister` are text. No number on the page differs from the one
that was written.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Callable, Sequence

from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor

from stadtteil.model.text.dialect import signs

NESTED = 2
"""Blanks by which a line must be indented more than a point's sign to belong to that point."""


class PointList(str):
    """A list: its lines, and the lines that its points begin with."""

    __slots__ = ("loose", "points")
    points: list[int]
    loose: bool


def end_of_list(
    lines: Sequence[str], at: int, *, below_sentence: bool, is_other: Callable[[Sequence[str], int], bool]
) -> tuple[int, PointList | None]:
    """Return the line behind a list that may begin on a line, and the list.

    Where the line only looks like a point, the lines up to there are text. `is_other` says whether
    something else begins on a line that has no sign by itself.
    """
    indent = signs.indentation(lines[at])
    first = signs.point(lines[at][indent:])
    if first is None or first.day or (below_sentence and first.number not in {None, 1}):
        return at, None
    gathering = _Gathering(lines, at, indent, first)
    while gathering.takes(is_other):
        pass
    end = gathering.last + 1
    if not gathering.counts():
        return next((line for line in range(at + 1, end) if not _is_text(lines[line], indent)), end), None
    made = PointList("\n".join(signs.outdented(line, indent) for line in lines[at:end]))
    made.points, made.loose = [line - at for line in gathering.points], gathering.loose
    return end, made


def _is_text(line: str, indent: int) -> bool:
    return bool(line.strip()) and signs.indentation(line) < indent + NESTED


class _Gathering:
    """The lines of a list, found one after the other."""

    def __init__(self, lines: Sequence[str], at: int, indent: int, first: signs.Point) -> None:
        self.points = [at]
        self.last = at
        self.loose = False
        self._numbers = [first.number]
        self._lines = lines
        self._next = at + 1
        self._indent = indent
        self._sign = first.sign
        self._gap = False
        self._nested = False

    def takes(self, is_other: Callable[[Sequence[str], int], bool]) -> bool:
        """Take the next line if it is one of the list."""
        at = self._next
        if at >= len(self._lines):
            return False
        line = self._lines[at]
        indent = signs.indentation(line)
        self._next += 1
        if indent == len(line):
            self._gap = True
            return True
        if indent >= self._indent + NESTED:
            self._nested = True
        elif not self._is_point(line[indent:], at) and (
            self._gap or is_other(self._lines, at) or self._is_other_block(line[indent:])
        ):
            return False
        self._gap = False
        self.last = at
        return len(self.points) != 2 or self.counts()

    def _is_point(self, text: str, at: int) -> bool:
        found = signs.point(text)
        if found is None or found.sign != self._sign or signs.beginning(text) == "rule":
            return False
        number, before = found.number, self._numbers[-1]
        if found.day and before is not None and number != before + 1:
            return False
        self.loose = self.loose or self._gap
        self.points.append(at)
        self._numbers.append(number)
        return True

    def _is_other_block(self, text: str) -> bool:
        found = signs.point(text)
        return signs.interrupts(text) and (found is None or found.sign != self._sign)

    def counts(self) -> bool:
        """Whether the points make a list: with bullets always, with numbers where there is a row of them."""
        first = self._numbers[0]
        if first is None or (first <= 1 and self._nested):
            return True
        return len(self._numbers) > 1 and (first <= 1 or self._numbers[1] == first + 1)


class ListProcessor(BlockProcessor):
    """Makes elements of lists."""

    def __init__(self, parser: BlockParser, blocks_of: Callable[[str], list[str]]) -> None:
        """`blocks_of` divides the text of a point."""
        super().__init__(parser)
        self._blocks_of = blocks_of

    def test(self, parent: ET.Element, block: str) -> bool:
        """Whether a block is a list, or a text that may begin with one."""
        return isinstance(block, PointList) or signs.point(block) is not None

    def run(self, parent: ET.Element, blocks: list[str]) -> bool:
        """Append a list to its parent, point by point."""
        block, *rest = [blocks[0]] if isinstance(blocks[0], PointList) else self._blocks_of(blocks[0])
        if not isinstance(block, PointList):
            return False
        blocks[:1] = rest
        lines = block.split("\n")
        first = signs.point(lines[0])
        assert first is not None
        parts = [
            self._text(lines[start:end])
            for start, end in zip(block.points, [*block.points[1:], len(lines)], strict=True)
        ]
        loose = block.loose or any(_has_gap(text, inner) for text, _, inner in parts)
        element = ET.SubElement(parent, "ul" if first.number is None else "ol")
        if first.number not in {None, 1}:
            element.set("start", str(first.number))
        self.parser.state.set("looselist" if loose else "list")
        for value, (_, _, inner) in zip(_values([point.number for _, point, _ in parts]), parts, strict=True):
            self.parser.parseBlocks(ET.SubElement(element, "li", value), inner)
        self.parser.state.reset()
        return True

    def _text(self, lines: list[str]) -> tuple[str, signs.Point, list[str]]:
        """Return the text of a point, how it begins, and its blocks."""
        indent = signs.indentation(lines[0])
        point = signs.point(lines[0][indent:])
        assert point is not None
        if len(lines) == 1:
            text = lines[0][indent + point.width :]
            return text, point, self._blocks_of(text)
        depths = (signs.indentation(line) - indent for line in lines[1:] if line.strip())
        depth = indent + min((depth for depth in depths if depth >= NESTED), default=point.width)
        rest = (signs.outdented(line, min(depth, indent + point.width)) for line in lines[1:])
        text = "\n".join([lines[0][indent + point.width :], *rest]).rstrip("\n")
        return text, point, self._blocks_of(text)


def _values(numbers: Sequence[int | None]) -> list[dict[str, str]]:
    """Return the attributes of points whose numbers do not follow from those before, as written."""
    values: list[dict[str, str]] = []
    following = numbers[0]
    same = len(set(numbers)) == 1  # 1. 1. 1. means: count for me
    for number in numbers:
        if number is None or following is None or same or number == following:
            values.append({})
        else:
            values.append({"value": str(number)})
        following = None if number is None else number + 1
    return values


def _has_gap(text: str, blocks: list[str]) -> bool:
    """Whether an empty line stands between the blocks of a text, not within one of them."""
    return "\n\n" in text and text.count("\n\n") > sum(block.count("\n\n") for block in blocks)
