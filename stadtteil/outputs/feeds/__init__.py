"""Feeds: all that is new, and what is new of every list, in each format; and the page that offers them.

`channels` says which there are, `items` what is in them; every other module is one format, or the page.
"""

from __future__ import annotations

from collections.abc import Iterator

from stadtteil.engine.output import Output
from stadtteil.model.card import texts_of
from stadtteil.model.identity import Identities
from stadtteil.model.site import Site
from stadtteil.model.urls import feed_url
from stadtteil.outputs.feeds import atom, json_feed, page, rss
from stadtteil.outputs.feeds.channels import Channel, channels_of
from stadtteil.outputs.feeds.items import full_address
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.rendering.feed import Feed

FILES = (rss, atom, json_feed, page)
SHEET = "feed.css"


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield all feeds, and the page that offers them; say which entries claim one id."""
    if not site.is_translated:
        context.problems += site.derived(Identities).doubled()
    for channel in channels_of(site):
        feed = _feed(site, context, channel)
        texts = texts_of(*(item.text.body for item in feed.items if item.text))
        for form in (rss, atom, json_feed):
            yield form.plan(feed, feed_url(channel.page, form.ENDING), site, texts)
    yield from page.plan(site, context)


def _feed(site: Site, context: PlanContext, channel: Channel) -> Feed:
    sheet = context.layouts.assets.get(SHEET)
    return Feed(
        title=channel.title,
        description=channel.about,
        url="",
        page=full_address(site, site.href(channel.page)),
        language=site.words.language,
        origin=site.settings.origin,
        sheet=site.href(sheet.url) if sheet else "",
        author=site.settings.publisher or site.settings.name,
        items=tuple(channel.items()),
    )
