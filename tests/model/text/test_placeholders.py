"""Words in angle brackets stay words; tags stay tags."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.text.placeholders import with_placeholders
from tests.model.desk import page_of, prose_of, words_of


@pytest.mark.parametrize(
    "words",
    [
        "<Name eintragen>",
        "<vorname.nachname>",
        "<Ort>",
        "<Datum/Uhrzeit>",
        "<s. Seite 5>",
        "<Foto: Maria Muster>",
        "a <b und c> d",
    ],
)
def test_words_in_angle_brackets_are_shown_as_they_are_without_a_hint(words: str) -> None:
    for text in (f"Hier {words} steht es.", words, f"- {words}", f"## {words}"):
        assert words.replace("<", "&lt;").replace(">", "&gt;") in page_of(text)
        assert prose_of(text)[2] == ()


@pytest.mark.parametrize(
    "markup",
    [
        "<list>Wort</list>",
        "<details open>",
        "<center>",
        "<path/>",
        "<br>",
        "<b>",
        '<font color="red">',
        "<Div>",
    ],
)
def test_tags_stay_tags(markup: str) -> None:
    assert with_placeholders(f"<p>a {markup} b</p>", markup) == f"<p>a {markup} b</p>"


_NAMES = st.sampled_from(["Name", "b", "list", "Ort", "p", "straße", "x.y", "text", "h2", "s.", "div"])
_WORDS = st.text(alphabet="abcäß ./,-", max_size=12)


@given(name=_NAMES, words=_WORDS)
def test_no_word_in_angle_brackets_is_lost_unless_it_is_the_name_of_an_element(name: str, words: str) -> None:
    shown = words_of(page_of(f"Vorher <{name} {words}x> nachher\n").replace("&lt;", " ").replace("&gt;", " "))
    assert set(words_of(f"{words}x")) <= set(shown)


def test_many_of_them_take_no_time_that_grows_faster_than_they_do() -> None:
    raw = "<a b" * 20_000 + "<Ort>" * 20_000
    assert with_placeholders(raw, raw).count("&lt;Ort>") == 20_000
