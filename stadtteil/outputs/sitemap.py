"""For search engines: the list of pages (sitemaps.org 0.9) and robots.txt (RFC 9309).

Robots read robots.txt at the root of a host only; for a paper below a path it is what its host may
copy there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from urllib.parse import quote

import msgspec

from stadtteil.engine.output import MARK, Blobs, Output, View
from stadtteil.model.site import Site
from stadtteil.model.urls import SITEMAP, file_of
from stadtteil.rendering.page import Head
from stadtteil.words.languages import is_variant

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
_PLAIN = re.compile(r"[\w:/\[\].~-]*", re.ASCII)


class SitemapEntry(msgspec.Struct, frozen=True):
    """A page's full address, the day of its last change (ISO 8601, or empty), and its like by language."""

    address: str
    changed: str
    alternates: tuple[tuple[str, str], ...] = ()


class SitemapView(View, frozen=True, kw_only=True, tag="sitemap"):
    """All pages that search engines may list."""

    places: tuple[SitemapEntry, ...]


class RobotsView(View, frozen=True, kw_only=True, tag="robots"):
    """What robots are told."""

    sitemap: str


Views = SitemapView | RobotsView


def plan(site: Site, heads: Iterable[Head]) -> Iterator[Output]:
    """Yield sitemap and robots.txt for the pages with these heads."""
    changes = dict(_changes(site))
    listed = sorted((head for head in heads if head.index), key=lambda head: head.canonical)
    places = tuple(
        SitemapEntry(_quoted(head.canonical), changes.get(head.canonical, ""), tuple(_alternates(head, site)))
        for head in listed
    )
    yield Output(file_of(SITEMAP), SitemapView(places=places))
    yield Output(MARK[0], RobotsView(sitemap=site.absolute(site.href(SITEMAP))))


def _alternates(head: Head, site: Site) -> Iterator[tuple[str, str]]:
    """Yield what search engines are told of a page in other languages: by tags that they know."""
    known = [one for one in head.alternates if not is_variant(one.language)]
    if len(known) > 1:
        yield from ((one.language, _quoted(site.absolute(one.href))) for one in known)
        if known[0].language == site.settings.language:
            yield "x-default", _quoted(site.absolute(known[0].href))


def _changes(site: Site) -> Iterator[tuple[str, str]]:
    """Yield the address of each dated entry and the day on which it was last changed.

    What is dated by a day to come has not changed on it yet.
    """
    today = site.day(site.today).iso
    for entry in site.in_all_languages:
        record = entry.record
        moment = record.updated or record.day or record.moment
        if moment and (day := site.day(moment).iso) <= today:
            yield site.absolute(site.href(entry.url)), day


def _quoted(address: str) -> str:
    """Return an address as RFC 3986 has it; nearly all are so already."""
    return address if _PLAIN.fullmatch(address) else quote(address, safe=":/[]-._~")


def _likes(place: SitemapEntry) -> str:
    """Return the same page in all languages, as Google has it beside the format of sitemaps."""
    return "".join(
        f'<xhtml:link rel="alternate" hreflang="{language}" href="{escape(address)}"/>'
        for language, address in place.alternates
    )


def render(view: Views, blobs: Blobs) -> bytes:
    """Return the file."""
    if isinstance(view, RobotsView):
        rules = f"User-agent: *\nAllow: /\n\nSitemap: {view.sitemap}\n"
        return MARK[1] + b" Jeder Lauf schreibt diesen Ordner neu.\n" + rules.encode()
    several = f' xmlns:xhtml="{XHTML}"' if any(place.alternates for place in view.places) else ""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<urlset xmlns="{NAMESPACE}"{several}>']
    for place in view.places:
        changed = f"<lastmod>{place.changed}</lastmod>" if place.changed else ""
        lines.append(f"<url><loc>{escape(place.address, quote=False)}</loc>{changed}{_likes(place)}</url>")
    return ("\n".join([*lines, "</urlset>"]) + "\n").encode()
