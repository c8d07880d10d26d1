"""What is left of a value when all that is no word is taken away, and what is no mark at all."""

from __future__ import annotations

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.text.plain import unescaped, unmarked
from tests.model.desk import ARTICLE, article, document, site_of

KEPT = [
    "C*", "<3", "AT&T", "5 < 7 > 3", "[Update] Fest", "snake_case", "Bewohner*innen und Nachbar*innen",
    "Helfer[innen](m/w/d)", "Anna (*1950) und Bernd (*1960)", "* mit Anmeldung *", "#Nachbarschaft",
    "2*3*4", "Preise*: Eis 1 €*", "_____", "Ein <Name> hier", "Der*die Nachbar*in", "~5 Uhr, ~6 Uhr",
]  # fmt: skip


@pytest.mark.parametrize("text", KEPT)
def test_signs_that_mark_nothing_stay(text: str) -> None:
    assert unmarked(text) == (text, "")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mit **viel** Sahne", "Mit viel Sahne"),
        ("***beides*** und *das* und __jenes__ und _dies_", "beides und das und jenes und dies"),
        ("[mehr hier](https://x.example/), [da](fest.md#oben) und <https://y.example/>",
         "mehr hier, da und https://y.example/"),
        ("![Ein Bild](bild.jpg) dazu", "Ein Bild dazu"),
        ("<em>Ein</em><br>Fest <a href='x'>hier</a>", "Ein Fest hier"),
        ("~~alt~~ neu, `so`", "alt neu, so"),
        ("# Titel", "Titel"),
    ],
)  # fmt: skip
def test_of_marks_the_words_stay(text: str, words: str) -> None:
    found, mark = unmarked(text)
    assert found == words
    assert mark


@given(
    st.lists(st.text(string.ascii_letters, min_size=1), min_size=1), st.text("*_[]()<>~`# /.:", max_size=6)
)
def test_no_word_is_lost_whatever_stands_between(words: list[str], between: str) -> None:
    """But for addresses and tags, which are marks."""
    text = f" {between} ".join(f"x{word}x" for word in words)
    assert re.findall(r"x\w+x", unmarked(text)[0].replace("_", " ")) == [f"x{word}x" for word in words]


@pytest.mark.parametrize("mark", [" **a", "*a", "_a ", "[a](x:b ", "<a ", "[", " `a", "&amp;"])
def test_very_long_values_take_no_time(mark: str) -> None:
    text = mark * 20_000
    assert len(unescaped(unmarked(text)[0])) <= len(text)


def test_titles_and_teasers_are_shown_as_words_with_a_hint_where_marks_are_left_out() -> None:
    text = article(
        titel="Kaffee &amp; Kuchen &#8211; ein Fest", teaser='"Mit **viel** Sahne und 10&nbsp;Eiern."'
    )
    [hint] = document(ARTICLE, text).problems
    assert (hint.line, hint.severity) == (4, "warning")
    assert "**viel**" in hint.message
    [entry] = [entry for entry in site_of({ARTICLE: text}).entries if entry.path == ARTICLE]
    assert entry.title == "Kaffee & Kuchen – ein Fest"
    assert entry.record.in_short == "Mit viel Sahne und 10 Eiern."


def test_what_a_reference_stands_for_is_no_markup() -> None:
    text = article(titel="Was &lt;em&gt; heißt")
    [entry] = [entry for entry in site_of({ARTICLE: text}).entries if entry.path == ARTICLE]
    assert entry.title == "Was <em> heißt"
