"""Lists of news: all, by section, tag, year and series, for each audience, and the page of each district."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.card import Card, Link, texts_of
from stadtteil.model.shared_links import home_link
from stadtteil.model.site import Site
from stadtteil.model.urls import file_of
from stadtteil.outputs.list_arrangement import arranged, by_month
from stadtteil.outputs.news_lists import ListPage, NewsList, news_lists
from stadtteil.outputs.pagination import Slice, slices
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.rendering.page import PageView, html


class ListView(PageView, frozen=True, kw_only=True):
    """A page of a list."""

    layout: ClassVar[str] = "listing.html"
    content: ListPage


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield all lists, each in pages of twenty."""
    for found in news_lists(site):
        for part in slices(site.cards(found.entries), found.url, site.settings.base, site.words):
            yield _page(site, context, found, part)


def _page(site: Site, context: PlanContext, found: NewsList, part: Slice[Card]) -> Output:
    """Return one page of a list; only its front has introduction, picture and projects."""
    front, heading, about = found.front, found.heading or found.front.title, found.about
    way = (site.derived(home_link), *found.way)
    if part.number:
        months = by_month(part.cards, site.words)
        content = ListPage(front.title, front.kicker, "", None, (), months, 0, part.pager)
        heading = site.words.text("{title}, Seite {number}", title=heading, number=part.number)
        about = site.words.text("{about} Seite {number}.", about=about, number=part.number)
        way = (*way, Link(front.title, site.href(found.url)))
    else:
        lead, seconds, months = arranged(part.cards, front.image, site.words)
        total = len(found.entries)
        content = msgspec.structs.replace(
            front, lead=lead, seconds=seconds, months=months, total=total, pager=part.pager
        )
    head = context.head(heading, part.url, about, image=front.image, feeds=found.feeds, nav=found.url)
    view = ListView(
        template=context.template(ListView.layout),
        frame=context.frame,
        head=head,
        breadcrumbs=way,
        content=content,
    )
    return Output(file_of(part.url), view, found.origins, texts_of(content.body))


def render(view: ListView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)
