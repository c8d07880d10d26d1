from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.fields.coordinates import EAST, NORTH, Coordinates, GeoPoint
from tests.model.fields.asking import answer


@pytest.mark.parametrize(
    "text",
    ["47.6123, 7.6612", "[47.6123, 7.6612]", "'47,6123; 7,6612'", "47.6123 7.6612", "47.6123° N, 7.6612° O"],
)
def test_coordinates_are_read_in_all_usual_spellings(text: str) -> None:
    assert answer(Coordinates(), text) == (GeoPoint(Decimal("47.6123"), Decimal("7.6612")), [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("7.6612, 47.6123", "Die beiden Koordinaten sind vertauscht: Die Breite kommt zuerst."),
        ("-33.9249, 18.4241", "Die Koordinaten -33.9249, 18.4241 liegen weit weg."),
        ("476123, 76612", "„476123, 76612“ sind keine Koordinaten."),
        ("47.6123", "„47.6123“ sind keine Koordinaten."),
        ("Am Dorfbrunnen 1", "„Am Dorfbrunnen 1“ sind keine Koordinaten."),
        ('"47°36\'44\\" N 7°39\'40\\" O"', "„47°36'44\" N 7°39'40\" O“ sind keine Koordinaten."),
        ("{lat: 47.6, lon: 7.6}", "Hier steht ein Abschnitt, erwartet wird zwei Zahlen wie 47.6123, 7.6612."),
    ],
)
def test_what_cannot_be_meant_is_refused(text: str, said: str) -> None:
    assert answer(Coordinates(), text) == (None, [said])


def test_coordinates_that_are_not_exact_are_doubted() -> None:
    value, messages = answer(Coordinates(), "47.6, 7.66")
    assert value == GeoPoint(Decimal("47.6"), Decimal("7.66"))
    assert messages == ["So ungenau kann der Ort einen Kilometer daneben liegen."]


@given(st.decimals(str(NORTH[0]), str(NORTH[1]), places=5), st.decimals(str(EAST[0]), str(EAST[1]), places=5))
def test_any_place_nearby_is_read_as_it_is_written(north: Decimal, east: Decimal) -> None:
    assert answer(Coordinates(), f"{north}, {east}") == (GeoPoint(north, east), [])


@given(st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), max_size=40))
def test_any_words_are_coordinates_or_said_to_be_none(text: str) -> None:
    value, messages = answer(Coordinates(), "'" + text.replace("'", "’") + "x'")
    assert (value is None) is bool(messages)
