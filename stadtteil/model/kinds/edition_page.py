"""An edition's page: a front page of its own, in final words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import msgspec

from stadtteil.model.card import Body, Card, Day, Fact, Image, Link
from stadtteil.model.download_face import Download
from stadtteil.model.editions import editions_of
from stadtteil.model.labels import Label

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.kinds.edition import Edition
    from stadtteil.model.site import Site

SECONDS = 3
"""Articles beside the one that opens the page."""


class EditionPage(msgspec.Struct, frozen=True):
    """What an edition's page shows; before it `has_appeared` there is nothing in it.

    `deadline` is in words, and empty once it is over.
    """

    title: Annotated[str, Label("Titel")]
    kicker: Annotated[str, Label("Ressort")]
    summary: Annotated[str, Label("Kurztext")]
    date: Annotated[Day, Label("Datum")]
    has_appeared: Annotated[bool, Label("ob sie erschienen ist")]
    deadline: Annotated[str, Label("Redaktionsschluss")]
    image: Annotated[Image | None, Label("Bild")]
    facts: Annotated[tuple[Fact, ...], Label("Angaben im Kasten")]
    body: Annotated[Body | None, Label("Text")]
    downloads: Annotated[tuple[Download, ...], Label("Dateien zum Herunterladen")]
    lead: Annotated[Card | None, Label("Aufmacher")]
    seconds: Annotated[tuple[Card, ...], Label("zweite Reihe")]
    pictured: Annotated[Card | None, Label("zweite Reihe")]
    cards: Annotated[tuple[Card, ...], Label("Liste der Beiträge")]
    newer: Annotated[Link | None, Label("nächster Beitrag")]
    older: Annotated[Link | None, Label("voriger Beitrag")]


def page_of(edition: Edition, entry: Entry, site: Site) -> EditionPage:
    """Return an edition's page."""
    editions = editions_of(site)
    number = editions.link(entry)
    newer, older = editions.neighbours(entry)
    stories = editions.stories(entry)
    lead = _lead(edition, site, stories)
    others = site.cards(story for story in stories if story is not lead)
    return EditionPage(
        title=edition.title or number.label,
        kicker=number.label if edition.title else "",
        summary=edition.summary,
        date=site.day(edition.appears_on),
        has_appeared=edition.appears_on <= site.today,
        deadline=editions.deadline(entry),
        image=site.image(entry, edition.image),
        facts=tuple(_facts(edition, entry, site)),
        body=site.body(entry),
        downloads=site.downloads(entry, edition.downloads),
        lead=site.card(lead) if lead else None,
        seconds=others[:SECONDS],
        pictured=next((card for card in others[:SECONDS] if card.image), None),
        cards=others[SECONDS:],
        newer=editions.link(newer) if newer else None,
        older=editions.link(older) if older else None,
    )


def _lead(edition: Edition, site: Site, stories: Sequence[Entry]) -> Entry | None:
    """Return what the page opens with: what its editors put first, else as the paper's front page does."""
    unpaid = [story for story in stories if not story.record.is_ad]
    if edition.articles:
        return next(iter(unpaid), None)
    return min(unpaid, key=lambda one: _rank(one, site), default=None)


def _rank(story: Entry, site: Site) -> tuple[bool, bool]:
    card = site.card(story)
    return not story.record.leads, not (card and card.image)


def _facts(edition: Edition, entry: Entry, site: Site) -> Iterator[Fact]:
    """Yield the lines of its fact box."""
    words = site.words
    if edition.page_count:
        said = words.many("{n} Seite", "{n} Seiten", edition.page_count)
        yield Fact(words.text("Umfang"), (Link(said, ""),))
    if edition.print_run:
        said = words.text("{number} Exemplare", number=words.formats.number(edition.print_run))
        yield Fact(words.text("Auflage"), (Link(said, ""),))
    places = [site.link(place) for place in site.targets(entry, "outlets")]
    places += [Link(said, "") for said in edition.distribution]
    if places:
        yield Fact(words.text("Hier gibt es sie"), tuple(places))
    if edition.printer:
        yield Fact(words.text("Druck"), (Link(edition.printer, ""),))
