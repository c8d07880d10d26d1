"""A feed as Atom (RFC 4287)."""

from __future__ import annotations

import msgspec

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.site import Site
from stadtteil.model.urls import file_of
from stadtteil.outputs.feeds.items import full_address
from stadtteil.rendering.atom import atom
from stadtteil.rendering.feed import Feed

ENDING = "atom"


class AtomView(View, frozen=True, kw_only=True):
    """The feed."""

    feed: Feed


def plan(feed: Feed, url: str, site: Site, texts: tuple[str, ...]) -> Output:
    """Return the file at `url`; `texts` are those that its items show."""
    feed = msgspec.structs.replace(feed, url=full_address(site, site.href(url)))
    return Output(file_of(url), AtomView(feed=feed), texts=texts)


def render(view: AtomView, blobs: Blobs) -> bytes:
    """Return the file."""
    return atom(view.feed, blobs)
