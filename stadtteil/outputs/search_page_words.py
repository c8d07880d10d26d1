"""The words that a page shows beside its text: opening hours, steps to an application, what is on an agenda.

Reads pages as values, by the names of their fields, which mean the same on all pages. Knows no kind; what
stands on other pages, as the titles in lists, is left out.
"""

from __future__ import annotations

import functools

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


def words_on(page: msgspec.Struct, words: Words) -> list[str]:
    """Return what a page says beside its text, with headings; `words` are those of its language."""
    found: list[str] = []
    _gather(page, words, found)
    return found


def _gather(page: msgspec.Struct, words: Words, found: list[str]) -> None:
    shown = msgspec.structs.asdict(page)
    for name in _telling(type(page)):
        if value := shown[name]:
            if name in HEADINGS:
                found.append(words.text(HEADINGS[name]))
            _said(value, words, found)


@functools.cache
def _telling(page: type[msgspec.Struct]) -> tuple[str, ...]:
    """Return the names of the fields of a page that have words for readers, which nothing else says."""
    return tuple(name for name in page.__struct_fields__ if name not in ELSEWHERE and name not in SIGNS)


def _said(value: object, words: Words, found: list[str]) -> None:
    if isinstance(value, str):
        found.append(value)
    elif isinstance(value, tuple):
        for one in value:
            _said(one, words, found)
    elif isinstance(value, Link):
        found.append(value.label)
    elif isinstance(value, Day):
        found.append(value.text)
    elif isinstance(value, msgspec.Struct) and not isinstance(value, OF_OTHERS):
        _gather(value, words, found)
