"""THE PAGE TO READ FIRST: from files to a site, one way, in six steps.

    scan       which files are there, and what is in them by digest
    read       each file alone: Source -> Document
    link       all documents: Document -> Site, frozen
    plan       what the site offers: Site -> Output(view)
    compare    which outputs do not stand as planned
    render     their bytes, from views alone; then, if nothing is wrong, publish

Where only texts changed since the last edition, linking and planning are left out (`reprint`).
No step writes into what an earlier one made; only publishing changes the output folder.
"""

from __future__ import annotations

import datetime as dt
import functools
import os
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from stadtteil.engine.blobs import MissingBlob
from stadtteil.engine.compare import Noted, Work, compare
from stadtteil.engine.crew import Crew, cores
from stadtteil.engine.folder import check_folder
from stadtteil.engine.gate import Gate
from stadtteil.engine.hands import Hands
from stadtteil.engine.laps import Laps
from stadtteil.engine.output import Output
from stadtteil.engine.plates import Edition, Press
from stadtteil.engine.publish import Staging
from stadtteil.engine.scan import scan
from stadtteil.engine.source import Source
from stadtteil.engine.stores import Stores
from stadtteil.engine.waiting import recover
from stadtteil.model.measure import most_bytes
from stadtteil.model.reading.reading import Reading
from stadtteil.problems import Report
from stadtteil.project import Project
from stadtteil.rendering.compiled import compiled, home
from stadtteil.reprint import Facts, Reprint, edition_of, reprint

if TYPE_CHECKING:
    from stadtteil.model.site import Site

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it, and of how much."""

Witness = Callable[[str, bytes], None]
"""Shown every file of the site as it is planned: its path and its bytes."""


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
        gate: Gate | None = None,
        touched: Collection[str] | None = None,
    ) -> None:
        """Open the stores, unless some are given; `now` is in UTC; `workers` is one for each core if None.

        A `gate` that was found open has seen the sources already, and can tell whether the output stands.
        `touched` are the files that changed since the given stores settled, if somebody has watched: then
        nothing else is looked at as long as only texts change.
        """
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
        crew = Crew(cores() if workers is None else workers, prepare=prepare)
        self.memo, self.book, self.ledger = self.stores.memo, self.stores.book, self.stores.ledger
        self.hands = Hands(crew, self.memo, project.state)
        self._mended, self.glanced, self._scanned, self._gate, self._touched = False, False, 0, gate, touched
        self.reprinted: tuple[str, ...] | None = None
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
        self._mended, self.reprinted, self.glanced = True, None, False
        self.stores.documents.clear()  # they name blobs, too, and nobody would ask whether these are there
        self.report = Report()
        self.lap = Laps(self.report.laps)

    def _run(self, *, publishing: bool, witness: Witness | None) -> Report:
        project, report = self.project, self.report
        if publishing:
            check_folder(project.output, project.owned, self.ledger, project.inputs)
            recover(project.output, self.ledger)
        self.lap("start")
        evicts = not self.stores.documents  # what is held is not asked of the memo, which takes it for unused
        sources, again = self._touched_up() or self._looked_through()
        if again is None:
            self._anew(sources, publishing=publishing, witness=witness)
        else:
            again.told(report)
            self.base, self.reprinted = again.facts.base, again.paths
            self._render(again.exchange.work, publishing=publishing, witness=witness)
            if report.ok and publishing:
                edition = self._edition(sources)
                self.stores.plates.exchange(again.exchange.views, edition, self.ledger.noted_ns)
        self.stores.settle()
        if report.ok and publishing and evicts and again is None:
            self.memo.evict()
        self.lap("keep")
        return report

    def _touched_up(self) -> tuple[tuple[Source, ...], Reprint] | None:
        """Return the sources and what is to be done if those who watched have seen only texts change."""
        if self._touched is None or self._mended:
            return None
        sources = self.book.again(self._touched)
        again = None if sources is None else self._again(sources, None)
        if sources is None or again is None:
            return None
        self.report.add(self.book.problems)
        self._scanned, self.glanced = len(self.report.problems), True
        return sources, again

    def _looked_through(self) -> tuple[tuple[Source, ...], Reprint | None]:
        """Return the sources, and what is to be done if only texts changed since the last edition."""
        gate = self._gate
        seen = (gate.inputs, gate.looked_ns) if gate is not None and gate.inputs is not None else None
        sources = scan(self.project.roots, self.book, self.report, seen, most_bytes)
        self._scanned = len(self.report.problems)
        self.lap("scan")
        return sources, None if self._mended else self._again(sources, self._noted)

    def _anew(self, sources: Sequence[Source], *, publishing: bool, witness: Witness | None) -> None:
        """Link, plan and compare all; render and publish what does not stand."""
        # Late, here and below: an exchange of texts needs none of it, and would wait for it.
        from stadtteil.model.images import withheld_of
        from stadtteil.model.linking import link
        from stadtteil.outputs.leaving import leaving
        from stadtteil.outputs.links import broken, doubtful

        report, project = self.report, self.project
        unwanted = functools.partial(withheld_of, now=self.now)
        documents = (reading := self._reading(sources)).all(self.hands.ask, self.progress, unwanted)
        self.lap("read")
        site = link(documents, self.now, report, drafts=project.drafts)
        self.lap("link")
        self.base = site.settings.base
        with Press(self.stores.plates) as press:
            keep = press.add if publishing else None
            work = compare(self._planned(site, sources), self._noted(), self.toolchain, keep)
            report.add([*work.problems, *broken(site, work.paths)])
            if not project.drafts:
                edition = self.stores.plates.edition(self.ledger.noted_ns)
                last = (edition.sources if edition else {}, reading.before, self.ledger.rows, project.output)
                report.once.extend(leaving(site, sources, work.paths, *last))
            self.lap("plan")
            # What is wrong with the pages of entries in error has been said.
            self._render(work.without(doubtful(site)), publishing=publishing, witness=witness)
            if report.ok and publishing:
                press.keep(self._edition(sources), self.ledger.noted_ns)

    def _again(self, sources: Sequence[Source], noted: Callable[[], Noted] | None) -> Reprint | None:
        drafts = self.project.drafts
        again = reprint(self.stores, sources, self._reading(sources), noted, self.now, drafts=drafts)
        self.lap("read" if again is None else "plan")
        return again

    def _noted(self) -> Noted:
        """Look at the output folder, unless the gate can tell."""
        known = self._gate.standing() if self._gate is not None else None
        return Noted(self.ledger, self.project.output, known)

    def _reading(self, sources: Sequence[Source]) -> Reading:
        return Reading(sources, self.toolchain, self.memo, self.stores.documents)

    def _edition(self, sources: Sequence[Source]) -> Edition:
        """Return what this edition was made from; what the scan has said, it will say again by itself."""
        report, drafts = self.report, self.project.drafts
        said = report.problems[self._scanned :]
        facts = Facts(drafts, self.base, said, sorted(report.hidden), report.next_change)
        return edition_of(sources, self.toolchain, self.now, facts)

    def close(self) -> None:
        """Let the workers go, and the stores unless they were given."""
        self.hands.close()
        if not self._lends:
            self.stores.close()

    def _planned(self, site: Site, sources: Sequence[Source]) -> Iterator[Output]:
        """Yield the plan; what is wrong with the layouts goes to the report."""
        from stadtteil.outputs import plan
        from stadtteil.outputs.dress import Dress
        from stadtteil.rendering.layouts import layouts_of

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
            root = staging.root if publishing and not witness else None
            results = self.hands.render(work.stale, staging.orders, root)
            for done, result in enumerate(results, 1):
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
                report.written, report.unchanged, report.removed = staging.publish()
        self.lap("publish")
