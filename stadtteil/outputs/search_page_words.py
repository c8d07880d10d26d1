"""The words that a page shows beside its text: opening hours, steps to an application, what is on an agenda.

Reads pages as values, by the names of their fields, which mean the same on all pages. Knows no kind; what
stands on other pages, as the titles in lists, is left out.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

import msgspec

from stadtteil.model.card import Body, CalendarLink, Card, Category, DateFace, Day, Image, Link
from stadtteil.model.download_face import Download
from stadtteil.words import Words, msgid

HEADINGS = {
    "address": msgid("Adresse"),
    "agenda": msgid("Tagesordnung"),
    "hire": msgid("Was Sie mieten können"),
    "hours": msgid("Öffnungszeiten"),
    "proceedings": msgid("Protokoll"),
    "questions": msgid("Häufige Fragen"),
    "registration": msgid("Anmeldung"),
    "steps": msgid("So stellen Sie einen Antrag"),
}
"""What layouts write above some fields, where that is what people look for."""
ELSEWHERE = {
    "title",
    "summary",
    "teaser",
    "account",
    "tables",
    "counting",
    "reports",
    "past_meetings",
    "letter_parts",
}
"""Fields that search knows already, and those whose words and sums belong to other pages."""
SIGNS = {"status", "standing", "mark", "icon", "way", "map", "online", "start", "end", "newer", "older"}
"""Fields for machines, not for readers."""
OF_OTHERS = (Body, CalendarLink, Card, Category, DateFace, Download, Image)


def words_on(page: msgspec.Struct, words: Words) -> Iterator[str]:
    """Yield what a page says beside its text, with headings; `words` are those of its language."""
    for name in _telling(type(page)):
        if value := getattr(page, name):
            if name in HEADINGS:
                yield words.text(HEADINGS[name])
            yield from _said(value, words)


@functools.cache
def _telling(page: type[msgspec.Struct]) -> tuple[str, ...]:
    """Return the names of the fields of a page that have words for readers, which nothing else says."""
    return tuple(name for name in page.__struct_fields__ if name not in ELSEWHERE and name not in SIGNS)


def _said(value: object, words: Words) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Link):
        yield value.label
    elif isinstance(value, Day):
        yield value.text
    elif isinstance(value, tuple):
        for one in value:
            yield from _said(one, words)
    elif isinstance(value, msgspec.Struct) and not isinstance(value, OF_OTHERS):
        yield from words_on(value, words)
