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

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_PLAIN = re.compile(r"[\w:/\[\].~-]*", re.ASCII)


class SitemapEntry(msgspec.Struct, frozen=True):
    """A page's full address and the day of its last change (ISO 8601, or empty)."""

    address: str
    changed: str


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
    addresses = sorted(head.canonical for head in heads if head.index)
    places = tuple(SitemapEntry(_quoted(address), changes.get(address, "")) for address in addresses)
    yield Output(file_of(SITEMAP), SitemapView(places=places))
    yield Output(MARK[0], RobotsView(sitemap=site.absolute(site.href(SITEMAP))))


def _changes(site: Site) -> Iterator[tuple[str, str]]:
    """Yield the address of each dated entry and the day on which it was last changed."""
    for entry in site.in_all_languages:
        record = entry.record
        moment = record.updated or record.day or record.moment
        if moment:
            yield site.absolute(site.href(entry.url)), site.day(moment).iso


def _quoted(address: str) -> str:
    """Return an address as RFC 3986 has it; nearly all are so already."""
    return address if _PLAIN.fullmatch(address) else quote(address, safe=":/[]-._~")


def render(view: Views, blobs: Blobs) -> bytes:
    """Return the file."""
    if isinstance(view, RobotsView):
        rules = f"User-agent: *\nAllow: /\n\nSitemap: {view.sitemap}\n"
        return MARK[1] + b" Jeder Lauf schreibt diesen Ordner neu.\n" + rules.encode()
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<urlset xmlns="{NAMESPACE}">']
    for place in view.places:
        changed = f"<lastmod>{place.changed}</lastmod>" if place.changed else ""
        lines.append(f"<url><loc>{escape(place.address, quote=False)}</loc>{changed}</url>")
    return ("\n".join([*lines, "</urlset>"]) + "\n").encode()
