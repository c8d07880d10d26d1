"""Whole pages for iframes: a list of projects, or one of them, complete in itself (contract v1).

A host gives the frame a fixed height until the page has told its own; so the front shows few cards.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.card import Card, Link
from stadtteil.model.urls import file_of, frame_url
from stadtteil.outputs.embed.leaves import Leaf, leaves
from stadtteil.outputs.embed.showcase import EmbedFacet, Rest, Showcase, Shown, credits_of
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.rendering.page import Head, PageView, html
from stadtteil.words import Words

SIZE = 6
"""Cards on a page: with them a frame of 600 px stays below the 1,000 px that WordPress allows."""


class Symbol(msgspec.Struct, frozen=True):
    """A category's icon: its name, and its shape as SVG path data within 24 × 24, to be stroked."""

    name: str
    shape: str


class FramePage(msgspec.Struct, frozen=True):
    """What an embedded page shows: a list, or one project `alone`.

    `home` leads to the paper's own page; `newer` and `older` are hrefs within the frame, or empty;
    Only the front of a list has `rests` and `facets`; `choose` names those ways of choosing. `symbols` are
    the icons of all categories that are shown, for a frame may not refer to the paper's sprite.
    """

    title: str
    home: Link
    cards: tuple[Card, ...]
    credits: tuple[str, ...]
    legal: tuple[Link, ...]
    symbols: tuple[Symbol, ...]
    alone: bool = False
    rests: tuple[Rest, ...] = ()
    facets: tuple[EmbedFacet, ...] = ()
    choose: str = ""
    newer: str = ""
    older: str = ""


class FrameView(PageView, frozen=True, kw_only=True):
    """An embedded page."""

    layout: ClassVar[str] = "embed.html"
    content: FramePage


def plan(showcase: Showcase, context: PlanContext) -> Iterator[Output]:
    """Yield a page for each list, in pages of six, and one for each project in the site's language."""
    words = showcase.site.words
    for slot in showcase.lists:
        for leaf in leaves(showcase.cards(slot.funded), SIZE):
            yield _list(showcase, context, slot, leaf)
    for entry, card in showcase.alone:
        content = FramePage(
            title=card.title,
            home=Link(words.text("Mehr über dieses Projekt"), showcase.absolute(entry.url)),
            cards=(card,),
            credits=credits_of([card]),
            legal=showcase.legal,
            symbols=_symbols(showcase, [card]),
            alone=True,
        )
        head = context.head(card.title, entry.url, card.teaser)
        view = _view(context, head, content)
        yield Output(file_of(showcase.site.urls.embedded(entry.id)), view, (entry.path,))


def _list(showcase: Showcase, context: PlanContext, slot: Shown, leaf: Leaf[Card]) -> Output:
    """Return one page of a list; numbered ones show nothing that changes with each new project."""
    cards, words = tuple(leaf.items), showcase.site.words

    def href(number: int | None) -> str:
        return "" if number is None else showcase.site.href(frame_url(slot.url, number))

    facets = () if leaf.number else showcase.facets(slot)
    content = FramePage(
        title=words.text("{title}, Seite {number}", title=slot.title, number=leaf.number)
        if leaf.number
        else slot.title,
        home=showcase.home(slot, counted=not leaf.number),
        cards=cards,
        credits=credits_of(cards),
        legal=showcase.legal,
        symbols=_symbols(showcase, cards, facets),
        rests=() if leaf.number else showcase.rests,
        facets=facets,
        choose=_either([facet.label for facet in facets[1:]], words),
        newer=href(leaf.newer),
        older=href(leaf.older),
    )
    head = context.head(content.title, slot.url, slot.about)
    return Output(file_of(frame_url(slot.url, leaf.number)), _view(context, head, content))


def _symbols(
    showcase: Showcase, cards: Iterable[Card], facets: Iterable[EmbedFacet] = ()
) -> tuple[Symbol, ...]:
    """Return the icons of some cards and choices, each once."""
    chosen = (choice.category for facet in facets for choice in facet.choices)
    categories = (*(card.award.category for card in cards if card.award), *chosen)
    names = sorted({category.icon for category in categories if category})
    return tuple(Symbol(name, showcase.shapes[name]) for name in names if name in showcase.shapes)


def _either(labels: Sequence[str], words: Words) -> str:
    """Return labels as one says them in a choice.

    >>> from stadtteil.words import GERMAN
    >>> _either(["Bereich"], GERMAN), _either(["Bereich", "Jahr", "Quartier"], GERMAN)
    ('Bereich', 'Bereich, Jahr oder Quartier')
    """
    return words.formats.joined(labels, words.formats.either)


def _view(context: PlanContext, head: Head, content: FramePage) -> FrameView:
    hidden = msgspec.structs.replace(head, index=False)
    return FrameView(
        template=context.template(FrameView.layout), frame=context.frame, head=hidden, content=content
    )


def render(view: FrameView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)
