"""A feed as JSON Feed 1.1."""

from __future__ import annotations

import msgspec

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.site import Site
from stadtteil.model.urls import file_of
from stadtteil.outputs.feeds.items import full_address
from stadtteil.rendering.feed import Feed
from stadtteil.rendering.json_feed import json_feed

ENDING = "json"


class JsonFeedView(View, frozen=True, kw_only=True):
    """The feed."""

    feed: Feed


def plan(feed: Feed, url: str, site: Site, texts: tuple[str, ...]) -> Output:
    """Return the file at `url`; `texts` are those that its items show."""
    feed = msgspec.structs.replace(feed, url=full_address(site, site.href(url)))
    return Output(file_of(url), JsonFeedView(feed=feed), texts=texts)


def render(view: JsonFeedView, blobs: Blobs) -> bytes:
    """Return the file."""
    return json_feed(view.feed, blobs)
