"""RSS 2.0 through feedgen, whose faults end here.

feedgen dates a feed to now, takes the last link as the channel's, puts entries in front of each
other, drops authors without an address, breaks off at control characters and switches the process's
locale to write dates. The rules kept are those of RSS 2.0 and of the W3C feed validator.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from email.utils import format_datetime
from typing import Annotated, Any

import msgspec

from stadtteil.engine.output import Blobs
from stadtteil.model.labels import Label
from stadtteil.rendering.feed_text import FeedText, feed_text
from stadtteil.words.language_marks import plain

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""All that is no Char of XML 1.0 (2.2): these are compiled ten times as fast as what is one."""


class Enclosure(msgspec.Struct, frozen=True):
    """A picture that goes with an item: full address, bytes, MIME type."""

    url: str
    size: int
    type: str


class FeedItem(msgspec.Struct, frozen=True):
    """One item. `date` is ISO 8601 with the site's offset from UTC.

    `language` is the tag of the one that it is in, where that is not the feed's.
    """

    guid: str
    title: str
    url: str
    date: str
    summary: str
    text: FeedText
    creators: tuple[str, ...]
    categories: tuple[str, ...]
    enclosure: Enclosure | None
    language: str = ""


class Feed(msgspec.Struct, frozen=True):
    """A feed: addresses are full ones; `origin` makes those in texts full, too."""

    title: Annotated[str, Label("Titel des Feeds")]
    description: Annotated[str, Label("Beschreibung des Feeds")]
    url: Annotated[str, Label("Adresse des Feeds")]
    page: Annotated[str, Label("Adresse der Seite")]
    language: Annotated[str, Label("Sprache")]
    origin: Annotated[str, Label("Adresse der Zeitung")]
    items: Annotated[tuple[FeedItem, ...], Label("Einträge")]


def rss(channel: Feed, blobs: Blobs) -> bytes:
    """Return the feed as RSS 2.0."""
    feed = _empty_feed()
    feed.title(_plain(channel.title))
    feed.description(_plain(channel.description))
    feed.language(channel.language)
    feed.generator("stadtteil")
    feed.docs("https://www.rssboard.org/rss-specification")
    feed.link(href=channel.url, rel="self", type="application/rss+xml")
    feed.link(href=channel.page, rel="alternate")
    for item in channel.items:
        _add(feed, item, channel, blobs)
    if channel.items:
        feed.lastBuildDate(max(dt.datetime.fromisoformat(item.date) for item in channel.items))
    xml: bytes = feed.rss_str(pretty=True)
    return xml


def _empty_feed() -> Any:
    feed = _generator()()
    # Left alone it is the moment of the build; the setter takes nothing but dates.
    feed._FeedGenerator__rss_lastBuildDate = None
    feed.load_extension("dc")
    return feed


@functools.cache
def _generator() -> Any:
    """Return feedgen's class; it writes dates as we do, leaving the locale of the process alone."""
    import feedgen.entry
    import feedgen.feed

    feedgen.feed.formatRFC2822 = feedgen.entry.formatRFC2822 = format_datetime
    return feedgen.feed.FeedGenerator


def _add(feed: Any, item: FeedItem, channel: Feed, blobs: Blobs) -> None:
    entry = feed.add_entry(order="append")
    entry.guid(_plain(item.guid), permalink=False)
    entry.title(_plain(item.title).strip() or item.url)
    entry.link(href=item.url)
    entry.pubDate(dt.datetime.fromisoformat(item.date))
    entry.description(_plain(item.summary).strip() or item.url)
    text = _plain(feed_text(item.text, item.url, channel.origin, blobs))
    if text:
        # The end mark of CDATA can stand in attributes; as an entity it says the same.
        entry.content(text.replace("]]>", "]]&gt;"), type="CDATA")
    for name in item.creators:
        entry.dc.dc_creator(_plain(name))
    if item.language:
        entry.dc.dc_language(item.language)
    for label in item.categories:
        entry.category(term=_plain(label))
    if item.enclosure:
        entry.enclosure(item.enclosure.url, str(item.enclosure.size), item.enclosure.type)


def _plain(text: str) -> str:
    """Return a text without signs of languages, and without the characters that XML cannot hold."""
    return _NOT_XML.sub("", plain(text))
