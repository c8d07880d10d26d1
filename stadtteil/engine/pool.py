"""Makes the bytes of stale outputs: each from its view and the blobs it names, and from nothing else.

A renderer gets the view decoded from exactly the bytes that the key was made of, so equal keys cannot
hide unequal views.
"""

from __future__ import annotations

import functools
import importlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec

from stadtteil.engine.blobs import Reader
from stadtteil.engine.compare import Job
from stadtteil.engine.explain import facts
from stadtteil.engine.output import Blobs, View
from stadtteil.problems import Problem, Unrenderable


class Result(msgspec.Struct, frozen=True):
    """What became of a job: its bytes, or None and the problems that prevented them."""

    path: str
    data: bytes | None
    problems: tuple[Problem, ...]
    facts: str


def render(jobs: Iterable[Job], blobs: Blobs) -> Iterator[Result]:
    """Yield the results of `jobs` in their order; anything but Unrenderable is our bug and is raised."""
    for job in jobs:
        try:
            data, problems = _made(job, blobs)
        except Exception as error:
            error.add_note(f"beim Erzeugen von {job.path}")
            raise
        yield Result(job.path, data, problems, facts(job.view))


PIECE = 48
"""Outputs that are made in one go."""


class _Piece(msgspec.Struct, frozen=True, array_like=True):
    state: str
    jobs: list[tuple[str, str, bytes]]


_piece = msgspec.msgpack.Decoder(_Piece).decode
_results = msgspec.msgpack.Decoder(list[Result]).decode


def render_together(
    jobs: Sequence[Job], state: Path, each: Callable[[str, Iterable[bytes]], Iterator[bytes]]
) -> Iterator[Result]:
    """Yield the same results as `render`, made by a crew that reads the blobs from the memo in `state`.

    What the jobs' views name must have been committed there.
    """
    parts = (jobs[start : start + PIECE] for start in range(0, len(jobs), PIECE))
    pieces = (
        msgspec.msgpack.encode(_Piece(str(state), [(job.path, job.renderer, job.view) for job in part]))
        for part in parts
    )
    for answer in each(f"{__name__}:{render_piece.__name__}", pieces):
        yield from _results(answer)


def render_piece(piece: bytes) -> bytes:
    """Make the outputs of a piece, in whatever process: nothing is known here but views and blobs."""
    asked = _piece(piece)
    jobs = (Job(path, renderer, view, "", "") for path, renderer, view in asked.jobs)
    return msgspec.msgpack.encode(list(render(jobs, _reader(asked.state))))


@functools.lru_cache(maxsize=2)
def _reader(state: str) -> Reader:
    return Reader(Path(state))


def _made(job: Job, blobs: Blobs) -> tuple[bytes | None, tuple[Problem, ...]]:
    decode, make = _renderer(job.renderer)
    try:
        return make(decode(job.view), blobs), ()
    except Unrenderable as failure:
        return None, failure.problems


@functools.cache
def _renderer(name: str) -> tuple[Callable[[bytes], Any], Callable[[Any, Blobs], bytes]]:
    module = importlib.import_module(name)
    return msgspec.msgpack.Decoder(_views(module)).decode, module.render


def _views(module: ModuleType) -> Any:
    """Return the type of the views that `module` renders: its `Views`, or the one view defined there."""
    if hasattr(module, "Views"):
        return module.Views
    own = {view for view in vars(module).values() if _is_view_of(view, module)}
    if len(own) != 1:
        raise AssertionError(f"{module.__name__} needs one View, or a union of them called Views")
    return own.pop()


def _is_view_of(value: object, module: ModuleType) -> bool:
    return isinstance(value, type) and issubclass(value, View) and value.__module__ == module.__name__
