"""The front page of a further language: what is told in it, what comes, where people meet, the fund.

It follows the order of that in the paper's own; what there is in that language only stands last, and says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Annotated, ClassVar

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.calendar import calendar_of
from stadtteil.model.capabilities import ContactPoint
from stadtteil.model.card import Card, DateFace, Link
from stadtteil.model.date_face import next_faces
from stadtteil.model.disruption import Disruption, urgent
from stadtteil.model.entry import Entry
from stadtteil.model.funding.account import Account
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.labels import Label
from stadtteil.model.shared_links import dates_link, projects_link
from stadtteil.model.site import Site
from stadtteil.model.urls import Urls, feed_url, file_of
from stadtteil.outputs.facets import accounts_of
from stadtteil.outputs.front_stories import Neighbourhood, front_stories, neighbourhoods, newly_funded
from stadtteil.outputs.languages import helping
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.outputs.sorting import districts
from stadtteil.rendering.page import PageView, html
from stadtteil.words.language_marks import marked

PLACES, DATES, PROJECTS, OWN = 6, 6, 3, 3


class LanguageFront(msgspec.Struct, frozen=True):
    """What the page shows; `own` is the newest that is told in the paper's own language only."""

    lead: Annotated[Card | None, Label("Aufmacher")]
    seconds: Annotated[tuple[Card, ...], Label("zweite Reihe")]
    pictured: Annotated[Card | None, Label("zweite Reihe")]
    brief: Annotated[tuple[Card, ...], Label("neueste Beiträge")]
    news: Annotated[Link, Label("neueste Beiträge")]
    pages: Annotated[tuple[Link, ...], Label("übersetzte Seiten")]
    dates: Annotated[tuple[DateFace, ...], Label("nächste Termine")]
    all_dates: Annotated[Link, Label("alle Termine")]
    disruptions: Annotated[tuple[Disruption, ...], Label("Bauarbeiten")]
    places: Annotated[tuple[ContactPoint, ...], Label("Orte")]
    all_places: Annotated[Link | None, Label("Orte")]
    neighbourhoods: Annotated[tuple[Neighbourhood, ...], Label("Quartiere oder Ressorts")]
    are_districts: Annotated[bool, Label("Quartiere oder Ressorts")]
    accounts: Annotated[tuple[Account, ...], Label("Kontostand der Fonds")]
    projects: Annotated[tuple[Card, ...], Label("Projekte")]
    all_projects: Annotated[Link, Label("Projekte")]
    own: Annotated[tuple[Card, ...], Label("nur in der Sprache der Zeitung")]
    own_home: Annotated[Link, Label("nur in der Sprache der Zeitung")]


class LanguageFrontView(PageView, frozen=True, kw_only=True):
    """The page."""

    layout: ClassVar[str] = "language_front.html"
    content: LanguageFront


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield the front page of a further language; the paper's own has another."""
    if not site.is_translated:
        return
    settings, url = site.settings, site.urls.home
    feeds = (Link(f"{settings.name} (RSS)", site.href(feed_url(url))),)
    view = LanguageFrontView(
        template=context.template(LanguageFrontView.layout),
        frame=context.frame,
        head=context.head(settings.name, url, feeds=feeds),
        content=_front(site),
    )
    yield Output(file_of(url), view)


def _front(site: Site) -> LanguageFront:
    funding, stories = funding_of(site), front_stories(site, site.stories)
    own = (entry for entry in site.stories if site.foreign(entry) and not entry.record.is_ad)
    return LanguageFront(
        lead=stories.lead,
        seconds=stories.seconds,
        pictured=stories.pictured,
        brief=stories.brief,
        news=Link(site.words.text("Alle Artikel"), site.href(site.urls.news)),
        pages=tuple(map(site.link, _pages(site))),
        dates=next_faces(site, calendar_of(site).listed(), DATES),
        all_dates=dates_link(site),
        disruptions=urgent(site),
        places=tuple(islice(_places(site), PLACES)),
        all_places=_all_places(site),
        neighbourhoods=neighbourhoods(site, stories),
        are_districts=bool(site.derived(districts)),
        accounts=accounts_of(site, funding.funds),
        projects=newly_funded(site, (entry for entry, _ in funding.funded), PROJECTS, stories),
        all_projects=projects_link(site),
        own=site.cards(islice(own, OWN)),
        own_home=Link(
            marked(site.own.language.endonym, site.elsewhere), site.href(Urls().home), site.elsewhere
        ),
    )


def _places(site: Site) -> Iterator[ContactPoint]:
    """Yield where people meet and when, those first where somebody speaks the language."""
    located = [entry for entry in site.entries if entry.record.location()]
    speaking = {point.link.href for point in helping(site, site.language)}

    def rank(entry: Entry) -> tuple[bool, str, str]:
        return site.href(entry.url) not in speaking, site.words.sort_key(entry.title), entry.id

    for entry in sorted(located, key=rank):
        if point := entry.record.contact_point(entry, site):
            yield point


def _all_places(site: Site) -> Link | None:
    """Return the way to the overview of what is at a place."""
    for entry in site.entries:
        term = entry.record.term()
        if term and entry.record.location():
            return Link(site.words.text(term.overview), site.href(site.urls.overview(entry.record.address)))
    return None


def _pages(site: Site) -> Iterator[Entry]:
    """Yield the pages that are translated and stand in no list."""
    for entry in sorted(site.written, key=lambda entry: (site.words.sort_key(entry.title), entry.id)):
        record = entry.record
        if site.is_told(entry) and not (
            record.story or record.in_every_language or record.pageless or record.term()
        ):
            yield entry


def render(view: LanguageFrontView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)
