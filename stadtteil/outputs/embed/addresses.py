"""The addresses of the embed contract, version 1. Others have them in their pages, so they are frozen.

New ones may be added; none may go or mean something else (docs/einbetten.md).
"""

from __future__ import annotations

from stadtteil.model.entry import Entry
from stadtteil.model.urls import EMBED

V1 = f"{EMBED}v1/"
LOADER = "stadtteil-embed.js"


def frame_url(url: str, number: int = 0) -> str:
    """Return the place of the embedded page that shows the list at `url`, or one of its numbered pages.

    >>> frame_url("/projekte/"), frame_url("/projekte/jahr/2026/", 2)
    ('/embed/v1/projekte/', '/embed/v1/projekte/jahr/2026/seite/2/')
    """
    return f"{V1}{url[1:]}{f'seite/{number}/' if number else ''}"


def card_url(entry: Entry) -> str:
    """Return the place of the embedded page that shows one project."""
    return f"{V1}projekt/{entry.slug}/"


def data_url(url: str, number: int = 0) -> str:
    """Return the place of the data of the list at `url`, or of what follows it.

    >>> data_url("/projekte/"), data_url("/projekte/kategorie/bildung/", 2)
    ('/embed/v1/projekte.json', '/embed/v1/projekte/kategorie/bildung/seite/2.json')
    """
    return f"{V1}{url.strip('/')}{f'/seite/{number}' if number else ''}.json"


def fragment_url(url: str) -> str:
    """Return the place of the piece of HTML that servers fetch for the list at `url`."""
    return f"{frame_url(url)}fragment.html"


def loader_url(version: str = "") -> str:
    """Return the place of the script: the newest of version 1, or one that never changes.

    >>> loader_url(), loader_url("1.0.0")
    ('/embed/v1/stadtteil-embed.js', '/embed/v1.0.0/stadtteil-embed.js')
    """
    return f"{EMBED}v{version}/{LOADER}" if version else f"{V1}{LOADER}"
