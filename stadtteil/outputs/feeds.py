"""RSS 2.0 feeds: all news, each section, the projects. Made with feedgen, whose faults end here.

feedgen dates a feed to now, takes the last link as the channel's, puts entries in front of each
other, drops authors without an address and switches the process's locale to write dates; so every
date is set, links are added self first, entries appended, authors go to dc:creator, and dates are
written as RFC 5322 by our own hand. Rules for readers: RSS 2.0, RSS Best Practices, and the W3C
feed validator's.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.card import Body
from stadtteil.model.entry import Entry
from stadtteil.model.site import Site
from stadtteil.outputs.dress import Dress
from stadtteil.outputs.places import file_of
from stadtteil.rendering import fragments

LATEST = 30


class Enclosure(msgspec.Struct, frozen=True):
    """A picture that goes with an item: full address, bytes, MIME type."""

    url: str
    size: int
    type: str


class FeedItem(msgspec.Struct, frozen=True):
    """One item. `date` is in UTC."""

    guid: str
    title: str
    url: str
    date: dt.datetime
    summary: str
    body: Body | None
    creators: tuple[str, ...]
    categories: tuple[str, ...]
    enclosure: Enclosure | None


class FeedView(View, frozen=True, kw_only=True):
    """A feed: addresses are full ones; `origin` makes those in body texts full, too."""

    title: str
    description: str
    url: str
    page: str
    language: str
    origin: str
    items: tuple[FeedItem, ...]


def plan(site: Site, dress: Dress) -> Iterator[Output]:
    """Yield all feeds."""
    name = site.settings.name
    about = site.settings.description or site.settings.claim or name
    yield _output(site, "/feed.xml", "/", name, about, site.stories)
    for section in site.sections:
        url = f"/ressort/{section.id}/"
        mine = [
            entry
            for entry in site.stories
            if site.section(getattr(entry.record, "section", "")).id == section.id
        ]
        yield _output(
            site, f"{url}feed.xml", url, f"{name}: {section.name}", section.description or about, mine
        )
    if site.funds or site.funded:
        yield _output(
            site, "/projekte/feed.xml", "/projekte/", f"{name}: Geförderte Projekte",
            "Ideen aus den Quartieren, die gefördert werden.", [entry for entry, _ in site.funded],
        )  # fmt: skip


def _output(
    site: Site, url: str, page: str, title: str, description: str, entries: Sequence[Entry]
) -> Output:
    dated = [entry for entry in entries if entry.record.moment]
    view = FeedView(
        title=title,
        description=description,
        url=site.absolute(site.href(url)),
        page=site.absolute(site.href(page)),
        language=site.settings.language,
        origin=site.settings.origin,
        items=tuple(_item(entry, site) for entry in dated[:LATEST]),
    )
    return Output(file_of(url), view)


def _item(entry: Entry, site: Site) -> FeedItem:
    card = site.card(entry)
    moment = entry.record.moment
    assert card is not None
    assert moment is not None
    url = site.absolute(card.href)
    labels = (
        card.kicker.label if card.kicker else "",
        card.award.category.name if card.award else "",
        *getattr(entry.record, "tags", ()),
    )
    image = card.image
    return FeedItem(
        guid=_guid(entry, site),
        title=f"{card.label}: {card.title}" if card.label == "Anzeige" else card.title,
        url=url,
        date=moment,
        summary=card.teaser or card.title,
        body=site.body(entry),
        creators=tuple(getattr(entry.record, "authors", ())),
        categories=tuple(dict.fromkeys(label for label in labels if label)),
        enclosure=Enclosure(site.absolute(image.src), image.size, "image/jpeg") if image else None,
    )


def _guid(entry: Entry, site: Site) -> str:
    """Return what stays the same when a text moves: its own id, its first address, or its address."""
    if entry.record.id:
        host = site.settings.origin.split("//", 1)[1].split(":", 1)[0]
        return f"tag:{host},2026:{entry.record.id}"
    return site.absolute(site.href(entry.record.former[0] if entry.record.former else entry.url))


def render(view: FeedView, blobs: Blobs) -> bytes:
    """Return the feed as RSS 2.0."""
    from feedgen.feed import FeedGenerator

    feed: Any = FeedGenerator()
    feed.load_extension("dc")
    feed.title(view.title)
    feed.description(view.description)
    feed.language(view.language)
    feed.generator("stadtteil")
    feed.docs("https://www.rssboard.org/rss-specification")
    feed.link(href=view.url, rel="self", type="application/rss+xml")
    feed.link(href=view.page, rel="alternate")
    newest = max((item.date for item in view.items), default=dt.datetime(2000, 1, 1, tzinfo=dt.UTC))
    feed.lastBuildDate(newest)
    for item in view.items:
        _add(feed, item, view, blobs)
    xml: bytes = feed.rss_str(pretty=True)
    return xml


def _add(feed: Any, item: FeedItem, view: FeedView, blobs: Blobs) -> None:
    entry = feed.add_entry(order="append")
    entry.guid(item.guid, permalink=False)
    entry.title(item.title)
    entry.link(href=item.url)
    entry.pubDate(item.date)
    entry.description(item.summary)
    if item.body is not None:
        entry.content(_text(item, view, blobs), type="CDATA")
    for name in item.creators:
        entry.dc.dc_creator(name)
    for label in item.categories:
        entry.category(term=label)
    if item.enclosure:
        entry.enclosure(item.enclosure.url, str(item.enclosure.size), item.enclosure.type)


def _text(item: FeedItem, view: FeedView, blobs: Blobs) -> str:
    """Return an item's full text; anchors within it lead to its page, for ids are not unique in a feed."""
    assert item.body is not None
    text = fragments.filled(item.body, blobs, None, view.origin)
    return text.replace(' href="#', f' href="{item.url}#')
