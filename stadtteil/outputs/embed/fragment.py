"""The newest projects of a list as a piece of HTML that another server fetches and shows as its own.

Readers of that site then ask nothing of ours. Tags and attributes are those that sanitisers leave alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.card import Card, Link
from stadtteil.model.urls import file_of, fragment_url
from stadtteil.outputs.embed.showcase import Rest, Showcase, credits_of
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.rendering.page import PageView, html

NEWEST = 12
WIDTH = 320
"""Of pictures in pixels, where the other site's own style says nothing."""


class FragmentPage(msgspec.Struct, frozen=True):
    """What a piece for other servers shows."""

    title: str
    home: Link
    rests: tuple[Rest, ...]
    cards: tuple[Card, ...]
    credits: tuple[str, ...]


class FragmentView(PageView, frozen=True, kw_only=True):
    """A piece of HTML; it has a head only because all pages have one."""

    layout: ClassVar[str] = "fragment.html"
    content: FragmentPage


def plan(showcase: Showcase, context: PlanContext) -> Iterator[Output]:
    """Yield a piece for each list."""
    for slot in showcase.lists:
        cards = tuple(_small(card) for card in showcase.cards(slot.funded[:NEWEST]))
        home = showcase.home(slot)
        view = FragmentView(
            template=context.template(FragmentView.layout),
            frame=context.frame,
            head=msgspec.structs.replace(context.head(slot.title, slot.url), index=False),
            content=FragmentPage(slot.title, home, showcase.rests, cards, credits_of(cards)),
        )
        yield Output(file_of(fragment_url(slot.url)), view)


def _small(card: Card) -> Card:
    """Return a card whose picture says that it is small."""
    image = card.image
    if image is None or image.width <= WIDTH:
        return card
    small = msgspec.structs.replace(image, width=WIDTH, height=round(WIDTH * image.height / image.width))
    return msgspec.structs.replace(card, image=small)


def render(view: FragmentView, blobs: Blobs) -> bytes:
    """Return the piece, without the line that the template's own remarks leave."""
    return html(view, view.content, blobs).lstrip()
