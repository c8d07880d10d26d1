"""Links that many pages share: to the front page, the archive, the dates, the showcase and its feed."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from stadtteil.model.card import CalendarLink, Link
from stadtteil.model.urls import calendar_url, feed_url

if TYPE_CHECKING:
    from stadtteil.model.site import Site


def home_link(site: Site) -> Link:
    """Return the way back to the front page, the first of all breadcrumbs."""
    return Link(site.words.text("Titelseite"), site.href(site.urls.home))


def archive_link(site: Site) -> Link:
    """Return the way to the archive, which lists of tags and years stand below."""
    return Link(site.words.text("Archiv"), site.href(site.urls.archive), hreflang=site.elsewhere)


def news_link(site: Site) -> Link:
    """Return the way to all articles, the newest first."""
    return Link(site.words.text("Alle Artikel"), site.href(site.urls.news))


def dates_link(site: Site) -> Link:
    """Return the way to all that takes place."""
    return Link(site.words.text("Termine"), site.href(site.urls.dates))


def works_link(site: Site) -> Link:
    """Return the way to all that is built and mended."""
    return Link(site.words.text("Bauarbeiten"), site.href(site.urls.works))


def letters_link(site: Site) -> Link:
    """Return the way to all letters by mail, which are in the paper's own language."""
    return Link(site.words.text("Briefe"), site.href(site.urls.letters), hreflang=site.elsewhere)


def search_link(site: Site) -> Link:
    """Return the way to the search."""
    return Link(site.words.text("Suchen"), site.href(site.urls.search))


def projects_link(site: Site) -> Link:
    """Return the way to the showcase of projects."""
    return Link(site.words.text("Projekte"), site.href(site.urls.projects))


def feed_link(site: Site, title: str, url: str) -> Link:
    """Return the feed of the page at `url`, as pages name it in their heads."""
    return Link(site.words.text("{title} (RSS)", title=title), site.href(feed_url(url)))


def feeds_link(site: Site) -> Link:
    """Return the way to all feeds."""
    return Link(site.words.text("Abonnieren (RSS)"), site.href(site.urls.feeds))


def projects_feed(site: Site) -> Link:
    """Return the feed of the projects, as pages name it in their heads."""
    return feed_link(site, site.words.text("Geförderte Projekte"), site.urls.projects)


def calendar_file_link(site: Site, url: str) -> Link:
    """Return the way to what takes place on the page at `url`, as a file for one's own calendar."""
    words = site.words.text("In meinen Kalender eintragen")
    return Link(words, site.href(calendar_url(url, alone=True)))


def calendar_link(site: Site, title: str, url: str) -> CalendarLink:
    """Return the ways to a calendar at `url`."""
    href = quote(site.href(url), safe="/-._~%")
    address = site.absolute(href)
    return CalendarLink(title, href, address, f"webcal:{address.partition(':')[2]}")
