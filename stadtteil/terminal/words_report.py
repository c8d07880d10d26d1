"""How much of the words for readers a language says, in German lines. Knows no file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from stadtteil.front_door import call

if TYPE_CHECKING:
    from stadtteil.model.reading.own_words import OwnFile
    from stadtteil.words import Words
    from stadtteil.words.catalogue import Message
    from stadtteil.words.completeness import Completeness
    from stadtteil.words.languages import Language

_SHOWN = 5
"""Texts that are shown where nobody has asked for all."""


def words_lines(found: Completeness, *, whole: bool) -> Iterator[str]:
    """Yield what is said of a language: whether something is missing, what nobody needs, who has read it.

    All texts are named if it is `whole`, else the first ones.
    """
    name, missing = found.language.name, found.missing
    if missing:
        yield f"{name}: Es fehlen {len(missing)} von {found.asked} Texten, sie stehen deutsch da:"
        yield from _texts(missing, found.language.code, whole=whole)
    else:
        yield f"{name}: Alle {found.asked} Texte sind da."
    if found.outdated:
        yield f"  {len(found.outdated)} Übersetzungen gehören zu keinem Text mehr; sie können weg:"
        yield from _texts(found.outdated, found.language.code, whole=whole)
    if found.reviewer:
        yield f"  Geprüft: {found.reviewer}."
    else:
        yield "  Noch hat sie niemand geprüft, der mit der Sprache aufgewachsen ist. Das sagt jede Seite."


def own_lines(language: Language, own: OwnFile) -> Iterator[str]:
    """Yield how many texts the paper says in words of its own, and all that the program no longer has."""
    count = len(own.overrides.texts) + len(own.overrides.plurals)
    said = "1 Text steht" if count == 1 else f"{count} Texte stehen"
    yield f"{language.name}: {said} mit eigenen Wörtern da, aus {own.path}."
    if own.unknown:
        yield f"  Zu diesen Zeilen hat das Programm keinen Text (mehr); sie können weg: {len(own.unknown)}"
        yield from _texts(own.unknown, language.code, whole=True)


def listed_lines(words: Words, messages: Mapping[str, Message]) -> Iterator[str]:
    """Yield all texts by their names as words say them, each as a line for a file of own words."""
    for name, message in messages.items():
        if message.other:
            forms = (words.form(message.one, message.other, numbers[0]) for numbers in words.counted())
            value = f"[{', '.join(map(_quoted, forms))}]"
        elif message.context:
            value = _quoted(words.in_context(message.context, message.one))
        else:
            value = _quoted(words.text(message.one))
        yield f"{_quoted(name)}: {value}"


def _quoted(text: str) -> str:
    """Return a text as YAML reads it between double quotation marks."""
    return json.dumps(text, ensure_ascii=False)


def _texts(texts: tuple[str, ...], code: str, *, whole: bool) -> Iterator[str]:
    shown = texts if whole else texts[:_SHOWN]
    for text in shown:
        yield f"  · {' '.join(text.split())}"
    if len(texts) > len(shown):
        yield f"  · und {len(texts) - len(shown)} weitere. Alle nennt: {call(f'words {code}')}"
