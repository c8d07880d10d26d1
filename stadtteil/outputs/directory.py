"""Overviews of things that group others: the partners by their sort."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Annotated, ClassVar

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.card import Card, Link
from stadtteil.model.entry import Entry
from stadtteil.model.labels import Label
from stadtteil.model.offering import offered_in
from stadtteil.model.shared_links import home_link
from stadtteil.model.site import Site
from stadtteil.model.urls import file_of
from stadtteil.outputs.places import ANCHOR
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.rendering.page import PageView, html


class PartnerGroup(msgspec.Struct, frozen=True):
    """A sort of partners or places; `icon` is a shape of the sprite, or empty."""

    label: str
    cards: tuple[Card, ...]
    icon: str = ""


class DirectoryPage(msgspec.Struct, frozen=True):
    """What an overview shows."""

    title: Annotated[str, Label("Titel")]
    intro: Annotated[str, Label("Einleitung")]
    groups: Annotated[tuple[PartnerGroup, ...], Label("Gruppen")]
    siblings: Annotated[tuple[Link, ...], Label("Nachbarlisten")] = ()


class DirectoryView(PageView, frozen=True, kw_only=True):
    """An overview."""

    layout: ClassVar[str] = "partners.html"
    content: DirectoryPage


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield an overview for each address below which entries stand that group others."""
    by_address: dict[str, dict[str, list[Entry]]] = {}
    for entry in offered_in(site, "term"):
        term = entry.record.term()
        if term:
            by_address.setdefault(site.urls.overview(entry.record.address), {}).setdefault(
                term.group, []
            ).append(entry)
    for url, groups in by_address.items():
        yield _output(site, context, url, groups)


def _output(site: Site, context: PlanContext, url: str, groups: dict[str, list[Entry]]) -> Output:
    some = next(iter(next(iter(groups.values()))))
    term = some.record.term()
    assert term is not None
    words = site.words
    content = DirectoryPage(
        title=words.text(term.overview),
        intro=words.text(term.about),
        groups=tuple(
            PartnerGroup(
                words.text(label),
                site.cards(sorted(entries, key=lambda entry: (words.sort_key(entry.title), entry.id))),
                _icon(entries),
            )
            for label, entries in sorted(
                groups.items(), key=lambda group: words.sort_key(words.text(group[0]))
            )
        ),
        siblings=tuple(_districts(site)) if some.record.location() else (),
    )
    view = DirectoryView(
        template=context.template(DirectoryView.layout),
        frame=context.frame,
        head=context.head(content.title, url, content.intro, nav=url),
        breadcrumbs=(home_link(site),),
        content=content,
    )
    return Output(file_of(url), view)


def _districts(site: Site) -> Iterator[Link]:
    """Yield the ways to the districts that have places, each with how many these are."""
    places = [entry for entry in offered_in(site, "location") if entry.record.location()]
    found = Counter(district for place in places for district in {*site.targets(place, "district")})
    for entry, count in sorted(found.items(), key=lambda one: (site.words.sort_key(one[0].title), one[0].id)):
        href = f"{site.href(entry.url)}#{ANCHOR}"
        yield Link(site.words.text("{district} ({n})", district=entry.title, n=count), href)


def _icon(entries: list[Entry]) -> str:
    """Return the shape of what stands in a group."""
    term = entries[0].record.term()
    return term.icon if term else ""


def render(view: DirectoryView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)
