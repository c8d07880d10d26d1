"""For search engines: the articles of the last two days (Google's format of news sitemaps, 0.9).

What is older has its place in the sitemap of all pages. Advertisements are no news.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Annotated

import msgspec

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.entry import Entry
from stadtteil.model.grant import full_address
from stadtteil.model.kind import NEWS_DAYS
from stadtteil.model.labels import Label
from stadtteil.model.site import Site
from stadtteil.model.urls import NEWS_SITEMAP, file_of
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.outputs.sitemap import NAMESPACE, sitemap_file, xml_text
from stadtteil.words.language_marks import plain
from stadtteil.words.languages import is_variant

NEWS = "http://www.google.com/schemas/sitemap-news/0.9"


class NewsEntry(msgspec.Struct, frozen=True):
    """An article: its full address, the tag of its language, the day it appeared (ISO 8601), its title."""

    address: str
    language: str
    day: str
    title: str


class NewsSitemapView(View, frozen=True, kw_only=True):
    """The newest articles of the paper `name`, in all of its languages that search engines know."""

    name: Annotated[str, Label("Name der Zeitung")]
    entries: Annotated[tuple[NewsEntry, ...], Label("Beiträge")]


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield the file where the paper has articles, even when none of them is new: its address is known."""
    if site.stories:
        view = NewsSitemapView(name=site.settings.name, entries=tuple(_news(site)))
        yield Output(file_of(NEWS_SITEMAP), view)


def _news(site: Site) -> Iterator[NewsEntry]:
    for entry in _fresh(site):
        yield _face(entry, site)
    for language in site.languages[1:]:
        if not is_variant(language.code):
            there = site.in_language(language)
            yield from (_face(entry, there) for entry in _fresh(there) if not there.foreign(entry))


def _fresh(site: Site) -> Iterator[Entry]:
    """Yield the articles that appeared within the last days, newest first."""
    for entry in site.stories:
        moment = entry.record.moment
        age = site.today - moment.astimezone(site.zone).date() if moment else dt.timedelta(NEWS_DAYS)
        if age.days >= NEWS_DAYS:
            return
        if age.days >= 0 and not entry.record.is_ad:
            yield entry


def _face(entry: Entry, site: Site) -> NewsEntry:
    moment = entry.record.moment
    address = full_address(site, site.href(entry.url))
    return NewsEntry(address, entry.language, site.day(moment).iso if moment else "", plain(entry.title))


def render(view: NewsSitemapView, blobs: Blobs) -> bytes:
    """Return the file."""
    start = f'<urlset xmlns="{NAMESPACE}" xmlns:news="{NEWS}">'
    return sitemap_file(start, (_page(entry, view.name) for entry in view.entries), "</urlset>")


def _page(entry: NewsEntry, paper: str) -> str:
    publication = (
        f"<news:publication><news:name>{xml_text(paper)}</news:name>"
        f"<news:language>{entry.language}</news:language></news:publication>"
    )
    facts = f"<news:publication_date>{entry.day}</news:publication_date>"
    title = f"<news:title>{xml_text(entry.title)}</news:title>"
    return (
        f"<url><loc>{xml_text(entry.address)}</loc><news:news>{publication}{facts}{title}</news:news></url>"
    )
