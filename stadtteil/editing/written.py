"""YAML as it is written: each value with the offsets of its beginning and end, from the parser's events.

Knows neither what a value means nor how one is changed.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from typing import Any

import msgspec
import yaml

from stadtteil.editing.asked import DeclaredKeys, Value, as_declared, canonical_text, name_of, within

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_BLANK_END = re.compile(r"(?:\r\n|\r|\n)[ \t\r\n]*\Z")
_LAST_END = re.compile(r"(?:\r\n|\r|\n)\Z")
DROPPED = "\U0010fffe"
"""Stands for a sign that reading leaves out, so that all others keep their places."""
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


class WrittenText(msgspec.Struct, frozen=True):
    """A text: as it is read, from where to where it is written, and how.

    `style` is empty for a plain one, else the sign that it begins with: `'`, `"`, `|`, `>`, or `*` for one
    that stands elsewhere. `is_marked` where that, an anchor or a tag means more than is written.
    """

    text: str
    start: int
    end: int
    style: str = ""
    is_marked: bool = False


class WrittenList(msgspec.Struct, frozen=True):
    """A list; `is_flow` where it is written in brackets."""

    items: tuple[WrittenNode, ...]
    start: int
    end: int
    is_flow: bool
    is_marked: bool


class WrittenSection(msgspec.Struct, frozen=True):
    """Keys and their values; `is_flow` where they are written in braces."""

    pairs: tuple[tuple[WrittenText, WrittenNode], ...]
    start: int
    end: int
    is_flow: bool
    is_marked: bool

    def find(self, key: str, keys: DeclaredKeys | None) -> tuple[WrittenText, WrittenNode] | None:
        """Return the pair of a key, however it is called; of several the first that says something."""
        name = name_of(key, keys)
        found = [pair for pair in self.pairs if pair[0].text == key or name_of(pair[0].text, keys) == name]
        return next(
            (pair for pair in found if canonical(pair[1], None) not in BLANK), next(iter(found), None)
        )


WrittenNode = WrittenText | WrittenList | WrittenSection

BLANK: tuple[Hashable, ...] = ("", (), frozenset())


def compose_written(text: str, offset: int) -> WrittenSection | None:
    """Return the keys of a YAML text that begins at an offset; None where it has none.

    It must be one that the parser reads without complaint.
    """
    events = yaml.parse(text, Loader=_Loader)
    for event in events:
        if isinstance(event, yaml.MappingStartEvent):
            return _Composer(text, offset, events).section(event)
    return None


class _Composer:
    """Makes nodes from events."""

    def __init__(self, text: str, offset: int, events: Iterator[Any]) -> None:
        self._text = text
        self._offset = offset
        self._events = events

    def section(self, start: Any) -> WrittenSection:
        pairs = []
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._node(event)
            value = self._node(next(self._events))
            if isinstance(key, WrittenText):
                pairs.append((key, value))
        last = pairs[-1][1].end if pairs else start.end_mark.index + self._offset
        is_marked = _is_marked(start) or any(key.text == "<<" or key.is_marked for key, _ in pairs)
        return WrittenSection(tuple(pairs), *self._ends(start, event, last), is_marked)

    def _list(self, start: Any) -> WrittenList:
        items = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._node(event))
        last = items[-1].end if items else start.end_mark.index + self._offset
        return WrittenList(tuple(items), *self._ends(start, event, last), _is_marked(start))

    def _ends(self, start: Any, end: Any, last: int) -> tuple[int, int, bool]:
        is_flow = bool(start.flow_style)
        first = start.start_mark.index + self._offset
        return first, end.end_mark.index + self._offset if is_flow else last, is_flow

    def _node(self, event: Any) -> WrittenNode:
        if isinstance(event, yaml.MappingStartEvent):
            return self.section(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(event)
        start, end = event.start_mark.index, event.end_mark.index
        if isinstance(event, yaml.AliasEvent):
            return WrittenText(
                f"*{event.anchor}", start + self._offset, end + self._offset, "*", is_marked=True
            )
        style = event.style or ""
        if style in {"|", ">"}:
            end = self._end_of_block(start, end)
        marked = _is_marked(event)
        text = event.value.replace(DROPPED, "")
        return WrittenText(text, start + self._offset, end + self._offset, style, marked)

    def _end_of_block(self, start: int, end: int) -> int:
        """Return where the last line of a block ends, its line break left aside; for `+` blank ones count."""
        block = self._text[start:end]
        header = re.split(r"[\r\n]", block, maxsplit=1)[0].partition("#")[0]
        return start + len((_LAST_END if "+" in header else _BLANK_END).sub("", block))


def _is_marked(event: Any) -> bool:
    return bool(event.anchor or event.tag)


def is_marked_within(node: WrittenNode) -> bool:
    """Whether a value, or any within it, means more than is written."""
    if node.is_marked:
        return True
    if isinstance(node, WrittenList):
        return any(map(is_marked_within, node.items))
    return isinstance(node, WrittenSection) and any(is_marked_within(value) for _, value in node.pairs)


def canonical(node: WrittenNode, keys: DeclaredKeys | None) -> Hashable:
    """Return what stands for a node where it is compared with a value that is asked for."""
    if isinstance(node, WrittenText):
        return "" if not node.style and node.text in _NOTHING else canonical_text(node.text)
    if isinstance(node, WrittenList):
        items = (canonical(item, keys) for item in node.items)
        return tuple(item for item in items if item not in BLANK)
    pairs = ((key.text, canonical(value, within(keys, key.text))) for key, value in node.pairs)
    return frozenset(
        (name_of(key, keys), as_declared(key, value, keys)) for key, value in pairs if value not in BLANK
    )


def value_of(node: WrittenNode) -> Value:
    """Return what a node says, as texts, lists and sections."""
    if isinstance(node, WrittenText):
        return "" if not node.style and node.text in _NOTHING else node.text
    if isinstance(node, WrittenList):
        return [value_of(item) for item in node.items]
    return {key.text: value_of(value) for key, value in node.pairs}
