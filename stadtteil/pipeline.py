"""THE PAGE TO READ FIRST: from files to a site, one way, in six steps.

    look       which files there are, with their digests, and which outputs stand
    read       each file alone: Source -> Document (its face) and text
    plan       what the site offers, from faces alone: Document -> Site -> Output(view); or the last plan
    compare    which outputs do not stand as planned, with these texts
    render     their bytes, from views and texts alone
    publish    if nothing is wrong

Full builds, edits of a text, and the rounds of `serve` all go this way. No step writes into what an
earlier one made; only publishing changes the output folder.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Collection, Iterator

from stadtteil.builds import SITE, Build, Wish
from stadtteil.context import Context
from stadtteil.engine.blobs import MissingBlob
from stadtteil.engine.compare import Work, compare
from stadtteil.engine.explain import reasons
from stadtteil.engine.gate import Gate
from stadtteil.engine.look import look
from stadtteil.engine.output_folder import check_folder
from stadtteil.engine.publish import Publisher
from stadtteil.engine.render import Result
from stadtteil.engine.staging import recover
from stadtteil.engine.timings import Timings
from stadtteil.model.reading.documents import Documents
from stadtteil.model.reading.file_size import most_bytes
from stadtteil.planning import plan_of
from stadtteil.problems import Report


def build(
    context: Context,
    now: dt.datetime,
    wish: Wish = SITE,
    *,
    hint: Collection[str] | None = None,
    gate: Gate | None = None,
) -> Build:
    """Go all the way, for the moment `now` in UTC; with an error the output folder stays as it is.

    `hint` and `gate` as for `look`. Where the memo turns out to be damaged, all that was kept is thrown
    away, and the way is gone once more without either.
    """
    try:
        return _build(context, now, wish, hint, gate)
    except MissingBlob:
        context.executor.close()  # its workers hold the memo that is thrown away
        context.stores.forget()
        return _build(context, now, wish, None, None)


def _build(
    context: Context, now: dt.datetime, wish: Wish, hint: Collection[str] | None, gate: Gate | None
) -> Build:
    project, stores, report = context.project, context.stores, Report()
    took = Timings(report.timings)
    if wish.publishing:
        check_folder(project.output, project.owned, stores.ledger, project.inputs)
        recover(project.output, stores.ledger)
    took("start")

    seen = look(project.roots, project.output, stores, most=most_bytes, hint=hint, gate=gate)
    report.add(seen.problems)
    took("look")

    documents = Documents(seen.sources, stores.toolchain, stores.memo, stores.faces, stores.documents, now)
    documents.read(context.executor.ask, context.progress)
    if wish.listener:
        wish.listener(documents)
    took("read")

    plan = plan_of(context, seen, documents, now, report)
    took("plan")

    work = compare(plan, documents.texts, seen.output, stores.toolchain)
    report.pages = [path.endswith(".html") for path in work.paths].count(True)
    report.reasons = reasons(work, stores.plan) if wish.explaining else []
    took("compare")

    with Publisher(work, stores.ledger, project.output, owned=project.owned) as publisher:
        for result in _rendered(context, publisher, work, wish, report):
            publisher.add(result)
        took("render")
        published = publisher.publish() if report.ok and wish.publishing else None
    took("publish")

    stores.settle(documents.faces, plan if published else None)
    took("keep")
    if published is not None:
        report.written, report.unchanged, report.removed = published[:3]
    return Build(report, plan, published, seen.hinted)


def _rendered(
    context: Context, publisher: Publisher, work: Work, wish: Wish, report: Report
) -> Iterator[Result]:
    """Render what is stale and report what is wrong; yield what may be published."""
    if any(problem.path.startswith("layouts/") for problem in report.errors):
        return  # without its layouts nothing can be rendered, and each page would say so
    if wish.hasty and not report.ok:
        return
    root = publisher.root if wish.publishing and not wish.witness else None
    orders = functools.partial(publisher.orders, context.stores.plan.views)
    results = context.executor.render(orders, len(work.stale), root)
    for done, result in enumerate(results, 1):
        context.progress("Seiten", done, len(work.stale))
        report.add(result.problems)
        if wish.witness and result.data is not None:
            wish.witness(result.path, result.data)
        if report.ok and wish.publishing:
            yield result
    for path in work.current if wish.witness else ():
        assert wish.witness is not None
        wish.witness(path, (context.project.output / path).read_bytes())
