"""A Markdown file's two parts: front matter between two lines of `---`, then the text."""

from __future__ import annotations

import re

import msgspec

from stadtteil.problems import Problem

_FENCE = re.compile(r"^(---|\.\.\.)[ \t]*$", re.MULTILINE)


class Parts(msgspec.Struct, frozen=True):
    """Front matter and text, each with the line of the file on which it begins."""

    matter: str
    matter_line: int
    text: str
    text_line: int


def split(text: str, path: str) -> tuple[Parts | None, Problem | None]:
    """Take a Markdown file apart; a problem instead when its front matter is missing or not closed."""
    start = len(text) - len(text.lstrip("\n \t"))
    first = text.count("\n", 0, start) + 1
    if not text.startswith("---", start):
        return None, Problem(
            path, first, 1,
            "Die Datei beginnt nicht mit einem Kopf aus Angaben.",
            "Schreiben Sie ganz oben eine Zeile „---“, darunter mindestens „titel: …“, dann wieder „---“.",
        )  # fmt: skip
    begin = text.find("\n", start) + 1
    fence = _FENCE.search(text, begin) if begin else None
    if fence is None:
        return None, Problem(
            path, first, 1,
            "Der Kopf der Datei ist nicht abgeschlossen: Die zweite Zeile „---“ fehlt.",
            "Setzen Sie nach der letzten Angabe eine Zeile, in der nur „---“ steht.",
        )  # fmt: skip
    rest = min(fence.end() + 1, len(text))
    return Parts(text[begin : fence.start()], first + 1, text[rest:], text.count("\n", 0, rest) + 1), None
