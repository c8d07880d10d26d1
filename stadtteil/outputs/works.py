"""The overview of what is built and mended: what goes on now, what comes, what is finished.

It is there as long as there is or was something to show, so that links to it do not break.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.card import Link
from stadtteil.model.disruption import Disruption, Standing, disruptions_of
from stadtteil.model.labels import Label
from stadtteil.model.shared_links import feed_link, home_link
from stadtteil.model.site import Site
from stadtteil.model.urls import file_of
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.rendering.page import PageView, html


class DisruptionsPage(msgspec.Struct, frozen=True):
    """What the overview shows."""

    title: Annotated[str, Label("Titel")]
    intro: Annotated[str, Label("Einleitung")]
    running: Annotated[tuple[Disruption, ...], Label("laufende Bauarbeiten")]
    announced: Annotated[tuple[Disruption, ...], Label("angekündigte Bauarbeiten")]
    over: Annotated[tuple[Disruption, ...], Label("fertige Bauarbeiten")]
    feed: Annotated[Link, Label("Feeds")]


class DisruptionsView(PageView, frozen=True, kw_only=True):
    """The overview."""

    layout: ClassVar[str] = "works_list.html"
    content: DisruptionsPage


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield the overview."""
    found = [each for _, each in disruptions_of(site)]
    if not found and not any(entry.record.disruption(entry, site) for entry in site.lapsed):
        return
    words, url = site.words, site.urls.works
    title = words.text("Bauarbeiten")
    feed = feed_link(site, title, url)
    content = DisruptionsPage(
        title=title,
        intro=words.text("Was in Häusern und Straßen gebaut wird, wann es anfängt und was das bedeutet."),
        running=_of(found, "running"),
        announced=_of(found, "coming"),
        over=_of(found, "over")[::-1],
        feed=feed,
    )
    view = DisruptionsView(
        template=context.template(DisruptionsView.layout),
        frame=context.frame,
        head=context.head(title, url, content.intro, feeds=(feed,), nav=url),
        breadcrumbs=(home_link(site),),
        content=content,
    )
    yield Output(file_of(url), view)


def _of(found: list[Disruption], standing: Standing) -> tuple[Disruption, ...]:
    """Return those that are as far as that: what ends first in front, of what comes what begins first."""
    mine = [each for each in found if each.standing == standing]
    first = "begins" if standing == "coming" else "ends"
    return tuple(sorted(mine, key=lambda each: (msgspec.structs.asdict(each)[first].iso, each.link.href)))


def render(view: DisruptionsView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)
