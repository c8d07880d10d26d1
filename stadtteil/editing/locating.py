"""Finds the value that a path of keys leads to, with all that its writing depends on. Changes nothing."""

from __future__ import annotations

from typing import NamedTuple

from stadtteil.editing.asked import DeclaredKeys, KeyPath, within
from stadtteil.editing.file_text import FileText
from stadtteil.editing.refusal import AS_TEXT, Unwritable
from stadtteil.editing.written import WrittenList, WrittenNode, WrittenSection, WrittenText, is_marked_within

_MARKED = f"Dieser Wert hängt mit einer anderen Stelle zusammen (mit &, *, << oder !). {AS_TEXT}"


class Located(NamedTuple):
    """A value and where it stands.

    `holder` is the list or section that it is in, `at` its place there, `column` that of the holder. `lead`
    is the offset behind the colon or dash before it. `key` is the nearest one, which `keys` declares;
    `inner` declares the keys that the value has, or its items.
    """

    node: WrittenNode
    holder: WrittenSection | WrittenList
    at: int
    column: int
    lead: int
    key: str
    keys: DeclaredKeys | None
    inner: DeclaredKeys | None
    in_brackets: bool


def find(file: FileText, path: KeyPath) -> Located | None:
    """Return the value that a path leads to; None where there is nothing; Unwritable where it may not be."""
    slot: Located | None = None
    for step in path:
        node = slot.node if slot else file.root
        if node is None:
            return None
        if node.is_marked:
            raise Unwritable(_MARKED)
        slot = _below(file, node, step, slot)
        if slot is None:
            return None
    return slot


def _below(file: FileText, node: WrittenNode, step: str | int, slot: Located | None) -> Located | None:
    keys = slot.inner if slot else file.keys
    in_brackets = not isinstance(node, WrittenText) and (node.is_flow or bool(slot and slot.in_brackets))
    if isinstance(node, WrittenSection) and isinstance(step, str):
        found = node.find(step, keys)
        if found is None:
            return None
        key, value = found
        lead = file.past_sign(key.end, ":")
        column, at = file.column(node.start), node.pairs.index(found)
        return Located(value, node, at, column, lead, key.text, keys, within(keys, key.text), in_brackets)
    if isinstance(node, WrittenList) and isinstance(step, int) and slot:
        if not 0 <= step < len(node.items):
            return None
        lead = node.items[step].start if in_brackets else behind_dash(file, node, step)
        column = file.column(node.start)
        rest = slot.key, slot.keys, slot.inner, in_brackets
        return Located(node.items[step], node, step, column, lead, *rest)
    if isinstance(node, WrittenText) and not node.text.strip():
        return None
    raise Unwritable(f"An dieser Stelle steht etwas anderes. {AS_TEXT}")


def behind_dash(file: FileText, node: WrittenList, index: int) -> int:
    """Return the offset behind the dash of an item of a list that is not in brackets."""
    return file.past_sign(node.items[index - 1].end if index else node.start, "-")


def refuse_marked(node: WrittenNode) -> None:
    """Raise Unwritable where a value, or what is in it, means more than is written."""
    if is_marked_within(node):
        raise Unwritable(_MARKED)


def without_emptied(file: FileText, path: KeyPath) -> KeyPath:
    """Return the path of what goes when a value goes: with it, what holds nothing else."""
    while len(path) > 1:
        slot = find(file, path)
        if slot is None or len(children_of(slot.holder)) > 1:
            break
        path = path[:-1]
    return path


def children_of(node: WrittenSection | WrittenList) -> tuple[object, ...]:
    """Return what a list or a section holds."""
    return node.items if isinstance(node, WrittenList) else node.pairs
