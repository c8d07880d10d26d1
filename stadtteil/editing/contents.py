"""What stands in a content file, key by key: each value as it is written, and from where to where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec
import yaml

from stadtteil.editing.asked import DeclaredKeys, KeyPath, Value, within
from stadtteil.editing.body import body_asked
from stadtteil.editing.file_text import FileText
from stadtteil.editing.new_values import written_key
from stadtteil.editing.reading import said_by
from stadtteil.editing.refusal import AS_TEXT, Refusal
from stadtteil.editing.written import (
    BLANK,
    WrittenList,
    WrittenNode,
    WrittenSection,
    canonical,
    is_marked_within,
    value_of,
)


class TextRange(msgspec.Struct, frozen=True):
    """Where a value stands: its line, from 1, and characters of the file's text without a byte order mark.

    `is_bound` where it depends on another place (`&`, `*`, `<<`, `!`) and can only be changed as text.
    """

    line: int
    start: int
    end: int
    is_bound: bool


class Contents(msgspec.Struct, frozen=True):
    """What a file holds: values by key, the text of a Markdown file, and where each value stands.

    Keys are those that the kind declares, whatever name of theirs the file says; others are as written.
    """

    values: Mapping[str, Value]
    body: str
    places: Mapping[KeyPath, TextRange]


def contents_of(path: str, data: bytes) -> Contents | Refusal:
    """Return what a content file holds, or why it cannot be read; `path` is relative to the project."""
    if isinstance(refusal := said_by(path, data), Refusal):
        return refusal
    try:
        file = FileText(path, data.decode())
    except yaml.YAMLError:
        return Refusal(AS_TEXT)
    places: dict[KeyPath, TextRange] = {}
    values: dict[str, Value] = {}
    for key, node in _pairs(file.root, file.keys):
        values[key] = _value(node, file.keys, key)
        places.update(_places(file, node, (key,), within(file.keys, key)))
    body = body_asked(file.raw[file.body :]) if file.body >= 0 else ""
    return Contents(values, body, places)


def _pairs(node: WrittenSection | None, keys: DeclaredKeys | None) -> Iterator[tuple[str, WrittenNode]]:
    """Yield keys as they are declared; of two that mean the same, the one that says something."""
    found: dict[str, WrittenNode] = {}
    for written, value in node.pairs if node else ():
        key = written_key(written.text, keys)
        if key not in found or canonical(found[key], None) in BLANK:
            found[key] = value
    yield from found.items()


def _value(node: WrittenNode, keys: DeclaredKeys | None, key: str) -> Value:
    inner = within(keys, key)
    if isinstance(node, WrittenSection):
        return {name: _value(value, inner, name) for name, value in _pairs(node, inner)}
    if isinstance(node, WrittenList):
        return [_item(item, inner) for item in node.items]
    return value_of(node)


def _item(node: WrittenNode, keys: DeclaredKeys | None) -> Value:
    if isinstance(node, WrittenSection):
        return {name: _value(value, keys, name) for name, value in _pairs(node, keys)}
    return value_of(node)


def _places(
    file: FileText, node: WrittenNode, path: KeyPath, keys: DeclaredKeys | None
) -> Iterator[tuple[KeyPath, TextRange]]:
    line = file.raw.count("\n", 0, node.start) + 1
    yield path, TextRange(line, node.start, node.end, is_marked_within(node))
    if isinstance(node, WrittenList):
        for number, item in enumerate(node.items):
            yield from _places(file, item, (*path, number), keys)
    elif isinstance(node, WrittenSection):
        for key, value in _pairs(node, keys):
            yield from _places(file, value, (*path, key), within(keys, key))
