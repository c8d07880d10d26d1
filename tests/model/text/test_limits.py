"""No text takes long: work grows no faster than the text, and what would be without measure is refused."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from stadtteil.model.text.body import read_body
from stadtteil.model.text.limits import MOST_EFFORT, MOST_MARKS, MOST_NOTES, MOST_PARAGRAPHS, excess_in
from stadtteil.problems import Problem
from tests.model.desk import ARTICLE


def calls(work: Callable[[], object]) -> int:
    """Return how many functions are called while something is done, those written in C among them."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def read(text: str) -> tuple[Problem, ...]:
    return read_body(text, ARTICLE, 1, lambda _: "")[1]


TEXTS: dict[str, Callable[[int], str]] = {
    "signs of one note": lambda n: "[^1] " * n + "\n\n[^1]: A\n",
    "notes": lambda n: "".join(f"a[^{i}]\n\n[^{i}]: A\n\n" for i in range(n // 2)),
    "signs without notes": lambda n: "".join(f"a[^{i}] " for i in range(n)),
    "links that say nothing": lambda n: "[hier](a.md) " * n,
    "links to many files": lambda n: "".join(f"[Fest](a{i}.md)\n\n" for i in range(n)),
    "links by name": lambda n: "".join(f"[a][{i}]\n\n[{i}]: b{i}.md\n\n" for i in range(n)),
    "code": lambda n: "`a` " * n,
    "pictures": lambda n: "".join(f"![a](b{i}.jpg)\n\n" for i in range(n)),
    "bars in a row": lambda n: "| a |\n|---|\n| " + "\\|" * n + " |\n",
    "open elements": lambda n: "<b>x\n\n" * n,
    "foreign elements": lambda n: "".join(f"<x{i}> " for i in range(n)),
    "addresses": lambda n: "<a@b.example> " * n,
    "private addresses": lambda n: "".join(f"a.b{i}@gmx.de\n\n" for i in range(n)),
    "failed links": lambda n: "".join(f"[x{i}] (y.md)\n\n" for i in range(n)),
    "open instructions": lambda n: "{{ " * n,
    "instructions": lambda n: "".join(f"{{{{ x{i} }}}}\n\n" for i in range(n)),
    "apostrophes": lambda n: "'a " * n,
    "broken letters": lambda n: "Ã" * n,
    "open comments": lambda n: "<!-- " * n,
    "tasks": lambda n: "- [ ] a\n" * n,
    "rows without a rule": lambda n: "| a | b |\n\n" * n,
}


@pytest.mark.parametrize("name", TEXTS)
def test_twice_as_much_text_takes_no_more_than_twice_the_calls(name: str) -> None:
    write = TEXTS[name]
    read(write(10))

    few, many = calls(lambda: read(write(300))), calls(lambda: read(write(600)))

    assert many < 2.3 * few + 200


REFUSED = {
    "marks in one paragraph": "*a " * 20_000,
    "growing backticks": "".join("`" * length + " " for length in range(1, 800)),
    "bars in one row": "| a |\n|---|\n| " + "\\|" * 100_000 + " |\n",
    "code and bars in one row": "a|b\n-|-\n" + "`|` " * 15_000,
    "fences that are never closed": "```a\n\n" * 20_000,
    "headings without a gap": "# a\n" * 10_000,
    "names of links without a gap": "".join(f"[{number}]: a.md\n" for number in range(20_000)),
    "marks in all": "**a**\n\n" * MOST_MARKS,
    "paragraphs": "a\n\n" * (MOST_PARAGRAPHS + 1),
    "notes": "".join(f"[^{number}]: Die Anmerkung\n\n" for number in range(MOST_NOTES + 1)),
    "abbreviations": "*[QM]: a\n\n" + "QM " * 30_000,
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_without_measure_is_refused_with_its_line_and_a_cure(name: str) -> None:
    found = excess_in(f"Anfang.\n\n{REFUSED[name]}", ARTICLE, 5)

    assert found is not None
    assert 5 <= found.line <= 9
    assert found.cure


@pytest.mark.parametrize(
    "text",
    [
        "[^1] " * 6000 + "\n\n[^1]: A",
        "[hier](a.md) " * 6000,
        "Ein gewöhnlicher Satz mit **fett** und [Link](a.md).\n\n" * 4000,
        "".join(f"| {number} | [Verein](https://a.example/{number}) |\n" for number in range(1000)),
        "".join(f"- [Verein {number}](https://a.example/{number})\n" for number in range(2000)),
        f"```\n{'*' * 100_000}\n```",
        "Wort " * 300_000,
    ],
    ids=range(7),
)
def test_what_is_only_long_is_not_refused(text: str) -> None:
    assert excess_in(text, ARTICLE, 1) is None


def test_the_limits_hold_for_what_is_copied_for_each_sign() -> None:
    length = int(MOST_EFFORT**0.5) + 1
    assert excess_in("*" * length, ARTICLE, 1)
