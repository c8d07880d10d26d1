"""How a single text is written so that YAML reads the same again. Knows no key and no file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

_RESERVED = frozenset({"~", "null", "Null", "NULL", "<<", "="})
_SIGNS = "-?:,[]{}#&*!|>'\"%@`"
_IN_BRACKETS = re.compile(r"[,\[\]{}]|:(?=[,\[\]{}]|$)")
_CUT = re.compile(r":(?=\s|$)|\s#|[\n\t]")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
_MOST_COMPARED = 100_000
"""Pairs of lines among which those that stay are looked for, between the first and the last that changed."""
_WIDEST_INDENT = 9
"""What the sign of a block can say of its indentation."""


class WrittenLines(NamedTuple):
    """A value as it is written: what stands on the line of its key, and lines below, without line ends."""

    inline: str
    below: tuple[str, ...] = ()


def is_plain(text: str, *, in_brackets: bool) -> bool:
    """Whether a text can stand without quotes, and YAML reads it as it is.

    >>> is_plain("10.30 bis 12 Uhr", in_brackets=False), is_plain("Fest: schön", in_brackets=False)
    (True, False)
    """
    if not text or text in _RESERVED or text != text.strip() or text[0] in _SIGNS:
        return False
    return not _CUT.search(text) and not (in_brackets and _IN_BRACKETS.search(text))


def quoted(text: str, style: str = "") -> str:
    r"""Return a text in quotes of a style; those that need no other signs where there is a choice.

    >>> quoted("Rock 'n' Roll: heute"), quoted("Fest: heute", '"'), quoted("Fest: heute")
    ('"Rock \'n\' Roll: heute"', '"Fest: heute"', "'Fest: heute'")
    """
    choose_double = "'" in text and '"' not in text and "\\" not in text
    if "\n" in text or "\t" in text or style == '"' or (choose_double and style != "'"):
        return '"' + "".join(_ESCAPES.get(sign, sign) for sign in text) + '"'
    return "'" + text.replace("'", "''") + "'"


def on_one_line(text: str, style: str = "", *, in_brackets: bool = False) -> str:
    """Return a text as it stands on the line of its key, with quotes of a style or where it needs some."""
    if style in {"'", '"'}:
        return quoted(text, style)
    return text if is_plain(text, in_brackets=in_brackets) else quoted(text)


def as_block(text: str, parent: int, column: int, header: str = "|") -> WrittenLines:
    r"""Return a text of whole lines at a column, below a key at the column `parent`.

    The `header` of what stood there before says whether lines are folded and how the last one ends.

    >>> as_block("Kurz\n\n  und gut", 0, 2)
    WrittenLines(inline='|', below=('  Kurz', '', '    und gut'))
    """
    column = column if 0 < column - parent <= _WIDEST_INDENT else parent + 2
    begins_blank = text.lstrip("\n")[:1].isspace()
    folds = header.startswith(">") and "\n" not in text and not begins_blank
    chomp = next((sign for sign in "-+" if sign in header), "")
    size = str(column - parent) if begins_blank else ""
    lead = " " * column
    lines = (f"{lead}{line}" if line else "" for line in text.split("\n"))
    return WrittenLines(f"{'>' if folds else '|'}{size}{chomp}", tuple(lines))


def kept_lines(
    raw: Sequence[str], read: Sequence[str], fresh: Sequence[str], asked: Sequence[str]
) -> list[str]:
    """Return `fresh` lines, but as they stood where what is read of them does not change.

    `raw` are those that stood there and `read` what they say; `fresh` are to come and say what is `asked`.
    """
    lines = list(fresh)
    most = min(len(read), len(asked))
    first = next((at for at in range(most) if read[at] != asked[at]), most)
    last = next((at for at in range(most - first) if read[-1 - at] != asked[-1 - at]), most - first)
    lines[:first] = raw[:first]
    if last:
        lines[-last:] = raw[-last:]
    old, new = read[first : len(read) - last], asked[first : len(asked) - last]
    if len(old) * len(new) <= _MOST_COMPARED:
        for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if tag == "equal":
                lines[first + j1 : first + j2] = raw[first + i1 : first + i2]
    return lines
