"""Where outputs stand: from a place in the site to a file. Knows the places that outputs share."""

from __future__ import annotations

from stadtteil.model.card import Link
from stadtteil.model.site import Site

FEED = "/feed.xml"
NEWS = "/artikel/"
ARCHIVE = "/archiv/"
CREDITS = "/bildnachweise/"
PROJECTS = "/projekte/"
PROJECTS_FEED = f"{PROJECTS}feed.xml"
WITHOUT_DISTRICT = f"{PROJECTS}ohne-quartier/"
DATA = "/daten/"
EMBED = "/embed/"
EMBEDDABLE = (f"{PROJECTS}kategorie/", f"{PROJECTS}jahr/", f"{PROJECTS}quartier/")
"""Below these stand the lists of the showcase that other sites can show."""


def file_of(url: str) -> str:
    """Return the file behind a place in the site.

    >>> file_of("/artikel/fest/"), file_of("/feed.xml")
    ('artikel/fest/index.html', 'feed.xml')
    """
    return url.removeprefix("/") + ("index.html" if url.endswith("/") else "")


def section_url(section: str) -> str:
    """Return the place of a section's list."""
    return f"/ressort/{section}/"


def section_feed(section: str) -> str:
    """Return the place of a section's feed."""
    return f"{section_url(section)}feed.xml"


def year_url(year: int) -> str:
    """Return the place of a year's list."""
    return f"{ARCHIVE}{year}/"


def tag_url(slug: str) -> str:
    """Return the place of a tag's list."""
    return f"/thema/{slug}/"


def oembed_url(url: str) -> str:
    """Return the place that says how to embed the page at `url`.

    >>> oembed_url("/projekte/jahr/2026/")
    '/oembed/projekte/jahr/2026.json'
    """
    return f"/oembed/{url.strip('/')}.json"


def is_embeddable(url: str) -> bool:
    """Whether the page of the showcase at `url` can be shown in other sites."""
    return url == PROJECTS or url.startswith(EMBEDDABLE)


def choice_url(facet: str, value: str) -> str:
    """Return the place of the projects that one value of a facet chooses.

    >>> choice_url("jahr", "2026")
    '/projekte/jahr/2026/'
    """
    return f"{PROJECTS}{facet}/{value}/"


def home_link(site: Site) -> Link:
    """Return the way back to the front page, the first of all breadcrumbs."""
    return Link("Titelseite", site.href("/"))


def archive_link(site: Site) -> Link:
    """Return the way to the archive, which lists of tags and years stand below."""
    return Link("Archiv", site.href(ARCHIVE))


def projects_link(site: Site) -> Link:
    """Return the way to the showcase of projects."""
    return Link("Projekte", site.href(PROJECTS))


def projects_feed(site: Site) -> Link:
    """Return the feed of the projects, as pages name it in their heads."""
    return Link("Geförderte Projekte (RSS)", site.href(PROJECTS_FEED))
