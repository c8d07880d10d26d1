"""Where a block of a text ends and the next one begins.

Python-Markdown divides at empty lines only. In our dialect a list, a table, a rule or HTML may also
stand right below a sentence, indentation makes no code, and a list is one block with all that is
indented below it. Knows no HTML but the names of block elements.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown.util import HtmlStash

from stadtteil.model.text.dialect import signs
from stadtteil.model.text.dialect.boxes import end_of_box
from stadtteil.model.text.dialect.html import end_of_html, with_tags_apart
from stadtteil.model.text.dialect.points import end_of_list

_HOLDS = re.compile(r"^ {0,3}(?::[ ]|\[\^[^\]]*\]:)", re.MULTILINE)
"""A block whose indented successors are its own: the meaning of a term, a footnote."""
_GOES_ON = re.compile(r"\n*(?:[ ]|(?:[-*+]|\d{1,9}[.)])[ \u00a0\u202f])")
"""How a block begins that may belong to a list or box above an empty line."""


class Blocks:
    """Divides texts into blocks: plain strings, lists and boxes."""

    def __init__(self, stash: HtmlStash) -> None:
        """`stash` keeps HTML and says what stands for it in a text."""
        self._stash = stash

    def of(self, text: str) -> list[str]:
        """Return the blocks of a text in their order."""
        parts = text.split("\n\n")
        if not signs.any_in(text):
            return parts
        found: list[str] = []
        at = 0
        while at < len(parts):
            start, at = at, at + 1
            if not signs.any_in(parts[start]):
                found.append(parts[start])
                continue
            while at < len(parts) and _GOES_ON.match(parts[at]):
                at += 1
            _Division(self._stash, found).run("\n\n".join(parts[start:at]).split("\n"))
        return found


class _Division:
    """The lines of one part of a text, and the blocks found so far."""

    def __init__(self, stash: HtmlStash, found: list[str]) -> None:
        self._stash = stash
        self._found = found
        self._paragraph: list[str] = []
        self._holds = False

    def run(self, lines: list[str]) -> None:
        at = 0
        while at < len(lines):
            line = lines[at]
            if not line.strip():
                self._end_paragraph()
                at += 1
            elif line.startswith("    ") and self._is_held():
                at = self._held(lines, at)
            else:
                at = self._block(lines, at)
        self._end_paragraph()

    def _block(self, lines: list[str], at: int) -> int:
        """Note the block that begins on a line, or the line as one of a paragraph; return the next."""
        line = lines[at].lstrip(" ")
        kind = signs.beginning(line)
        end, block, rest = at + 1, line, ""
        if kind == "rule":
            block = "---"
        elif kind == "point":
            end, block = self._points(lines, at)
        elif kind == "quote":
            end, block = self._lazy(lines, at)
        elif kind == "box":
            end, block = end_of_box(lines, at)
        elif kind == "html":
            with_tags_apart(lines, at)
            end, rest = end_of_html(lines, at)
            block = self._stash.store("\n".join(lines[at:end]).strip().removesuffix(rest))
        elif not kind:
            end, block = self._other(lines, at)
        if block:
            self._end_paragraph()
            self._found.append(block)
            self._paragraph += [rest] if rest else []
        else:
            end = max(end, at + 1)
            self._paragraph += [text.lstrip(" ") for text in lines[at:end]]
            self._holds = self._holds or _HOLDS.match(line) is not None
        return end

    def _other(self, lines: list[str], at: int) -> tuple[int, str]:
        """Return a table, or a title with a line of === below it."""
        below = lines[at + 1] if at + 1 < len(lines) else ""
        if is_table(lines, at):
            end = at + 2
            while end < len(lines) and "|" in lines[end] and not signs.interrupts(lines[end].lstrip(" ")):
                end += 1
            return end, "\n".join(line.strip(" ") for line in lines[at:end])
        if not self._paragraph and below.startswith("===") and signs.UNDERLINE.match(below):
            return at + 2, f"# {lines[at].strip()}"
        return at, ""

    def _points(self, lines: list[str], at: int) -> tuple[int, str]:
        """Return the end of a list and the list; a table or nothing where its number does not count."""
        end, points = end_of_list(lines, at, below_sentence=bool(self._paragraph), is_other=is_table)
        if points is None and is_table(lines, at):
            return self._other(lines, at)
        return end, points or ""

    def _lazy(self, lines: list[str], at: int) -> tuple[int, str]:
        """Return a quotation, whose last sentence may go on without its sign."""
        end = at + 1
        while end < len(lines) and lines[end].strip():
            line = lines[end].lstrip(" ")
            if not line.startswith(">") and (signs.interrupts(line) or is_table(lines, end)):
                break
            end += 1
        return end, "\n".join(line.lstrip(" ") for line in lines[at:end])

    def _is_held(self) -> bool:
        """Whether what is indented belongs to a definition or a footnote above."""
        if self._paragraph:
            return self._holds
        above = self._found[-1] if self._found else ""
        return above.startswith("    ") or bool(_HOLDS.search(above))

    def _held(self, lines: list[str], at: int) -> int:
        """Note indented lines as they are; return the next line."""
        end = at
        while end < len(lines) and lines[end].startswith("    "):
            end += 1
        if self._paragraph:
            self._paragraph += lines[at:end]
        else:
            self._found.append("\n".join(lines[at:end]))
        return end

    def _end_paragraph(self) -> None:
        if self._paragraph:
            self._found.append(_with_entries_apart(self._paragraph, self._stash))
            self._paragraph = []
            self._holds = False


def is_table(lines: Sequence[str], at: int) -> bool:
    """Whether a table begins on a line: cells, and a row of dashes below them."""
    if at + 1 >= len(lines) or "|" not in lines[at] or "-" not in lines[at + 1]:
        return False
    return "|" in lines[at + 1] and bool(signs.TABLE_RULE.match(lines[at + 1]))


def _with_entries_apart(paragraph: list[str], stash: HtmlStash) -> str:
    """Return a paragraph with a break before each line of a row that begin with days, times or ordinals."""
    if len(paragraph) == 1:
        return paragraph[0]
    entry = [signs.is_entry(line) for line in paragraph]
    if sum(entry) < 2:
        return "\n".join(paragraph)
    mark = stash.store("<br>")
    parts = [paragraph[0]]
    for at, line in enumerate(paragraph[1:], 1):
        apart = entry[at] and (entry[0] or entry[at - 1] or entry[at + 1 : at + 2] == [True])
        parts += (mark if apart and parts[-1][-2:] != "  " else ""), "\n", line
    return "".join(parts)
