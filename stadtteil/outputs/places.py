"""Where outputs stand: from a place in the site to a file. Knows the paths that outputs share."""

from __future__ import annotations

from stadtteil.model.card import Link
from stadtteil.model.site import Site


def file_of(url: str) -> str:
    """Return the file behind a place in the site.

    >>> file_of("/artikel/fest/"), file_of("/feed.xml")
    ('artikel/fest/index.html', 'feed.xml')
    """
    return url.removeprefix("/") + ("index.html" if url.endswith("/") else "")


def home_link(site: Site) -> Link:
    """Return the way back to the front page, the first of all breadcrumbs."""
    return Link("Titelseite", site.href("/"))
