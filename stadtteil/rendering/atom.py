"""Atom (RFC 4287) through feedgen. The rules kept are those of the RFC and of the W3C feed validator.

What feedgen cannot say of an entry, its language and the picture that goes with it, is added by an extension.
"""

from __future__ import annotations

import datetime as dt
import functools
from typing import Any

from stadtteil.engine.output import Blobs
from stadtteil.rendering.feed import Feed, FeedItem
from stadtteil.rendering.feed_generator import (
    MOST_SHARED,
    MadeEntry,
    empty_entry,
    empty_feed,
    with_sheet,
    xml_text,
)
from stadtteil.rendering.feed_text import feed_text

_NAMESPACE = "{http://www.w3.org/2005/Atom}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_LONG_AGO = "2000-01-01T00:00:00+00:00"
"""When a feed without items was last changed: it must say so, and validators doubt earlier years."""


def atom(channel: Feed, blobs: Blobs) -> bytes:
    """Return the feed as Atom."""
    feed = empty_feed()
    feed.id(channel.url)
    feed.title(xml_text(channel.title))
    feed.subtitle(xml_text(channel.description))
    feed.language(channel.language)
    feed.generator("stadtteil")
    feed.author(name=xml_text(channel.author))
    feed.updated(dt.datetime.fromisoformat(channel.updated or _LONG_AGO))
    feed.link(href=channel.url, rel="self", type="application/atom+xml")
    feed.link(href=channel.page, rel="alternate", type="text/html")
    for item in channel.items:
        text = feed_text(item.text, item.url, channel.origin, blobs) if item.text else ""
        feed.add_entry(_entry(item, text), order="append")
    return with_sheet(feed.atom_str(pretty=True), channel.sheet)


@functools.lru_cache(maxsize=MOST_SHARED)
def _entry(item: FeedItem, html: str) -> MadeEntry:
    """Return the entry of an item with its text, which may stand in the feeds of many lists."""
    entry = empty_entry()
    entry.register_extension("more", _extension(), atom=True, rss=False)
    entry.more.item = item
    entry.id(xml_text(item.guid))
    entry.title(xml_text(item.title).strip() or item.url)
    entry.link(href=item.url)
    entry.published(dt.datetime.fromisoformat(item.date))
    entry.updated(dt.datetime.fromisoformat(item.updated))
    entry.summary(xml_text(item.summary).strip() or item.url)
    text = xml_text(html)
    if text:
        entry.content(text, type="html")
    for name in item.creators:
        entry.author(name=xml_text(name))
    entry.category([{"term": xml_text(label)} for label in item.categories])
    return MadeEntry(entry.atom_entry())


@functools.cache
def _extension() -> Any:
    """Return the class that completes entries; feedgen is imported no earlier than it is needed."""
    from feedgen.ext.base import BaseEntryExtension

    class Completing(BaseEntryExtension):  # type: ignore[misc]  # feedgen has no types
        item: FeedItem

        def extend_atom(self, entry: Any) -> Any:
            if self.item.language:
                entry.set(_LANGUAGE, self.item.language)
            if picture := self.item.enclosure:
                link = entry.makeelement(f"{_NAMESPACE}link" if entry.tag.startswith("{") else "link", {})
                for name, value in (
                    ("rel", "enclosure"),
                    ("type", picture.type),
                    ("href", picture.url),
                    ("length", str(picture.size)),
                ):
                    link.set(name, value)
                entry.append(link)
            return entry

    return Completing
