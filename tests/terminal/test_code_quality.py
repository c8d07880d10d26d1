"""What GitLab gets: a report in its format, in which a problem is the same on whatever line it stands."""

from __future__ import annotations

import json
from typing import Any

from msgspec.structs import replace

from stadtteil.problems import Problem
from stadtteil.terminal.code_quality import code_quality

FIRST = Problem("content/a.md", 3, 5, "Das Ziel „x“ gibt es nicht. (Siehe Zeile 3.)", "Nennen Sie eins.")
HINT = Problem("content/b.md", 0, 0, "Das ist lang.", severity="warning")


def read(*problems: Problem) -> list[dict[str, Any]]:
    issues: list[dict[str, Any]] = json.loads(code_quality(problems, [problem.path for problem in problems]))
    return issues


def test_a_problem_says_what_where_and_how_bad_it_is() -> None:
    error, hint = read(FIRST, HINT)
    assert error["description"] == f"{FIRST.message} {FIRST.cure}"
    assert error["location"] == {"path": "content/a.md", "lines": {"begin": 3}}
    assert hint["location"]["lines"] == {"begin": 1}
    assert (error["severity"], hint["severity"]) == ("major", "minor")
    assert {type(issue["check_name"]) for issue in (error, hint)} == {str}


def test_a_problem_is_the_same_where_lines_above_it_come_or_go() -> None:
    moved = replace(FIRST, line=9, message="Das Ziel „x“ gibt es nicht. (Siehe Zeile 9.)")
    assert read(FIRST)[0]["fingerprint"] == read(moved)[0]["fingerprint"]


def test_two_of_the_same_words_are_two() -> None:
    assert len({issue["fingerprint"] for issue in read(FIRST, FIRST, HINT)}) == 3
