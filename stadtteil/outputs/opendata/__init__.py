"""Open data: the funded projects and the funds' accounts as files below /daten/, and a page about them.

Each module here makes one sort of file from the same rows; what the rows are, the model says.
"""

from collections.abc import Iterator

from stadtteil.engine.output import Output
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.site import Site
from stadtteil.outputs.opendata import funds, giving, page, places, projects, schema, tables
from stadtteil.outputs.opendata.dataset import dataset_of
from stadtteil.outputs.plan_context import PlanContext

FILES = (tables, projects, funds, giving, places, schema, page)


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield the files of a paper that has a fund or a funded project."""
    if not funding_of(site).offers_data:
        return
    dataset = dataset_of(site)
    yield from tables.plan(dataset)
    yield from projects.plan(dataset)
    yield from funds.plan(dataset)
    yield from giving.plan(dataset)
    yield from places.plan(site)
    yield from schema.plan(dataset)
    yield from page.plan(site, context, dataset)
