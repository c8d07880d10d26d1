"""JSON Feed, version 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

from typing import Any

import msgspec

from stadtteil.engine.output import Blobs
from stadtteil.rendering.feed import Feed, FeedItem
from stadtteil.rendering.feed_text import feed_text
from stadtteil.words.language_marks import plain

_VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(channel: Feed, blobs: Blobs) -> bytes:
    """Return the feed as JSON; what there is nothing of is left out."""
    feed = {
        "version": _VERSION,
        "title": plain(channel.title),
        "home_page_url": channel.page,
        "feed_url": channel.url,
        "description": plain(channel.description),
        "authors": [{"name": plain(channel.author)}],
        "language": channel.language,
        "items": [_item(item, channel, blobs) for item in channel.items],
    }
    return msgspec.json.format(msgspec.json.encode(feed), indent=1) + b"\n"


def _item(item: FeedItem, channel: Feed, blobs: Blobs) -> dict[str, Any]:
    html = plain(feed_text(item.text, item.url, channel.origin, blobs)) if item.text else ""
    picture = item.enclosure
    said: dict[str, Any] = {
        "id": plain(item.guid),
        "url": item.url,
        "title": plain(item.title),
        "summary": plain(item.summary),
        "content_html": html,
        "content_text": "" if html else plain(item.summary) or item.url,
        "image": picture.url if picture else "",
        "date_published": item.date,
        "date_modified": item.updated if item.updated != item.date else "",
        "authors": [{"name": plain(name)} for name in item.creators],
        "tags": [plain(label) for label in item.categories],
        "language": item.language,
    }
    return {key: value for key, value in said.items() if value}
