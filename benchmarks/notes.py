"""Events, places and translations as the peers write them: a page with a title, a description and a text.

None of them has a word for such an entry, so what we write as fields stands as a list above its text. Links
and pictures lead where the peers' pages have them, and a picture's credit stands below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from benchmarks.corpora import Corpus
from benchmarks.corpus import Article, Event, Place, Project

ENDONYMS = {"tr": "Türkçe", "ar": "العربية", "uk": "Українська"}
_LINK = re.compile(r"\]\((?:\.\./(projekte|orte|termine|artikel)/)?([a-z]+-\d+)\.(?:md|yaml)\)")
_PICTURE = re.compile(r"\]\((zeichnung-\d+\.jpg)\)")


class Note(NamedTuple):
    """A page without date or tags, in Markdown; `folder` is also the first part of its address."""

    folder: str
    slug: str
    title: str
    description: str
    body: str
    language: str = "de"


def notes(of: Corpus, count: int) -> Iterator[Note]:
    """Yield all such pages of a paper with `count` articles."""
    for event in of.events(count):
        yield Note("termine", event.slug, event.title, event.summary, _event_body(event))
    for place in of.places(count):
        yield Note("orte", place.slug, place.title, place.summary, _place_body(place))
    for article in of.translations(count):
        body = f"{article.body}\n[Deutsch](/artikel/{article.slug}/)\n"
        yield Note(article.language, article.slug, article.title, article.teaser, body, article.language)


def linked(entry: Article | Project) -> str:
    """Return a text with the peers' addresses, and at an article's end the links to its translations."""
    languages = entry.languages if isinstance(entry, Article) else ()
    others = "".join(f"\n[{ENDONYMS[tag]}](/{tag}/{entry.slug}/)\n" for tag in languages)
    return _addressed(entry.body) + others


def _addressed(body: str) -> str:
    body = _LINK.sub(lambda found: f"](/{found[1] or 'artikel'}/{found[2]}/)", body)
    return _PICTURE.sub(r"](/bilder/\1)\n*Bild: Zeichnung, CC0 1.0*", body)


def _event_body(event: Event) -> str:
    return (
        f"- **Beginn:** {event.start:%d.%m.%Y, %H:%M} Uhr\n- **Ende:** {event.end:%d.%m.%Y, %H:%M} Uhr\n"
        f"- **Ort:** [{event.place}](/orte/{event.place}/)\n- **Quartier:** {event.district.capitalize()}\n\n"
        f"{_addressed(event.body)}"
    )


def _place_body(place: Place) -> str:
    hours = "; ".join(place.hours)
    return (
        f"- **Anschrift:** {place.street}\n- **Geöffnet:** {hours}\n"
        f"- **Lage:** {place.latitude}, {place.longitude}\n\n{_addressed(place.body)}\n"
    )
