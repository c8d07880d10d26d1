"""The front page in the paper's own language: stories, what comes, the parts of the town, the fund."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.calendar import calendar_of
from stadtteil.model.card import Card, DateFace, Link
from stadtteil.model.date_face import next_faces
from stadtteil.model.disruption import Disruption, urgent
from stadtteil.model.funding.account import Account
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.icon import SIZES, icon_name
from stadtteil.model.labels import Label
from stadtteil.model.shared_links import dates_link, projects_link
from stadtteil.model.site import Site
from stadtteil.model.urls import feed_url, file_of
from stadtteil.outputs.facets import accounts_of
from stadtteil.outputs.front_stories import Neighbourhood, front_stories, neighbourhoods, newly_funded
from stadtteil.outputs.linked_data import of_paper
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.outputs.sorting import districts
from stadtteil.rendering.page import PageView, html

PROJECTS, DATES = 3, 6


class HomePage(msgspec.Struct, frozen=True):
    """What the front page shows; `pictured` is the one of the `seconds` that has its picture there.

    `neighbourhoods` are parts of the town, or else sections: `are_districts` says which.
    """

    lead: Annotated[Card | None, Label("Aufmacher")]
    seconds: Annotated[tuple[Card, ...], Label("zweite Reihe")]
    pictured: Annotated[Card | None, Label("zweite Reihe")]
    brief: Annotated[tuple[Card, ...], Label("neueste Beiträge")]
    news: Annotated[Link, Label("neueste Beiträge")]
    dates: Annotated[tuple[DateFace, ...], Label("nächste Termine")]
    all_dates: Annotated[Link, Label("alle Termine")]
    disruptions: Annotated[tuple[Disruption, ...], Label("Bauarbeiten")]
    neighbourhoods: Annotated[tuple[Neighbourhood, ...], Label("Quartiere oder Ressorts")]
    are_districts: Annotated[bool, Label("Quartiere oder Ressorts")]
    accounts: Annotated[tuple[Account, ...], Label("Kontostand der Fonds")]
    projects: Annotated[tuple[Card, ...], Label("Projekte")]
    all_projects: Annotated[Link, Label("Projekte")]


class HomeView(PageView, frozen=True, kw_only=True):
    """The front page."""

    layout: ClassVar[str] = "home.html"
    content: HomePage


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield the front page of the paper's own language; ads have no place on it."""
    if site.is_translated:
        return
    settings, content = site.settings, _front(site)
    feeds = (Link(f"{settings.name} (RSS)", site.href(feed_url(site.urls.home))),)
    image = content.lead.image if content.lead else None
    linked = of_paper(site, site.absolute(context.asset(icon_name(SIZES[-1]))))
    head = context.head(settings.name, site.urls.home, image=image, feeds=feeds, linked=linked)
    view = HomeView(
        template=context.template(HomeView.layout),
        frame=context.frame,
        head=msgspec.structs.replace(head, date=site.newest),
        content=content,
    )
    yield Output(file_of(site.urls.home), view)


def _front(site: Site) -> HomePage:
    funding, stories = funding_of(site), front_stories(site, site.stories)
    return HomePage(
        lead=stories.lead,
        seconds=stories.seconds,
        pictured=stories.pictured,
        brief=stories.brief,
        news=Link(site.words.text("Alle Artikel"), site.href(site.urls.news)),
        dates=next_faces(site, calendar_of(site).listed(), DATES),
        all_dates=dates_link(site),
        disruptions=urgent(site),
        neighbourhoods=neighbourhoods(site, stories),
        are_districts=bool(site.derived(districts)),
        accounts=accounts_of(site, funding.funds),
        projects=newly_funded(site, (entry for entry, _ in funding.funded), PROJECTS, stories),
        all_projects=projects_link(site),
    )


def render(view: HomeView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)
