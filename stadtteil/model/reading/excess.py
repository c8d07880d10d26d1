"""What would take a converter minutes or its stack: typing errors and attacks without measure."""

from __future__ import annotations

import re

from stadtteil.problems import Problem

DEEPEST_QUOTE = 30
"""Levels of quotations in quotations."""
MOST_OPEN = 60
"""Brackets of one paragraph that are open at a time; the converter's time grows with their square."""
MOST_SHORT_FORMS = 300
"""Abbreviations that a text may explain; each is looked for in all of it."""

_QUOTES = re.compile(rf"^[ >\-*+\d.]*(?:>[ ]?){{{DEEPEST_QUOTE}}}")
_SHORT_FORM = re.compile(r"^\*\[[^\]]+\]:", re.MULTILINE)
_PARAGRAPHS = re.compile(r"\n[ \t]*\n")
_OPEN = (
    ("[", "]", "eckige Klammern"),
    ("](", ")", "Klammern mit Linkzielen"),
    ("<", ">", "spitze Klammern"),
)


def excess_in(text: str, path: str, first_line: int) -> Problem | None:
    """Return what is without measure in a Markdown text, if anything is."""
    for line, message, cure in (_quotes(text), _short_forms(text), _brackets(text)):
        if line:
            return Problem(path, first_line + line - 1, 1, message, cure)
    return None


def _quotes(text: str) -> tuple[int, str, str]:
    """Return the first line with too many quotations in each other; 0 for none."""
    lines = enumerate(text.split("\n"), 1) if text.count(">") >= DEEPEST_QUOTE else ()
    deep = (number for number, line in lines if line.count(">") >= DEEPEST_QUOTE and _QUOTES.match(line))
    return next(deep, 0), "Die Zitate sind zu tief verschachtelt.", "Löschen Sie überzählige „>“."


def _short_forms(text: str) -> tuple[int, str, str]:
    many = text.count("*[") > MOST_SHORT_FORMS and len(_SHORT_FORM.findall(text)) > MOST_SHORT_FORMS
    message = f"Der Text erklärt mehr als {MOST_SHORT_FORMS} Abkürzungen (*[Wort]: …)."
    return int(many), message, "Erklären Sie nur die, die der Text braucht."


def _brackets(text: str) -> tuple[int, str, str]:
    """Return the line on which a paragraph begins that leaves too many brackets open; 0 for none."""
    for opening, closing, name in _OPEN:
        if text.count(opening) < MOST_OPEN:
            continue
        start = 0
        for end in (*(found.end() for found in _PARAGRAPHS.finditer(text)), len(text)):
            if text.count(opening, start, end) >= MOST_OPEN and _open(text[start:end], opening, closing):
                message = f"In diesem Absatz werden viele {name} geöffnet, aber nicht geschlossen."
                return text.count("\n", 0, start) + 1, message, f"Löschen Sie überzählige „{opening}“."
            start = end
    return 0, "", ""


def _open(paragraph: str, opening: str, closing: str) -> bool:
    """Whether too many brackets are open at a time."""
    depth = 0
    for part in re.findall(f"{re.escape(opening)}|{re.escape(closing)}", paragraph):
        depth = depth + 1 if part == opening else max(0, depth - 1)
        if depth >= MOST_OPEN:
            return True
    return False
