"""What docs/performance.md tells is measured in parts that are begun in the order of their worth."""

from pathlib import Path

import pytest

from benchmarks import journal
from benchmarks.agenda import PARTS, Agenda, Part, begun, done
from benchmarks.corpora import CORPORA
from benchmarks.generators import GENERATORS
from benchmarks.journal import Journal

THREE = (Part("first", 1), Part("long", 90), Part("last", 2))


def measured(file: Path, minutes: float, *, fails_at: str = "") -> tuple[list[str], list[str]]:
    """Return the names of the parts that one call measures, and of those that it leaves."""
    lines = journal.lines_of(file)
    run = begun(lines, is_anew=False)
    found: list[str] = []

    def measure(part: Part) -> None:
        if part.name == fails_at:
            raise KeyboardInterrupt
        found.append(part.name)

    agenda = Agenda(Journal(file, run), minutes, done(lines, run))
    try:
        left = agenda.run(THREE, measure)
    except KeyboardInterrupt:
        return found, []
    return found, [part.name for part in left]


def test_what_does_not_fit_is_left_for_the_next_call_and_shorter_parts_go_first(tmp_path: Path) -> None:
    file = tmp_path / "results.jsonl"

    assert measured(file, 30) == (["first", "last"], ["long"])
    assert measured(file, 100) == (["long"], [])


def test_an_interrupted_part_is_measured_again(tmp_path: Path) -> None:
    file = tmp_path / "results.jsonl"

    assert measured(file, 100, fails_at="long") == (["first"], [])
    assert measured(file, 100) == (["long", "last"], [])


def test_calls_that_go_on_are_one_run_and_a_complete_one_is_followed_by_another(tmp_path: Path) -> None:
    file = tmp_path / "results.jsonl"
    notes = Journal(file, "run 1")
    for part in PARTS[:-1]:
        notes.note("part", name=part.name)
    assert begun(journal.lines_of(file), is_anew=False) == "run 1"
    assert begun(journal.lines_of(file), is_anew=True) == ""
    notes.note("part", name=PARTS[-1].name)
    assert begun(journal.lines_of(file), is_anew=False) == ""


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_every_part_can_be_measured(part: Part) -> None:
    largest = {generator.name: generator.largest for generator in GENERATORS}
    assert part.corpus in CORPORA
    assert all(part.size <= largest[peer] for peer in part.peers)
