"""An article's page: what it shows, in final words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import msgspec

from stadtteil.model.audiences import front_links
from stadtteil.model.card import Body, Card, Day, Image, Link, unrepeated
from stadtteil.model.download_face import Download
from stadtteil.model.editions import editions_of
from stadtteil.model.kinds.article_head import OBITUARY
from stadtteil.model.labels import Label
from stadtteil.model.series import SeriesFace, series_beside
from stadtteil.model.signatures import signed
from stadtteil.model.story_page import CorrectionFace, StoryPage

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.kinds.article import Article
    from stadtteil.model.site import Site


class Counterstatement(msgspec.Struct, frozen=True):
    """A counterstatement as the page shows it."""

    date: Day | None
    name: str
    text: str


class ArticlePage(StoryPage, frozen=True, kw_only=True):
    """What an article's page shows: `quiet` where it is an obituary, `verse` where it is a poem."""

    teaser: Annotated[str, Label("Vorspann")]
    lifetime: Annotated[str, Label("Lebensdaten")]
    label: Annotated[str, Label("Art")]
    quiet: Annotated[bool, Label("Art")]
    verse: Annotated[bool, Label("Art")]
    minutes: Annotated[int, Label("Lesezeit")]
    image: Annotated[Image | None, Label("Bild")]
    body: Annotated[Body | None, Label("Text")]
    disclosure: Annotated[str, Label("Transparenzhinweis")]
    counterstatement: Annotated[Counterstatement | None, Label("Gegendarstellung")]
    downloads: Annotated[tuple[Download, ...], Label("Dateien zum Herunterladen")]
    tags: Annotated[tuple[Link, ...], Label("Schlagwörter")]
    districts: Annotated[tuple[Link, ...], Label("Quartiere")]
    places: Annotated[tuple[Link, ...], Label("Orte")]
    audience: Annotated[tuple[Link, ...], Label("Für wen")]
    section: Annotated[Link | None, Label("Ressort")]
    series: Annotated[SeriesFace | None, Label("Serie")]
    projects: Annotated[tuple[Card, ...], Label("Projekte")]
    partners: Annotated[tuple[Card, ...], Label("Akteure")]
    related: Annotated[tuple[Card, ...], Label("verwandte Beiträge")]
    newer: Annotated[Link | None, Label("nächster Beitrag")]
    older: Annotated[Link | None, Label("voriger Beitrag")]


def page_of(article: Article, entry: Entry, site: Site) -> ArticlePage:
    """Return an article's page; below an obituary nothing is offered to read on."""
    quiet = article.genre == OBITUARY
    newer, older = (None, None) if quiet else site.neighbours(entry)
    section = site.section(article.section)
    image, body = site.image(entry, article.image), site.body(entry)
    projects, related = _below(entry, image, body, site)
    return ArticlePage(
        title=article.title,
        teaser=article.teaser,
        lifetime=article.lifetime,
        kicker=section.link,
        label=article.label(site.words),
        authors=signed(article.authors, site),
        date=site.day(article.date),
        updated=site.day(article.updated) if article.updated else None,
        quiet=quiet,
        verse=article.is_verse,
        minutes=article.minutes(entry),
        image=image,
        body=body,
        client=article.ad.client if article.ad else "",
        disclosure=article.disclosure,
        corrections=tuple(CorrectionFace(site.day(item.date), item.text) for item in article.corrections),
        counterstatement=_counterstatement(article, site),
        downloads=site.downloads(entry, article.downloads),
        tags=tuple(site.tag(name) for name in article.tags),
        districts=tuple(site.link(district) for district in site.targets(entry, "districts")),
        places=tuple(site.link(place) for place in site.targets(entry, "places")),
        audience=front_links(article.audience, site),
        section=section.link,
        series=series_beside(entry, site),
        projects=projects,
        partners=site.cards(site.targets(entry, "partners")),
        related=() if quiet else related,
        newer=site.link(newer) if newer else None,
        older=site.link(older) if older else None,
        edition=editions_of(site).face(entry, str(article.page_number or "")),
    )


def _below(
    entry: Entry, image: Image | None, body: Body | None, site: Site
) -> tuple[tuple[Card, ...], tuple[Card, ...]]:
    """Return the projects of an article and what is akin to it; no picture stands on the page twice."""
    projects, related = site.cards(site.targets(entry, "projects")), site.cards(site.related(entry))
    pictures = (image, *(hole.image for hole in body.holes)) if body else (image,)
    cards = unrepeated((*projects, *related), pictures)
    return cards[: len(projects)], cards[len(projects) :]


def _counterstatement(article: Article, site: Site) -> Counterstatement | None:
    said = article.counterstatement
    return (
        Counterstatement(site.day(said.date) if said.date else None, said.name, said.text) if said else None
    )
