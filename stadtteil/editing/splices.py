"""Characters in place of others: how a value is replaced where it stands. Writes no file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from stadtteil.editing.asked import Value, is_body
from stadtteil.editing.file_text import FileText, lines_of
from stadtteil.editing.locating import Located, refuse_marked
from stadtteil.editing.new_values import Indents, NewValues, in_brackets
from stadtteil.editing.scalars import WrittenLines, as_block, kept_lines, on_one_line
from stadtteil.editing.written import WrittenList, WrittenSection, WrittenText
from stadtteil.model.yaml.utf8 import without_control

_HEADER = re.compile(r"[|>][-+\d]*")


class Splice(NamedTuple):
    """What is to stand in place of the characters between two offsets."""

    start: int
    end: int
    text: str


def spliced(raw: str, splices: Iterable[Splice]) -> str:
    """Return a text with all splices made; no two of them overlap."""
    for one in sorted(splices, reverse=True):
        raw = raw[: one.start] + one.text + raw[one.end :]
    return raw


def new_values(file: FileText) -> NewValues:
    """Return what writes values in the style of a file."""
    return NewValues(Indents(file.step, file.dash_step))


def lines_at(file: FileText, at: int, lines: Iterable[str]) -> list[Splice]:
    """Return the splice that puts lines before the one that begins at an offset."""
    text = file.line_end.join(lines)
    if not text:
        return []
    is_open = at == len(file.raw) and file.raw[-1:] not in {"", "\n", "\r"}
    return [Splice(at, at, file.line_end + text if is_open else text + file.line_end)]


def put(file: FileText, slot: Located, value: Value) -> list[Splice]:
    """Return the splices that replace a value; only text by text keeps how it was written."""
    node = slot.node
    refuse_marked(node)
    if slot.in_brackets:
        style = node.style if isinstance(node, WrittenText) else ""
        gap = " " if file.raw[node.start - 1 : node.start] == ":" else ""
        return [Splice(node.start, node.end, gap + in_brackets(value, style, slot.inner))]
    if isinstance(node, WrittenText) and isinstance(value, str):
        return _text(file, slot, node, value)
    return _replaced(file, slot, _fresh(file, slot, value))


def _fresh(file: FileText, slot: Located, value: Value) -> WrittenLines:
    writer = new_values(file)
    if isinstance(slot.holder, WrittenList):
        first, *rest = writer.item(value, slot.column, slot.inner)
        return WrittenLines(first[slot.column + 2 :], tuple(rest))
    return writer.behind(slot.key, value, slot.column, slot.keys)


def _text(file: FileText, slot: Located, node: WrittenText, value: str) -> list[Splice]:
    if node.style in {"|", ">"}:
        return _block(file, slot, node, value)
    is_new = node.start == node.end and isinstance(slot.holder, WrittenSection)
    is_block = is_new and is_body(slot.key, slot.keys)
    if "\n" in value or is_block:
        return _replaced(file, slot, as_block(value, slot.column, slot.column + file.step))
    gap = " " if node.start == slot.lead else ""
    return [Splice(node.start, node.end, gap + on_one_line(value, node.style))]


def _block(file: FileText, slot: Located, node: WrittenText, value: str) -> list[Splice]:
    """Return the splices that replace a block by one that begins in the same column."""
    found = _HEADER.match(file.raw, node.start)
    header = found[0] if found else "|"
    begin = file.line_after(node.start)
    raw = lines_of(file.raw[begin : max(begin, node.end)])
    column = _column(raw, header, slot.column) or slot.column + file.step
    block = as_block(value, slot.column, column, header)
    fresh = [line + file.line_end for line in block.below]
    if block.inline[0] == header[0] == "|" and any(fresh):
        read = [read_line(line)[column:] for line in raw]
        fresh = kept_lines(_ended(raw, file.line_end), read, fresh, value.split("\n"))
    head = Splice(node.start, node.start + len(header), block.inline)
    if not raw:
        return [head, *lines_at(file, begin, block.below)]
    return [head, Splice(begin, node.end, "".join(fresh).rstrip("\r\n"))]


def read_line(line: str) -> str:
    """Return what reading makes of a line."""
    return unicodedata.normalize("NFC", without_control(line.rstrip("\r\n")))


def _ended(lines: list[str], line_end: str) -> list[str]:
    """Return lines of which the last one ends as all others do."""
    return [line if line.endswith(("\n", "\r")) else line + line_end for line in lines]


def _column(lines: list[str], header: str, parent: int) -> int:
    """Return the column at which the lines of a block begin; 0 where it has none."""
    if digit := next((sign for sign in header if sign.isdigit()), ""):
        return parent + int(digit)
    first = next((line for line in lines if line.strip()), "")
    return len(first) - len(first.lstrip(" "))


def _replaced(file: FileText, slot: Located, lines: WrittenLines) -> list[Splice]:
    """Return the splices that put other lines behind a colon or a dash than stand there."""
    node, inline = slot.node, f" {lines.inline}" if lines.inline else ""
    if file.line_start(node.start) == file.line_start(slot.lead - 1):
        if isinstance(node, WrittenText) and node.style in {"|", ">"}:
            return [Splice(slot.lead, node.end, file.line_end.join((inline, *lines.below)))]
        return [Splice(slot.lead, node.end, inline), *lines_at(file, file.line_after(node.end), lines.below)]
    first = file.line_start(node.start)
    if lines.below:
        below = Splice(first, file.line_stop(node.end), file.line_end.join(lines.below))
    else:
        below = Splice(first, file.line_after(node.end), "")
    return [Splice(slot.lead, slot.lead, inline), below]
