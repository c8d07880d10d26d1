"""A Markdown file's two parts: front matter between two lines of `---`, then the text."""

from __future__ import annotations

import re

import msgspec

from stadtteil.problems import Problem

_FENCE = re.compile(r"\n(---|\.\.\.)[ \t]*$", re.MULTILINE)
"""What closes the front matter, with the end of the line before: a sign to look for."""
_NEARLY = re.compile(r"^ *(?:-{2}|-{4,}|[–—]+-*|-[–—]|-{3}[ \t]*\S{1,3})[ \t]*$| +---[ \t]*$", re.MULTILINE)
"""A line that was meant to close the front matter: two or four hyphens, dashes, or a space before."""


class Parts(msgspec.Struct, frozen=True):
    """Front matter and text, each with the line of the file on which it begins."""

    matter: str
    matter_line: int
    text: str
    text_line: int


def split(text: str, path: str) -> tuple[Parts | None, Problem | None]:
    """Take a Markdown file apart; a problem instead when its front matter is missing or not closed."""
    start = len(text) - len(text.lstrip("\n \t"))
    if not text.startswith("---", start):
        return None, _headless(text, start, path)
    begin = text.find("\n", start) + 1
    fence = _FENCE.search(text, begin - 1) if begin else None
    if fence is None:
        return None, _unclosed(text, start, path)
    rest = min(fence.end() + 1, len(text))
    first = text.count("\n", 0, begin) + 1
    return Parts(text[begin : fence.start(1)], first, text[rest:], text.count("\n", 0, rest) + 1), None


def _headless(text: str, start: int, path: str) -> Problem:
    cure = "Schreiben Sie ganz oben eine Zeile „---“, darunter mindestens „titel: …“, dann wieder „---“."
    if start == len(text):
        return Problem(path, 0, 0, "Die Datei ist leer.", cure)
    message = "Die Datei beginnt nicht mit einem Kopf aus Angaben."
    if text.startswith("+++", start):
        message = "Angaben zwischen „+++“ (TOML) liest die Zeitung nicht."
        cure = "Schreiben Sie „---“ statt „+++“ und „titel: …“ statt „title = …“."
    return Problem(path, text.count("\n", 0, start) + 1, 1, message, cure)


def _unclosed(text: str, start: int, path: str) -> Problem:
    nearly = _NEARLY.search(text, text.find("\n", start)) if "\n" in text[start:] else None
    if nearly:
        return Problem(
            path, text.count("\n", 0, nearly.start()) + 1, 1,
            "Der Kopf der Datei ist nicht richtig abgeschlossen.",
            "Die Zeile nach der letzten Angabe besteht aus genau drei Strichen: ---",
        )  # fmt: skip
    return Problem(
        path, text.count("\n", 0, start) + 1, 1,
        "Der Kopf der Datei ist nicht abgeschlossen: Die zweite Zeile „---“ fehlt.",
        "Setzen Sie nach der letzten Angabe eine Zeile, in der nur „---“ steht.",
    )  # fmt: skip
