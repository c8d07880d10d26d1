"""The front page of a further language: as in the paper's own, with where people meet.

What there is in the paper's own language only stands last, and says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Annotated, ClassVar

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.capabilities import ContactPoint
from stadtteil.model.card import Card, Link
from stadtteil.model.entry import Entry
from stadtteil.model.labels import Label
from stadtteil.model.offering import offered_in
from stadtteil.model.shared_links import feed_link
from stadtteil.model.site import Site
from stadtteil.model.urls import Urls, file_of
from stadtteil.outputs.front_page import FrontPage, front_page
from stadtteil.outputs.languages import helping
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.rendering.page import PageView, html
from stadtteil.words.language_marks import marked

PLACES, OWN = 6, 3


class LanguageFront(msgspec.Struct, frozen=True):
    """What the page shows; `own` is the newest that is told in the paper's own language only."""

    front: Annotated[FrontPage, Label("Titelseite")]
    pages: Annotated[tuple[Link, ...], Label("übersetzte Seiten")]
    places: Annotated[tuple[ContactPoint, ...], Label("Orte")]
    all_places: Annotated[Link | None, Label("Orte")]
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
    feeds = (feed_link(site, settings.name, url),)
    view = LanguageFrontView(
        template=context.template(LanguageFrontView.layout),
        frame=context.frame,
        head=context.head(settings.name, url, feeds=feeds),
        content=_front(site),
    )
    yield Output(file_of(url), view)


def _front(site: Site) -> LanguageFront:
    own = (entry for entry in site.stories if site.foreign(entry) and not entry.record.is_ad)
    return LanguageFront(
        front=front_page(site),
        pages=tuple(map(site.link, _pages(site))),
        places=tuple(islice(_places(site), PLACES)),
        all_places=_all_places(site),
        own=site.cards(islice(own, OWN)),
        own_home=Link(
            marked(site.own.language.endonym, site.elsewhere), site.href(Urls().home), site.elsewhere
        ),
    )


def _places(site: Site) -> Iterator[ContactPoint]:
    """Yield where people meet and when, those first where somebody speaks the language."""
    located = [entry for entry in offered_in(site, "location") if entry.record.location()]
    speaking = {point.link.href for point in helping(site, site.language)}

    def rank(entry: Entry) -> tuple[bool, str, str]:
        return site.href(entry.url) not in speaking, site.words.sort_key(entry.title), entry.id

    for entry in sorted(located, key=rank):
        if point := entry.record.contact_point(entry, site):
            yield point


def _all_places(site: Site) -> Link | None:
    """Return the way to the overview of what is at a place."""
    for entry in offered_in(site, "location"):
        term = entry.record.term()
        if term and entry.record.location():
            return Link(site.words.text(term.overview), site.href(site.urls.overview(entry.record.address)))
    return None


def _pages(site: Site) -> list[Entry]:
    """Return the pages that are translated and stand in no list."""
    found = [entry for entry in site.written if site.is_told(entry) and not _is_listed(entry)]
    return sorted(found, key=lambda entry: (site.words.sort_key(entry.title), entry.id))


def _is_listed(entry: Entry) -> bool:
    """Whether a list leads to an entry, or nothing may."""
    record = entry.record
    return bool(record.story or record.in_every_language or record.pageless or record.term())


def render(view: LanguageFrontView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)
