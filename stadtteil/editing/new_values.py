"""How a whole value is written that stands nowhere yet: text, list or section, in the style of its file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from stadtteil.editing.asked import DeclaredKeys, Value, declared, is_body, within
from stadtteil.editing.scalars import WrittenLines, as_block, on_one_line

_WIDEST = 90
"""Characters up to which a list of short texts stands on one line."""


class Indents(NamedTuple):
    """By how many columns sections and the dashes of lists are indented."""

    step: int
    dash: int


class NewValues:
    """Writes values in one file's style."""

    def __init__(self, indents: Indents) -> None:
        """`indents` are those that the file has already."""
        self._indents = indents

    def pair(self, key: str, value: Value, column: int, keys: DeclaredKeys | None) -> list[str]:
        """Return the lines of a key and its value at a column."""
        lines = self.behind(key, value, column, keys)
        lead = f"{' ' * column}{on_one_line(key)}:"
        return [f"{lead} {lines.inline}".rstrip(), *lines.below]

    def behind(self, key: str, value: Value, column: int, keys: DeclaredKeys | None) -> WrittenLines:
        """Return what stands behind a key at a column, which `keys` declares."""
        if isinstance(value, str):
            return self.text(value, column, is_block=is_body(key, keys))
        if isinstance(value, Mapping):
            return WrittenLines(
                "", tuple(self._section(value, column + self._indents.step, within(keys, key)))
            )
        items = list(value or ())
        if one_line := _short_list(items):
            return WrittenLines(one_line)
        lines: list[str] = []
        for item in items:
            lines += self.item(item, column + self._indents.dash, within(keys, key))
        return WrittenLines("", tuple(lines))

    def text(self, text: str, column: int, *, is_block: bool = False) -> WrittenLines:
        """Return a text behind a key or a dash at a column."""
        if is_block or "\n" in text:
            return as_block(text, column, column + self._indents.step)
        return WrittenLines(on_one_line(text))

    def item(self, value: Value, column: int, keys: DeclaredKeys | None) -> list[str]:
        """Return the lines of an item whose dash stands at a column; `keys` declares its keys."""
        lead = f"{' ' * column}- "
        if isinstance(value, str):
            lines = self.text(value, column)
            return [f"{lead}{lines.inline}", *lines.below]
        if isinstance(value, Mapping):
            first, *rest = self._section(value, column + 2, keys)
            return [f"{lead}{first.lstrip(' ')}", *rest]
        return [f"{lead}{in_brackets(value)}"]

    def _section(self, value: Mapping[str, Value], column: int, keys: DeclaredKeys | None) -> list[str]:
        lines = []
        for key, inner in value.items():
            lines += self.pair(written_key(key, keys), inner, column, keys)
        return lines


def written_key(key: str, keys: DeclaredKeys | None) -> str:
    """Return a key as it is declared, or as it is where nobody declares it."""
    field = declared(key, keys)
    if keys and is_body(key, keys):
        return keys.body_key
    return field.key if field else key


def in_brackets(value: Value, style: str = "", keys: DeclaredKeys | None = None) -> str:
    """Return a value within a list or section in brackets, where all stands on one line."""
    if isinstance(value, Mapping):
        pairs = (
            f"{on_one_line(written_key(key, keys), in_brackets=True)}: "
            f"{in_brackets(inner, keys=within(keys, key))}"
            for key, inner in value.items()
        )
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, str) or value is None:
        return on_one_line(value or "", style, in_brackets=True)
    return "[" + ", ".join(in_brackets(item, keys=keys) for item in value) + "]"


def _short_list(items: Sequence[Value]) -> str:
    """Return a list of short texts as it stands on one line; nothing for any other."""
    if not all(isinstance(item, str) and "\n" not in item for item in items):
        return ""
    written = in_brackets(items)
    return written if len(written) <= _WIDEST else ""
