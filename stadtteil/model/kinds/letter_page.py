"""A letter in final words: what its page shows, and what a mail says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import msgspec

from stadtteil.model.card import Body, Card, DateFace, Day
from stadtteil.model.date_face import date_face
from stadtteil.model.labels import Label
from stadtteil.model.letter_terms import (
    MEDIUM,
    LetterItem,
    LetterNotice,
    LetterPart,
    LetterTerms,
    within_letter,
)

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.kinds.letter import Letter
    from stadtteil.model.site import Site


class LetterPage(msgspec.Struct, frozen=True):
    """What a letter's page shows; `greeting` and `closing` may be empty."""

    title: Annotated[str, Label("Titel")]
    date: Annotated[Day, Label("Datum")]
    greeting: Annotated[str, Label("Anrede")]
    body: Annotated[Body | None, Label("Text")]
    letter_parts: Annotated[tuple[LetterPart, ...], Label("Teile des Briefs")]
    closing: Annotated[str, Label("Schluss")]


def page_of(letter: Letter, entry: Entry, site: Site) -> LetterPage:
    """Return a letter's page."""
    terms = terms_of(letter, entry, site)
    return LetterPage(terms.title, terms.day, terms.greeting, terms.body, terms.letter_parts, terms.closing)


def terms_of(letter: Letter, entry: Entry, site: Site) -> LetterTerms:
    """Return a whole letter."""
    return LetterTerms(
        title=letter.title,
        url=entry.url,
        day=site.day(letter.date),
        moment=letter.date.astimezone(site.zone),
        greeting=letter.greeting,
        body=within_letter(site.body(entry)),
        letter_parts=tuple(part for part in _parts(letter, entry, site) if part.items or part.dates),
        closing=letter.closing,
    )


def _parts(letter: Letter, entry: Entry, site: Site) -> Iterator[LetterPart]:
    words = site.words
    yield LetterPart(words.text("Aus der Zeitung"), _items(site, site.targets(entry, "articles")))
    events = site.targets(entry, "events")
    dated = [(event, _date(letter, event, site)) for event in events]
    yield LetterPart(
        words.text("Termine"),
        _items(site, (event for event, date in dated if date is None)),
        tuple(date for _, date in dated if date),
    )
    yield LetterPart(words.text("Bauarbeiten"), _items(site, site.targets(entry, "works")))
    yield LetterPart(words.text("Geförderte Projekte"), _items(site, site.targets(entry, "projects")))


def _date(letter: Letter, event: Entry, site: Site) -> DateFace | None:
    """Return the first time of an event that is not over on the letter's day; None where all are over."""
    day = letter.date.astimezone(site.zone).date()
    own = next((one for one in event.record.schedules(event, site) if not one.id), None)
    found = own.next(day) if own else None
    return date_face(site, found) if found else None


def _items(site: Site, entries: Iterable[Entry]) -> tuple[LetterItem, ...]:
    cards = ((entry, site.card(entry)) for entry in entries if not entry.record.pageless)
    return tuple(
        LetterItem(_dated(entry, card, site).within(MEDIUM), tuple(_notices(entry, site)))
        for entry, card in cards
        if card
    )


def _notices(entry: Entry, site: Site) -> Iterator[LetterNotice]:
    for said in entry.record.notices(site):
        yield LetterNotice(said.heading, said.text, said.signed)


def _dated(entry: Entry, card: Card, site: Site) -> Card:
    """Return a card that says from when to when, of what goes on for a while."""
    found = entry.record.disruption(entry, site)
    return msgspec.structs.replace(card, byline=found.span) if found else card
