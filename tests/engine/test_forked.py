from __future__ import annotations

import itertools
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from stadtteil.engine.forked import ForkedWork, TwoPhases
from tests.patience import until

needs_fork = pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")


class Numbers:
    """Counts to three, then says what it was told and which process it is."""

    def first(self) -> int:
        return 7

    def second(self, told: int) -> Iterator[int]:
        yield from range(3)
        yield told
        yield os.getpid()


class Failing(Numbers):
    """Fails where it is told to, once: in the first phase, or amid the second."""

    def __init__(self, fail: Callable[[], object], *, early: bool) -> None:
        self.fail = fail
        self.early = early

    def first(self) -> int:
        if self.early:
            self.fail()
        return super().first()

    def second(self, told: int) -> Iterator[int]:
        yield 1
        if not self.early:
            self.fail()
        yield 2


def forked(work: TwoPhases[int], folder: Path | None) -> ForkedWork[int]:
    return ForkedWork(work, lambda number: b"%d" % number, int, folder)


def test_without_a_fork_the_work_is_done_here() -> None:
    with forked(Numbers(), None) as done:
        assert done.first() == 7
        assert list(done.second(8)) == [0, 1, 2, 8, os.getpid()]


@needs_fork
def test_a_fork_hands_over_the_same_and_leaves_no_file(tmp_path: Path) -> None:
    with forked(Numbers(), tmp_path) as done:
        assert done.first() == 7
        *same, process = done.second(8)
        assert same == [0, 1, 2, 8]
        assert process != os.getpid()
        assert list(tmp_path.iterdir()) == []


@needs_fork
def test_a_fork_goes_on_before_anybody_asks_for_its_results(tmp_path: Path) -> None:
    class Telling(Numbers):
        def second(self, told: int) -> Iterator[int]:
            yield told
            (tmp_path / "done").touch()

    with forked(Telling(), tmp_path) as done:
        results = done.second(done.first())
        until((tmp_path / "done").exists, "the end of the work")
        assert list(results) == [7]


@needs_fork
@pytest.mark.parametrize("early", [True, False])
def test_an_error_of_the_fork_is_raised_here(tmp_path: Path, early: bool) -> None:
    def fail() -> None:
        raise ValueError("kaputt")

    with forked(Failing(fail, early=early), tmp_path) as done, pytest.raises(ValueError, match="kaputt"):
        list(done.second(done.first()))


@needs_fork
@pytest.mark.parametrize("early", [True, False])
def test_a_fork_that_was_killed_costs_time_and_no_result(tmp_path: Path, early: bool) -> None:
    here = os.getpid()

    def die() -> None:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)

    with forked(Failing(die, early=early), tmp_path) as done:
        assert list(done.second(done.first())) == [1, 2]


@needs_fork
def test_a_fork_that_nobody_asks_any_more_ends(tmp_path: Path) -> None:
    class Endless(Numbers):
        def second(self, told: int) -> Iterator[int]:
            yield from itertools.repeat(told)

    with pytest.raises(KeyError), forked(Endless(), tmp_path) as done:
        done.second(done.first())
        assert done._fork
        process = done._fork.process.pid
        raise KeyError
    assert process
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


ENDLESS = """
import itertools, pathlib, sys, time
from stadtteil.engine.forked import ForkedWork, TwoPhases
class Endless:
    def first(self): return 0
    def second(self, told): return itertools.count()
work = ForkedWork(Endless(), lambda number: b"", len, pathlib.Path(sys.argv[1]))
if sys.argv[2] == "later":
    work.second(work.first())
print(work._fork.process.pid, flush=True)
time.sleep(600)
"""


@needs_fork
@pytest.mark.parametrize("when", ["later", "before it was told anything"])
def test_a_fork_ends_when_the_one_who_asked_is_killed(tmp_path: Path, when: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", ENDLESS, str(tmp_path), when], stdout=subprocess.PIPE, text=True
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
