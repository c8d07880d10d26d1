"""Invisible signs of direction: what would reach beyond a text is left out, and said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.yaml.utf8 import decode, without_control
from tests.model.desk import ARTICLE, article, document, page_of, site_of


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a\u202eb\u202c c", "ab c"),
        ("a \u2067b\u2069 c", "a \u2067b\u2069 c"),
        ("a \u2067b c", "a b c"),
        ("a b\u2069 c", "a b c"),
        ("\u2066a \u2067b\u2069 c", "a \u2067b\u2069 c"),
        ("a\u200eb", "a\u200eb"),
    ],
)
def test_pairs_stay_and_what_is_alone_goes_with_a_hint(text: str, left: str) -> None:
    found, problems = decode(text.encode(), "content/x.yaml")
    assert found == left
    assert [(one.severity, "Schreibrichtung" in one.message) for one in problems] == [("warning", True)] * (
        found != text
    )


def test_no_title_turns_what_stands_behind_it() -> None:
    files: dict[str, str | bytes | None] = {ARTICLE: article(titel="Fest &#x202E;abc &#x2067;d")}
    [entry] = [one for one in site_of(files).entries if one.path == ARTICLE]
    assert entry.title == "Fest abc d"
    assert (
        not document(ARTICLE, article(titel="Fest \u2067abc"))
        .problems[0]
        .message.startswith("Hier steht ein unsichtbares Steuer")
    )
    assert "\u202e" not in page_of("Wort &#x202E;abc &rlm;d\n")


@given(st.text("ab \n\u2066\u2067\u2068\u2069"))
def test_what_is_left_is_in_pairs_on_each_line(text: str) -> None:
    found = without_control(text)
    assert without_control(found) == found
    for line in found.split("\n"):
        assert sum(line.count(sign) for sign in "\u2066\u2067\u2068") == line.count("\u2069")
