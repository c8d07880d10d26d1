"""A small house for the tests of the engine: a state folder, an output folder, and builds in between."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from stadtteil.engine.compare import Noted, Work, compare
from stadtteil.engine.ledger import Ledger
from stadtteil.engine.output import Output, View
from stadtteil.engine.pool import render
from stadtteil.engine.publish import Published, Staging
from stadtteil.engine.waiting import recover
from tests.engine.paper import Page

Plan = Mapping[str, View]


class Drawer:
    """Blobs in memory."""

    def __init__(self, *blobs: tuple[str, bytes]) -> None:
        self._blobs = dict(blobs)

    def get(self, digest: str) -> bytes:
        return self._blobs[digest]


class House:
    """Builds plans as the pipeline does. `rendered` are the paths made by the last build."""

    def __init__(self, root: Path, output: str = "site", *, owned: bool = True) -> None:
        self.root = root
        self.state = root / ".stadtteil"
        self.output = root / output
        self.owned = owned
        self.toolchain = "one"
        self.rendered: list[str] = []

    def ledger(self) -> Ledger:
        return Ledger(self.state, "site")

    def compare(self, plan: Plan) -> Work:
        recover(self.output, self.ledger())
        return compare(outputs(plan), Noted(self.ledger(), self.output), self.toolchain)

    def stage(self, plan: Plan) -> Staging:
        """Do all but publish, and leave the new files waiting, as a build that dies would."""
        work = self.compare(plan)
        self.rendered = [job.path for job in work.stale]
        staging = Staging(work, self.ledger(), self.output, owned=self.owned)
        for result in render(work.stale, Drawer()):
            staging.add(result)
        return staging

    def build(self, plan: Plan) -> Published:
        with self.stage(plan) as staging:
            return staging.publish()

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
    return [Output(path, view, (f"content/{path}.md",)) for path, view in plan.items()]


def pages(*names: str, title: str = "") -> dict[str, Page]:
    """Return a plan with a page for each name."""
    return {f"{name}/index.html": Page(title=title or name) for name in names}


def expected(plan: Mapping[str, Page]) -> dict[str, bytes]:
    """Return the files that a plan of pages without bodies must lead to."""
    return {path: f"<h1>{view.title}</h1>{','.join(view.related)}\n".encode() for path, view in plan.items()}
