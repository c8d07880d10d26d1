"""Nesting beyond reason: typing errors and attacks that would take a converter minutes or its stack."""

from __future__ import annotations

import re

from stadtteil.problems import Problem

DEEPEST_QUOTE = 30
"""Levels of quotations in quotations."""
DEEPEST_BRACKET = 40
"""Square brackets of one paragraph that are open at a time; the converter's time grows with their square."""

_QUOTES = re.compile(rf"^[ >\-*+\d.]*(?:>[ ]?){{{DEEPEST_QUOTE}}}")
_PARAGRAPHS = re.compile(r"\n[ \t]*\n")
_BRACKETS = re.compile(r"\\.|[\[\]]", re.DOTALL)


def excess_in(text: str, path: str, first_line: int) -> Problem | None:
    """Return what is nested too deeply in a Markdown text to be converted, if anything is."""
    line = _quotes(text)
    if line:
        message, cure = "Die Zitate sind zu tief verschachtelt.", "Löschen Sie überzählige „>“."
        return Problem(path, first_line + line - 1, 1, message, cure)
    line = _brackets(text)
    if line:
        message = "In diesem Absatz werden viele eckige Klammern geöffnet, aber nicht geschlossen."
        return Problem(path, first_line + line - 1, 1, message, "Löschen Sie überzählige „[“.")
    return None


def _quotes(text: str) -> int:
    """Return the number of the first line with too many quotations in each other, or 0."""
    if text.count(">") < DEEPEST_QUOTE:
        return 0
    lines = enumerate(text.split("\n"), 1)
    return next(
        (number for number, line in lines if line.count(">") >= DEEPEST_QUOTE and _QUOTES.match(line)), 0
    )


def _brackets(text: str) -> int:
    """Return the number of the line on which a paragraph begins that leaves too many brackets open, or 0."""
    if text.count("[") < DEEPEST_BRACKET:
        return 0
    start = 0
    for end in (*(found.end() for found in _PARAGRAPHS.finditer(text)), len(text)):
        if text.count("[", start, end) >= DEEPEST_BRACKET and _deepest(text[start:end]) >= DEEPEST_BRACKET:
            return text.count("\n", 0, start) + 1
        start = end
    return 0


def _deepest(paragraph: str) -> int:
    depth = most = 0
    for found in _BRACKETS.finditer(paragraph):
        if found[0] == "[":
            depth += 1
            most = max(most, depth)
        elif found[0] == "]":
            depth = max(0, depth - 1)
    return most
