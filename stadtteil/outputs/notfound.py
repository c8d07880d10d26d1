"""The page that servers show for an address that does not exist."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.card import Card
from stadtteil.model.labels import Label
from stadtteil.model.site import Site
from stadtteil.model.urls import NOT_FOUND, file_of
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.rendering.page import PageView, html

LATEST = 3


class NotFoundPage(msgspec.Struct, frozen=True):
    """What the page shows."""

    title: Annotated[str, Label("Titel")]
    cards: Annotated[tuple[Card, ...], Label("Liste der Beiträge")]


class NotFoundView(PageView, frozen=True, kw_only=True):
    """The page."""

    layout: ClassVar[str] = "404.html"
    content: NotFoundPage


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield the page; its links are root-absolute, so that it works at any address."""
    title = site.words.text("Diese Seite gibt es nicht")
    about = site.words.text("Unter dieser Adresse gibt es keine Seite. Hier geht es weiter.")
    view = NotFoundView(
        template=context.template(NotFoundView.layout),
        frame=context.frame,
        head=msgspec.structs.replace(context.head(title, NOT_FOUND, about), index=False),
        content=NotFoundPage(title, site.cards(site.stories[:LATEST])),
    )
    yield Output(file_of(NOT_FOUND), view)


def render(view: NotFoundView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)
