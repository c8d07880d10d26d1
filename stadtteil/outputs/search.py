"""The page on which one searches: a form, and the ways that lead on where no script runs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.calendar import calendar_of
from stadtteil.model.card import Link
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.labels import Label
from stadtteil.model.shared_links import archive_link, dates_link, home_link, news_link, projects_link
from stadtteil.model.site import Site
from stadtteil.model.urls import file_of, search_index_url
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.outputs.sorting import by_tag, districts
from stadtteil.rendering.page import PageView, html
from stadtteil.words.language_marks import marked


class SearchPage(msgspec.Struct, frozen=True):
    """What the page shows. `index` is where its script finds what there is."""

    title: Annotated[str, Label("Titel")]
    index: Annotated[str, Label("Verzeichnis für die Suche")]
    ways: Annotated[tuple[Link, ...], Label("weiterführende Seiten")]
    districts: Annotated[tuple[Link, ...], Label("Quartiere")]
    tags: Annotated[tuple[Link, ...], Label("Schlagwörter")]


class SearchView(PageView, frozen=True, kw_only=True):
    """The page."""

    layout: ClassVar[str] = "search.html"
    content: SearchPage


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield the page, which search engines leave out."""
    url, words = site.urls.search, site.words
    content = SearchPage(
        title=words.text("Suchen"),
        index=site.href(search_index_url(url)),
        ways=tuple(_ways(site)),
        districts=tuple(map(site.link, districts(site))),
        tags=tuple(_tags(site)),
    )
    head = context.head(
        content.title, url, words.text("Artikel, Termine, Projekte und Orte finden."), nav=url
    )
    view = SearchView(
        template=context.template(SearchView.layout),
        frame=context.frame,
        head=msgspec.structs.replace(head, index=False),
        breadcrumbs=(home_link(site),),
        content=content,
    )
    yield Output(file_of(url), view)


def _ways(site: Site) -> Iterator[Link]:
    yield archive_link(site)
    if site.stories:
        yield news_link(site)
    if calendar_of(site).is_listed:
        yield dates_link(site)
    if funding_of(site).funded or funding_of(site).funds:
        yield projects_link(site)


def _tags(site: Site) -> Iterator[Link]:
    """Yield the tags, which are in the paper's own language."""
    there = site.elsewhere
    for key, (name, _) in site.own.derived(by_tag).items():
        yield Link(marked(name, there), site.href(site.urls.tag(key)), there)


def render(view: SearchView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)
