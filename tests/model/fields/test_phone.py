import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.fields.phone import Phone, dialled
from tests.model.fields.asking import answer


@pytest.mark.parametrize(
    ("text", "dial"),
    [
        ("030 23125-041", "+493023125041"),
        ("030/23125 041", "+493023125041"),
        ("(030) 23125041", "+493023125041"),
        ("+49 30 23125041", "+493023125041"),
        ("+49 (0)30 23125041", "+493023125041"),
        ("0049 30 23125041", "+493023125041"),
        ("+41 61 000 00 00", "+41610000000"),
        ("'115'", "115"),
        ("116117", "116117"),
    ],
)
def test_a_number_is_dialled_from_anywhere(text: str, dial: str) -> None:
    value, messages = answer(Phone(), text)
    assert messages == []
    assert dialled(value) == dial


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("23125041", "Die Telefonnummer „23125041“ ist nicht vollständig."),
        ("030", "Die Telefonnummer „030“ ist nicht vollständig."),
        ("Frau Muster", "„Frau Muster“ ist keine Telefonnummer."),
        ("030 23125 (Büro)", "„030 23125 (Büro)“ ist keine Telefonnummer."),
        ("030 23125041, 030 23125042", "„030 23125041, 030 23125042“ ist keine Telefonnummer."),
        ("0302312504123125041", "„0302312504123125041“ ist keine Telefonnummer."),
        ("[a, b]", "Hier steht eine Liste, erwartet wird eine Telefonnummer mit Vorwahl."),
    ],
)
def test_what_nobody_can_dial_is_refused(text: str, said: str) -> None:
    value, messages = answer(Phone(), text)
    assert value is None
    assert messages[0] == said


@given(st.from_regex(r"[0-9 ()/+.–-]{1,20}x?", fullmatch=True))
def test_what_is_taken_can_be_dialled(text: str) -> None:
    value, messages = answer(Phone(), f"'{text}'")
    if value and not messages:
        assert re.fullmatch(r"\+?\d{3,16}", dialled(value))
