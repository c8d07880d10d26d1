"""Arabic letters in the shapes of their places: joined as Unicode's table says, vowel signs off."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.rendering.arabic import shaped
from stadtteil.rendering.lettering import COVERED

DUAL = "بتثجحخسشصضطظعغفقكلمنهيئىپچگکی"
"""Joined to both sides; the letters below to the one before only, and none (Unicode, ArabicShaping.txt)."""
RIGHT = "اآأإدذرزوؤةژ"
ALONE = "ء"
FORMS = {(1, 1): "medial", (1, 0): "final", (0, 1): "initial", (0, 0): "isolated"}
words = st.text(st.sampled_from(DUAL + RIGHT + ALONE), min_size=1, max_size=12).filter(
    lambda word: not any(f"ل{alef}" in word for alef in "اآأإ")
)


def forms(text: str) -> list[str]:
    """Return the form of each letter as Unicode calls it."""
    return [unicodedata.decomposition(sign).split()[0].strip("<>") for sign in shaped(text)]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("بيت", "initial medial final"),
        ("دار", "isolated isolated isolated"),
        ("بدب", "initial final isolated"),
        ("مدرسة", "initial final isolated initial final"),
        ("على", "initial medial final"),
    ],
)
def test_letters_are_joined_as_they_are_written(word: str, expected: str) -> None:
    assert " ".join(forms(word)) == expected


@pytest.mark.parametrize(
    ("word", "seen"),
    [
        ("لا", "\ufefb"),
        ("بلا", "\ufe91\ufefc"),
        ("لأن", "\ufef7\ufee5"),
        ("ألآ", "\ufe83\ufef5"),
        ("لإ", "\ufef9"),
    ],
)
def test_lam_and_alef_are_one_sign(word: str, seen: str) -> None:
    assert shaped(word) == seen


def test_vowel_signs_and_signs_that_nobody_sees_fall() -> None:
    assert shaped("بَيْتٌ") == shaped("بيت") == shaped("\u2067بيت\u2069")


def test_a_hamza_is_joined_to_nothing() -> None:
    assert forms("شيء") == ["initial", "final", "isolated"]
    assert forms("جزءا") == ["initial", "final", "isolated", "isolated"]


def test_letters_are_apart_or_joined_where_a_sign_says_so() -> None:
    assert forms("ب\u200cب") == ["isolated", "isolated"]
    assert forms("ب\u200d") == ["initial"]
    assert [*shaped("بـد")] == ["\ufe91", "ـ", "\ufeaa"]


@given(words)
def test_each_letter_has_the_form_of_its_place(word: str) -> None:
    around = f" {word} "
    for at, sign in enumerate(shaped(word), 1):
        before, letter, after = around[at - 1], around[at], around[at + 1]
        joined = (before in DUAL and letter != ALONE, letter in DUAL and after in DUAL + RIGHT)
        expected = FORMS[int(joined[0]), int(joined[1])]
        assert unicodedata.decomposition(sign) == f"<{expected}> {ord(letter):04X}"


@given(words)
def test_the_letters_stay_and_can_be_drawn(word: str) -> None:
    seen = shaped(word)
    assert unicodedata.normalize("NFKC", seen) == word
    assert COVERED.fullmatch(seen)


@given(st.text(st.characters(whitelist_categories=["Ll", "Lu", "Nd", "Zs", "Po"], max_codepoint=0x52F)))
def test_what_is_not_arabic_stays(text: str) -> None:
    assert shaped(text) == unicodedata.normalize("NFC", text)
