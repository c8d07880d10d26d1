"""RSS 2.0 through feedgen. The rules kept are those of RSS 2.0 and of the W3C feed validator.

feedgen takes the last link as the channel's, and drops authors without an address.
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


def rss(channel: Feed, blobs: Blobs) -> bytes:
    """Return the feed as RSS 2.0."""
    feed = empty_feed()
    feed.load_extension("dc")
    feed.title(xml_text(channel.title))
    feed.description(xml_text(channel.description))
    feed.language(channel.language)
    feed.generator("stadtteil")
    feed.docs("https://www.rssboard.org/rss-specification")
    feed.link(href=channel.url, rel="self", type="application/rss+xml")
    feed.link(href=channel.page, rel="alternate")
    for item in channel.items:
        text = feed_text(item.text, item.url, channel.origin, blobs) if item.text else ""
        feed.add_entry(_entry(item, text), order="append")
    if channel.items:
        feed.lastBuildDate(max(dt.datetime.fromisoformat(item.date) for item in channel.items))
    return with_sheet(feed.rss_str(pretty=True), channel.sheet)


@functools.lru_cache(maxsize=MOST_SHARED)
def _entry(item: FeedItem, html: str) -> MadeEntry:
    """Return the entry of an item with its text, which may stand in the feeds of many lists."""
    entry = empty_entry()
    entry.register_extension("dc", _dublin_core(), atom=False, rss=True)
    entry.guid(xml_text(item.guid), permalink=False)
    entry.title(xml_text(item.title).strip() or item.url)
    entry.link(href=item.url)
    entry.pubDate(dt.datetime.fromisoformat(item.date))
    entry.description(xml_text(item.summary).strip() or item.url)
    text = xml_text(html)
    if text:
        # The end mark of CDATA can stand in attributes; as an entity it says the same.
        entry.content(text.replace("]]>", "]]&gt;"), type="CDATA")
    for name in item.creators:
        entry.dc.dc_creator(xml_text(name))
    if item.language:
        entry.dc.dc_language(item.language)
    entry.category([{"term": xml_text(label)} for label in item.categories])
    if item.enclosure:
        entry.enclosure(item.enclosure.url, str(item.enclosure.size), item.enclosure.type)
    return MadeEntry(entry.rss_entry())


@functools.cache
def _dublin_core() -> Any:
    """Return the class that says what is in Dublin Core; feedgen would look for it anew for each entry."""
    from feedgen.ext.dc import DcEntryExtension

    return DcEntryExtension
