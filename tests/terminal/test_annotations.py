"""What GitHub gets: a command for each problem that nothing in it can break, and a summary that says all."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from stadtteil.problems import Problem
from stadtteil.terminal.annotations import LARGEST_SUMMARY, annotation, step_summary

COMMAND = re.compile(r"::(error|warning) ([^:\r\n]*)::([^\r\n]*)")


def unescaped(text: str) -> str:
    """Read a value as GitHub's runner does."""
    for sign, code in ((",", "%2C"), (":", "%3A"), ("\n", "%0A"), ("\r", "%0D"), ("%", "%25")):
        text = text.replace(code, sign)
    return text


def test_a_problem_stands_at_its_line_with_its_cure() -> None:
    problem = Problem("content/artikel/zwei.md", 8, 26, "Zu 50 % falsch: so.", "Anders, bitte.")
    assert annotation(problem, problem.path) == (
        "::error file=content/artikel/zwei.md,line=8,col=26,title=Fehler::"
        "Zu 50 %25 falsch: so.%0AAbhilfe: Anders, bitte."
    )


def test_what_concerns_a_whole_file_has_no_line() -> None:
    problem = Problem("content/site.yaml", 0, 0, "Es fehlt etwas.", severity="warning")
    assert annotation(problem, "a/site.yaml") == "::warning file=a/site.yaml,title=Hinweis::Es fehlt etwas."


@given(st.text(min_size=1).filter(str.isprintable), st.text())
def test_no_name_and_no_word_ends_a_command_or_begins_another(path: str, words: str) -> None:
    command = annotation(Problem(path, 1, 0, words), path)
    found = COMMAND.fullmatch(command)
    assert found
    place = dict(part.split("=", 1) for part in found[2].split(","))
    assert list(place) == ["file", "line", "title"]
    assert unescaped(place["file"]) == path


def test_the_summary_says_all_and_none_of_it_is_read_as_markdown() -> None:
    problems = [Problem("content/a.md", line, 0, f"<b>[x](http://a.example)*{line}*") for line in range(12)]
    text = step_summary(problems, [problem.path for problem in problems])
    assert text.count("\n- Fehler in ") == len(problems)
    assert "höchstens 10 Fehler" in text
    assert r"\<b\>\[x\]\(http\:\/\/a\.example\)\*3\*" in text


def test_a_summary_is_never_larger_than_github_takes() -> None:
    problems = [Problem("content/a.md", line, 0, "ä" * 300) for line in range(3000)]
    text = step_summary(problems, [problem.path for problem in problems])
    assert LARGEST_SUMMARY - 1000 < len(text.encode()) <= LARGEST_SUMMARY
    assert text.endswith("was hier steht.\n")
