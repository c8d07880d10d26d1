"""From a value that is asked for to the single steps that lead there: replace, add, take out. Writes no file.

Each step is told the text that the one before has made; their order keeps the places in lists right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import partial

from stadtteil.editing.asked import KeyPath, Value, as_declared, canonical_value, name_of
from stadtteil.editing.file_text import FileText
from stadtteil.editing.inserting import new_item, new_pair
from stadtteil.editing.locating import Located, behind_dash, find, refuse_marked, without_emptied
from stadtteil.editing.refusal import AS_TEXT, Unwritable
from stadtteil.editing.removing import removed
from stadtteil.editing.splices import Splice, put
from stadtteil.editing.written import WrittenList, WrittenNode, WrittenSection, WrittenText, canonical

Step = Callable[[FileText], list[Splice]]


def steps(file: FileText, path: KeyPath, value: Value) -> Iterator[Step]:
    """Yield the steps after which a value, evened out already, stands at a path."""
    slot = find(file, path)
    if value is None:
        if slot is not None:
            yield partial(_remove, path=without_emptied(file, path))
    elif slot is None:
        yield from _added(file, path, value)
    elif not _is_there(slot, value):
        yield from _changed(file, path, slot, value)


def _remove(file: FileText, path: KeyPath) -> list[Splice]:
    return removed(file, _there(file, path))


def _put(file: FileText, path: KeyPath, value: Value) -> list[Splice]:
    return put(file, _there(file, path), value)


def _there(file: FileText, path: KeyPath) -> Located:
    slot = find(file, path)
    if slot is None:
        raise Unwritable(AS_TEXT)
    return slot


def _is_there(slot: Located, value: Value) -> bool:
    """Whether a value says already what is asked for."""
    node = slot.node
    found, wanted = canonical(node, slot.inner), canonical_value(value, slot.inner)
    if isinstance(slot.holder, WrittenList):
        return found == wanted
    return as_declared(slot.key, found, slot.keys) == as_declared(slot.key, wanted, slot.keys)


def _added(file: FileText, path: KeyPath, value: Value) -> Iterator[Step]:
    """Yield the step that puts a value where there is none, with the sections that it needs around it."""
    *above, last = path
    holder = find(file, tuple(above)) if above else None
    node = holder.node if holder else file.root
    if above and (holder is None or isinstance(node, WrittenText)):
        if isinstance(last, int) and last:
            raise Unwritable(f"Den Eintrag davor gibt es nicht. {AS_TEXT}")
        yield from steps(file, tuple(above), [value] if isinstance(last, int) else {last: value})
    elif isinstance(last, str) and (node is None or isinstance(node, WrittenSection)):
        yield partial(new_pair, path=tuple(above), key=last, value=value)
    elif isinstance(last, int) and isinstance(node, WrittenList) and last == len(node.items):
        yield partial(new_item, path=tuple(above), index=last, value=value)
    else:
        raise Unwritable(f"Den Eintrag davor gibt es nicht. {AS_TEXT}")


def _changed(file: FileText, path: KeyPath, slot: Located, value: Value) -> Iterator[Step]:
    refuse_marked(slot.node)
    if isinstance(slot.node, WrittenSection) and isinstance(value, Mapping) and slot.node.pairs:
        yield from _section(file, path, slot, slot.node, value)
    elif (
        isinstance(slot.node, WrittenList)
        and isinstance(value, Sequence)
        and not isinstance(value, str)
        and slot.node.items
    ):
        yield from _list(file, path, slot, slot.node, value)
    else:
        yield partial(_put, path=path, value=value)


def _section(
    file: FileText, path: KeyPath, slot: Located, node: WrittenSection, value: Mapping[str, Value]
) -> Iterator[Step]:
    asked = {name_of(key, slot.inner) for key in value}
    for key, inner in value.items():
        yield from steps(file, (*path, key), inner)
    for written, _ in node.pairs:
        if name_of(written.text, slot.inner) not in asked:
            yield partial(_remove, path=(*path, written.text))


def _list(
    file: FileText, path: KeyPath, slot: Located, node: WrittenList, value: Sequence[Value]
) -> Iterator[Step]:
    """Yield the steps for a list, the last item first; an item that only moves is written as it was."""
    before = [canonical(item, slot.inner) for item in node.items]
    after = [canonical_value(item, slot.inner) for item in value]
    opcodes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for tag, i1, i2, j1, j2 in reversed(opcodes):
        if tag == "equal":
            continue
        both = min(i2 - i1, j2 - j1)
        for at in reversed(range(j1 + both, j2)):
            like = _like(file, slot, node, before.index(after[at])) if after[at] in before else ""
            yield partial(new_item, path=path, index=i1 + both, value=value[at], like=like)
        for at in reversed(range(i1 + both, i2)):
            yield partial(_remove, path=(*path, at))
        for more in reversed(range(both)):
            yield from steps(file, (*path, i1 + more), value[j1 + more])


def _like(file: FileText, slot: Located, node: WrittenList, index: int) -> str:
    """Return an item as it is written, with its dash; nothing where others stand on its first line."""
    item: WrittenNode = node.items[index]
    if slot.in_brackets or node.is_flow:
        return file.raw[item.start : item.end]
    dash = behind_dash(file, node, index) - 1
    return file.raw[file.line_start(dash) : file.line_stop(item.end)] if file.is_first(dash) else ""
