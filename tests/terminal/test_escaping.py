"""Whatever stands in a file or its name, nothing of it acts on a terminal or turns letters around."""

from __future__ import annotations

import os
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.serving.hint_bar import hint_bar
from stadtteil.serving.overlay import panel
from stadtteil.terminal.escaping import visible
from stadtteil.terminal.excerpt import ProblemText
from tests.space import Space

ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@given(st.text())
def test_no_sign_that_acts_is_left(text: str) -> None:
    assert not ACTING.search(visible(text))
    assert visible(visible(text)) == visible(text)
    visible(text).encode()


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"])))
def test_ordinary_text_is_as_it_was(text: str) -> None:
    assert visible(text) == text


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
def test_names_and_values_with_escape_sequences_are_shown_in_build_check_and_misuse(small: Space) -> None:
    name = "content/artikel/\x1b[31mrot\u202e.md"
    small.write(name, "---\ntitel: T\ndatum: \x1b[2Jheute\x9b\nteaser: \u202eT\n---\nText\n")
    for arguments in (("build",), ("check",), ("new", "artikel\x1b[31m", "T"), ("\x1b[31m",)):
        said = small.run(*arguments)
        assert said.code in {1, 2}
        assert not ACTING.search(said.out + said.err)
        assert "␛" in said.err


def test_a_sentence_is_one_line_however_long_its_value(small: Space) -> None:
    small.write(
        "content/artikel/a.md",
        f'---\ntitel: T\ndatum: "a\\n\\nFehler in b{"c" * 5000}"\nteaser: t\n---\nText\n',
    )
    said = small.run("build").err
    [line] = [line for line in said.split("\n") if "ist kein Datum." in line]
    assert len(line) < 450
    assert "\nFehler in b" not in said


def test_in_the_browser_as_well() -> None:
    text = ProblemText("a\x1b.md", "b\u202e", ["1 | c\x9b"], "d\x07")
    for shown in (panel([text]), hint_bar([text])):
        assert not ACTING.search(shown)
        assert all(part in shown for part in ("a␛.md", r"b\u202e", r"c\x9b", "d␇"))


def test_a_caret_stands_below_its_place_behind_signs_that_are_shown(small: Space) -> None:
    small.write("content/artikel/a.md", "---\ntitel: T\ndatum: 2026-01-01\nteaser: a\u202eb\x07\n---\nText\n")
    lines = small.run("build").err.split("\n")
    at = next(number for number, line in enumerate(lines) if "4 | teaser: a\\u202eb␇" in line)
    assert lines[at].index("\\u202e") == lines[at + 1].index("^")
