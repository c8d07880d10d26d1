"""The front page in the paper's own language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.icon import SIZES, icon_name
from stadtteil.model.shared_links import feed_link
from stadtteil.model.site import Site
from stadtteil.model.urls import file_of
from stadtteil.outputs.front_page import FrontPage, front_page
from stadtteil.outputs.linked_data import of_paper
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.rendering.page import PageView, html


class HomeView(PageView, frozen=True, kw_only=True):
    """The front page."""

    layout: ClassVar[str] = "home.html"
    content: FrontPage


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield the front page of the paper's own language."""
    if site.is_translated:
        return
    settings, content = site.settings, front_page(site)
    feeds = (feed_link(site, settings.name, site.urls.home),)
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


def render(view: HomeView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)
