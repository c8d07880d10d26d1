"""HTML in a text: what is kept apart whole, and where a block of HTML ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown import Markdown
from markdown.preprocessors import Preprocessor
from markdown.util import BLOCK_LEVEL_ELEMENTS

from stadtteil.model.text.late_pattern import late_pattern

_TAGS = late_pattern(r"<(/?)([a-zA-Z][\w-]*)(?:\s[^<>]*?)?(/?)>")
_NAMES = "div|details|section|article|aside|center"
_CONTAINERS = (
    rf"[ ]*(?:(?:</?(?:{_NAMES})(?:\s[^<>]*)?>"
    r"|<summary(?:\s[^<>]*)?>[^<\n]*(?:<(?!/summary)[^<\n]*)*</summary>)[ ]*)++"
)
_CONTAINER = late_pattern(rf"{_CONTAINERS}$", re.IGNORECASE)
"""A line of nothing but tags around other blocks. What follows is Markdown, with or without an empty line."""
_OPENED = late_pattern(_CONTAINERS, re.IGNORECASE)
_CLOSED = late_pattern(rf"</(?:{_NAMES})[ ]*>[ ]*", re.IGNORECASE)
_MARKED = late_pattern(r"[*\[`]|~~|(?<!\w)_")
_BLOCKS = frozenset(BLOCK_LEVEL_ELEMENTS)
_NESTING = _BLOCKS - {"hr"}
"""Elements that are closed by a tag of their own."""
_WHOLE = late_pattern(r"<!--|^[ >]*<(pre|script|style)\b", re.MULTILINE | re.IGNORECASE)
_SIGN = late_pattern(r"<(?:!--|pre|script|style)", re.IGNORECASE)
"""One of these stands in each text that has something whole, and is found at once."""


def end_of_html(lines: Sequence[str], at: int) -> tuple[int, str]:
    """Return the line behind a block of HTML that begins on a line, and what of its last line is text again.

    It ends with the tag that closes what it opened, and before an empty line: what follows is Markdown.
    """
    if _CONTAINER.match(lines[at]):
        return at + 1, ""
    end, depth, torn = at, 0, False
    while end < len(lines) and lines[end].strip():
        line = lines[end]
        closed = 0
        for tag in _TAGS.finditer(line):
            name = tag[2].lower()
            if name in _NESTING and not tag[3]:
                depth += -1 if tag[1] else 1
            if name in _BLOCKS:
                closed = tag.end()
        left, right = line.rfind("<"), line.rfind(">")
        torn = left > right or (torn and right < 0)
        end += 1
        if depth <= 0 and not torn:
            return end, line[closed:].strip() if closed else ""
    return end, ""


def with_tags_apart(lines: list[str], at: int) -> None:
    """Give the tags around other blocks lines of their own where Markdown stands beside them.

    >>> lines = ["<div>Ein *Wort*", "und mehr</div>"]
    >>> with_tags_apart(lines, 0)
    >>> lines
    ['<div>', 'Ein *Wort*', 'und mehr', '</div>']
    """
    opened = _OPENED.match(lines[at])
    if opened is None or opened.end() == len(lines[at]):
        return
    end = at + 1
    while (
        end < len(lines)
        and lines[end].strip()
        and not (_closing(lines[end - 1]) or _OPENED.match(lines[end]))
    ):
        end += 1
    if not any(_MARKED.search(_TAGS.sub("", line)) for line in lines[at:end]):
        return
    last = lines[end - 1]
    tags = _closing(last)
    if tags and tags < len(last):
        lines[end - 1 : end] = [last[:-tags], last[-tags:]]
    lines[at : at + 1] = [opened[0].rstrip(), lines[at][opened.end() :]]


def _closing(line: str) -> int:
    """Return the length of the tags that close containers at the end of a line."""
    start = len(line)
    while (tag := line.rfind("</", 0, start)) >= 0 and _CLOSED.fullmatch(line, tag, start):
        start = tag
    return len(line) - start


class WholeHtml(Preprocessor):
    """Keeps apart comments, programs and <pre>, which may have empty lines in them, as they are."""

    md: Markdown

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with signs that stand for what was kept apart."""
        text = "\n".join(lines)
        if "<" not in text or not _SIGN.search(text) or not _WHOLE.search(text):
            return lines
        parts: list[str] = []
        done = 0
        never: set[str] = set()
        for found in _WHOLE.finditer(text):
            name = (found[1] or "").lower()
            if found.start() < done or name in never:
                continue
            end = _end_of_whole(text, found.end(), name)
            if end < 0:
                never.add(name)
                continue
            start = text.index("<", found.start())
            line_start = text.rfind("\n", 0, start) + 1
            if not name and not _apart(text[line_start:start], text[start:end]):
                continue
            parts += text[done:start], self.md.htmlStash.store(text[start:end])
            done = end
        return "".join([*parts, text[done:]]).split("\n")


def _end_of_whole(text: str, start: int, name: str) -> int:
    """Return the end of a comment, or of an element by its name; below zero where there is none."""
    if not name:
        found = text.find("-->", start)
        return found + 3 if found >= 0 else -1
    closing = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(text, start)
    return closing.end() if closing else -1


def _apart(before: str, comment: str) -> bool:
    """Whether a comment stands by itself, or would be torn by an empty line; in code it is none."""
    return not before.strip(" >") or ("\n\n" in comment and "`" not in before)
