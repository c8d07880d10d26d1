"""The front page: the lead, what is new, the sections, the funds, the latest projects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.account import Account
from stadtteil.model.card import Card, Link
from stadtteil.model.entry import Entry
from stadtteil.model.site import Site
from stadtteil.outputs.dress import Dress
from stadtteil.outputs.duties import is_ad
from stadtteil.outputs.facets import accounts_of
from stadtteil.outputs.places import FEED, NEWS
from stadtteil.outputs.sorting import by_section
from stadtteil.rendering.page import PageView, html

SECONDS, LATEST, BAND, PROJECTS = 3, 6, 3, 4
LEADING = frozenset({"bericht", "portraet", "interview", "geschichte"})
"""Genres that a front page opens with, as long as there is one of them among the newest."""


class Band(msgspec.Struct, frozen=True):
    """A section's part of the front page."""

    link: Link
    cards: tuple[Card, ...]


class HomePage(msgspec.Struct, frozen=True):
    """What the front page shows; `pictured` is the one of the `seconds` that has its picture there."""

    lead: Card | None
    seconds: tuple[Card, ...]
    pictured: Card | None
    latest: tuple[Card, ...]
    news: Link
    bands: tuple[Band, ...]
    accounts: tuple[Account, ...]
    projects: tuple[Card, ...]


class HomeView(PageView, frozen=True, kw_only=True):
    """The front page."""

    content: HomePage


def plan(site: Site, dress: Dress) -> Iterator[Output]:
    """Yield the front page; ads have no place on it."""
    newest = list(islice((entry for entry in site.stories if not is_ad(entry)), 1 + SECONDS + LATEST))
    lead = _lead(site, newest)
    others = [entry for entry in newest if entry is not lead]
    card = site.card(lead) if lead else None
    seconds = site.cards(others[:SECONDS])
    content = HomePage(
        lead=card,
        seconds=seconds,
        pictured=next((second for second in seconds if second.image), None),
        latest=site.cards(others[SECONDS:]),
        news=Link("Alle Artikel", site.href(NEWS)),
        bands=tuple(_bands(site, newest)),
        accounts=accounts_of(site, site.funds),
        projects=site.cards([entry for entry, _ in site.funded[:PROJECTS]]),
    )
    settings = site.settings
    feeds = (Link(f"{settings.name} (RSS)", site.href(FEED)),)
    view = HomeView(
        template=dress.template("home.html"),
        frame=dress.frame,
        head=msgspec.structs.replace(
            dress.head(settings.name, "/", image=card.image if card else None, feeds=feeds), date=site.newest
        ),
        content=content,
    )
    yield Output("index.html", view)


def _lead(site: Site, newest: Sequence[Entry]) -> Entry | None:
    """Return what the page opens with: the newest report with a picture, else the next best."""

    def rank(entry: Entry) -> tuple[bool, bool]:
        card = site.card(entry)
        return getattr(entry.record, "genre", "") not in LEADING, not (card and card.image)

    return min(newest, key=rank, default=None)


def _bands(site: Site, shown: Sequence[Entry]) -> Iterator[Band]:
    """Yield the sections that have something beyond the top of the page."""
    above = {entry.id for entry in shown}
    news = by_section(site)
    for section in site.sections:
        mine = (entry for entry in news[section.id] if entry.id not in above and not is_ad(entry))
        cards = site.cards(islice(mine, BAND))
        if cards and section.link:
            yield Band(section.link, cards)


def render(view: HomeView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)
