"""From the Site to planned files. `ls` tells what the site offers; the order below is for reading.

A new output is one file with a view, `plan(site, dress)` and `render(view, blobs)`, and one name in
this tuple. Outputs ask entries for capabilities and never name a kind.
"""

from collections.abc import Iterator

from stadtteil.engine.output import Output
from stadtteil.model.site import Site
from stadtteil.outputs import (
    archive,
    assets,
    directory,
    feeds,
    gallery,
    home,
    images,
    listings,
    notfound,
    pages,
    picture_credits,
    redirects,
    sitemap,
)
from stadtteil.outputs.dress import Dress
from stadtteil.rendering.page import Head, PageView

OUTPUTS = (
    home,
    pages,
    listings,
    gallery,
    directory,
    archive,
    notfound,
    feeds,
    redirects,
    images,
    picture_credits,
    assets,
)


def plan(site: Site, dress: Dress) -> Iterator[Output]:
    """Yield every file of the site; the sitemap comes last, for it lists the pages among them."""
    heads: list[Head] = []
    for module in OUTPUTS:
        for output in module.plan(site, dress):
            if isinstance(output.view, PageView):
                heads.append(output.view.head)
            yield output
    yield from sitemap.plan(site, heads)
