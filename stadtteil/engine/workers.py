"""Worker processes: pieces of work go out as bytes, answers come back as bytes, in order.

Where neighbouring pieces are alike, workers begin at both ends, so that each finds what it knows already.

Knows functions by name (`package.module:function`, bytes to bytes) and nothing of what they do. Where
there are no workers, this process does the same.
"""

from __future__ import annotations

import gc
import importlib
import os
import pickle
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from queue import SimpleQueue
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from stadtteil.engine.piece_queues import BothEnds, Front, PieceQueue

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

WAITING = 2
"""Pieces that lie ready for each worker, so that none is idle while its answer is fetched."""

AHEAD = 8
"""Pieces per worker that may be done before an earlier one is: more would only fill memory."""


def cores() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


_DIED = "Ein Arbeitsprozess ist unerwartet zu Ende gegangen."


class Workers:
    """Some worker processes. Use it as a context: they end with it."""

    def __init__(self, size: int, method: str = "", prepare: Sequence[tuple[str, bytes]] = ()) -> None:
        """Have `size` workers, none to do all here; `method` is `fork` or `spawn`, empty: the safe one.

        `prepare` are calls, each a function's name and its bytes, that are made before all others: once,
        here, where workers inherit what comes of them, and else by each.
        """
        self.size = size
        self._prepare = prepare
        self._method = method
        self._workers: list[tuple[Any, Connection]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def started(self) -> bool:
        """Whether there are workers to ask."""
        return bool(self._workers)

    @property
    def forks(self) -> bool:
        """Whether a worker begins as a fork of this process, because that is safe."""
        return self._method == "fork" or (not self._method and _may_fork())

    def start(self) -> None:
        """Start the workers, if there are any to be. Before the heap has grown, for each gets a copy."""
        if self._workers or not self.size:
            return
        import multiprocessing

        # Decided only now: since this object was made, a thread may have begun that a fork would tear apart.
        method = "fork" if self.forks else "spawn"
        context: Any = multiprocessing.get_context(method)
        if method == "fork":
            _make(self._prepare)
        gc.collect()
        gc.freeze()  # what is old now is never looked at again, so that its pages stay shared
        for _ in range(self.size):
            ours, theirs = context.Pipe()
            inherited = [connection for _, connection in self._workers] + [ours]
            others, prepare = (inherited, ()) if method == "fork" else ([], self._prepare)
            process = context.Process(target=_work, args=(theirs, others, prepare), daemon=True)
            process.start()
            theirs.close()
            self._workers.append((process, ours))

    def each(self, function: str, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """Yield the answers of `function` to each piece, in their order; what it raises is raised here.

        A round that does not come to its end takes the workers with it; `start` gets new ones.
        """
        yield from self._round(function, Front(pieces, AHEAD * max(1, len(self._workers))))

    def from_both_ends(self, function: str, pieces: Sequence[bytes]) -> Iterator[bytes]:
        """Yield the same, for pieces of which neighbours have much in common: one worker begins at the end.

        The answers from there wait for all others, so they had better be small.
        """
        yield from self._round(function, BothEnds(pieces) if self._workers else Front(pieces, 1))

    def _round(self, function: str, queue: PieceQueue) -> Iterator[bytes]:
        if not self._workers:
            call = _function(function)
            while (taken := queue.take(last=False, ahead=0)) is not None:
                yield call(taken[1])
            return
        finished = False
        try:
            connections = [connection for _, connection in self._workers]
            yield from _Round(connections, function, queue).answers()
            finished = True
        finally:
            if not finished:
                self.close()  # or the answers still on their way would be taken for those of the next round

    def close(self) -> None:
        """End the workers."""
        for process, connection in self._workers:
            connection.close()
            process.join(timeout=5)
            if process.is_alive():
                process.kill()
                process.join()
        self._workers = []


class _Round:
    """One function called on many pieces by all workers."""

    def __init__(self, workers: list[Connection], function: str, queue: PieceQueue) -> None:
        self._workers = workers
        self._function = function.encode()
        self._queue = queue
        self._given: dict[Connection, list[int]] = {worker: [] for worker in workers}
        self._done: dict[int, bytes] = {}
        self._next = 0

    def answers(self) -> Iterator[bytes]:
        from multiprocessing.connection import wait

        while True:
            self._hand_out()
            while self._next in self._done:
                yield self._done.pop(self._next)
                self._next += 1
                self._hand_out()
            busy = [worker for worker, given in self._given.items() if given]
            if not busy:
                return
            for ready in wait(busy):
                self._fetch(ready)  # type: ignore[arg-type]

    def _hand_out(self) -> None:
        """Give pieces to those who have few; every other worker takes them from the end."""
        for _ in range(WAITING):
            for at, (worker, given) in enumerate(self._given.items()):
                if len(given) >= WAITING:
                    continue
                ahead = sum(map(len, self._given.values())) + len(self._done)
                taken = self._queue.take(last=at % 2 == 1, ahead=ahead)
                if taken is None:
                    return
                number, piece = taken
                try:
                    worker.send_bytes(self._function + b"\0" + piece)
                except OSError as error:
                    raise RuntimeError(_DIED) from error
                given.append(number)

    def _fetch(self, worker: Connection) -> None:
        try:
            answer = worker.recv_bytes()
        except (EOFError, ConnectionError) as error:
            raise RuntimeError(_DIED) from error
        if answer[:1] == b"!":
            failure, trace = pickle.loads(answer[1:])  # from a process of our own
            failure.add_note(trace)
            raise failure
        self._done[self._given[worker].pop(0)] = answer[1:]


def _work(connection: Connection, others: list[Connection], prepare: Sequence[tuple[str, bytes]]) -> None:
    """Answer until the other end is closed. What belongs to other workers is let go first."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who asked decides what an interruption means
    for other in others:
        other.close()
    _make(prepare)
    pieces: SimpleQueue[bytes | None] = SimpleQueue()
    # Whoever asks must never wait for us to listen while we wait for them to: both would wait forever.
    threading.Thread(target=_listen, args=(connection, pieces), daemon=True).start()
    while (piece := pieces.get()) is not None:
        name, _, payload = piece.partition(b"\0")
        try:
            answer = b"=" + _function(name.decode())(payload)
        except BaseException as error:  # raised again where the answer is fetched
            answer = b"!" + _packed(error)
        try:
            connection.send_bytes(answer)
        except OSError:
            return


def _make(calls: Sequence[tuple[str, bytes]]) -> None:
    for call, argument in calls:
        _function(call)(argument)


def _listen(connection: Connection, pieces: SimpleQueue[bytes | None]) -> None:
    """Take in pieces as they come; nothing at the end."""
    while True:
        try:
            pieces.put(connection.recv_bytes())
        except (EOFError, OSError):
            pieces.put(None)
            return


def _packed(error: BaseException) -> bytes:
    trace = traceback.format_exc()
    try:
        packed = pickle.dumps((error, trace))
        pickle.loads(packed)  # many an error can be packed and not be unpacked: its class decides
        return packed
    except Exception:
        return pickle.dumps((RuntimeError(f"{type(error).__name__}: {error}"), trace))


def _function(name: str) -> Callable[[bytes], bytes]:
    module, _, function = name.partition(":")
    found: Callable[[bytes], bytes] = getattr(importlib.import_module(module), function)
    return found


def _may_fork() -> bool:
    """Whether a fork is safe: only on Linux, and only while there is no other thread."""
    return sys.platform == "linux" and threading.active_count() == 1
