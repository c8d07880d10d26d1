"""Reads a file of words that a paper says instead of the program's: by their German, in one language.

Knows which texts the program has, not which languages the paper has.
"""

from __future__ import annotations

import difflib
import functools
import re
from string import Formatter
from zoneinfo import ZoneInfo

import msgspec

from stadtteil import words
from stadtteil.model.document import Document
from stadtteil.model.fields.field import Notes
from stadtteil.model.fields.texts import Line
from stadtteil.model.fields.texts import words as text_of
from stadtteil.model.reading.locale import suffix_of
from stadtteil.model.source import WORDS
from stadtteil.model.yaml.tree import Listing, Mapping, Node, Scalar, compose, is_empty
from stadtteil.problems import Problem
from stadtteil.words import Words, words_of
from stadtteil.words.catalogue import Message, messages_of
from stadtteil.words.completeness import TEMPLATE
from stadtteil.words.languages import SHIPPED, language_named
from stadtteil.words.overrides import Overrides

EXAMPLE = "Archiv: Ältere Artikel"
EXAMPLE_WITH_A_PLACE = '"Abgesagt: {title}": "Fällt aus: {title}"'
MOST_GUESSES = 20
"""Guesses at what an unknown text means in one file: each looks at all texts there are."""
LIKE = 0.7
BRACES = "Was geschweifte Klammern hat, braucht Anführungszeichen, vor dem Doppelpunkt und dahinter."
_QUOTED = f"Zum Beispiel: {EXAMPLE_WITH_A_PLACE}"
_SET_IN_QUOTES = re.compile(r"\"[^\"]*\"|'[^']*'")
_BLANKS = re.compile(r"[ \t\n]+")

_encode = msgspec.msgpack.Encoder().encode


def read_own_words(path: str, text: str) -> Document:
    """Return the document of such a file: what it says as `Overrides`, but for what is wrong."""
    mapping, problems = compose(text, path, example=EXAMPLE)
    lines = text.split("\n")
    problems = tuple(_unquoted(one, lines[one.line - 1]) if one.line else one for one in problems)
    reading = _Reading(path)
    for key, node in mapping.pairs:
        reading.take(key, node)
    overrides = Overrides(tuple(reading.texts.items()), tuple(reading.plurals.items()))
    said = any((overrides.texts, overrides.plurals))
    return Document(path, WORDS, (*problems, *reading.notes.problems), _encode(overrides) if said else b"")


def _unquoted(problem: Problem, line: str) -> Problem:
    """Return what is wrong with a line: where a place has no quotation marks around it, that this is it."""
    if problem.severity == "error" and "{" in _SET_IN_QUOTES.sub("", line):
        return msgspec.structs.replace(problem, column=1, message=BRACES, cure=_QUOTED)
    return problem


class _Reading:
    """What one file has said so far, and what is wrong with it."""

    def __init__(self, path: str) -> None:
        suffix = suffix_of(path)
        code = next((one.code for one in SHIPPED.values() if one.suffix == suffix), "de")
        self.notes = Notes(path, ZoneInfo("UTC"))
        self.texts: dict[str, str] = {}
        self.plurals: dict[str, tuple[str, ...]] = {}
        self._words = words_of(code)
        self._guesses = 0

    def take(self, key: Scalar, node: Node) -> None:
        """Read what stands behind one text."""
        name = spelt(key.text)
        message = known_texts().get(name)
        if message is None:
            self._unknown(key, name)
        elif message.msgid in self.texts or message.msgid in self.plurals:
            self.notes.say(key, f"„{name}“ steht zweimal da.", "Löschen Sie eine der beiden Zeilen.")
        elif isinstance(node, Mapping):
            self.notes.say(node, BRACES, _QUOTED)
        elif is_empty(node):
            cure = "Schreiben Sie Ihren Text dahinter, oder löschen Sie die Zeile."
            self.notes.say(key, f"Hinter „{name}“ steht nichts; es bleibt, wie es ist.", cure, "warning")
        elif message.other:
            forms = self._forms(node, message)
            if forms:
                self.plurals[message.msgid] = forms
        else:
            text = self._text(node, message)
            if text:
                self.texts[message.msgid] = text

    def _unknown(self, key: Scalar, name: str) -> None:
        cure = "Alle Texte nennt der Befehl „words de --list“."
        if self._guesses < MOST_GUESSES:
            self._guesses += 1
            known = known_texts()
            close = _singular(name) or next(iter(difflib.get_close_matches(name, known, 1, LIKE)), "")
            cure = f"Meinten Sie „{close}“? Sonst löschen Sie die Zeile." if close else cure
        said = f"Den Text „{name}“ hat das Programm nicht (mehr); hier ändert sich nichts."
        self.notes.say(key, said, cure, "warning")

    def _forms(self, node: Node, message: Message) -> tuple[str, ...]:
        """Return the forms of a text that counts; none after saying what is wrong."""
        wanted = self._words.counted()
        items = node.items if isinstance(node, Listing) else (node,)
        if len(items) != len(wanted):
            self.notes.say(node, *_other_number(len(items), self._words))
            return ()
        forms = [self._text(item, message) for item in items]
        return tuple(form for form in forms if form) if all(forms) else ()

    def _text(self, node: Node, message: Message) -> str:
        """Return a text with the places of a message; empty after saying what is wrong."""
        text = text_of(node, self.notes, Line.noun)
        if text is None:
            return ""
        if "\n" not in message.one:
            text = _BLANKS.sub(" ", text)  # others mean something: what stands on both sides stays together
        if not text:
            self.notes.say(node, "Hier steht kein Text.", "Schreiben Sie ihn zwischen die Anführungszeichen.")
            return ""
        wrong = _misplaced(text, message)
        if wrong is not None:
            self.notes.say(node, *wrong)
            return ""
        return text


def spelt(text: str) -> str:
    """Return a text as it is told apart from others: of blanks and ends of lines only that there are some."""
    return " ".join(text.split())


class OwnFile(msgspec.Struct, frozen=True):
    """What a file of own words says, and which texts it names that the program does not have (any more)."""

    path: str
    overrides: Overrides
    unknown: tuple[str, ...]


def own_file(path: str, text: str) -> OwnFile:
    """Return what a file says, whatever is wrong with it."""
    record = read_own_words(path, text).record
    overrides = msgspec.msgpack.decode(record, type=Overrides) if record else Overrides()
    names = (spelt(key.text) for key, _ in compose(text, path)[0].pairs)
    return OwnFile(path, overrides, tuple(name for name in names if name not in known_texts()))


def name_of(message: Message) -> str:
    """Return what editors call a text: its German, with what it is about where there are two of them.

    >>> name_of(Message("Ältere", context="Blättern")), name_of(Message("{n} Ort", "{n} Orte"))
    ('Ältere (Blättern)', '{n} Ort')
    """
    return spelt(f"{message.one} ({message.context})" if message.context else message.one)


@functools.lru_cache(maxsize=1)
def known_texts() -> dict[str, Message]:
    """Return all texts for readers that the program has, by what editors call them."""
    text = (words.CATALOGUES / TEMPLATE).read_text(encoding="utf-8")
    return {name_of(message): message for message in messages_of(text, TEMPLATE)}


def _singular(name: str) -> str:
    """Return what a text is called of which somebody has written the form for several."""
    return next((one for one, message in known_texts().items() if spelt(message.other) == name), "")


def _other_number(count: int, words: Words) -> tuple[str, str]:
    """Return what is said of a text that counts and has another number of forms than its language."""
    wanted = words.counted()
    numbers = [", ".join(map(str, some)) + ("" if len(some) == 1 else " …") for some in wanted]
    listed = "; ".join(f"für {some}" for some in numbers)
    here = "hier steht eine" if count == 1 else f"hier stehen {count}"
    name = language_named(words.language).name
    message = f"Dieser Text steht mit einer Zahl: {name} braucht {len(wanted)} Formen ({listed}), {here}."
    return message, "Schreiben Sie jede Form in eine eigene Zeile darunter, mit „- “ davor, in dieser Folge."


def _misplaced(text: str, message: Message) -> tuple[str, str] | None:
    """Return what is wrong with the places of a text, as message and cure."""
    known = {*_places(message.one), *_places(message.other)}
    needed = _places(message.other or message.one)
    if message.other:
        known.add("n")
        needed = [place for place in needed if place != "n"]
    try:
        found = _places(text)
    except ValueError:
        return (
            "Hier steht eine einzelne geschweifte Klammer.",
            "Löschen Sie sie, oder ergänzen Sie die andere.",
        )
    listed = ", ".join(f"{{{place}}}" for place in dict.fromkeys((*needed, *sorted(known))))
    strange = next((place for place in found if place not in known), None)
    if strange is not None:
        cure = f"Möglich sind hier: {listed}" if known else "Nehmen Sie die geschweiften Klammern weg."
        return f"„{{{strange}}}“ gibt es in diesem Text nicht.", cure
    missing = next((place for place in needed if place not in found), None)
    if missing is not None:
        cure = "Schreiben Sie es dahin, wo der Wert stehen soll, mit den geschweiften Klammern."
        return f"In diesem Text fehlt „{{{missing}}}“.", cure
    return None


def _places(text: str) -> list[str]:
    """Return the places of a text in their order, as they are written. Raises ValueError for a lone brace."""
    return [
        name + (f"!{conversion}" if conversion else "") + (f":{spec}" if spec else "")
        for _, name, spec, conversion in Formatter().parse(text)
        if name is not None
    ]
