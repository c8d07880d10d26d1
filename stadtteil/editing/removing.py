"""How a key or an item is taken out of a file with its lines, and nothing else. Writes no file."""

from __future__ import annotations

from collections.abc import Sequence

from stadtteil.editing.file_text import FileText
from stadtteil.editing.locating import Located, behind_dash, refuse_marked
from stadtteil.editing.refusal import AS_TEXT, Unwritable
from stadtteil.editing.splices import Splice
from stadtteil.editing.written import WrittenList, WrittenSection

_REMARKS = f"Zwischen den Klammern stehen Bemerkungen. {AS_TEXT}"


def removed(file: FileText, slot: Located) -> list[Splice]:
    """Return the splices that take a value out, with its key or dash."""
    refuse_marked(slot.node)
    if slot.in_brackets:
        return [_from_brackets(file, _spans(slot.holder), slot.at)]
    if isinstance(slot.holder, WrittenSection):
        return [_pair(file, slot, slot.holder)]
    dash = slot.lead - 1
    if file.is_first(dash):
        return [Splice(file.line_start(dash), file.line_after(slot.node.end), "")]
    if slot.at + 1 < len(slot.holder.items):
        return [Splice(dash, behind_dash(file, slot.holder, slot.at + 1) - 1, "")]
    raise Unwritable(f"Hier stehen Listen ineinander. {AS_TEXT}")


def _pair(file: FileText, slot: Located, section: WrittenSection) -> Splice:
    """Return the splice for a key; where it stands behind a dash, the next one takes its place."""
    key, value = section.pairs[slot.at]
    if file.is_first(key.start):
        return Splice(file.line_start(key.start), file.line_after(value.end), "")
    between = file.raw[file.line_after(value.end) : section.pairs[slot.at + 1][0].start]
    if between.strip():
        return Splice(key.start, value.end, "")
    return Splice(key.start, section.pairs[slot.at + 1][0].start, "")


def _spans(holder: WrittenSection | WrittenList) -> list[tuple[int, int]]:
    """Return from where to where each item or pair goes."""
    if isinstance(holder, WrittenList):
        return [(item.start, item.end) for item in holder.items]
    return [(key.start, value.end) for key, value in holder.pairs]


def _from_brackets(file: FileText, spans: Sequence[tuple[int, int]], index: int) -> Splice:
    if index + 1 < len(spans):
        start, end = spans[index][0], spans[index + 1][0]
    else:
        start, end = spans[index - 1][1], spans[index][1]
    if "#" in file.raw[start : spans[index][0]] + file.raw[spans[index][1] : end]:
        raise Unwritable(_REMARKS)
    return Splice(start, end, "")
