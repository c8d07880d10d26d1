"""What categories look like: as their fund says, and else like none of the others."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from stadtteil.model.category_looks import APART, COLOURS, PLAIN, SYMBOLS, looks_of
from stadtteil.model.colours import DARK, day, distance, is_legible, night
from tests.space import ROOT


@pytest.mark.parametrize("word", COLOURS)
def test_a_colour_with_a_word_can_be_read_by_day_and_by_night(word: str) -> None:
    assert day(COLOURS[word]) == COLOURS[word]
    assert is_legible(night(COLOURS[word]), DARK)


def test_colours_with_words_can_be_told_apart() -> None:
    assert [pair for pair in combinations(COLOURS.values(), 2) if distance(*pair) < 0.05] == []


def test_every_symbol_is_drawn() -> None:
    sprite = (ROOT / "layouts/assets/icons.svg").read_text(encoding="utf-8")
    assert set(SYMBOLS) <= set(re.findall(r'<symbol id="([\w-]+)"', sprite))
    assert len(set(SYMBOLS)) == len(SYMBOLS)


def test_a_fund_that_says_nothing_gets_symbols_and_colours_that_differ() -> None:
    looks = looks_of((("", ""),) * 8)
    assert [symbol for symbol, _ in looks] == list(PLAIN)
    assert [
        pair for pair in combinations([colour for _, colour in looks], 2) if distance(*pair) < APART
    ] == []


def test_what_is_declared_stays_and_the_others_keep_away_from_it() -> None:
    looks = looks_of((("", ""), ("herz", COLOURS["blau"]), ("stern", ""), ("", "#1c5b9f")))
    assert looks == (
        ("raute", COLOURS["grün"]),
        ("herz", COLOURS["blau"]),
        ("stern", COLOURS["orange"]),
        ("welle", "#1c5b9f"),
    )


def test_one_more_category_at_the_end_changes_no_other() -> None:
    few = (("", ""), ("buch", ""), ("", "#7a5c00"), ("", ""))
    assert looks_of((*few, ("", "")))[:4] == looks_of(few)


def test_there_are_looks_for_more_categories_than_colours() -> None:
    looks = looks_of((("", ""),) * 30)
    assert {colour for _, colour in looks} == set(COLOURS.values())


def test_a_pale_colour_is_shown_darker() -> None:
    assert looks_of((("", "#ffd400"),))[0][1] == day("#ffd400")
