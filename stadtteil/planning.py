"""The third step: what the site consists of, from the faces of its documents. No text is ever seen here.

Where planning would see what it saw for the last plan, that plan holds, and nothing is linked or planned.
"""

from __future__ import annotations

import datetime as dt
import functools
import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING

from stadtteil.context import Context
from stadtteil.engine.digests import canonical, digest_of
from stadtteil.engine.look import Seen
from stadtteil.engine.output import Encoded
from stadtteil.engine.plan import Plan, Planned, Said
from stadtteil.model.reading.documents import Documents
from stadtteil.problems import Report

if TYPE_CHECKING:
    from stadtteil.model.site import Site


def plan_of(context: Context, seen: Seen, documents: Documents, now: dt.datetime, report: Report) -> Plan:
    """Return the plan for the moment `now`, and report what it says."""
    digests = seen.digests
    plan = context.stores.plan.held(_key(context, seen, documents), now, digests)
    if plan is None:
        found = Report()
        outputs, said = _made(context, seen, documents, now, found)
        report.once.extend(found.once)
        plan = Plan(_key(context, seen, documents), now, outputs, said, digests)
    report.add(plan.said.problems)
    report.hidden.extend(plan.said.hidden)
    report.next_change = plan.said.next_change
    return plan


def _key(context: Context, seen: Seen, documents: Documents) -> str:
    """Return the digest of all that planning sees."""
    layouts = [(source.path, source.digest) for source in seen.sources if source.path.startswith("layouts/")]
    shown = (context.project.drafts, context.project.unfinished)
    return digest_of(canonical((context.stores.toolchain, shown, documents.key, layouts)))


def _made(
    context: Context, seen: Seen, documents: Documents, now: dt.datetime, found: Report
) -> tuple[tuple[Planned, ...], Said]:
    """Link and plan everything; `found` is told what is wrong."""
    # Late: where the last plan holds, none of it is needed, and an edit would wait for it.
    from stadtteil.model.linking.link import link
    from stadtteil.model.linking.media import withheld_of
    from stadtteil.model.visibility import Showing
    from stadtteil.outputs.broken_links import broken, doubtful
    from stadtteil.outputs.departures import leaving
    from stadtteil.outputs.imprint import without_imprint
    from stadtteil.outputs.kept_addresses import lasting, listed_files, nowhere

    project, stores = context.project, context.stores
    everything = documents.all(
        context.executor.ask, context.progress, functools.partial(withheld_of, now=now)
    )
    site = link(everything, now, found, Showing(project.drafts, project.unfinished))
    outputs, conflicts = stores.plan.make(_outputs(site, seen, context, found))
    paths = frozenset(output.path for output in outputs)
    found.add([*conflicts, *broken(site, paths), *nowhere(site, everything, paths), *without_imprint(site)])
    if not project.drafts:
        last = documents.read_before(stores.plan.last.sources if stores.plan.last else {})
        stood = (stores.ledger.rows, project.output)
        told = paths | listed_files(everything)
        found.once.extend(leaving(site, seen.sources, told, last, documents.before, *stood))
    return outputs, Said(
        tuple(found.problems),
        tuple(sorted(found.hidden)),
        found.next_change,
        site.settings.base,
        doubtful(site),
        tuple(lasting(site, paths)),
    )


def _outputs(site: Site, seen: Seen, context: Context, found: Report) -> Iterator[Encoded]:
    """Yield all outputs as they are planned; what is wrong with the layouts is told."""
    from stadtteil.outputs.half import HalfEnd, decode, encode, halves, last
    from stadtteil.outputs.plan_context import PlanContext
    from stadtteil.rendering.layouts import layouts_of

    memo = context.stores.memo
    layouts = [source for source in seen.sources if source.path.startswith("layouts/")]
    plan_context = PlanContext(site, layouts_of(layouts, context.stores.toolchain, memo), memo.put)
    first, second = halves(site, plan_context)
    heads = []
    with context.executor.forked(second, encode, decode, len(site.entries)) as rest:
        ours, theirs = first.first(), rest.first()
        for planned in itertools.chain(first.second(theirs), rest.second(ours)):
            if isinstance(planned, HalfEnd):
                heads += planned.heads
                found.add(planned.problems)
            else:
                yield planned
    yield from last(site, heads)
