"""The front page: the lead, what is new, the sections, the fund, the latest projects."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.account import Account
from stadtteil.model.card import Card, Link
from stadtteil.model.entry import Entry
from stadtteil.model.site import Site
from stadtteil.outputs.dress import Dress
from stadtteil.rendering.page import PageView, html

SECONDS, LATEST, BAND, PROJECTS = 3, 6, 3, 4


class Band(msgspec.Struct, frozen=True):
    """A section's part of the front page."""

    link: Link
    cards: tuple[Card, ...]


class HomePage(msgspec.Struct, frozen=True):
    """What the front page shows."""

    lead: Card | None
    seconds: tuple[Card, ...]
    latest: tuple[Card, ...]
    bands: tuple[Band, ...]
    account: Account | None
    projects: tuple[Card, ...]


class HomeView(PageView, frozen=True, kw_only=True):
    """The front page."""

    content: HomePage


def plan(site: Site, dress: Dress) -> Iterator[Output]:
    """Yield the front page."""
    lead, others = _lead(site)
    fund = next(iter(site.funds), None)
    rest = others[SECONDS + LATEST :]
    content = HomePage(
        lead=lead,
        seconds=site.cards(others[:SECONDS]),
        latest=site.cards(others[SECONDS : SECONDS + LATEST]),
        bands=tuple(_bands(site, rest)),
        account=site.account(fund) if fund else None,
        projects=site.cards([entry for entry, _ in site.funded[:PROJECTS]]),
    )
    view = HomeView(
        template=dress.template("home.html"),
        frame=dress.frame,
        head=dress.head(
            site.settings.name,
            "/",
            image=lead.image if lead else None,
            feeds=(Link(f"{site.settings.name} (RSS)", site.href("/feed.xml")),),
        ),
        content=content,
    )
    yield Output("index.html", view)


def _lead(site: Site) -> tuple[Card | None, list[Entry]]:
    """Return the newest story with a picture among the first few, and the others; ads never lead."""
    stories = [entry for entry in site.stories[:200] if not _is_ad(entry)]
    lead = next(
        (entry for entry in stories[:4] if (card := site.card(entry)) and card.image),
        stories[0] if stories else None,
    )
    return (site.card(lead) if lead else None), [entry for entry in stories if entry is not lead]


def _is_ad(entry: Entry) -> bool:
    return getattr(entry.record, "ad", None) is not None


def _bands(site: Site, entries: list[Entry]) -> Iterator[Band]:
    """Yield the sections that have something beyond the top of the page."""
    for section in site.sections:
        mine = [
            entry for entry in entries if site.section(getattr(entry.record, "section", "")).id == section.id
        ]
        if mine and section.link:
            yield Band(section.link, site.cards(mine[:BAND]))


def render(view: HomeView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)
