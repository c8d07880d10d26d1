"""What would take a converter minutes or its stack: typing errors and attacks without measure.

The library's time grows with the square of what one paragraph holds; so a paragraph has limits, far above
what people write, and what is refused is told with its line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from stadtteil.model.text.verbatim import Verbatim, without_fences
from stadtteil.problems import Problem

DEEPEST_QUOTE = 30
"""Levels of quotations in quotations."""
MOST_OPEN = 60
"""Brackets of one paragraph that are open at a time; the converter's time grows with their square."""
MOST_SHORT_FORMS = 300
"""Abbreviations that a text may explain; each is looked for in all of it."""
MOST_EXPLAINED = 20_000
"""Places at which a text's abbreviations may stand."""
MOST_NOTES = 1000
"""Notes that a text may have; each sign is looked for among them."""
MOST_MARKS = 50_000
"""Signs in a text that could mean something to Markdown."""
MOST_PARAGRAPHS = 30_000
MOST_EFFORT = 500_000_000
"""Signs of a paragraph that could mean something, times its length: for each, all of it is copied."""
MOST_LINES_EFFORT = 30_000_000
"""Lines of a paragraph that begin something else, times its length: for each, all of it is searched."""
NO_QUESTION = 20_000
"""Characters of a text which can hold nothing that takes long, but for brackets."""

_QUOTES = re.compile(rf"^[ >\-*+\d.]*(?:>[ ]?){{{DEEPEST_QUOTE}}}")
_SHORT_FORM = re.compile(r"^\*\[([^\]]+)\]:", re.MULTILINE)
_NOTE = re.compile(r"^[ ]{0,3}\[\^[^\]\n]*\]:", re.MULTILINE)
_PARAGRAPHS = re.compile(r"\n[ \t]*\n")
_PIECES = re.compile(r"\n[ \t]*(?=\n|[-*+>|#:]|\d+[.)])")
"""Where a paragraph, an item or a row ends, and with it what the converter looks at in one go."""
_MARK = re.compile(r"[`*_\[<&\\|~@]|  \n|://|\n[ \t]*(?:[-+#>:]|\d+[.)])")
_BEGINNING = re.compile(r"^[ ]{0,3}(?:#|[=-]+[ \t]*$|\*?\[[^\]\n]*\]:|:[ \t])", re.MULTILINE)
_OPEN = (
    ("[", "]", "eckige Klammern"),
    ("](", ")", "Klammern mit Linkzielen"),
    ("<", ">", "spitze Klammern"),
)

Finding = tuple[int, str, str]
"""The line of the text, 0 for nothing; what is wrong; what to do."""


def excess_in(text: str, path: str, first_line: int) -> Problem | None:
    """Return what is without measure in a Markdown text, if anything is."""
    for line, message, cure in _findings(text):
        if line:
            return Problem(path, first_line + line - 1, 1, message, cure)
    return None


def _findings(text: str) -> Iterator[Finding]:
    yield _quotes(text)
    yield _short_forms(text)
    if len(text) > NO_QUESTION:
        verbatim = without_fences(text)
        for judge in _JUDGES:
            yield judge(verbatim)
    yield _brackets(text)


def _quotes(text: str) -> Finding:
    """Return the first line with too many quotations in each other."""
    lines = enumerate(text.split("\n"), 1) if text.count(">") >= DEEPEST_QUOTE else ()
    deep = (number for number, line in lines if line.count(">") >= DEEPEST_QUOTE and _QUOTES.match(line))
    return next(deep, 0), "Die Zitate sind zu tief verschachtelt.", "Löschen Sie überzählige „>“."


def _short_forms(text: str) -> Finding:
    cure = "Erklären Sie nur die, die der Text braucht."
    names = _SHORT_FORM.findall(text) if "*[" in text else ()
    if len(names) > MOST_SHORT_FORMS:
        return 1, f"Der Text erklärt mehr als {MOST_SHORT_FORMS} Abkürzungen (*[Wort]: …).", cure
    many = len(text) > NO_QUESTION and sum(text.count(name) for name in names) > MOST_EXPLAINED
    return int(many), "Die Abkürzungen, die der Text erklärt (*[Wort]: …), stehen zu oft darin.", cure


def _notes(verbatim: Verbatim) -> Finding:
    text = verbatim.text
    many = text.count("[^") > MOST_NOTES and len(_NOTE.findall(text)) > MOST_NOTES
    return (
        int(many),
        f"Der Text hat mehr als {MOST_NOTES} Anmerkungen.",
        "Teilen Sie ihn auf mehrere Dateien auf.",
    )


def _marks(verbatim: Verbatim) -> Finding:
    many = sum(1 for _ in _MARK.finditer(verbatim.text)) > MOST_MARKS
    message = "Der Text enthält mehr als 50.000 Zeichen, die etwas auszeichnen (*, _, [, <, |)."
    return int(many), message, "Gehört der Inhalt wirklich hierher? Teilen Sie ihn auf mehrere Dateien auf."


def _paragraphs(verbatim: Verbatim) -> Finding:
    many = verbatim.text.count("\n") > MOST_PARAGRAPHS and (
        sum(1 for _ in _PARAGRAPHS.finditer(verbatim.text)) > MOST_PARAGRAPHS
    )
    message = "Der Text hat mehr als 30.000 Absätze."
    return int(many), message, "Gehört der Inhalt wirklich hierher? Teilen Sie ihn auf mehrere Dateien auf."


def _fences(verbatim: Verbatim) -> Finding:
    """Return the first of too many fences that nothing closes: for each, all of the text is searched."""
    fences = verbatim.open_fences
    line = 0
    if len(fences) * len(verbatim.text) > MOST_EFFORT:
        line = verbatim.text.count("\n", 0, fences[0]) + 1
    return line, "Viele Blöcke beginnen mit ``` oder ~~~ und werden nicht geschlossen.", "Schließen Sie sie."


def _pieces(verbatim: Verbatim) -> Finding:
    line = _first_above(verbatim.text, _PIECES, _MARK, MOST_EFFORT)
    message = "In diesem Absatz stehen zu viele Zeichen, die etwas auszeichnen (*, _, [, <, |)."
    return (
        line,
        message,
        "Teilen Sie ihn mit leeren Zeilen in mehrere Absätze, oder löschen Sie, was zu viel ist.",
    )


def _beginnings(verbatim: Verbatim) -> Finding:
    line = _first_above(verbatim.text, _PARAGRAPHS, _BEGINNING, MOST_LINES_EFFORT)
    message = "Hier stehen sehr viele Überschriften, Verweise oder Erklärungen untereinander."
    return line, message, "Setzen Sie zwischen sie leere Zeilen."


_JUDGES: tuple[Callable[[Verbatim], Finding], ...] = (
    _notes,
    _marks,
    _paragraphs,
    _fences,
    _pieces,
    _beginnings,
)


def _first_above(text: str, ends: re.Pattern[str], sign: re.Pattern[str], most: int) -> int:
    """Return the line of the first piece in which signs times length are above a limit; 0 for none."""
    start = 0
    for end in (*(found.start() for found in ends.finditer(text)), len(text)):
        length = end - start
        if length * length > most and length * sum(1 for _ in sign.finditer(text, start, end)) > most:
            begin = end - len(text[start:end].lstrip())
            return text.count("\n", 0, begin) + 1
        start = end
    return 0


def _brackets(text: str) -> Finding:
    """Return the line on which a paragraph begins that leaves too many brackets open."""
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
