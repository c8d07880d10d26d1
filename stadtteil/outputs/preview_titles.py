"""Which drawn pictures there are for pages without one of their own: one for each section, one for the paper.

A section is one of the settings', what the menu leads to, or a category of the funds. Knows no pixel.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from stadtteil.model.funding.funding import funding_of
from stadtteil.model.site import Site
from stadtteil.model.urls import preview_url
from stadtteil.rendering.page import Preview
from stadtteil.words.language_marks import plain


class PreviewPlace(msgspec.Struct, frozen=True):
    """A picture: where it stands, and how pages name it. `color` (`#rrggbb`) is a category's, or empty."""

    url: str
    preview: Preview
    color: str = ""


class Previews:
    """The pictures of a site in one language, by the hrefs of the sections that they are of."""

    def __init__(self, site: Site) -> None:
        """Take in the sections; their names in the settings go before those in the menu."""
        self._site = site
        home = site.href(site.urls.home)
        self._own = self._place(home, "")
        funding = funding_of(site)
        categories = [one for fund in funding.funds for one in funding.categories(fund)]
        titles = {one.href: one.name for one in categories}
        titles |= {link.href: link.label for link in site.relations.navigation if _is_page(link.href)}
        titles |= {site.href(site.urls.section(section.id)): section.name for section in site.sections}
        colours = {one.href: one.color for one in categories}
        self._places = {
            href: self._place(href, plain(title), colours.get(href, ""))
            for href, title in titles.items()
            if href != home
        }

    def of(self, *hrefs: str) -> Preview:
        """Return the picture of the first place that is a section, else the paper's."""
        return next((self._places[href] for href in hrefs if href in self._places), self._own).preview

    def all(self) -> Iterator[PreviewPlace]:
        """Yield each picture; that of the paper has no title."""
        yield self._own
        yield from self._places.values()

    def _place(self, href: str, title: str, color: str = "") -> PreviewPlace:
        """Return where the picture of a section stands: below the language, as no section does."""
        urls, base = self._site.urls, self._site.settings.base
        url = preview_url(urls.localized(urls.original(f"/{href.removeprefix(base)}")))
        return PreviewPlace(url, Preview(self._site.absolute(self._site.href(url)), title), color)


def previews_of(site: Site) -> Previews:
    """Return the pictures of a site; asked for by `site.derived`."""
    return Previews(site)


def _is_page(href: str) -> bool:
    return href.startswith("/") and href.endswith("/")
