"""Work that a fork of this process does meanwhile, where forking is safe; else this process does it.

What comes of it waits in a file without a name. Knows nothing of its meaning.
"""

from __future__ import annotations

import os
import signal
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Generic, Self, TypeVar

if TYPE_CHECKING:
    from multiprocessing.context import ForkProcess

Item = TypeVar("Item")
_SIZE = 8
"""Bytes that say how long a result is."""


class ForkedWork(Generic[Item]):
    """One piece of work. Use it as a context: a fork whose results are not wanted any more ends with it."""

    def __init__(
        self,
        work: Callable[[], Iterable[Item]],
        encode: Callable[[Item], bytes],
        decode: Callable[[bytes], Item],
        folder: Path | None,
    ) -> None:
        """Have `work` begun by a fork, whose results wait on the disk of `folder`; where None, by none."""
        self._work = work
        self._decode = decode
        self._spool: IO[bytes] | None = None
        if folder is not None:
            import multiprocessing

            self._spool = tempfile.TemporaryFile(dir=folder, buffering=1 << 20)  # noqa: SIM115
            context = multiprocessing.get_context("fork")
            arguments = (work, encode, self._spool, os.getpid())
            self._fork: ForkProcess = context.Process(target=_write, args=arguments, daemon=True)
            self._fork.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._spool is not None:
            self._fork.kill()
            self._fork.join()
            self._spool.close()

    def results(self) -> Iterator[Item]:
        """Yield what comes of the work. Where the fork failed it is done here, so its error is raised."""
        if self._spool is not None:
            self._fork.join()
            if self._fork.exitcode == 0:
                yield from map(self._decode, _read(self._spool))
                return
        yield from self._work()


def _write(
    work: Callable[[], Iterable[Item]], encode: Callable[[Item], bytes], spool: IO[bytes], asking: int
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who asked decides what an interruption means
    try:
        for result in map(encode, work()):
            if os.getppid() != asking:
                sys.exit(1)  # the one who asked was killed; as long as a fork lives, it holds the same lock
            spool.write(len(result).to_bytes(_SIZE, "big"))
            spool.write(result)
        spool.flush()
    except Exception:
        sys.exit(1)  # the one who asked meets the same error, and raises it


def _read(spool: IO[bytes]) -> Iterator[bytes]:
    spool.seek(0)
    while size := spool.read(_SIZE):
        yield spool.read(int.from_bytes(size, "big"))
