"""Sheets to print and hang up in a stairwell: what is still to come in a month, of a list of dates.

There is one for each month in which all times are listed. It goes with the month: nothing leads to it then.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.card import DateFace, Link
from stadtteil.model.labels import Label
from stadtteil.model.shared_links import home_link
from stadtteil.model.site import Site
from stadtteil.model.urls import file_of, poster_url
from stadtteil.outputs.dates import DateList, DateMonth, lists_of
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.outputs.short_addresses import code_of_list, printed_list
from stadtteil.rendering.page import PageView, html

SIZES = ((5, "few"), (10, "some"))
"""Up to how many dates letters are how large; of more they are smallest, and what is too much goes on."""


class PosterPage(msgspec.Struct, frozen=True):
    """What a sheet shows: `size` is a word for how large letters can be."""

    title: Annotated[str, Label("Titel")]
    kicker: Annotated[str, Label("Ressort")]
    dates: Annotated[tuple[DateFace, ...], Label("nächste Termine")]
    size: Annotated[str, Label("Schriftgröße")]


class PosterView(PageView, frozen=True, kw_only=True):
    """A sheet."""

    layout: ClassVar[str] = "poster.html"
    content: PosterPage


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield the sheets of each list of dates that has some, and the QR code that leads from them to it."""
    for listed in lists_of(site):
        found = [month for month in listed.page.months if month.poster]
        for month in found:
            yield _sheet(site, context, listed, month)
        if found:
            yield code_of_list(listed.url, site)


def _sheet(site: Site, context: PlanContext, listed: DateList, month: DateMonth) -> Output:
    title, place = listed.page.title, poster_url(f"{listed.url}{month.id}/")
    head = context.head(f"{title}, {month.label}", place, nav=site.urls.dates)
    size = next((name for most, name in SIZES if len(month.dates) <= most), "many")
    view = PosterView(
        template=context.template(PosterView.layout),
        frame=context.frame,
        head=msgspec.structs.replace(head, index=False, printed=printed_list(listed.url, site)),
        breadcrumbs=(home_link(site), Link(title, site.href(listed.url))),
        content=PosterPage(title=month.label, kicker=title, dates=month.dates, size=size),
    )
    return Output(file_of(place), view)


def render(view: PosterView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)
