"""Work that a copy of this process does meanwhile, where a copy can be had safely; else it is done here.

What comes of it waits in a file without a name. Knows nothing of its meaning.
"""

from __future__ import annotations

import signal
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Generic, Self, TypeVar

if TYPE_CHECKING:
    from multiprocessing.context import ForkProcess

Came = TypeVar("Came")
_SIZE = 8
"""Bytes that say how long a result is."""


class Aside(Generic[Came]):
    """One piece of work. Use it as a context: a copy whose results are not wanted any more ends with it."""

    def __init__(
        self,
        work: Callable[[], Iterable[Came]],
        encode: Callable[[Came], bytes],
        decode: Callable[[bytes], Came],
        folder: Path | None,
    ) -> None:
        """Have `work` begun in a copy, whose results wait on the disk of `folder`; where None, in none."""
        self._work = work
        self._decode = decode
        self._spool: IO[bytes] | None = None
        if folder is not None:
            import multiprocessing

            self._spool = tempfile.TemporaryFile(dir=folder, buffering=1 << 20)  # noqa: SIM115
            context = multiprocessing.get_context("fork")
            self._copy: ForkProcess = context.Process(target=_write, args=(work, encode, self._spool))
            self._copy.daemon = True
            self._copy.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._spool is not None:
            self._copy.kill()
            self._copy.join()
            self._spool.close()

    def results(self) -> Iterator[Came]:
        """Yield what comes of the work. Where the copy failed it is done here, so its error is raised."""
        if self._spool is not None:
            self._copy.join()
            if self._copy.exitcode == 0:
                yield from map(self._decode, _read(self._spool))
                return
        yield from self._work()


def _write(work: Callable[[], Iterable[Came]], encode: Callable[[Came], bytes], spool: IO[bytes]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who asked decides what an interruption means
    try:
        for result in map(encode, work()):
            spool.write(len(result).to_bytes(_SIZE, "big"))
            spool.write(result)
        spool.flush()
    except Exception:
        sys.exit(1)  # the one who asked meets the same error, and raises it


def _read(spool: IO[bytes]) -> Iterator[bytes]:
    spool.seek(0)
    while size := spool.read(_SIZE):
        yield spool.read(int.from_bytes(size, "big"))
