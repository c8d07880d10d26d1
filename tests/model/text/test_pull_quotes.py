"""Sentences that are set large: seen beside the text, heard once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.model.desk import page_of

QUOTE = "~~~ zitat\nWir bleiben sitzen.\n-- Eine Nachbarin\n~~~\n"
OPEN, HIDDEN = '<figure class="pull">', '<figure class="pull" aria-hidden="true">'


def test_a_quotation_says_whose_it_is() -> None:
    page = page_of(QUOTE)
    assert page.startswith(f"{OPEN}<blockquote>\n<p>Wir bleiben sitzen.</p>\n</blockquote>")
    assert "<figcaption>\n<p>Eine Nachbarin</p>\n</figcaption>" in page


@pytest.mark.parametrize("word", ["zitat", "Zitat", "quote"])
def test_it_needs_nobody_who_said_it(word: str) -> None:
    page = page_of(f"~~~ {word}\nWir *bleiben*.\n~~~\n")
    assert f"{OPEN}<blockquote>\n<p>Wir <em>bleiben</em>.</p>\n</blockquote>\n</figure>" in page
    assert "figcaption" not in page


@pytest.mark.parametrize(
    "text", ["Dann sagte sie: „Wir bleiben sitzen.“ Das taten sie.", "Alle: Wir bleiben sitzen!"]
)
def test_what_stands_in_the_text_as_well_is_for_the_eye_alone(text: str) -> None:
    assert HIDDEN in page_of(f"{text}\n\n{QUOTE}")
    assert HIDDEN in page_of(f"{QUOTE}\n{text}\n")


@pytest.mark.parametrize("text", ["Wir bleiben hier.", "Wir bleiben sitzend.", ""])
def test_what_stands_nowhere_else_is_read_out(text: str) -> None:
    page = page_of(f"{text}\n\n{QUOTE}")
    assert OPEN in page
    assert HIDDEN not in page


def test_one_with_a_link_is_never_hidden_for_the_link_could_be_reached() -> None:
    page = page_of("Wir bleiben sitzen.\n\n~~~ zitat\nWir [bleiben](/) sitzen.\n~~~\n")
    assert HIDDEN not in page


def test_a_fence_that_is_never_closed_is_text() -> None:
    assert "Wir bleiben" in page_of("~~~ zitat\nWir bleiben.\n")


@given(st.text("ab -–~\n>*", max_size=40))
def test_whatever_is_said_the_figure_is_closed(said: str) -> None:
    page = page_of(f"~~~ zitat\n{said}\n~~~\n\nEnde.\n")
    assert page.count("<figure") == page.count("</figure>")
    assert page.count("<blockquote") == page.count("</blockquote>")
    assert "Ende." in page
