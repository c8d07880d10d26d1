"""What categories look like: as their fund says, and else like none of the others."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from stadtteil.model.fields.colours import DARK, day, distance, is_legible, night
from stadtteil.model.funding.category_looks import APART, COLOURS, PLAIN, SYMBOLS, looks_of
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


def named(*looks: tuple[str, str]) -> list[tuple[str, str, str]]:
    """Return categories of these symbols and colours, each with an id of its own."""
    return [(str(number), *look) for number, look in enumerate(looks)]


def test_a_fund_that_says_nothing_gets_symbols_and_colours_that_differ() -> None:
    symbols, colours = zip(*looks_of(named(*[("", "")] * 8)).values(), strict=True)
    assert symbols == PLAIN
    assert [pair for pair in combinations(colours, 2) if distance(*pair) < APART] == []


def test_what_is_declared_stays_and_the_others_keep_away_from_it() -> None:
    looks = looks_of(named(("", ""), ("herz", COLOURS["blau"]), ("stern", ""), ("", "#1c5b9f")))
    assert list(looks.values()) == [
        ("raute", COLOURS["grün"]),
        ("herz", COLOURS["blau"]),
        ("stern", COLOURS["orange"]),
        ("welle", "#1c5b9f"),
    ]


def test_one_more_category_at_the_end_changes_no_other() -> None:
    few = (("", ""), ("buch", ""), ("", "#7a5c00"), ("", ""))
    assert list(looks_of(named(*few, ("", ""))).items())[:4] == list(looks_of(named(*few)).items())


def test_there_are_looks_for_more_categories_than_colours() -> None:
    looks = looks_of(named(*[("", "")] * 30))
    assert {colour for _, colour in looks.values()} == set(COLOURS.values())


def test_a_pale_colour_is_shown_darker() -> None:
    assert looks_of(named(("", "#ffd400")))["0"][1] == day("#ffd400")


def test_categories_of_one_id_look_the_same_whichever_fund_says_it() -> None:
    assert looks_of([("fest", "", ""), ("hof", "", ""), ("fest", "topf", COLOURS["rot"])])["fest"] == (
        "topf",
        COLOURS["rot"],
    )
