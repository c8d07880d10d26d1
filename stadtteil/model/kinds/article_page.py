"""An article's page: what it shows, in final words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from stadtteil.model.capabilities import signed
from stadtteil.model.card import Body, Card, Day, Image, Link

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.kinds.article import Article
    from stadtteil.model.site import Site


class Note(msgspec.Struct, frozen=True):
    """A dated correction as the page shows it."""

    date: Day
    text: str


class Counterstatement(msgspec.Struct, frozen=True):
    """A counterstatement as the page shows it."""

    date: Day | None
    name: str
    text: str


class ArticlePage(msgspec.Struct, frozen=True):
    """What an article's page shows."""

    title: str
    teaser: str
    kicker: Link | None
    label: str
    authors: tuple[str, ...]
    date: Day
    updated: Day | None
    minutes: int
    image: Image | None
    body: Body | None
    client: str
    disclosure: str
    corrections: tuple[Note, ...]
    counterstatement: Counterstatement | None
    tags: tuple[Link, ...]
    districts: tuple[Link, ...]
    section: Link | None
    projects: tuple[Card, ...]
    partners: tuple[Card, ...]
    related: tuple[Card, ...]
    newer: Link | None
    older: Link | None


def page_of(article: Article, entry: Entry, site: Site) -> ArticlePage:
    """Return an article's page."""
    newer, older = site.neighbours(entry)
    section = site.section(article.section)
    return ArticlePage(
        title=article.title,
        teaser=article.teaser,
        kicker=section.link,
        label=article.label(site.words),
        authors=signed(article.authors, site.words),
        date=site.day(article.date),
        updated=site.day(article.updated) if article.updated else None,
        minutes=entry.prose.minutes if entry.prose else 0,
        image=site.image(entry, article.image),
        body=site.body(entry),
        client=article.ad.client if article.ad else "",
        disclosure=article.disclosure,
        corrections=tuple(Note(site.day(item.date), item.text) for item in article.corrections),
        counterstatement=_counterstatement(article, site),
        tags=tuple(site.tag(name) for name in article.tags),
        districts=tuple(site.link(district) for district in site.targets(entry, "districts")),
        section=section.link,
        projects=site.cards(site.targets(entry, "projects")),
        partners=site.cards(site.targets(entry, "partners")),
        related=site.cards(site.related(entry)),
        newer=site.link(newer) if newer else None,
        older=site.link(older) if older else None,
    )


def _counterstatement(article: Article, site: Site) -> Counterstatement | None:
    said = article.counterstatement
    return (
        Counterstatement(site.day(said.date) if said.date else None, said.name, said.text) if said else None
    )
