from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from stadtteil.engine.aside import Aside

needs_fork = pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")


def numbers() -> Iterator[int]:
    yield from range(3)
    yield os.getpid()


def aside(work: object, folder: Path | None) -> Aside[int]:
    return Aside(work, lambda number: b"%d" % number, int, folder)  # type: ignore[arg-type]


def test_without_a_copy_the_work_is_done_when_its_results_are_asked_for() -> None:
    with aside(numbers, None) as aside_:
        assert list(aside_.results()) == [0, 1, 2, os.getpid()]


@needs_fork
def test_a_copy_hands_over_the_same_and_leaves_no_file(tmp_path: Path) -> None:
    with aside(numbers, tmp_path) as aside_:
        *same, process = aside_.results()
        assert same == [0, 1, 2]
        assert process != os.getpid()
        assert list(tmp_path.iterdir()) == []


@needs_fork
def test_an_error_of_the_copy_is_raised_here(tmp_path: Path) -> None:
    def fails() -> Iterator[int]:
        yield 1
        raise ValueError("kaputt")

    with aside(fails, tmp_path) as aside_, pytest.raises(ValueError, match="kaputt"):
        list(aside_.results())


@needs_fork
def test_a_copy_that_was_killed_costs_time_and_no_result(tmp_path: Path) -> None:
    here = os.getpid()

    def dies() -> Iterator[int]:
        yield 1
        if os.getpid() != here:
            os.abort()
        yield 2

    with aside(dies, tmp_path) as aside_:
        assert list(aside_.results()) == [1, 2]


@needs_fork
def test_a_copy_that_nobody_asks_any_more_ends(tmp_path: Path) -> None:
    def endless() -> Iterator[int]:
        while True:
            yield 1

    with pytest.raises(KeyError), aside(endless, tmp_path) as aside_:
        process = aside_._copy.pid
        raise KeyError
    assert process
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
