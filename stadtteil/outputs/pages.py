"""The own page of every entry that has one."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from stadtteil.engine.digests import canonical
from stadtteil.engine.output import Blobs, Output
from stadtteil.model.card import Link
from stadtteil.model.entry import Entry
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.site import Site
from stadtteil.outputs.dress import Dress
from stadtteil.outputs.places import file_of, home_link
from stadtteil.rendering.page import Head, PageView, html


class EntryView(PageView, frozen=True, kw_only=True):
    """An entry's page: `content` is what its kind shows, encoded, of the type that `kind` names."""

    kind: str
    content: msgspec.Raw


def plan(site: Site, dress: Dress) -> Iterator[Output]:
    """Yield a page for each entry that has one."""
    for entry in site.entries:
        content = entry.record.page(entry, site)
        if content is not None:
            view = EntryView(
                template=dress.template(entry.record.template),
                frame=dress.frame,
                head=_head(entry, site, dress),
                breadcrumbs=_breadcrumbs(entry, site),
                kind=entry.record.kind,
                content=msgspec.Raw(canonical(content)),
            )
            yield Output(file_of(entry.url), view, (entry.path,))


def _head(entry: Entry, site: Site, dress: Dress) -> Head:
    card = site.card(entry)
    section = site.section(getattr(entry.record, "section", "")) if entry.record.story else None
    return dress.head(
        entry.title,
        entry.url,
        card.teaser if card else "",
        card.image if card else None,
        nav=f"/ressort/{section.id}/" if section else "",
        kind="article" if entry.record.story else "website",
    )


def _breadcrumbs(entry: Entry, site: Site) -> tuple[Link, ...]:
    """Return the way from the front page: by section, by category, by group."""
    way = [home_link(site)]
    card = site.card(entry)
    term = entry.record.term()
    if entry.record.story and card and card.kicker:
        way.append(card.kicker)
    elif card and card.award:
        way += [
            Link("Projekte", site.href("/projekte/")),
            Link(card.award.category.name, card.award.category.href),
        ]
    elif term:
        way.append(Link("Akteure", site.href(entry.record.address)))
    return tuple(way)


def render(view: EntryView, blobs: Blobs) -> bytes:
    """Return the page."""
    page_type = BY_NAME[view.kind].page_type
    assert page_type is not None, view.kind
    return html(view, msgspec.msgpack.decode(view.content, type=page_type), blobs)
