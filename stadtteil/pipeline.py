"""THE PAGE TO READ FIRST: from files to a site, one way, in six steps.

    scan       which files are there, and what is in them by digest
    read       each file alone: Source -> Document
    link       all documents: Document -> Site, frozen
    plan       what the site offers: Site -> Output(view)
    compare    which outputs do not stand as planned
    render     their bytes, from views alone; then, if nothing is wrong, publish

No step writes into what an earlier one made; only publishing changes the output folder.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterable, Iterator, Sequence

from stadtteil.engine import pool
from stadtteil.engine.blobs import MissingBlob
from stadtteil.engine.compare import Work, compare
from stadtteil.engine.crew import Crew, cores
from stadtteil.engine.folder import check_folder
from stadtteil.engine.laps import Laps
from stadtteil.engine.output import Output
from stadtteil.engine.pool import Result
from stadtteil.engine.publish import Staging
from stadtteil.engine.scan import scan
from stadtteil.engine.source import Source
from stadtteil.engine.stores import Stores
from stadtteil.engine.waiting import recover
from stadtteil.model.document import Document
from stadtteil.model.images import withheld_of
from stadtteil.model.linking import link
from stadtteil.model.reading.reading import read_all
from stadtteil.model.site import Site
from stadtteil.outputs import plan
from stadtteil.outputs.dress import Dress
from stadtteil.outputs.links import broken
from stadtteil.outputs.withdrawn import withdrawn
from stadtteil.problems import Report
from stadtteil.project import Project
from stadtteil.rendering.compiled import compiled, home
from stadtteil.rendering.layouts import layouts_of

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it, and of how much."""

Witness = Callable[[str, bytes], None]
"""Shown every file of the site as it is planned: its path and its bytes."""

WORTHWHILE = 200
"""Files to read or to make from which on starting workers costs less than it saves."""


class Build:
    """One build: the project, the moment it is made for, and the stores that it uses."""

    def __init__(
        self,
        project: Project,
        now: dt.datetime,
        progress: Progress,
        *,
        workers: int | None = None,
        stores: Stores | None = None,
    ) -> None:
        """Open the stores, unless some are given; `now` is in UTC; `workers` is one for each core if None."""
        self.project = project
        self.now = now
        self.progress = progress
        self.report = Report()
        self.lap = Laps(self.report.laps)
        self.stores = stores or Stores(project.state, project.ledger_name)
        self._lends = stores is not None
        self.toolchain = self.stores.toolchain
        codes = home(project.state, self.toolchain)
        compiled.keep_in(codes)
        prepare = [("stadtteil.rendering.compiled:keep_in", os.fsencode(codes))]
        self.crew = Crew(cores() if workers is None else workers, prepare=prepare)
        self.memo, self.book, self.ledger = self.stores.memo, self.stores.book, self.stores.ledger
        self.paths: tuple[str, ...] = ()
        self.base = "/"

    def run(self, *, publishing: bool = True, witness: Witness | None = None) -> Report:
        """Go through all steps; with an error, or without `publishing`, the output folder stays as it is.

        Where the memo turns out to be damaged, the steps are gone through once more without what was.
        """
        try:
            return self._run(publishing=publishing, witness=witness)
        except MissingBlob:
            self._mend()
            return self._run(publishing=publishing, witness=witness)

    def _mend(self) -> None:
        """Throw away what is damaged, and begin anew."""
        self.memo.mend()
        self.stores.documents.clear()  # they name blobs, too, and nobody would ask whether these are there
        self.report = Report()
        self.lap = Laps(self.report.laps)

    def _run(self, *, publishing: bool, witness: Witness | None) -> Report:
        project, report = self.project, self.report
        if publishing:
            check_folder(project.output, project.owned, self.ledger, project.inputs)
            recover(project.output, self.ledger)
        self.lap("start")
        sources = scan(project.roots, self.book, report)
        self.lap("scan")
        held = self.stores.documents
        evicts = not held  # what is held was not asked of the memo, which would take it for unused
        documents = read_all(
            sources, self.toolchain, self.memo, self._ask, self.progress, held, self._unwanted
        )
        self.lap("read")
        site = link(documents, self.now, report, drafts=project.drafts)
        self.lap("link")
        if site is not None:
            self.base = site.settings.base
            work = compare(self._planned(site, sources), self.ledger, project.output, self.toolchain)
            report.add([*work.problems, *broken(site, work.paths)])
            if not project.drafts:
                report.add(withdrawn(site, self.ledger.rows, work.paths, project.output))
            self.lap("plan")
            self._render(work, publishing=publishing, witness=witness)
        self.stores.settle()
        if report.ok and publishing and evicts:
            self.memo.evict()
        self.lap("keep")
        return report

    def close(self) -> None:
        """Let the workers go, and the stores unless they were given."""
        self.crew.close()
        if not self._lends:
            self.stores.close()

    def _ask(self, function: str, pieces: Iterable[bytes], size: int) -> Iterator[bytes]:
        """Have a function called on pieces of work: by the crew where there is enough to do, else here."""
        if size >= WORTHWHILE and self.crew.size > 1:
            self.crew.start()
        return self.crew.each(function, pieces)

    def _unwanted(self, documents: Iterable[Document]) -> frozenset[str]:
        """Return the pictures whose people do not agree to be shown: they are not even kept."""
        return withheld_of(documents, self.now)

    def _planned(self, site: Site, sources: Sequence[Source]) -> Iterator[Output]:
        """Yield the plan; what is wrong with the layouts goes to the report."""
        own = [source for source in sources if source.path.startswith("layouts/")]
        layouts = layouts_of(own, self.toolchain, self.memo)
        dress = Dress(site, layouts, self.memo.put)
        yield from plan(site, dress)
        self.report.add(dress.problems)

    def _render(self, work: Work, *, publishing: bool, witness: Witness | None) -> None:
        """Render what is stale, and publish when all of it came out right."""
        report = self.report
        report.pages = sum(path.endswith(".html") for path in work.paths)
        report.reasons = [f"{job.path}: {job.reason}" for job in work.stale]
        self.paths = work.paths
        if not report.ok and any(problem.path.startswith("layouts/") for problem in report.errors):
            return  # without its layouts nothing can be rendered, and each page would say so
        with Staging(work, self.ledger, self.project.output, owned=self.project.owned) as staging:
            for done, result in enumerate(
                self._rendered(work, staging, writing_there=publishing and not witness), 1
            ):
                self.progress("Seiten", done, len(work.stale))
                report.add(result.problems)
                if witness and result.data is not None:
                    witness(result.path, result.data)
                if report.ok and publishing:
                    staging.add(result)
            if witness:
                for path in work.current:
                    witness(path, (self.project.output / path).read_bytes())
            self.lap("render")
            if report.ok and publishing:
                published = staging.publish()
                report.written, report.unchanged, report.removed = (
                    published.written,
                    published.unchanged,
                    published.removed,
                )
        self.lap("publish")

    def _rendered(self, work: Work, staging: Staging, *, writing_there: bool) -> Iterator[Result]:
        """Yield what became of each stale output, made by the crew where there is enough to do."""
        if self.crew.size < 2 or (len(work.stale) < WORTHWHILE and not self.crew.started):
            yield from pool.render(work.stale, self.memo)
            return
        self.memo.commit()
        self.crew.start()
        root = staging.root if writing_there else None
        yield from pool.render_together(staging.orders(), self.project.state, self.crew.each, root)
