"""The front page in the paper's own language: lead, what comes, what is new, sections, funds, projects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Annotated, ClassVar

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.calendar import calendar_of
from stadtteil.model.card import Card, DateFace, Link
from stadtteil.model.date_face import next_faces
from stadtteil.model.disruption import Disruption, urgent
from stadtteil.model.entry import Entry
from stadtteil.model.funding.account import Account
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.icon import SIZES, icon_name
from stadtteil.model.labels import Label
from stadtteil.model.shared_links import dates_link
from stadtteil.model.site import Site
from stadtteil.model.urls import feed_url, file_of
from stadtteil.outputs.facets import accounts_of
from stadtteil.outputs.linked_data import of_paper
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.outputs.sorting import by_section
from stadtteil.rendering.page import PageView, html

SECONDS, LATEST, BAND, PROJECTS, DATES = 3, 6, 3, 4, 4


class Band(msgspec.Struct, frozen=True):
    """A section's part of the front page."""

    link: Link
    cards: tuple[Card, ...]


class HomePage(msgspec.Struct, frozen=True):
    """What the front page shows; `pictured` is the one of the `seconds` that has its picture there."""

    lead: Annotated[Card | None, Label("Aufmacher")]
    seconds: Annotated[tuple[Card, ...], Label("zweite Reihe")]
    pictured: Annotated[Card | None, Label("zweite Reihe")]
    latest: Annotated[tuple[Card, ...], Label("neueste Beiträge")]
    news: Annotated[Link, Label("neueste Beiträge")]
    dates: Annotated[tuple[DateFace, ...], Label("nächste Termine")]
    all_dates: Annotated[Link, Label("alle Termine")]
    bands: Annotated[tuple[Band, ...], Label("Ressorts")]
    accounts: Annotated[tuple[Account, ...], Label("Kontostand der Fonds")]
    projects: Annotated[tuple[Card, ...], Label("Projekte")]
    disruptions: Annotated[tuple[Disruption, ...], Label("Bauarbeiten")] = ()


class HomeView(PageView, frozen=True, kw_only=True):
    """The front page."""

    layout: ClassVar[str] = "home.html"
    content: HomePage


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield the front page of the paper's own language; ads have no place on it."""
    if site.is_translated:
        return
    newest = list(islice((entry for entry in site.stories if not entry.record.is_ad), 1 + SECONDS + LATEST))
    lead = _lead(site, newest)
    others = [entry for entry in newest if entry is not lead]
    card = site.card(lead) if lead else None
    seconds = site.cards(others[:SECONDS])
    content = HomePage(
        lead=card,
        seconds=seconds,
        pictured=next((second for second in seconds if second.image), None),
        latest=site.cards(others[SECONDS:]),
        news=Link(site.words.text("Alle Artikel"), site.href(site.urls.news)),
        dates=next_faces(site, calendar_of(site).listed(), DATES),
        all_dates=dates_link(site),
        bands=tuple(_bands(site, newest)),
        accounts=accounts_of(site, funding_of(site).funds),
        projects=site.cards([entry for entry, _ in funding_of(site).funded[:PROJECTS]]),
        disruptions=urgent(site),
    )
    settings = site.settings
    feeds = (Link(f"{settings.name} (RSS)", site.href(feed_url(site.urls.home))),)
    view = HomeView(
        template=context.template(HomeView.layout),
        frame=context.frame,
        head=msgspec.structs.replace(
            context.head(
                settings.name,
                site.urls.home,
                image=card.image if card else None,
                feeds=feeds,
                linked=of_paper(site, site.absolute(context.asset(icon_name(SIZES[-1])))),
            ),
            date=site.newest,
        ),
        content=content,
    )
    yield Output(file_of(site.urls.home), view)


def _lead(site: Site, newest: Sequence[Entry]) -> Entry | None:
    """Return what the page opens with: the newest report with a picture, else the next best."""

    def rank(entry: Entry) -> tuple[bool, bool]:
        card = site.card(entry)
        return not entry.record.leads, not (card and card.image)

    return min(newest, key=rank, default=None)


def _bands(site: Site, shown: Sequence[Entry]) -> Iterator[Band]:
    """Yield the sections that have something beyond the top of the page."""
    above = {entry.id for entry in shown}
    news = site.derived(by_section)
    for section in site.sections:
        mine = (entry for entry in news[section.id] if entry.id not in above and not entry.record.is_ad)
        cards = site.cards(islice(mine, BAND))
        if cards and section.link:
            yield Band(section.link, cards)


def render(view: HomeView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)
