"""A feed as RSS 2.0."""

from __future__ import annotations

import msgspec

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.site import Site
from stadtteil.model.urls import file_of
from stadtteil.outputs.feeds.items import full_address
from stadtteil.rendering.feed import Feed
from stadtteil.rendering.rss import rss

ENDING = "xml"


class RssView(View, frozen=True, kw_only=True):
    """The feed."""

    feed: Feed


def plan(feed: Feed, url: str, site: Site, texts: tuple[str, ...]) -> Output:
    """Return the file at `url`; `texts` are those that its items show."""
    feed = msgspec.structs.replace(feed, url=full_address(site, site.href(url)))
    return Output(file_of(url), RssView(feed=feed), texts=texts)


def render(view: RssView, blobs: Blobs) -> bytes:
    """Return the file."""
    return rss(view.feed, blobs)
