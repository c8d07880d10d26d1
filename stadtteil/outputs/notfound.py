"""The page that servers show for an address that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.card import Card
from stadtteil.model.site import Site
from stadtteil.model.urls import NOT_FOUND, file_of
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.rendering.page import PageView, html

LATEST = 3
ABOUT = "Unter dieser Adresse gibt es keine Seite. Hier geht es weiter."


class NotFoundPage(msgspec.Struct, frozen=True):
    """What the page shows."""

    title: str
    cards: tuple[Card, ...]


class NotFoundView(PageView, frozen=True, kw_only=True):
    """The page."""

    content: NotFoundPage


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield the page; its links are root-absolute, so that it works at any address."""
    title = "Diese Seite gibt es nicht"
    view = NotFoundView(
        template=context.template("404.html"),
        frame=context.frame,
        head=msgspec.structs.replace(context.head(title, NOT_FOUND, ABOUT), index=False),
        content=NotFoundPage(title, site.cards(site.stories[:LATEST])),
    )
    yield Output(file_of(NOT_FOUND), view)


def render(view: NotFoundView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)
