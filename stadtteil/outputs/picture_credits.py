"""The picture credits: every picture that is shown, who made it, under which licence, and where it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Annotated, ClassVar

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.card import Image, Link
from stadtteil.model.entry import Entry
from stadtteil.model.labels import Label
from stadtteil.model.shared_links import home_link
from stadtteil.model.site import Site
from stadtteil.model.urls import file_of
from stadtteil.outputs.pagination import Slice, slices
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.rendering.page import Pager, PageView, html

_EVER = dt.datetime.min.replace(tzinfo=dt.UTC)


class Credit(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A picture and where it is shown, the oldest place first."""

    image: Image
    places: tuple[Link, ...]


class CreditsPage(msgspec.Struct, frozen=True):
    """What the page shows; on numbered pages there is no introduction."""

    title: Annotated[str, Label("Titel")]
    intro: Annotated[str, Label("Einleitung")]
    credits: Annotated[tuple[Credit, ...], Label("Bildnachweise")]
    pager: Annotated[Pager | None, Label("Blättern")]


class CreditsView(PageView, frozen=True, kw_only=True):
    """A page of the credits."""

    layout: ClassVar[str] = "credits.html"
    content: CreditsPage


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield the credits in pages of twenty, the pictures that came last first; nothing without pictures."""
    found = _credits(site)
    if found:
        for part in slices(found, site.urls.credits, site.settings.base, site.words):
            yield _page(site, context, part)


def _credits(site: Site) -> list[Credit]:
    """Return all pictures that are shown, ordered by when each was shown first."""
    images: dict[str, Image] = {}
    entries: dict[str, list[Entry]] = {}
    by_path = {one.path: one for entry in site.entries for one in (entry, *site.translations(entry))}
    for (path, _), image in site.relations.images.items():
        if path in by_path and not by_path[path].record.fleeting:
            images[image.src] = image
            entries.setdefault(image.src, []).append(by_path[path])
    for shown in entries.values():
        shown.sort(key=lambda entry: _age(site, entry))
    order = sorted(images, key=lambda src: (*_age(site, entries[src][0]), src), reverse=True)
    return [
        Credit(images[src], tuple(dict.fromkeys(site.link(entry) for entry in entries[src]))) for src in order
    ]


def _age(site: Site, entry: Entry) -> tuple[dt.datetime, str]:
    return site.moment(entry) or _EVER, entry.id


def _page(site: Site, context: PlanContext, part: Slice[Credit]) -> Output:
    words = site.words
    title = heading = words.text("Bildnachweise")
    if part.number:
        heading = words.text("{title}, Seite {number}", title=title, number=part.number)
    about = words.text(
        "Wer die Bilder gemacht hat, unter welcher Lizenz sie stehen und wo sie zu sehen sind."
    )
    front = Link(title, site.href(site.urls.credits))
    view = CreditsView(
        template=context.template(CreditsView.layout),
        frame=context.frame,
        head=context.head(heading, part.url, about),
        breadcrumbs=(home_link(site), front) if part.number else (home_link(site),),
        content=CreditsPage(title, "" if part.number else about, part.cards, part.pager),
    )
    return Output(file_of(part.url), view)


def render(view: CreditsView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)
