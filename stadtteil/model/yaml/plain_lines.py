"""YAML that is nothing but lines of a key and a plain or quoted text, or a list in brackets.

Nearly every head of an article is. It is read here without YAML's parser, to the same tree with the same
places; whatever else may be in it is left to `compose`, problems among them.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from stadtteil.model.yaml.tree import Listing, Mapping, Node, Scalar, compose
from stadtteil.problems import Problem

_ITEM = r"(?:\w(?:[\w .-]*\w)?|\"[^\"\\]*\"|'[^']*')"
_LINE = re.compile(
    r"(?P<key>[^\W\d_][\w-]{0,60}):(?:"
    r" +(?P<plain>[\w„“»(][^#:]*(?::(?! |$)[^#:]*)*(?<! ))"
    r"| +(?P<quoted>\"[^\"\\]*\"|'[^']*')"
    rf"| +(?P<list>\[ *{_ITEM}(?: *, *{_ITEM})* *\])"
    r")? *"
)
_ITEMS = re.compile(_ITEM)
LONGEST = 10_000
"""Signs of a text that is read here: none of this length can have too many nodes."""


def compose_lines(
    text: str, path: str, first_line: int = 1, lists: Collection[str] = ()
) -> tuple[Mapping, tuple[Problem, ...]]:
    """Return the mapping that a YAML text says, and what is wrong with it, as `compose` does.

    >>> compose_lines("tags: [a]", "x.md", 2)[0].pairs[0][1]
    Listing(items=(Scalar(text='a', plain=True, line=2, column=8),), line=2, column=7)
    """
    plain = _plain_mapping(text, first_line)
    return compose(text, path, first_line, lists) if plain is None else (plain, ())


def _plain_mapping(text: str, first_line: int) -> Mapping | None:
    """Return what the lines of a text say; None where one is of another sort, or a key stands twice."""
    lines = text.removesuffix("\n").split("\n")
    if len(text) > LONGEST or not lines[0] or not "".join(lines).isprintable():
        return None
    pairs: dict[str, tuple[Scalar, Node]] = {}
    for number, line in enumerate(lines, first_line):
        found = _LINE.fullmatch(line)
        if found is None or found["key"] in pairs:
            return None
        pairs[found["key"]] = Scalar(found["key"], True, number, 1), _value(found, number)
    return Mapping(tuple(pairs.values()), first_line, 1)


def _value(found: re.Match[str], line: int) -> Node:
    name = found.lastgroup or ""
    if name == "key":
        return Scalar("", True, line, found.end("key") + 2)
    column = found.start(name) + 1
    if name == "list":
        items = _ITEMS.finditer(found[0], found.start(name), found.end(name))
        return Listing(tuple(_scalar(item[0], line, item.start() + 1) for item in items), line, column)
    return _scalar(found[name], line, column)


def _scalar(written: str, line: int, column: int) -> Scalar:
    if written[0] in "\"'":
        return Scalar(written[1:-1], False, line, column)
    return Scalar(written, True, line, column)
