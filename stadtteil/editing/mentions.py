"""Where a content file mentions others: names in its keys, links and pictures in its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from stadtteil.editing.asked import DeclaredKeys, KeyPath, declared, is_body, within
from stadtteil.editing.file_text import FileText
from stadtteil.editing.written import WrittenList, WrittenNode, WrittenSection, WrittenText
from stadtteil.model.fields import FieldType, FileRef, Group, Leads, Many, PictureRef, To

_IN_TEXT = re.compile(
    r"\]\(\s*(?:<(?P<angled>[^<>\n]+)>|(?P<inline>[^\s<>()]+))"
    r"|^[ ]{0,9}\[[^\]\n]+\]:[ \t]*<?(?P<defined>[^\s<>]+)"
    r"|\b(?:href|src)=[\"'](?P<attribute>[^\"'\n]+)",
    re.MULTILINE,
)
_FILE_KEYS = frozenset({"datei", "file", "src", "path", "url"})


class Mention(NamedTuple):
    """A mention of another file, by a name (of an entry of a `kind`) or by where it lies (`kind` is empty).

    `parts` are the names that stand in one text, `part` which of them it is. `path` leads to the value; it is
    empty for what stands in the text, from the offset `start` on. `line` counts from 1.
    """

    kind: str
    parts: tuple[str, ...]
    part: int
    path: KeyPath
    start: int
    line: int

    @property
    def text(self) -> str:
        """What is written."""
        return self.parts[self.part]


def mentions(file: FileText) -> Iterator[Mention]:
    """Yield all mentions of a file, those in its text last."""
    if file.root is not None:
        yield from _in_section(file, file.root, file.keys, ())
    begin, end = _text_of(file)
    for found in _IN_TEXT.finditer(file.raw, begin, end):
        group = found.lastgroup or ""
        yield Mention("", (found[group],), 0, (), found.start(group), _line(file, found.start(group)))


def _text_of(file: FileText) -> tuple[int, int]:
    """Return from where to where the text of a file goes."""
    if file.body >= 0:
        return file.body, len(file.raw)
    pairs = file.root.pairs if file.root else ()
    found = next((value for key, value in pairs if is_body(key.text, file.keys)), None)
    return (found.start, found.end) if found else (0, 0)


def _line(file: FileText, at: int) -> int:
    return file.raw.count("\n", 0, at) + 1


def _in_section(
    file: FileText, section: WrittenSection, keys: DeclaredKeys | None, path: KeyPath
) -> Iterator[Mention]:
    for key, value in section.pairs:
        field = declared(key.text, keys)
        if field is not None:
            yield from _behind(file, field.type, value, within(keys, key.text), (*path, key.text))


def _behind(
    file: FileText, type_: FieldType, node: WrittenNode, keys: DeclaredKeys | None, path: KeyPath
) -> Iterator[Mention]:
    if isinstance(type_, Many):
        yield from _several(file, type_, node, keys, path)
    elif isinstance(type_, Group) and isinstance(node, WrittenSection):
        yield from _in_section(file, node, keys, path)
    elif isinstance(node, WrittenText):
        yield from _named(file, type_, node, (node.text.strip(),), path)
    elif isinstance(type_, PictureRef | FileRef) and isinstance(node, WrittenSection):
        for key, value in node.pairs:
            if key.text.lower() in _FILE_KEYS and isinstance(value, WrittenText):
                yield from _named(file, type_, value, (value.text.strip(),), (*path, key.text))


def _several(
    file: FileText, type_: Many, node: WrittenNode, keys: DeclaredKeys | None, path: KeyPath
) -> Iterator[Mention]:
    if isinstance(node, WrittenList):
        for number, item in enumerate(node.items):
            yield from _behind(file, type_.of, item, keys, (*path, number))
    elif isinstance(node, WrittenText) and type_.commas:
        parts = tuple(part.strip() for part in type_.of.between.split(node.text) if part.strip())
        yield from _named(file, type_.of, node, parts, path)
    else:
        yield from _behind(file, type_.of, node, keys, path)


def _named(
    file: FileText, type_: FieldType, node: WrittenText, parts: tuple[str, ...], path: KeyPath
) -> Iterator[Mention]:
    if not isinstance(type_, To | Leads | PictureRef | FileRef) or node.is_marked:
        return
    kind, nobody = (type_.kind, {type_.nobody, *type_.also}) if isinstance(type_, To) else ("", set())
    for number, part in enumerate(parts):
        if part and part.lower() not in nobody:
            yield Mention(kind, parts, number, path, node.start, _line(file, node.start))
