"""Whether a file says after a change what was meant: other values as they were, the changed one as asked for.

Compares what was written before with what is written after, and knows nothing of how the change was made.
"""

from __future__ import annotations

from stadtteil.editing.asked import (
    DeclaredKeys,
    KeyPath,
    Value,
    as_declared,
    canonical_value,
    name_of,
    within,
)
from stadtteil.editing.written import (
    WrittenList,
    WrittenNode,
    WrittenSection,
    WrittenText,
    canonical,
)

Pair = tuple[WrittenText, WrittenNode]


def is_same(before: WrittenNode | None, after: WrittenNode | None) -> bool:
    """Whether two values say the same and are written alike; the last line of a block may end or not."""
    match before, after:
        case WrittenText(), WrittenText():
            texts = before.text.rstrip("\n"), after.text.rstrip("\n")
            return texts[0] == texts[1] and (before.style, before.is_marked) == (after.style, after.is_marked)
        case WrittenList(), WrittenList():
            return len(before.items) == len(after.items) and all(map(is_same, before.items, after.items))
        case WrittenSection(), WrittenSection():
            return _are_same(before.pairs, after.pairs)
        case _:
            return before is after


def _are_same(before: tuple[Pair, ...], after: tuple[Pair, ...]) -> bool:
    return len(before) == len(after) and all(
        key.text == other.text and is_same(value, found)
        for (key, value), (other, found) in zip(before, after, strict=True)
    )


def is_as_meant(
    before: WrittenNode | None,
    after: WrittenNode | None,
    path: KeyPath,
    value: Value,
    keys: DeclaredKeys | None,
) -> bool:
    """Whether `after` is what was there before with a value at a path; `keys` declares the keys."""
    if not path:
        if value is None or after is None:
            return value is None and after is None
        return canonical(after, keys) == canonical_value(value, keys)
    if after is None:
        return value is None and _holds_only(before, path, keys)
    if isinstance(path[0], str):
        return _in_section(before, after, path, value, keys)
    return _in_list(before, after, path, value, keys)


def _holds_only(node: WrittenNode | None, path: KeyPath, keys: DeclaredKeys | None) -> bool:
    """Whether a value holds nothing but what a path leads to, or nothing at all."""
    if not path or node is None:
        return True
    step = path[0]
    if isinstance(node, WrittenSection) and isinstance(step, str):
        found = node.find(step, keys)
        return (
            found is not None and len(node.pairs) == 1 and _holds_only(found[1], path[1:], within(keys, step))
        )
    if isinstance(node, WrittenList) and step == 0:
        return len(node.items) == 1 and _holds_only(node.items[0], path[1:], keys)
    return False


def _in_section(
    before: WrittenNode | None, after: WrittenNode, path: KeyPath, value: Value, keys: DeclaredKeys | None
) -> bool:
    step = str(path[0])
    name = name_of(step, keys)
    if not isinstance(after, WrittenSection):
        return value is None and is_same(before, after)
    pairs = before.pairs if isinstance(before, WrittenSection) else ()
    others = tuple(pair for pair in pairs if name_of(pair[0].text, keys) != name)
    if not _are_same(others, tuple(pair for pair in after.pairs if name_of(pair[0].text, keys) != name)):
        return False
    was = _only(pairs, name, keys)
    now = _only(after.pairs, name, keys)
    inner = within(keys, step)
    if len(path) == 1 and now is not None and value is not None:
        found, wanted = canonical(now, inner), canonical_value(value, inner)
        return as_declared(step, found, keys) == as_declared(step, wanted, keys)
    return is_as_meant(was, now, path[1:], value, inner)


def _only(pairs: tuple[Pair, ...], name: str, keys: DeclaredKeys | None) -> WrittenNode | None:
    """Return the value of a key; None where there is none."""
    return next((value for key, value in pairs if name_of(key.text, keys) == name), None)


def _in_list(
    before: WrittenNode | None, after: WrittenNode, path: KeyPath, value: Value, keys: DeclaredKeys | None
) -> bool:
    at = int(path[0])
    if not isinstance(after, WrittenList):
        return value is None and is_same(before, after)
    items = before.items if isinstance(before, WrittenList) else ()
    gone = len(items) - len(after.items)
    if gone == 1 and value is None:
        others = (*items[:at], *items[at + 1 :])
        return all(map(is_same, others, after.items)) and _holds_only(items[at], path[1:], keys)
    both = [*items, None] if len(items) == at else [*items]
    if len(both) != len(after.items) or at >= len(both):
        return False
    others_same = all(
        is_same(one, other)
        for number, (one, other) in enumerate(zip(both, after.items, strict=True))
        if number != at
    )
    return others_same and is_as_meant(both[at], after.items[at], path[1:], value, keys)
