"""Work that a fork of this process does meanwhile, where forking is safe; else this process does it.

It goes in two phases, between which both sides tell each other what they need to go on. What comes of
it waits in a file without a name. Knows nothing of its meaning.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Generic, Protocol, Self, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkProcess

Item = TypeVar("Item")
_SIZE = 8
"""Bytes that say how long a result is."""
_BUFFER = 1 << 20
"""Bytes that wait before they are written."""


class TwoPhases(Protocol[Item]):
    """Work of which one part can be done alone, and one with what somebody else has found out."""

    def first(self) -> Item:
        """Do what can be done alone; return what others must know to go on."""

    def second(self, told: Item) -> Iterable[Item]:
        """Yield what comes of both parts, where `told` is what others have found out."""


class ForkedWork(Generic[Item]):
    """One piece of work. Use it as a context: a fork whose results are not wanted any more ends with it.

    Both phases are to be asked for, each once, in their order. Where the fork has failed they are done
    here, so that its error is raised here.
    """

    def __init__(
        self,
        work: TwoPhases[Item],
        encode: Callable[[Item], bytes],
        decode: Callable[[bytes], Item],
        folder: Path | None,
    ) -> None:
        """Have `work` begun by a fork, whose results wait on the disk of `folder`; where None, by none."""
        self._work = work
        self._encode = encode
        self._decode = decode
        self._fork = _Fork(work, encode, decode, folder) if folder is not None else None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._fork:
            self._fork.end()

    def first(self) -> Item:
        """Return what others must know of it."""
        if self._fork:
            said = self._fork.first()
            if said is not None:
                return self._decode(said)
            self._fork.end()
            self._fork = None
        return self._work.first()

    def second(self, told: Item) -> Iterator[Item]:
        """Have it go on at once with what it is told; return what comes of it."""
        if self._fork:
            self._fork.tell(self._encode(told))
        return self._results(told)

    def _results(self, told: Item) -> Iterator[Item]:
        if self._fork:
            if self._fork.succeeded():
                yield from map(self._decode, self._fork.results())
                return
            self._work.first()
        yield from self._work.second(told)


class _Fork(Generic[Item]):
    """A fork of this process, the line to it, and the file in which its results wait."""

    def __init__(
        self,
        work: TwoPhases[Item],
        encode: Callable[[Item], bytes],
        decode: Callable[[bytes], Item],
        folder: Path,
    ) -> None:
        import multiprocessing

        self._work, self._encode, self._decode = work, encode, decode
        self._spool: IO[bytes] = tempfile.TemporaryFile(dir=folder, buffering=_BUFFER)  # noqa: SIM115 (`end` closes it)
        self._asking = os.getpid()
        context = multiprocessing.get_context("fork")
        self._line: Connection
        self._line, theirs = context.Pipe()
        self.process: ForkProcess = context.Process(target=self._run, args=(theirs,), daemon=True)
        self.process.start()
        theirs.close()

    def first(self) -> bytes | None:
        """Return what others must know; None where the fork has failed."""
        try:
            return self._line.recv_bytes()
        except (EOFError, OSError):
            return None

    def tell(self, told: bytes) -> None:
        """Tell it what it needs to go on."""
        with contextlib.suppress(OSError):  # it has failed, which is noticed when its results are asked for
            self._line.send_bytes(told)

    def succeeded(self) -> bool:
        """Wait for its end; return whether that was as it should be."""
        self.process.join()
        return self.process.exitcode == 0

    def results(self) -> Iterator[bytes]:
        """Yield what it has left."""
        self._spool.seek(0)
        while size := self._spool.read(_SIZE):
            yield self._spool.read(int.from_bytes(size, "big"))

    def end(self) -> None:
        """Kill it, if it still runs."""
        self.process.kill()
        self.process.join()
        self._line.close()
        self._spool.close()

    def _run(self, line: Connection) -> None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who asked decides what an interruption means
        self._line.close()  # else the line would not end with the one who asked
        try:
            line.send_bytes(self._encode(self._work.first()))
            told = self._decode(line.recv_bytes())
            for result in map(self._encode, self._work.second(told)):
                if os.getppid() != self._asking:
                    sys.exit(1)  # the one who asked was killed; while a fork lives, it holds the same lock
                self._spool.write(len(result).to_bytes(_SIZE, "big"))
                self._spool.write(result)
            self._spool.flush()
        except Exception:
            sys.exit(1)  # the one who asked meets the same error, and raises it
