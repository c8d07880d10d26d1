"""Search: the page, and the index that its script reads. In each language its own.

The index is an output like any other: parts by time, each made from the faces of its entries and from the
words of their texts, which are kept beside these.
"""

from __future__ import annotations

from collections.abc import Iterator

from stadtteil.engine.output import Output
from stadtteil.model.site import Site
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.outputs.search import index_files, page


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield the files of the index, then the page."""
    yield from index_files.plan(site)
    yield from page.plan(site, context)
