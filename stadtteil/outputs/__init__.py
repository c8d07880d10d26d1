"""From the Site to planned files. `ls` tells what the site offers; the order below is for reading.

A new output is one file with a view, `plan(site, context)` and `render(view, blobs)`, and one name in
this tuple. Outputs ask entries for capabilities and never name a kind.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from stadtteil.engine.output import Output
    from stadtteil.model.site import Site
    from stadtteil.outputs.plan_context import PlanContext

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


def modules() -> Iterator[Any]:
    """Yield the modules; where one page alone is made anew, none but its own is imported."""
    for name in OUTPUTS:
        yield import_module(f"{__name__}.{name}")


def load(_: bytes) -> None:
    """Import all that plans and renders, for a process that will do both."""
    for _module in modules():
        pass
    for name in ("hosting", "sitemap"):
        import_module(f"{__name__}.{name}")


def _planned(site: Site, context: PlanContext) -> Iterator[Output]:
    for module in modules():
        yield from module.plan(site, context)


def _in_languages(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield what further languages have of their own."""
    for language in site.languages[1:]:
        there = site.in_language(language)
        spoken = context.in_language(there)
        for name in OUTPUTS:
            if name in IN_EVERY_LANGUAGE:
                yield from import_module(f"{__name__}.{name}").plan(there, spoken)


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield every file of the site; the sitemap and what servers are told come last, for they list pages."""
    from stadtteil.outputs import hosting, sitemap
    from stadtteil.outputs.alternates import Alternates
    from stadtteil.rendering.page import Head, PageView

    heads: list[Head] = []
    others = list(_in_languages(site, context))
    alternates = Alternates(site, others) if others else None
    for planned in itertools.chain(_planned(site, context), others):
        output = alternates.told(planned) if alternates else planned
        if isinstance(output.view, PageView):
            heads.append(output.view.head)
        yield output
    yield from sitemap.plan(site, heads)
    yield from hosting.plan(site, heads)
