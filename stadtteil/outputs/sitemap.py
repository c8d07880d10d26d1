"""For search engines: the list of pages (sitemaps.org 0.9) and robots.txt (RFC 9309)."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote
from xml.sax.saxutils import escape

import msgspec

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.site import Site
from stadtteil.outputs.dress import Dress

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


class Place(msgspec.Struct, frozen=True):
    """A page's full address and the day of its last change (ISO 8601, or empty)."""

    address: str
    changed: str


class SitemapView(View, frozen=True, kw_only=True, tag="sitemap"):
    """All pages that search engines may list."""

    places: tuple[Place, ...]


class RobotsView(View, frozen=True, kw_only=True, tag="robots"):
    """What robots are told."""

    sitemap: str


Views = SitemapView | RobotsView


def plan(site: Site, dress: Dress) -> Iterator[Output]:
    """Yield sitemap and robots.txt."""
    fixed = ["/", "/artikel/", "/archiv/", *(f"/ressort/{section.id}/" for section in site.sections)]
    if site.funds or site.funded:
        fixed.append("/projekte/")
    places = [Place(_address(site, url), "") for url in fixed]
    for entry in sorted(site.entries, key=lambda entry: entry.url):
        if entry.record.page_type or entry.record.term():
            moment = getattr(entry.record, "updated", None) or entry.record.moment
            places.append(Place(_address(site, entry.url), site.day(moment).iso if moment else ""))
    yield Output("sitemap.xml", SitemapView(places=tuple(places)))
    yield Output("robots.txt", RobotsView(sitemap=_address(site, "/sitemap.xml")))


def _address(site: Site, url: str) -> str:
    return site.absolute(quote(site.href(url), safe="/-._~"))


def render(view: Views, blobs: Blobs) -> bytes:
    """Return the file."""
    if isinstance(view, RobotsView):
        return f"User-agent: *\nAllow: /\n\nSitemap: {view.sitemap}\n".encode()
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<urlset xmlns="{NAMESPACE}">']
    for place in view.places:
        changed = f"<lastmod>{place.changed}</lastmod>" if place.changed else ""
        lines.append(f"<url><loc>{escape(place.address)}</loc>{changed}</url>")
    return ("\n".join([*lines, "</urlset>"]) + "\n").encode()
