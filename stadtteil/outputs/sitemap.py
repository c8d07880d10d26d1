"""For search engines: the list of pages (sitemaps.org 0.9) and robots.txt (RFC 9309).

Robots read robots.txt at the root of a host only; for a paper below a path it is what its host may
copy there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from urllib.parse import quote

import msgspec

from stadtteil.engine.output import MARK, Blobs, Output, View
from stadtteil.model.site import Site
from stadtteil.model.urls import NEWS_SITEMAP, SITEMAP, file_of, sitemap_url
from stadtteil.rendering.page import Alternate, Head
from stadtteil.words.languages import is_variant

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
PICTURES = "http://www.google.com/schemas/sitemap-image/1.1"
MOST = 25_000
"""Pages in one file: the format allows twice as many, but no more than 50 MB."""
_PLAIN = re.compile(r"[\w:/\[\].~-]*", re.ASCII)


class SitemapEntry(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A page's full address, the day of its last change (ISO 8601, or empty), and its like by language.

    `picture` is the full address of the one that stands for it, or empty.
    """

    address: str
    changed: str
    alternates: tuple[tuple[str, str], ...] = ()
    picture: str = ""


class SitemapView(View, frozen=True, kw_only=True, tag="sitemap"):
    """All pages that search engines may list."""

    places: tuple[SitemapEntry, ...]


class SitemapIndexView(View, frozen=True, kw_only=True, tag="index"):
    """The full addresses of the files that a long list of pages is in."""

    files: tuple[str, ...]


class RobotsView(View, frozen=True, kw_only=True, tag="robots"):
    """What robots are told: the full addresses of the sitemaps."""

    sitemaps: tuple[str, ...]


Views = SitemapView | SitemapIndexView | RobotsView


def plan(site: Site, heads: Iterable[Head]) -> Iterator[Output]:
    """Yield sitemap and robots.txt for the pages with these heads."""
    changes, like = dict(_changes(site)), _Likes(site).of
    listed = sorted((head for head in heads if head.index), key=lambda head: head.canonical)
    places = tuple(
        SitemapEntry(
            _quoted(head.canonical),
            changes.get(head.canonical, ""),
            like(head.alternates),
            _quoted(head.image),
        )
        for head in listed
    )
    if len(places) <= MOST:
        yield Output(file_of(SITEMAP), SitemapView(places=places))
    else:
        yield from _parts(places, site)
    maps = (SITEMAP, NEWS_SITEMAP) if site.stories else (SITEMAP,)
    yield Output(MARK[0], RobotsView(sitemaps=tuple(site.absolute(site.href(url)) for url in maps)))


def _parts(places: tuple[SitemapEntry, ...], site: Site) -> Iterator[Output]:
    """Yield a list that is too long for one file in several, and the file that names these."""
    chunks = [places[at : at + MOST] for at in range(0, len(places), MOST)]
    parts = {sitemap_url(at): chunk for at, chunk in enumerate(chunks, 1)}
    for url, chunk in parts.items():
        yield Output(file_of(url), SitemapView(places=chunk))
    files = tuple(_quoted(site.absolute(site.href(url))) for url in parts)
    yield Output(file_of(SITEMAP), SitemapIndexView(files=files))


class _Likes:
    """What search engines are told of pages that say the same, once for all of these."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._told: dict[str, tuple[tuple[str, str], ...]] = {}

    def of(self, alternates: Sequence[Alternate]) -> tuple[tuple[str, str], ...]:
        if not alternates:
            return ()
        first = alternates[0].href
        if first not in self._told:
            self._told[first] = tuple(self._tell(alternates))
        return self._told[first]

    def _tell(self, alternates: Sequence[Alternate]) -> Iterator[tuple[str, str]]:
        """Yield the same page in all languages: by tags that search engines know."""
        site = self._site
        known = [(one.language, _quoted(site.absolute(one.href))) for one in alternates]
        known = [one for one in known if not is_variant(one[0])]
        if len(known) > 1:
            yield from known
            language, address = known[0]
            if language == site.settings.language:
                yield "x-default", address


def _changes(site: Site) -> Iterator[tuple[str, str]]:
    """Yield the address of each dated entry and the day on which it was last changed."""
    for entry in site.in_all_languages:
        if day := site.last_change(entry):
            yield site.absolute(site.href(entry.url)), day.iso


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
        maps = "".join(f"Sitemap: {address}\n" for address in view.sitemaps)
        return (
            MARK[1] + f" Jeder Lauf schreibt diesen Ordner neu.\nUser-agent: *\nAllow: /\n\n{maps}".encode()
        )
    if isinstance(view, SitemapIndexView):
        files = [f"<sitemap><loc>{xml_text(address)}</loc></sitemap>" for address in view.files]
        return sitemap_file(f'<sitemapindex xmlns="{NAMESPACE}">', files, "</sitemapindex>")
    several = f' xmlns:xhtml="{XHTML}"' if any(place.alternates for place in view.places) else ""
    pictured = f' xmlns:image="{PICTURES}"' if any(place.picture for place in view.places) else ""
    return sitemap_file(
        f'<urlset xmlns="{NAMESPACE}"{several}{pictured}>', map(_page, view.places), "</urlset>"
    )


def sitemap_file(start: str, lines: Iterable[str], end: str) -> bytes:
    """Return a file of XML: its first tag, its lines, its last tag."""
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', start, *lines, end, ""]).encode()


def _page(place: SitemapEntry) -> str:
    changed = f"<lastmod>{place.changed}</lastmod>" if place.changed else ""
    picture = (
        f"<image:image><image:loc>{xml_text(place.picture)}</image:loc></image:image>"
        if place.picture
        else ""
    )
    return f"<url><loc>{xml_text(place.address)}</loc>{changed}{_likes(place)}{picture}</url>"


def xml_text(text: str) -> str:
    """Return words as they stand between tags of XML."""
    return escape(text, quote=False)
