"""Where the work of a build is done: in this process, or by workers where there is enough to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from stadtteil.engine import render
from stadtteil.engine.forked import ForkedWork, Item, TwoPhases
from stadtteil.engine.memo import Memo
from stadtteil.engine.render import Orders, Result
from stadtteil.engine.workers import Workers

WORTHWHILE = 200
"""Files to read or to make, or entries to plan, from which on other processes cost less than they save."""


class Executor:
    """This process and its workers; the blobs that the workers read are those of the memo in `state`."""

    def __init__(self, workers: Workers, memo: Memo, state: Path) -> None:
        """Begin in this process alone."""
        self.workers = workers
        self._memo = memo
        self._state = state

    def ask(self, function: str, pieces: Iterable[bytes], size: int) -> Iterator[bytes]:
        """Have a function called on pieces of work, which are of so many files."""
        if size >= WORTHWHILE and self.workers.size > 1:
            self.workers.start()
        return self.workers.each(function, pieces)

    def render(self, orders: Orders, size: int, root: Path | None) -> Iterator[Result]:
        """Yield what comes of each of `size` orders; workers may write below `root`, where there is one."""
        if self.workers.size < 2 or (size < WORTHWHILE and not self.workers.started):
            yield from render.render(orders(0, size), self._memo)
            return
        self._memo.commit()
        self.workers.start()
        # Pages that stand side by side in a plan show the same cards, and a worker makes each card once.
        each = self.workers.from_both_ends if root else self.workers.each
        yield from render.render_together(orders, size, self._state, each, root)

    def forked(
        self,
        work: TwoPhases[Item],
        encode: Callable[[Item], bytes],
        decode: Callable[[bytes], Item],
        size: int,
    ) -> ForkedWork[Item]:
        """Have work on so many entries done by a fork of this process, where that is safe."""
        forking = size >= WORTHWHILE and self.workers.size > 1 and self.workers.forks
        return ForkedWork(work, encode, decode, self._state if forking else None)

    def close(self) -> None:
        """Let the workers go."""
        self.workers.close()
