"""A colour: a word or digits; what nobody could read is said, with one that can be read."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from stadtteil.model.fields import Colour, Notes
from stadtteil.model.fields.colours import is_legible
from tests.model.fields.asking import answer, node_of

FIELD = Colour({"blau": "#1b5a9e", "grün": "#2a6a3a"}, {"bildung": "blau"})


@pytest.mark.parametrize(
    ("written", "colour"),
    [
        ("blau", "#1b5a9e"),
        ("Grün", "#2a6a3a"),
        ("gruen", "#2a6a3a"),
        ("bildung", "#1b5a9e"),
        ('"#82307A"', "#82307a"),
        ("82307a", "#82307a"),
        ("123456", "#123456"),
        ('"#036"', "#003366"),
    ],
)
def test_a_colour_is_a_word_or_digits(written: str, colour: str) -> None:
    assert answer(FIELD, written) == (colour, [])


def test_what_is_no_colour_is_said_with_those_that_have_words() -> None:
    value, (message,) = answer(FIELD, "kariert")
    assert value is None
    assert message == "„kariert“ ist hier keine Farbe."


def test_a_pale_colour_is_taken_with_a_hint_and_a_near_one() -> None:
    notes = Notes("fonds.yaml", ZoneInfo("Europe/Berlin"))
    assert FIELD.read(node_of('"#ffd400"'), "x", notes) == "#ffd400"
    (problem,) = notes.problems
    assert (problem.severity, problem.line, problem.column) == ("warning", 1, 4)
    assert '"#806a0b"' in problem.cure
    assert is_legible("#806a0b")
