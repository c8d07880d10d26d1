"""Where code stands in a Markdown text: between fences and between backticks. Knows no other syntax."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_FENCE = re.compile(
    r"^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?P<sign>`{3,}(?=[^`\n]*$)|~{3,})(?P<after>.*)$", re.MULTILINE
)
_TICKS = re.compile(r"`+")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_NO_LINE_END = re.compile(r"[^\n]")


class Verbatim(NamedTuple):
    """A text of the same length with blanks for code, and the offsets of fences that nothing closes."""

    text: str
    open_fences: tuple[int, ...]


def without_code(text: str) -> Verbatim:
    r"""Return a text without its code, each sign in its place.

    >>> without_code("a `b` c\n```\nd\n```\n")
    Verbatim(text='a     c\n   \n \n   \n', open_fences=())
    """
    outside, unclosed = without_fences(text)
    if "`" in outside:
        outside = _blanked(outside, list(code_spans(outside)))
    return Verbatim(outside, unclosed)


def without_fences(text: str) -> Verbatim:
    """Return a text without the code between its fences."""
    if "```" not in text and "~~~" not in text:
        return Verbatim(text, ())
    fenced, unclosed = _fenced(text)
    return Verbatim(_blanked(text, fenced), tuple(unclosed))


def _fenced(text: str) -> tuple[list[tuple[int, int]], list[int]]:
    """Return where fenced code begins and ends, and where a fence is never closed."""
    fences = list(_FENCE.finditer(text))
    regions, unclosed, at = [], [], 0
    hopeless: dict[str, int] = {}
    while at < len(fences):
        sign = fences[at]["sign"]
        closing = None
        if len(sign) < hopeless.get(sign[0], len(text) + 1):
            closing = next((n for n in range(at + 1, len(fences)) if _closes(fences[n], sign)), None)
        if closing is None:
            hopeless[sign[0]] = min(len(sign), hopeless.get(sign[0], len(sign)))
            unclosed.append(fences[at].start("sign"))
            at += 1
        else:
            regions.append((fences[at].start("sign"), fences[closing].end()))
            at = closing + 1
    return regions, unclosed


def _closes(fence: re.Match[str], opening: str) -> bool:
    return fence["sign"].startswith(opening) and not fence["after"].strip()


def code_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where code between backticks begins and ends: runs of the same length, within a paragraph."""
    start = 0
    for end in (*(found.start() for found in _BLANK_LINE.finditer(text)), len(text)):
        if text.find("`", start, end) >= 0:
            yield from _paired([(run.start(), run.end()) for run in _TICKS.finditer(text, start, end)])
        start = end


def _paired(runs: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    following: dict[int, int] = {}
    partner: list[int | None] = [None] * len(runs)
    for at in range(len(runs) - 1, -1, -1):
        length = runs[at][1] - runs[at][0]
        partner[at] = following.get(length)
        following[length] = at
    at = 0
    while at < len(runs):
        other = partner[at]
        if other is not None:
            yield runs[at][0], runs[other][1]
        at = at + 1 if other is None else other + 1


def _blanked(text: str, regions: list[tuple[int, int]]) -> str:
    if not regions:
        return text
    parts, done = [], 0
    for start, end in regions:
        parts += [text[done:start], _NO_LINE_END.sub(" ", text[start:end])]
        done = end
    return "".join([*parts, text[done:]])
