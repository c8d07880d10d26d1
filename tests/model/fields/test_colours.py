"""Colours as numbers: whatever is declared can be read by day and by night."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.fields.colours import (
    AA,
    DARK,
    LIGHT,
    contrast,
    day,
    distance,
    hex_of,
    is_legible,
    lighter,
    like,
    luminance,
    night,
    shifted,
)
from tests.space import ROOT

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(COLOURS)
def test_every_colour_has_one_to_be_read_by_day_and_one_by_night(colour: str) -> None:
    assert is_legible(day(colour))
    assert is_legible(night(colour), DARK)
    assert is_legible(night(day(colour)), DARK)


@given(COLOURS)
def test_a_colour_that_can_be_read_is_shown_as_it_is(colour: str) -> None:
    assert (day(colour) == colour) == is_legible(colour)
    assert day(day(colour)) == day(colour)


def test_a_pale_colour_keeps_its_hue_and_is_no_darker_than_it_must_be() -> None:
    dark = day("#ffd400")
    red, green, blue = (int(dark[at : at + 2], 16) for at in (1, 3, 5))
    assert red > green > blue
    assert AA <= min(contrast(dark, ground) for ground in LIGHT) < AA + 0.2


@given(COLOURS, COLOURS, COLOURS)
def test_on_whatever_ground_there_is_a_colour_to_be_read_or_black_or_white(
    colour: str, pale: str, deep: str
) -> None:
    assert is_legible(day(colour, (pale,)), (pale,)) or day(colour, (pale,)) == "#000000"
    assert is_legible(lighter(colour, (deep,)), (deep,)) or lighter(colour, (deep,)) == "#ffffff"
    assert luminance(night(colour, (deep,))) >= luminance(night(colour)) - 0.001


@given(COLOURS, st.integers(0, 100))
def test_a_colour_is_as_light_as_it_is_asked_to_be(colour: str, percent: int) -> None:
    assert 0 <= luminance(like(colour, percent / 100, 0.02)) <= 1
    assert luminance(shifted(colour, 0.05)) >= luminance(colour) - 0.001
    assert luminance(shifted(colour, -0.05)) <= luminance(colour) + 0.001


@pytest.mark.parametrize(
    ("one", "other", "known"),
    [("#ffffff", "#000000", 21.0), ("#777777", "#ffffff", 4.48), ("#0000ff", "#ffffff", 8.59)],
)
def test_contrast_is_that_of_the_guidelines(one: str, other: str, known: float) -> None:
    assert round(contrast(one, other), 2) == round(contrast(other, one), 2) == known


def test_distance_is_none_to_itself_and_whole_from_black_to_white() -> None:
    assert distance("#1b5a9e", "#1b5a9e") == 0
    assert round(distance("#000000", "#ffffff"), 3) == 1


@pytest.mark.parametrize("text", ["#12345", "#12", "12345678", "rot", "#gggggg", "", "# 123456"])
def test_what_is_no_colour_is_none(text: str) -> None:
    assert hex_of(text) == ""


def test_the_grounds_are_those_of_the_sheet() -> None:
    by_day, by_night = (ROOT / "layouts/tokens.css").read_text(encoding="utf-8").split("@media screen")
    for tokens, grounds in ((by_day, LIGHT), (by_night, DARK)):
        assert tuple(re.findall(r"--(?:paper|sheet|wash): (#\w+)", tokens)) == grounds


def test_the_inks_of_the_sheet_can_be_read_on_its_grounds() -> None:
    by_day, by_night = (ROOT / "layouts/tokens.css").read_text(encoding="utf-8").split("@media screen")
    for tokens, grounds in ((by_day, LIGHT), (by_night, DARK)):
        inks = re.findall(r"--(?:ink|muted|accent|yes): (#\w+)", tokens)
        assert len(inks) == 4
        assert all(is_legible(ink, grounds) for ink in inks), inks
