from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from stadtteil.engine.forked import ForkedWork
from tests.patience import until

needs_fork = pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")


def numbers() -> Iterator[int]:
    yield from range(3)
    yield os.getpid()


def forked(work: object, folder: Path | None) -> ForkedWork[int]:
    return ForkedWork(work, lambda number: b"%d" % number, int, folder)  # type: ignore[arg-type]


def test_without_a_fork_the_work_is_done_when_its_results_are_asked_for() -> None:
    with forked(numbers, None) as done:
        assert list(done.results()) == [0, 1, 2, os.getpid()]


@needs_fork
def test_a_fork_hands_over_the_same_and_leaves_no_file(tmp_path: Path) -> None:
    with forked(numbers, tmp_path) as done:
        *same, process = done.results()
        assert same == [0, 1, 2]
        assert process != os.getpid()
        assert list(tmp_path.iterdir()) == []


@needs_fork
def test_an_error_of_the_fork_is_raised_here(tmp_path: Path) -> None:
    def fails() -> Iterator[int]:
        yield 1
        raise ValueError("kaputt")

    with forked(fails, tmp_path) as done, pytest.raises(ValueError, match="kaputt"):
        list(done.results())


@needs_fork
def test_a_fork_that_was_killed_costs_time_and_no_result(tmp_path: Path) -> None:
    here = os.getpid()

    def dies() -> Iterator[int]:
        yield 1
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        yield 2

    with forked(dies, tmp_path) as done:
        assert list(done.results()) == [1, 2]


@needs_fork
def test_a_fork_that_nobody_asks_any_more_ends(tmp_path: Path) -> None:
    def endless() -> Iterator[int]:
        while True:
            yield 1

    with pytest.raises(KeyError), forked(endless, tmp_path) as done:
        process = done._fork.pid
        raise KeyError
    assert process
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


ENDLESS = """
import itertools, pathlib, sys, time
from stadtteil.engine.forked import ForkedWork
from tests.patience import until
work = ForkedWork(itertools.count, lambda number: b"", len, pathlib.Path(sys.argv[1]))
print(work._fork.pid, flush=True)
time.sleep(600)
"""


@needs_fork
def test_a_fork_ends_when_the_one_who_asked_is_killed(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", ENDLESS, str(tmp_path)], stdout=subprocess.PIPE, text=True
    ) as asking:
        assert asking.stdout
        fork = int(asking.stdout.readline())
        asking.kill()
    until(lambda: not _runs(fork), "the end of the fork")


def _runs(process: int) -> bool:
    """Whether a process is there and does something; one that nobody has waited for yet does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
