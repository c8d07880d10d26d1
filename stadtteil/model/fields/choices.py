"""Fields that hold one of a few words."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable, Mapping
from typing import ClassVar

from stadtteil.model.fields.field import FieldType, Notes
from stadtteil.model.fields.texts import Slug, words
from stadtteil.model.text.slugs import slug
from stadtteil.model.yaml.tree import Node

MOST_SHOWN = 12
"""Words that a list of what is possible names, and one more where that is the last."""


SURE = 0.8
"""How like a word must be for nothing else to be offered."""


def meant(word: str, known: Iterable[str], cutoff: float = 0.7) -> str:
    """Return the known word that a misspelt one probably means, or nothing; never one that looks the same.

    >>> meant("artikl", ["artikel", "seiten"]), meant("artikel", ["artikel", "seiten"])
    ('artikel', '')
    """
    looks = _looks(word)
    others = sorted(option for option in set(known) if _looks(option) != looks)
    swapped = next((option for option in others if _is_swapped(word.lower(), option)), "")
    close = [swapped] if swapped else difflib.get_close_matches(word.lower(), others, 1, cutoff)
    return close[0] if close else ""


def _looks(word: str) -> str:
    """Return what one sees of a word: letters composed, invisible signs and blanks at the ends left out."""
    if word.isascii() and word.isprintable():
        return word.strip()
    seen = unicodedata.normalize("NFKC", word)
    return "".join(sign for sign in seen if unicodedata.category(sign) not in {"Cf", "Cc"}).strip()


def _is_swapped(word: str, option: str) -> bool:
    """Whether a word is an option with two neighbouring letters in the wrong order.

    >>> _is_swapped("bidl", "bild"), _is_swapped("bild", "bild"), _is_swapped("dlib", "bild")
    (True, False, False)
    """
    if len(word) != len(option) or word == option:
        return False
    wrong = [at for at, (one, other) in enumerate(zip(word, option, strict=True)) if one != other]
    first = wrong[0]
    return wrong == [first, first + 1] and word[first : first + 2] == option[first : first + 2][::-1]


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


def likely(word: str, known: Iterable[str]) -> str:
    """Return the known word that a question asks whether it was meant, or nothing.

    >>> likely("interwiev", ["bericht", "interview"]), likely("x", ["bericht", "interview"])
    ('interview', '')
    """
    return meant(word, sorted(set(known)), 0.6)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a question that helps, or the list of what is possible."""
    options = sorted(set(known))
    close = likely(word, options)
    if close and (meant(word, [close], SURE) or len(options) > MOST_SHOWN + 1):
        return f"Meinten Sie „{close}“?"
    if not options:
        return ""
    more = len(options) - MOST_SHOWN
    return (
        (f"Meinten Sie „{close}“? " if close else "")
        + ("Möglich sind: " if len(options) > 1 else "Möglich ist nur: ")
        + ", ".join(options[: len(options) if more < 2 else MOST_SHOWN])
        + (f" und {more} weitere." if more > 1 else ".")
    )


class Choice(FieldType):
    """One of some words; `also` maps further spellings to them."""

    noun: ClassVar[str] = "eines von mehreren Wörtern"

    def __init__(self, options: Mapping[str, str], also: Mapping[str, str] | None = None) -> None:
        """`options` maps each word to its label for people."""
        self.options = dict(options)
        self.also = {**{slug(label): word for word, label in options.items()}, **(also or {})}

    def blank(self) -> str:
        """Return the first of the words."""
        return next(iter(self.options))

    def read(self, node: Node, at: str, notes: Notes) -> str | None:
        """Return the word."""
        text = words(node, notes, self.noun)
        if text is None:
            return None
        for spelling in (text.lower(), slug(text)):
            word = self.also.get(spelling, spelling)
            if word in self.options:
                return word
        message, cure = f"„{text}“ ist hier nicht vorgesehen.", did_you_mean(text, self.options)
        notes.say(node, message, cure, fix=likely(text, self.options))
        return None


class YesNo(FieldType):
    """Yes or no."""

    noun: ClassVar[str] = "ja oder nein"

    def read(self, node: Node, at: str, notes: Notes) -> bool | None:
        """Return whether it says yes."""
        text = words(node, notes, self.noun)
        if text is None:
            return None
        if text.lower() in {"ja", "j", "yes", "y", "true", "1", "an", "on", "wahr"}:
            return True
        if text.lower() in {"nein", "n", "no", "false", "0", "aus", "off", "falsch"}:
            return False
        notes.say(node, f"„{text}“ ist weder ja noch nein.", "Schreiben Sie ja oder nein.")
        return None


class Drawn(Slug):
    """The name of something that the layouts draw; own layouts may know more of them."""

    noun: ClassVar[str] = "ein Name aus dem Layout"

    def __init__(self, known: Iterable[str], what: str) -> None:
        """`known` are those of the layouts that come with the program; `what` is what they name."""
        self.known = tuple(known)
        self.what = what

    def read(self, node: Node, at: str, notes: Notes) -> str | None:
        """Return the name; a hint where no layout is known to draw it."""
        text = super().read(node, at, notes)
        if text and text not in self.known:
            article = "Die" if self.what.endswith("e") else "Das"
            message = f"{article} {self.what} „{text}“ gibt es im Layout nicht."
            notes.say(node, message, did_you_mean(text, self.known), "warning", fix=likely(text, self.known))
        return text
