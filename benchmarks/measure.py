"""Measures one command from outside: wall time, processor time and memory of all its processes together."""

from __future__ import annotations

import ctypes
import os
import resource
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, NamedTuple

PAUSE = 0.02
"""Seconds between two looks at the memory."""

_SUBREAPER = 36
_MIB = 1024 * 1024


class Cost(NamedTuple):
    """Seconds that a command took, and that processors worked for it and all its processes."""

    wall: float
    cpu: float


class FailedError(Exception):
    """The command did not do what it should."""


def timed(command: Sequence[str], folder: Path, variables: Mapping[str, str]) -> Cost:
    """Run a command to the end of its last process."""
    _adopt_orphans()
    before = _children_cpu()
    started = time.monotonic()
    with tempfile.TemporaryFile() as said:
        process = _start(command, folder, variables, said.fileno())
        code = _ended(process)
        wall = time.monotonic() - started
        _await_orphans()
        _demand(code, said)
    return Cost(wall, _children_cpu() - before)


def peak_memory(command: Sequence[str], folder: Path, variables: Mapping[str, str]) -> float:
    """Run a command and return the most MiB that all its processes had at once, shared pages counted once."""
    with tempfile.TemporaryFile() as said:
        process = _start(command, folder, variables, said.fileno())
        peak = _Peak(process.pid)
        peak.start()
        code = _ended(process)
        peak.done.set()
        peak.join()
        _demand(code, said)
    return peak.highest / _MIB


class _Peak(threading.Thread):
    """Looks at the memory of a process and its descendants until it is told to stop."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid = pid
        self.highest = 0
        self.done = threading.Event()

    def run(self) -> None:
        while not self.done.wait(PAUSE):
            self.highest = max(self.highest, sum(map(_pss, _tree(self.pid))))


def _tree(pid: int) -> Iterator[int]:
    """Yield a process and all that it started; some may be gone by then."""
    yield pid
    try:
        for thread in Path(f"/proc/{pid}/task").iterdir():
            for child in (thread / "children").read_text(encoding="ascii").split():
                yield from _tree(int(child))
    except OSError:
        return


def _pss(pid: int) -> int:
    """Return the proportional share of a process in bytes; 0 when it is gone."""
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in rollup.splitlines() if line.startswith("Pss:")), 0)


def _start(
    command: Sequence[str], folder: Path, variables: Mapping[str, str], said: int
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command, cwd=folder, env=variables, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT
    )


def _ended(process: subprocess.Popen[bytes]) -> int:
    """Wait for a process; whoever is interrupted meanwhile leaves none behind."""
    try:
        return process.wait()
    except BaseException:
        process.kill()
        process.wait()
        raise


def _demand(code: int, said: IO[bytes]) -> None:
    if code:
        said.seek(0)
        lines = said.read().decode(errors="replace").splitlines()
        raise FailedError("\n".join(lines[-12:]) or f"exit code {code}")


def _adopt_orphans() -> None:
    """Become the parent of processes whose own parent ends first: else their time would be lost."""
    ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)


def _await_orphans() -> None:
    try:
        while True:
            os.wait()
    except ChildProcessError:
        return


def _children_cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
