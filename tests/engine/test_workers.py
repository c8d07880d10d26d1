"""Workers answer in order, with one worker or several, forked or spawned, and says what went wrong."""

from __future__ import annotations

import itertools
import multiprocessing
import os
import sys
import threading
from collections.abc import Iterator

import pytest

from stadtteil.engine.workers import Workers
from tests.patience import until

METHODS = ["spawn"] if sys.platform == "win32" else ["fork", "spawn"]
HERE = "tests.engine.worker_functions"


@pytest.fixture(params=[(0, ""), (1, METHODS[0]), *[(3, method) for method in METHODS]], ids=str)
def workers(request: pytest.FixtureRequest) -> Iterator[Workers]:
    size, method = request.param
    with Workers(size, method, prepare=[(f"{HERE}:remember", b"before")]) as workers:
        workers.start()
        yield workers


def test_answers_come_in_the_order_of_the_pieces(workers: Workers) -> None:
    pieces = [str(number).encode() for number in range(200)]
    assert list(workers.each(f"{HERE}:slow_echo", pieces)) == pieces


def test_from_both_ends_they_come_in_the_same_order(workers: Workers) -> None:
    pieces = [str(number).encode() for number in range(200)]
    assert list(workers.from_both_ends(f"{HERE}:slow_echo", pieces)) == pieces
    assert list(workers.from_both_ends(f"{HERE}:echo", [b"only"])) == [b"only"]


def test_of_two_workers_one_begins_at_the_end() -> None:
    with Workers(2, METHODS[0]) as workers:
        workers.start()
        numbers = list(workers.from_both_ends(f"{HERE}:process", [b""] * 100))
    changes = [one for one, other in itertools.pairwise(numbers) if one != other]
    assert len(changes) == 1


def test_pieces_larger_than_any_pipe_go_through_both_ways(workers: Workers) -> None:
    pieces = [bytes([number]) * 3_000_000 for number in range(8)]
    assert list(workers.each(f"{HERE}:echo", pieces)) == pieces


def test_a_thread_that_began_after_the_workers_were_asked_for_forbids_the_fork(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    context = multiprocessing.get_context

    def noted(method: str) -> object:
        asked.append(method)
        return context(method)

    monkeypatch.setattr(multiprocessing, "get_context", noted)
    done = threading.Event()
    with Workers(1) as workers:
        threading.Thread(target=done.wait, daemon=True).start()
        try:
            workers.start()
        finally:
            done.set()
    assert asked == ["spawn"]


def test_no_pieces_give_no_answers(workers: Workers) -> None:
    assert list(workers.each(f"{HERE}:echo", [])) == []


def test_the_same_workers_serve_several_rounds(workers: Workers) -> None:
    for _ in range(3):
        assert list(workers.each(f"{HERE}:echo", [b"a", b"b"])) == [b"a", b"b"]


def test_what_a_function_raises_is_raised_where_the_answer_is_fetched(workers: Workers) -> None:
    answers = workers.each(f"{HERE}:refuse", [b"x"])
    with pytest.raises(ValueError, match="x gefällt mir nicht"):
        list(answers)


def test_an_error_that_cannot_be_unpacked_is_told_by_its_name(workers: Workers) -> None:
    with pytest.raises(Exception, match="Das"):
        list(workers.each(f"{HERE}:refuse_particularly", [b"x"]))


def test_an_abandoned_round_leaves_no_answers_for_the_next(workers: Workers) -> None:
    answers = workers.each(f"{HERE}:echo", [b"old"] * 40)
    next(answers)
    answers.close()  # type: ignore[attr-defined]  # it is a generator
    workers.start()
    assert list(workers.each(f"{HERE}:echo", [b"new"] * 5)) == [b"new"] * 5


def test_a_failed_round_leaves_no_answers_for_the_next(workers: Workers) -> None:
    with pytest.raises(ValueError, match="gefällt mir nicht"):
        list(workers.each(f"{HERE}:refuse", [b"old"] * 40))
    workers.start()
    assert list(workers.each(f"{HERE}:echo", [b"new"] * 5)) == [b"new"] * 5


def test_each_worker_is_prepared_before_its_first_piece() -> None:
    with Workers(2, METHODS[-1], prepare=[(f"{HERE}:remember", b"before")]) as workers:
        workers.start()
        assert set(workers.each(f"{HERE}:remembered", [b""] * 4)) == {b"before"}


def test_pieces_are_not_taken_far_ahead_of_what_is_needed() -> None:
    taken = 0

    def pieces() -> Iterator[bytes]:
        nonlocal taken
        for number in range(1000):
            taken = number
            yield b"x"

    with Workers(2, METHODS[0]) as workers:
        workers.start()
        answers = workers.each(f"{HERE}:echo", pieces())
        next(answers)
        assert taken < 40


def test_workers_end_with_their_context() -> None:
    with Workers(2, METHODS[0]) as workers:
        workers.start()
        numbers = {int(answer) for answer in workers.each(f"{HERE}:process", [b""] * 20)}
    until(lambda: not any(_lives(number) for number in numbers - {os.getpid()}), "their end")


def _lives(number: int) -> bool:
    try:
        os.kill(number, 0)
    except OSError:
        return False
    return True


def test_a_worker_that_dies_is_no_endless_wait() -> None:
    with Workers(2, METHODS[0]) as workers:
        workers.start()
        with pytest.raises(RuntimeError, match="unerwartet zu Ende"):
            list(workers.each(f"{HERE}:die", [b"x"] * 3))
