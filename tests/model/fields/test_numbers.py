from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.fields import Money, Whole, Year
from stadtteil.model.fields.numbers import euros
from stadtteil.model.funding.money import amount_text
from stadtteil.words import GERMAN
from tests.model.fields.asking import answer

CENTS = st.decimals(min_value=0, max_value=10**8, places=2)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1500", "1500.00"),
        ("1.500", "1500.00"),
        ("1 500", "1500.00"),
        ("1.500,00", "1500.00"),
        ("1500.00", "1500.00"),
        ("1500 €", "1500.00"),
        ("€ 1.500,-", "1500.00"),
        ("1500 Euro", "1500.00"),
        ("1500.-", "1500.00"),
        ("1500,-- Euro", "1500.00"),
        ("EUR 1.500", "1500.00"),
        ("1'500.-", "1500.00"),
        ("1,500.00", "1500.00"),
        ("987,5", "987.50"),
        ("0", "0.00"),
    ],
)
def test_all_usual_spellings_of_an_amount_mean_the_same(text: str, amount: str) -> None:
    assert euros(text) == Decimal(amount)


@pytest.mark.parametrize(
    "text", ["1,500", "1.50.0", "12.5", "1500.5", "-5", "1e3", "abc", "", "500 Dollar", "1.2.3"]
)
def test_an_amount_that_could_mean_two_things_is_refused(text: str) -> None:
    assert euros(text) is None
    assert answer(Money(), f"'{text}'")[1] == [f"„{text}“ ist kein eindeutiger Betrag."]


@given(CENTS)
def test_an_amount_survives_being_written_in_german(amount: Decimal) -> None:
    assert euros(amount_text(amount, GERMAN)) == amount


@given(CENTS)
def test_an_amount_survives_being_written_with_a_point(amount: Decimal) -> None:
    assert euros(f"{amount:.2f}") == amount


@given(st.text())
def test_any_text_is_an_amount_or_none(text: str) -> None:
    amount = euros(text)
    assert amount is None or amount >= 0


def test_an_amount_in_billions_is_a_slip() -> None:
    for text in ("15000000000", "1" + 40 * "0"):
        assert answer(Money(), text)[1] == [f"Der Betrag „{text}“ ist unglaubwürdig hoch."]


@pytest.mark.parametrize(("text", "number"), [("25", 25), ("1.200", 1200), ("1 200", 1200), ("0", 0)])
def test_a_count_is_a_whole_number(text: str, number: int) -> None:
    assert answer(Whole(), text) == (number, [])


@pytest.mark.parametrize("text", ["2,5", "zwei", "-1", "1.5"])
def test_anything_else_is_no_count(text: str) -> None:
    assert answer(Whole(), text) == (None, [f"„{text}“ ist keine ganze Zahl."])


def test_a_year_has_four_digits() -> None:
    assert answer(Year(), "2026") == (2026, [])
    assert answer(Year(), "26") == (None, ["„26“ ist kein Jahr."])
