"""The third step: what the site consists of, from the faces of its documents. No text is ever seen here.

Where planning would see what it saw for the last plan, that plan holds, and nothing is linked or planned.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from stadtteil.context import Context
from stadtteil.engine.digests import canonical, digest_of
from stadtteil.engine.look import Seen
from stadtteil.engine.output import Output
from stadtteil.engine.plan import Plan, Planned, Said
from stadtteil.engine.source import Source
from stadtteil.model.reading.documents import Documents
from stadtteil.problems import Report

if TYPE_CHECKING:
    from stadtteil.model.site import Site


def plan_of(
    context: Context, seen: Seen, documents: Documents, now: dt.datetime, report: Report
) -> Plan | None:
    """Return the plan for the moment `now`, and report what it says; None for a paper without settings."""
    layouts = [source for source in seen.sources if source.path.startswith("layouts/")]
    plan = context.stores.plan.held(_key(context, documents, layouts), now, seen.digests)
    if plan is None:
        found = Report()
        made = _made(context, documents, layouts, now, found)
        report.once.extend(found.once)
        if made is None:
            report.add(found.problems)
            return None
        outputs, base = made
        said = Said(tuple(found.problems), tuple(sorted(found.hidden)), found.next_change, base)
        plan = Plan(_key(context, documents, layouts), now, outputs, said, _pinned(found, seen))
    report.add(plan.said.problems)
    report.hidden.extend(plan.said.hidden)
    report.next_change = plan.said.next_change
    return plan


def _key(context: Context, documents: Documents, layouts: Sequence[Source]) -> str:
    """Return the digest of all that planning sees."""
    seen = [(source.path, source.digest) for source in layouts]
    return digest_of(canonical((context.stores.toolchain, context.project.drafts, documents.key, seen)))


def _made(
    context: Context, documents: Documents, layouts: Sequence[Source], now: dt.datetime, found: Report
) -> tuple[tuple[Planned, ...], str] | None:
    """Link and plan everything; return the outputs and the site's base. `found` is told what is wrong."""
    # Late: where the last plan holds, none of it is needed, and an edit would wait for it.
    from stadtteil.model.images import withheld_of
    from stadtteil.model.linking import link
    from stadtteil.outputs.links import broken
    from stadtteil.outputs.withdrawn import withdrawn

    project, stores = context.project, context.stores
    stores.all_asked = not stores.documents
    everything = documents.all(context.hands.ask, context.progress, functools.partial(withheld_of, now=now))
    site = link(everything, now, found, drafts=project.drafts)
    if site is None:
        return None
    outputs, clashes = stores.plan.make(_outputs(site, layouts, context, found))
    paths = tuple(output.path for output in outputs)
    found.add([*clashes, *broken(site, paths)])
    if not project.drafts:
        found.once.extend(withdrawn(site, stores.ledger.rows, paths, project.output))
    return outputs, site.settings.base


def _pinned(found: Report, seen: Seen) -> dict[str, str]:
    """Return the digests of those files that a problem points into, by path."""
    pointed = {problem.path for problem in found.problems if problem.line}
    return {path: digest for path, digest in seen.digests.items() if path in pointed}


def _outputs(site: Site, layouts: Sequence[Source], context: Context, found: Report) -> Iterator[Output]:
    """Yield all outputs as they are planned; what is wrong with the layouts is told."""
    from stadtteil.outputs import plan
    from stadtteil.outputs.dress import Dress
    from stadtteil.rendering.layouts import layouts_of

    memo = context.stores.memo
    dress = Dress(site, layouts_of(layouts, context.stores.toolchain, memo), memo.put)
    yield from plan(site, dress)
    found.add(dress.problems)
