"""The list of all editions of the paper: their covers, and until when one can write for the next one."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Annotated, ClassVar

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.card import Card
from stadtteil.model.editions import EditionFace, Editions, editions_of
from stadtteil.model.labels import Label
from stadtteil.model.shared_links import home_link
from stadtteil.model.site import Site
from stadtteil.model.urls import file_of
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.rendering.page import PageView, html


class EditionYear(msgspec.Struct, frozen=True):
    """The editions of a year."""

    label: str
    cards: tuple[Card, ...]


class EditionsPage(msgspec.Struct, frozen=True):
    """What the list shows; `deadline` is in words, and empty where none is to come."""

    title: Annotated[str, Label("Titel")]
    intro: Annotated[str, Label("Einleitung")]
    deadline: Annotated[str, Label("Redaktionsschluss")]
    coming: Annotated[tuple[EditionFace, ...], Label("angekündigte Ausgaben")]
    years: Annotated[tuple[EditionYear, ...], Label("Jahre")]


class EditionsView(PageView, frozen=True, kw_only=True):
    """The list of all editions."""

    layout: ClassVar[str] = "editions.html"
    content: EditionsPage


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield the list, if there are editions."""
    editions, words = editions_of(site), site.words
    if not editions.all:
        return
    url = site.urls.overview(editions.all[0][0].record.address)
    content = EditionsPage(
        title=words.text("Ausgaben"),
        intro=words.text("Alle gedruckten Ausgaben der Zeitung, die neueste zuerst."),
        deadline=editions.next_deadline,
        coming=tuple(editions.face_of(entry) for entry, _ in reversed(editions.coming)),
        years=tuple(_years(site, editions)),
    )
    view = EditionsView(
        template=context.template(EditionsView.layout),
        frame=context.frame,
        head=context.head(content.title, url, content.intro, nav=url),
        breadcrumbs=(home_link(site),),
        content=content,
    )
    yield Output(file_of(url), view)


def _years(site: Site, editions: Editions) -> Iterator[EditionYear]:
    """Yield the editions that have appeared, by the year that they count to."""
    for year, found in itertools.groupby(editions.appeared, key=lambda one: one[1].year):
        yield EditionYear(str(year), site.cards(entry for entry, _ in found))


def render(view: EditionsView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)
