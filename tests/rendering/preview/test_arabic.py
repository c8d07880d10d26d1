"""Arabic script: letters joined as their places want, read from the right, numbers and Latin words not."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.rendering.preview.arabic import visual

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


def forms(text: str) -> list[str]:
    """Return, from left to right, the form of each letter as Unicode calls it."""
    return [unicodedata.decomposition(sign).split()[0].strip("<>") for sign in visual(text)]


def test_letters_are_joined_and_read_from_the_right() -> None:
    assert forms("بيت") == ["final", "medial", "initial"]
    assert [unicodedata.normalize("NFKC", sign) for sign in visual("بيت")] == ["ت", "ي", "ب"]


def test_some_letters_are_not_joined_to_what_follows() -> None:
    assert forms("دار") == ["isolated", "isolated", "isolated"]
    assert forms("بدب") == ["isolated", "final", "initial"]


@pytest.mark.parametrize(
    ("word", "seen"), [("لا", "\ufefb"), ("بلا", "\ufefc\ufe91"), ("لأن", "\ufee5\ufef7")]
)
def test_lam_and_alef_are_one_sign(word: str, seen: str) -> None:
    assert visual(word) == seen


def test_vowel_signs_fall() -> None:
    assert visual("بَيت") == visual("بيت")


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [("عيد 2026", "2026 ", visual("عيد")), ("عيد Um die Ecke!", "!Um die Ecke ", visual("عيد"))],
)
def test_numbers_and_latin_words_keep_their_order(text: str, begins: str, ends: str) -> None:
    assert visual(text) == begins + ends


def test_brackets_open_towards_what_they_hold() -> None:
    assert visual("عيد (بيت)") == f"({visual('بيت')}) {visual('عيد')}"


@given(st.text(st.sampled_from(LETTERS), min_size=1, max_size=12))
def test_the_letters_are_the_same_backwards(word: str) -> None:
    seen = unicodedata.normalize("NFKC", "".join(reversed(visual(word))))
    assert seen == word


@given(st.text(st.characters(whitelist_categories=["Ll", "Lu", "Nd", "Zs", "Po"], max_codepoint=0x52F)))
def test_what_is_not_arabic_stays(text: str) -> None:
    assert visual(text) == text
