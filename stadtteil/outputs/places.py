"""Where outputs stand: from a place in the site to a file. Knows the places that outputs share."""

from __future__ import annotations

from stadtteil.model.card import Link
from stadtteil.model.site import Site

FEED = "/feed.xml"
NEWS_URL = "/artikel/"
ARCHIVE_URL = "/archiv/"
PROJECTS_URL = "/projekte/"
PROJECTS_FEED = f"{PROJECTS_URL}feed.xml"


def file_of(url: str) -> str:
    """Return the file behind a place in the site.

    >>> file_of("/artikel/fest/"), file_of("/feed.xml")
    ('artikel/fest/index.html', 'feed.xml')
    """
    return url.removeprefix("/") + ("index.html" if url.endswith("/") else "")


def home_link(site: Site) -> Link:
    """Return the way back to the front page, the first of all breadcrumbs."""
    return Link("Titelseite", site.href("/"))


def section_url(section: str) -> str:
    """Return the place of a section's list."""
    return f"/ressort/{section}/"


def section_feed(section: str) -> str:
    """Return the place of a section's feed."""
    return f"{section_url(section)}feed.xml"
