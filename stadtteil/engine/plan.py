"""What a site consists of: every output with its view, kept from one build to the next.

Planning sees faces, never texts; where no face has changed, the plan of the last build is the plan of
this one. Views lie in one file beside the plan and are fetched one by one. Knows views as bytes, and
nothing of what is in them.
"""

from __future__ import annotations

import datetime as dt
import io
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from stadtteil.engine.blobs import MissingBlob
from stadtteil.engine.digests import digest_of
from stadtteil.engine.output import Encoded
from stadtteil.engine.path_conflicts import Claims
from stadtteil.engine.state_file import StateFile
from stadtteil.problems import Hidden, Problem

_MARK = b"stadtteil plan 2\n"


class Planned(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One output of a plan: its path, its renderer's module, the digest of its view and where that lies.

    `texts` are the paths of the texts that it names.
    """

    path: str
    renderer: str
    view: str
    start: int
    size: int
    texts: tuple[str, ...] = ()


class Said(msgspec.Struct, frozen=True):
    """What planning found out beside the outputs.

    `base` is the path that the site lies below, `next_change` the moment at which it changes by itself
    (ISO 8601 in UTC; empty: never). `doubtful` are outputs made from entries in error, whose problems
    have been said. `lasting` are addresses that shall not be lost once they are published, each with a mark
    by which what stands there is found again.
    """

    problems: tuple[Problem, ...] = ()
    hidden: tuple[Hidden, ...] = ()
    next_change: str = ""
    base: str = "/"
    doubtful: frozenset[str] = frozenset()
    lasting: tuple[tuple[str, str], ...] = ()


class Plan(msgspec.Struct, frozen=True):
    """All outputs, in order, and what they were planned from.

    `key` is the digest of all that planning saw, `sources` has the digests of the files then, by path.
    The plan holds for every moment from `begins` until what was said changes by itself, as long as the
    files that problems point into are the same, for otherwise the lines would be wrong.
    """

    key: str
    begins: dt.datetime
    outputs: tuple[Planned, ...]
    said: Said
    sources: dict[str, str]

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of all outputs."""
        return tuple([output.path for output in self.outputs])

    @property
    def identity(self) -> str:
        """What plans with the same outputs have in common: all that they were made from."""
        return f"{self.key} {self.begins.isoformat()}"

    def holds(self, key: str, now: dt.datetime, digests: Mapping[str, str]) -> bool:
        """Whether planning would come to the same now; `digests` are those of all sources by path."""
        ends = self.said.next_change
        in_time = self.begins <= now and (not ends or now < dt.datetime.fromisoformat(ends))
        pointed = {problem.path for problem in self.said.problems if problem.line}
        same = all(digests.get(path) == self.sources.get(path) for path in pointed)
        return in_time and same and key == self.key


class Views:
    """The encoded views of a plan, in the order of its outputs, in one file."""

    def __init__(self, file: str) -> None:
        """Know where they lie."""
        self.file = file

    def of(self, outputs: Iterable[Planned]) -> Iterator[bytes]:
        """Yield the views of outputs; MissingBlob where one is not there or not whole."""
        try:
            stream: io.BufferedIOBase = open(self.file, "rb")  # noqa: SIM115 (closed below)
        except OSError:
            stream = io.BytesIO()  # nothing in it is whole
        with stream:
            for output in outputs:
                stream.seek(output.start)
                view = stream.read(output.size)
                if digest_of(view) != output.view:
                    raise MissingBlob(output.view)
                yield view

    def write(self, outputs: Iterable[Encoded]) -> Iterator[Planned]:
        """Write down the views of outputs; yield what a plan keeps of each."""
        start = 0
        with open(self.file, "wb", buffering=1 << 20) as stream:
            for output in outputs:
                stream.write(output.view)
                size = len(output.view)
                yield Planned(output.path, output.renderer, output.digest, start, size, output.texts)
                start += size


class PlanStore:
    """The plan of one output folder. `last` is the one that was kept, or None, and `last_views` its views.

    `views` are those of the plan at hand: of the kept one, or of the one that was made since.
    """

    def __init__(self, state: Path, name: str) -> None:
        """Read the plan called `name` in the folder `state`; lost, broken or foreign is none."""
        self._file = StateFile(state / f"plan-{name}", _MARK, Plan)
        self.last = self._file.read()
        self.views = self.last_views = Views(str(state / f"views-{name}"))
        self._fresh = Views(f"{self.views.file}.neu")

    def held(self, key: str, now: dt.datetime, digests: Mapping[str, str]) -> Plan | None:
        """Return the last plan, if planning would come to the same now."""
        plan = self.last
        if plan is None or not plan.holds(key, now, digests) or not os.path.exists(self.last_views.file):
            return None
        self.views = self.last_views
        return plan

    def make(self, outputs: Iterable[Encoded]) -> tuple[tuple[Planned, ...], tuple[Problem, ...]]:
        """Write down outputs as they are planned; return them, and where two want one place."""
        claims = Claims()
        self.views = self._fresh
        accepted = (output for output in outputs if claims.take(output.path, output.origins))
        planned = tuple(self._fresh.write(accepted))
        return planned, claims.problems()

    def keep(self, plan: Plan) -> bool:
        """Put a plan in the place of the last one; False if it is the last one."""
        if self.views is not self._fresh:
            return False
        self._file.remove()  # the views of one plan are never taken for another's
        os.replace(self._fresh.file, self.last_views.file)
        self._file.write(plan)
        self.last, self.views = plan, self.last_views
        return True

    def forget(self) -> None:
        """Throw the plan away."""
        self.last, self.views = None, self.last_views
        self._file.remove()

    def close(self) -> None:
        """Throw away the views of a plan that was not kept."""
        Path(self._fresh.file).unlink(missing_ok=True)
