"""Where a new key or item goes in a file: beside the remark that shows it, else in the declared order.

Writes no file.
"""

from __future__ import annotations

import re

from stadtteil.editing.asked import DeclaredKeys, KeyPath, Value, name_of
from stadtteil.editing.file_text import FileText
from stadtteil.editing.locating import behind_dash, find, refuse_marked
from stadtteil.editing.new_values import in_brackets, written_key
from stadtteil.editing.refusal import AS_TEXT, Unwritable
from stadtteil.editing.splices import Splice, lines_at, new_values
from stadtteil.editing.written import WrittenList, WrittenSection
from stadtteil.scaffold import order_of

_SHOWN = re.compile(r"^#(?P<key>[\w-]+):.*$(?P<below>(?:\r\n?|\n)#  .*$)*", re.MULTILINE)
"""A key that a new file shows as a remark, with the keys of its section, as `stadtteil new` writes them."""


def new_pair(file: FileText, path: KeyPath, key: str, value: Value) -> list[Splice]:
    """Return the splices that put a key, which is not there, into the section at a path."""
    slot = find(file, path) if path else None
    section, keys = (slot.node, slot.inner) if slot else (file.root, file.keys)
    key = written_key(key, keys)
    if section is None or (not path and isinstance(section, WrittenSection) and not section.is_flow):
        return _at_top(file, key, value)
    assert isinstance(section, WrittenSection), "only sections are asked for a key"
    if section.is_marked:
        refuse_marked(section)
    if section.is_flow or (slot and slot.in_brackets):
        pair = in_brackets({key: value}, keys=keys)[1:-1]
        return [
            _into_brackets(
                file, [(one.start, other.end) for one, other in section.pairs], None, pair, section.start
            )
        ]
    at = _place(file, section, keys, key)
    return lines_at(file, at, new_values(file).pair(key, value, file.column(section.start), keys))


def _at_top(file: FileText, key: str, value: Value) -> list[Splice]:
    lines = new_values(file).pair(key, value, 0, file.keys)
    shown = _shown(file, key)
    if shown:
        return [Splice(*shown, file.line_end.join(lines))]
    section = file.root
    if section is None or not section.pairs:
        return lines_at(file, file.end, lines)
    return lines_at(file, _place(file, section, file.keys, key), lines)


def _shown(file: FileText, key: str) -> tuple[int, int] | None:
    """Return from where to where a remark goes that shows a key."""
    for found in _SHOWN.finditer(file.raw, file.begin, file.end):
        if name_of(found["key"], file.keys) == name_of(key, file.keys):
            end = found.end() - (1 if file.raw[found.end() - 1] == "\r" else 0)
            return found.start(), end
    return None


def _place(file: FileText, section: WrittenSection, keys: DeclaredKeys | None, key: str) -> int:
    """Return before which line a key goes: behind the last one that is declared before it."""
    order = order_of(keys.record) if keys else []
    name = name_of(key, keys)
    before = set(order[: order.index(name)]) if name in order else {*order}
    pairs = section.pairs
    found = [value for one, value in pairs if name not in order or name_of(one.text, keys) in before]
    if found:
        return file.line_after(found[-1].end)
    first = pairs[0][0].start
    if not file.is_first(first):
        return file.line_after(pairs[0][1].end)
    return above_remarks(file, file.line_start(first))


def above_remarks(file: FileText, at: int) -> int:
    """Return where the remarks begin that stand right above a line."""
    while at > file.begin:
        start = file.line_start(at - 1) if file.raw[at - 2 : at] != "\r\n" else file.line_start(at - 2)
        if start < file.begin or not file.raw[start:at].lstrip(" ").startswith("#"):
            break
        at = start
    return at


def new_item(file: FileText, path: KeyPath, index: int, value: Value, like: str = "") -> list[Splice]:
    """Return the splices that put an item into the list at a path; `like` is one as it is to be written."""
    slot = find(file, path)
    assert slot and isinstance(slot.node, WrittenList), "only lists are asked for an item"
    listing, inner = slot.node, slot.inner
    if slot.in_brackets or listing.is_flow:
        spans = [(item.start, item.end) for item in listing.items]
        text = like or in_brackets(value, keys=inner)
        return [_into_brackets(file, spans, index, text, listing.start)]
    column = file.column(listing.start)
    lines = [like] if like else new_values(file).item(value, column, inner)
    if index >= len(listing.items):
        return lines_at(file, file.line_after(listing.end), lines)
    dash = behind_dash(file, listing, index) - 1
    if not file.is_first(dash):
        raise Unwritable(f"Hier stehen Listen ineinander. {AS_TEXT}")
    at = file.line_start(dash)
    return lines_at(file, above_remarks(file, at) if index else at, lines)


def _into_brackets(
    file: FileText, spans: list[tuple[int, int]], index: int | None, text: str, start: int
) -> Splice:
    """Return the splice that puts a text among others in brackets, at the end where no place is named."""
    between = file.raw[spans[0][1] : spans[1][0]] if len(spans) > 1 else ", "
    parting = ", " if "#" in between else between
    if not spans:
        return Splice(start + 1, start + 1, text)
    if index is None or index >= len(spans):
        return Splice(spans[-1][1], spans[-1][1], parting + text)
    return Splice(spans[index][0], spans[index][0], text + parting)
