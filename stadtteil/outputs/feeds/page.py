"""The page that says in plain words what a feed is, and offers all of them in every format."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Annotated, ClassVar

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.calendar import calendar_of
from stadtteil.model.card import Link
from stadtteil.model.labels import Label
from stadtteil.model.shared_links import dates_link, home_link
from stadtteil.model.site import Site
from stadtteil.model.urls import feed_url, file_of
from stadtteil.outputs.feeds.channels import Channel, channels_of
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.rendering.page import PageView, html
from stadtteil.words import msgid

TITLE = msgid("Neues abonnieren")
INTRO = msgid("So erfahren Sie von selbst, was hier neu ist: ohne Anmeldung und ohne Mailadresse.")
FORMATS = (("RSS", "xml"), ("Atom", "atom"), ("JSON", "json"))
"""Names of the formats with the endings of their files, what most programs take first."""


class FeedLinks(msgspec.Struct, frozen=True):
    """A feed: the page that it is of, and its addresses by format."""

    page: Link
    formats: tuple[Link, ...]


class FeedGroup(msgspec.Struct, frozen=True):
    """Feeds of one sort; the heading of the first group is empty."""

    heading: str
    feeds: tuple[FeedLinks, ...]


class FeedsPage(msgspec.Struct, frozen=True):
    """What the page shows. `feed_address` is the full one of the feed of all news."""

    title: Annotated[str, Label("Titel")]
    intro: Annotated[str, Label("Einleitung")]
    feed_address: Annotated[str, Label("Adresse des Feeds")]
    feed_groups: Annotated[tuple[FeedGroup, ...], Label("Feeds")]
    calendars: Annotated[Link | None, Label("Kalender")]


class FeedsView(PageView, frozen=True, kw_only=True):
    """The page."""

    layout: ClassVar[str] = "feeds.html"
    content: FeedsPage


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield the page."""
    words, url = site.words, site.urls.feeds
    content = FeedsPage(
        title=words.text(TITLE),
        intro=words.text(INTRO),
        feed_address=site.absolute(site.href(feed_url(site.urls.home))),
        feed_groups=tuple(_groups(site)),
        calendars=dates_link(site) if calendar_of(site).is_listed else None,
    )
    view = FeedsView(
        template=context.template(FeedsView.layout),
        frame=context.frame,
        head=context.head(content.title, url, content.intro),
        breadcrumbs=(home_link(site),),
        content=content,
    )
    yield Output(file_of(url), view)


def _groups(site: Site) -> Iterator[FeedGroup]:
    for heading, channels in itertools.groupby(channels_of(site), lambda channel: channel.group):
        yield FeedGroup(heading, tuple(_links(site, channel) for channel in channels))


def _links(site: Site, channel: Channel) -> FeedLinks:
    formats = (Link(name, site.href(feed_url(channel.page, ending))) for name, ending in FORMATS)
    return FeedLinks(Link(channel.label, site.href(channel.page)), tuple(formats))


def render(view: FeedsView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)
