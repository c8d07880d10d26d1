"""From the Site to planned files. `ls` tells what the site offers; the order below is for reading.

A new output is one file with a view, `plan(site, context)` and `render(view, blobs)`, and one name in
this tuple. Outputs ask entries for capabilities and never name a kind.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any

OUTPUTS = (
    "home",
    "language_fronts",
    "pages",
    "reports",
    "listings",
    "dates",
    "posters",
    "gallery",
    "directory",
    "noticeboard",
    "works",
    "editions",
    "letters",
    "languages",
    "accessibility",
    "archive",
    "search",
    "search_index",
    "opendata",
    "notfound",
    "feeds",
    "calendars",
    "embed",
    "redirects",
    "short_addresses",
    "images",
    "downloads",
    "picture_credits",
    "assets",
    "previews",
    "manifest",
    "news_sitemap",
    "security",
)


IN_EVERY_LANGUAGE = frozenset(
    {
        "language_fronts",
        "pages",
        "reports",
        "listings",
        "dates",
        "posters",
        "gallery",
        "directory",
        "editions",
        "works",
        "languages",
        "accessibility",
        "search",
        "search_index",
        "feeds",
        "calendars",
        "embed",
        "redirects",
        "short_addresses",
        "previews",
    }
)
"""Outputs that each language of the paper has: planned once more from the site as its readers see it."""


def module(name: str) -> Any:
    """Return one of the modules; where one page alone is made anew, none but its own is imported."""
    return import_module(f"{__name__}.{name}")


def modules() -> Iterator[Any]:
    """Yield all modules."""
    return map(module, OUTPUTS)


def load(_: bytes) -> None:
    """Import all that plans and renders, for a process that will do both."""
    for name in (*OUTPUTS, "half"):
        module(name)
