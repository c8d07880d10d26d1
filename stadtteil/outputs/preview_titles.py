"""Which drawn pictures there are for pages without one of their own: one for each section, one for the paper.

A section is one of the settings', or what the menu leads to. Knows no pixel.
"""

from __future__ import annotations

from collections.abc import Iterator

from stadtteil.model.site import Site
from stadtteil.model.urls import preview_url
from stadtteil.words.language_marks import plain


class Previews:
    """The sections of a site in one language, each with its name and the place of its picture."""

    def __init__(self, site: Site) -> None:
        """Take in the sections; their names in the settings go before those in the menu."""
        self._site = site
        self._own = site.absolute(site.href(preview_url(site.urls.home)))
        home = site.href(site.urls.home)
        titles = {link.href: link.label for link in site.relations.navigation if _is_page(link.href)}
        titles |= {site.href(site.urls.section(section.id)): section.name for section in site.sections}
        self._titles = {href: plain(title) for href, title in titles.items() if href != home}
        self._places = {href: site.absolute(site.href(self._place(href))) for href in self._titles}

    def address(self, *hrefs: str) -> str:
        """Return the picture of the first place that is a section, else the paper's; absolute."""
        return next((self._places[href] for href in hrefs if href in self._places), self._own)

    def all(self) -> Iterator[tuple[str, str, str]]:
        """Yield place, address and title of each picture; that of the paper has no title."""
        yield preview_url(self._site.urls.home), self._own, ""
        for href, title in self._titles.items():
            yield self._place(href), self._places[href], title

    def _place(self, href: str) -> str:
        """Return where the picture of a section stands: below the language, as no section does."""
        urls, base = self._site.urls, self._site.settings.base
        return preview_url(urls.localized(urls.original(f"/{href.removeprefix(base)}")))


def previews_of(site: Site) -> Previews:
    """Return the pictures of a site; asked for by `site.derived`."""
    return Previews(site)


def _is_page(href: str) -> bool:
    return href.startswith("/") and href.endswith("/")
