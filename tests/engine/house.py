"""A small house for the tests of the engine: a state folder, an output folder, and builds in between."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path

from stadtteil.engine import plan as engine
from stadtteil.engine.compare import OutputState, Work, compare
from stadtteil.engine.digests import canonical, digest_of
from stadtteil.engine.ledger import Ledger
from stadtteil.engine.output import Output, View, encoded
from stadtteil.engine.plan import Planned, PlanStore, Views
from stadtteil.engine.publish import Published, Publisher
from stadtteil.engine.render import render
from stadtteil.engine.staging import recover
from tests.engine.paper import Page

Plan = Mapping[str, View]
NOON = dt.datetime(2026, 11, 20, 12, tzinfo=dt.UTC)


class Drawer:
    """Blobs in memory, by digest; texts by path."""

    def __init__(self, *blobs: tuple[str, bytes]) -> None:
        self._blobs = dict(blobs)

    def get(self, digest: str) -> bytes:
        return self._blobs[digest]

    def text(self, path: str) -> bytes:
        return self._blobs[path]


class House:
    """Builds plans as the pipeline does. `rendered` are the paths made by the last build."""

    def __init__(self, root: Path, output: str = "site", *, owned: bool = True) -> None:
        self.root = root
        self.state = root / ".stadtteil"
        self.output = root / output
        self.owned = owned
        self.toolchain = "one"
        self.texts: dict[str, str] = {}
        self.plans = PlanStore(self.state, "site")
        self.planned: tuple[Planned, ...] = ()
        self.rendered: list[str] = []

    def ledger(self) -> Ledger:
        return Ledger(self.state, "site")

    def compare(self, plan: Plan, *, doubting: bool = False) -> Work:
        ledger = self.ledger()
        recover(self.output, ledger)
        if doubting:
            ledger.doubt()
        self.state.mkdir(parents=True, exist_ok=True)
        self.planned, _problems = self.plans.make(map(encoded, outputs(plan)))
        return compare(self.plan, self.texts, OutputState(ledger, self.output), self.toolchain)

    @property
    def plan(self) -> engine.Plan:
        """The plan that was compared last."""
        key = digest_of(canonical((self.planned, self.toolchain)))
        return engine.Plan(key, NOON, self.planned, engine.Said(), {})

    @property
    def views(self) -> Views:
        """The views of the plan that was compared last."""
        return self.plans.views

    def stage(self, plan: Plan) -> Publisher:
        """Do all but publish, and leave the new files waiting, as a build that dies would."""
        work = self.compare(plan)
        self.rendered = [job.path for job in work.stale]
        publisher = Publisher(work, self.ledger(), self.output, owned=self.owned)
        texts = Drawer(*((digest, digest.encode()) for digest in self.texts.values()))
        for result in render(publisher.orders(self.views), texts):
            publisher.add(result)
        return publisher

    def build(self, plan: Plan) -> Published:
        with self.stage(plan) as publisher:
            return publisher.publish()

    def close(self) -> None:
        """Throw away the views of the last plan, as stores do that are closed."""
        self.plans.close()

    def keep(self, plan: Plan) -> None:
        """Build, and keep the plan for the next build."""
        self.build(plan)
        self.plans.keep(self.plan)

    def tree(self) -> dict[str, bytes]:
        """Return all files that stand in the output folder, with their bytes."""
        return {
            file.relative_to(self.output).as_posix(): file.read_bytes()
            for file in self.output.rglob("*")
            if not file.is_dir() or file.is_symlink()
        }

    def folders(self) -> set[str]:
        return {file.relative_to(self.output).as_posix() for file in self.output.rglob("*") if file.is_dir()}


def outputs(plan: Plan) -> Iterable[Output]:
    texts = {path: getattr(view, "text", "") for path, view in plan.items()}
    return [
        Output(path, view, (f"content/{path}.md",), (texts[path],) if texts[path] else ())
        for path, view in plan.items()
    ]


def pages(*names: str, title: str = "") -> dict[str, Page]:
    """Return a plan with a page for each name."""
    return {f"{name}/index.html": Page(title=title or name) for name in names}


def expected(plan: Mapping[str, Page]) -> dict[str, bytes]:
    """Return the files that a plan of pages without bodies must lead to."""
    return {path: f"<h1>{view.title}</h1>{','.join(view.related)}\n".encode() for path, view in plan.items()}
