from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.text.unclosed import INLINE, closed
from tests.model.desk import page_of, prose_of, words_of

PIECES = [
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<span>",
    "</span>",
    "<u>",
    "Wort ",
    "\n\n",
    "- ",
    "| a |",
    "<div>",
    "</div>",
]


@pytest.mark.parametrize("name", ["b", "i", "u", "em", "strong", "small", "span", "mark", "code", "sup"])
def test_what_is_never_closed_ends_with_its_paragraph_and_is_told(name: str) -> None:
    text = f"Ein <{name}>Wort\n\nnoch eins\n\n- und eins"
    page, [problem] = page_of(text), prose_of(text)[2]

    assert page.index(f"</{name}>") < page.index("noch eins")
    assert len(re.findall(rf"<{name}\b", page)) == 1
    assert problem.message == f"<{name}> wird nicht geschlossen; es gilt nur bis zum Ende des Absatzes."
    assert (problem.line, problem.column) == (1, 5)


def test_the_one_that_is_open_is_told_and_not_the_one_before() -> None:
    [problem] = prose_of("<b>a</b> und `<b>`\n\n<b>b</b> <b>c")[2]

    assert (problem.line, problem.column) == (3, 10)


def test_what_holds_whole_paragraphs_may() -> None:
    assert closed("<div><b><p>a</p><p>b</p></b></div>") == ("<div><b><p>a</p><p>b</p></b></div>", ())


def test_an_open_container_is_told() -> None:
    [problem] = prose_of("a\n\n<div>\n\nText **fett**")[2]

    assert problem.message == "<div> wird nicht geschlossen; es reicht bis zum Ende des Textes."
    assert problem.line == 3


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_no_letter_of_a_line_is_within_an_element_of_another_paragraph(text: str) -> None:
    page = page_of(text)
    assert sorted(words_of(page)) == sorted(words_of(page_of(re.sub("</?(b|i|span|u)>", "", text))))
    for paragraph in re.findall(r"<p>(.*?)</p>", page, re.DOTALL):
        for name in INLINE:
            assert len(re.findall(rf"<{name}\b", paragraph)) == paragraph.count(f"</{name}>")


def test_every_refused_element_is_told_at_its_line() -> None:
    _, _, problems = prose_of("<iframe></iframe>\n\n`<iframe>`\n\n<IFRAME></IFRAME>")

    assert [problem.line for problem in problems] == [1, 5]
