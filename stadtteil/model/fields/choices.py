"""Fields that hold one of a few words."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from typing import ClassVar

from stadtteil.model.fields.field import FieldType, Notes
from stadtteil.model.fields.texts import words
from stadtteil.model.reading.tree import Node

MOST_SHOWN = 12
"""Words that a list of what is possible names, and one more where that is the last."""


def meant(word: str, known: Iterable[str], cutoff: float = 0.7) -> str:
    """Return the known word that a misspelt one probably means, or nothing."""
    close = difflib.get_close_matches(word.lower(), sorted(set(known)), 1, cutoff)
    return close[0] if close else ""


def misspelt(word: str, known: Iterable[str]) -> str:
    """Return the known key that a word is a slip of the pen for, or nothing.

    Stricter than `meant`: `ws_teaser` and `_id` are words of their own, made with the same parts.

    >>> misspelt("tittel", ["titel", "teaser"]), misspelt("ws_teaser", ["titel", "teaser"])
    ('titel', '')
    """
    close = meant(word, known, 0.8)
    parts = word.count("_") + word.count("-") == close.count("_") + close.count("-")
    return close if len(close) > 2 and (parts or _bare(word) == _bare(close)) else ""


def _bare(word: str) -> str:
    return word.replace("_", "").replace("-", "")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a question that helps, or the list of what is possible."""
    options = sorted(set(known))
    close = meant(word, options, 0.6)
    if close:
        return f"Meinten Sie „{close}“?"
    if not options:
        return ""
    more = len(options) - MOST_SHOWN
    return (
        "Möglich sind: "
        + ", ".join(options[: len(options) if more < 2 else MOST_SHOWN])
        + (f" und {more} weitere." if more > 1 else ".")
    )


class Choice(FieldType):
    """One of some words; `also` maps further spellings to them."""

    noun: ClassVar[str] = "eines von mehreren Wörtern"

    def __init__(self, options: Mapping[str, str], also: Mapping[str, str] | None = None) -> None:
        """`options` maps each word to its label for people."""
        self.options = dict(options)
        self.also = dict(also or {})

    def blank(self) -> str:
        """Return the first of the words."""
        return next(iter(self.options))

    def read(self, node: Node, at: str, notes: Notes) -> str | None:
        """Return the word."""
        text = words(node, notes, self.noun)
        if text is None:
            return None
        word = self.also.get(text.lower(), text.lower())
        if word in self.options:
            return word
        notes.say(node, f"„{text}“ ist hier nicht vorgesehen.", did_you_mean(text, self.options))
        return None


class YesNo(FieldType):
    """Yes or no."""

    noun: ClassVar[str] = "ja oder nein"

    def read(self, node: Node, at: str, notes: Notes) -> bool | None:
        """Return whether it says yes."""
        text = words(node, notes, self.noun)
        if text is None:
            return None
        if text.lower() in {"ja", "yes", "true", "an", "on", "wahr"}:
            return True
        if text.lower() in {"nein", "no", "false", "aus", "off", "falsch"}:
            return False
        notes.say(node, f"„{text}“ ist weder ja noch nein.", "Schreiben Sie ja oder nein.")
        return None
