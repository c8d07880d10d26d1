"""The first step: which sources there are, with their digests, and which outputs stand.

Whoever watches the files may give a hint, and a gate may have looked already; then not everything is
looked at again. Knows files, not what they mean.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

import msgspec

from stadtteil.engine.compare import OutputState
from stadtteil.engine.gate import Gate
from stadtteil.engine.scan import scan
from stadtteil.engine.source import Source
from stadtteil.engine.stores import Stores
from stadtteil.problems import Problem


class Seen(msgspec.Struct, frozen=True):
    """All sources, sorted by path, what is wrong with some, and the output folder as it stands.

    `hinted` if nothing was looked at but what was said to have changed.
    """

    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]
    output: OutputState
    hinted: bool

    @property
    def digests(self) -> dict[str, str]:
        """The digests of all sources by path."""
        return {source.path: source.digest for source in self.sources}


def look(
    roots: Sequence[tuple[str, Path]],
    output: Path,
    stores: Stores,
    *,
    most: Callable[[str], int] = lambda _path: sys.maxsize,
    hint: Collection[str] | None = None,
    gate: Gate | None = None,
) -> Seen:
    """Look at the files below the roots and at the output folder. `most` as for `scan`.

    `hint` are the files that changed since the stores settled, if somebody has watched: then all else is
    taken to be as it was left. A `gate` that was found open has seen the sources a moment ago.
    """
    book, ledger = stores.book, stores.ledger
    sources = None if hint is None else book.again(hint)
    if sources is not None:
        return Seen(sources, book.problems, OutputState.noted(ledger, output), hinted=True)
    sources = scan(roots, book, gate.walked if gate else None, most)
    state = OutputState(ledger, output, gate.standing() if gate else None)
    return Seen(sources, book.problems, state, hinted=False)
