"""Where stands what other sites show: the embed contract (docs/einbetten.md)."""

from __future__ import annotations

from stadtteil.model.urls.files import numbered_url

EMBED = "/embed/"
OEMBED = "/oembed/"
EMBED_V1 = f"{EMBED}v1/"
"""Below this stands the embed contract, version 1. Others have its addresses in their pages, so they are
frozen: new ones may be added, none may go or mean something else (docs/einbetten.md)."""
LOADER = "stadtteil-embed.js"


def oembed_url(url: str) -> str:
    """Return the place that says how to embed the page at `url`.

    >>> oembed_url("/projekte/jahr/2026/")
    '/oembed/projekte/jahr/2026.json'
    """
    return f"{OEMBED}{url.strip('/')}.json"


def frame_url(url: str, number: int = 0) -> str:
    """Return the embedded page that shows the list at `url`, or one of its numbered pages.

    >>> frame_url("/projekte/"), frame_url("/tr/projekte/jahr/2026/", 2)
    ('/embed/v1/projekte/', '/embed/v1/tr/projekte/jahr/2026/seite/2/')
    """
    return numbered_url(f"{EMBED_V1}{url[1:]}", number)


def data_url(url: str, number: int = 0) -> str:
    """Return the data of the list at `url`, or of what follows it.

    >>> data_url("/projekte/"), data_url("/projekte/kategorie/bildung/", 2)
    ('/embed/v1/projekte.json', '/embed/v1/projekte/kategorie/bildung/seite/2.json')
    """
    return f"{frame_url(url, number).rstrip('/')}.json"


def fragment_url(url: str) -> str:
    """Return the piece of HTML that servers fetch for the list at `url`."""
    return f"{frame_url(url)}fragment.html"


def loader_url(version: str = "") -> str:
    """Return the script that others load: the newest of version 1, or one that never changes.

    >>> loader_url(), loader_url("1.0.0")
    ('/embed/v1/stadtteil-embed.js', '/embed/v1.0.0/stadtteil-embed.js')
    """
    return f"{EMBED}v{version}/{LOADER}" if version else f"{EMBED_V1}{LOADER}"
