"""From the Site to planned files. `ls` tells what the site offers; the order below is for reading.

A new output is one file with a view, `plan(site, context)` and `render(view, blobs)`, and one name in
this tuple. Outputs ask entries for capabilities and never name a kind.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from stadtteil.engine.output import Output
    from stadtteil.model.site import Site
    from stadtteil.outputs.plan_context import PlanContext

OUTPUTS = (
    "home",
    "pages",
    "reports",
    "listings",
    "gallery",
    "directory",
    "archive",
    "opendata",
    "notfound",
    "feeds",
    "embed",
    "redirects",
    "images",
    "picture_credits",
    "assets",
)


def modules() -> Iterator[Any]:
    """Yield the modules; where one page alone is made anew, none but its own is imported."""
    for name in OUTPUTS:
        yield import_module(f"{__name__}.{name}")


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield every file of the site; the sitemap and what servers are told come last, for they list pages."""
    from stadtteil.outputs import hosting, sitemap
    from stadtteil.rendering.page import Head, PageView

    heads: list[Head] = []
    for module in modules():
        for output in module.plan(site, context):
            if isinstance(output.view, PageView):
                heads.append(output.view.head)
            yield output
    yield from sitemap.plan(site, heads)
    yield from hosting.plan(site, heads)
