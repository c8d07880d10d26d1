"""The order in which the signs of a line are seen: Unicode's rules one by one, and what holds for any line.

In the cases capitals stand for Hebrew letters, which have no shapes, so that both orders can be read.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.rendering.bidi import has_backwards, visual_order

FIRST = 0x5D0
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SIGNS = st.sampled_from("בתاءabXY12٣٤ .,:+-%€()[]«»!")
lines = st.text(SIGNS, max_size=20)


def seen(text: str, *, rtl: bool) -> str:
    """Return the order in which a line is seen whose capitals stand for letters read from the right."""
    hebrew = text.translate({ord(letter): FIRST + at for at, letter in enumerate(LETTERS)})
    return visual_order(hebrew, rtl=rtl).translate({FIRST + at: letter for at, letter in enumerate(LETTERS)})


@pytest.mark.parametrize(
    ("text", "from_right", "from_left"),
    [
        ("ABC", "CBA", "CBA"),
        ("ABC 2026", "2026 CBA", "2026 CBA"),
        ("ABC um die ecke!", "!um die ecke CBA", "CBA um die ecke!"),
        ("um die ecke ABC", "CBA um die ecke", "um die ecke CBA"),
        ("ABC 2026 DEF", "FED 2026 CBA", "FED 2026 CBA"),
        ("AB 2026 – 2027", "2027 – 2026 BA", "2027 – 2026 BA"),
        ("AB 10:30", "10:30 BA", "10:30 BA"),
        ("AB 15,000 €", "€ 15,000 BA", "15,000 BA €"),
        ("AB 20%", "20% BA", "20% BA"),
        ("A um die ecke 2026", "um die ecke 2026 A", "A um die ecke 2026"),
        ("2026 um die ecke A", "A um die ecke 2026", "2026 um die ecke A"),
        ("A (B)", "(B) A", "(B) A"),
        ("um (A) die", "die (A) um", "um (A) die"),
        ("A (um) die", "die (um) A", "A (um) die"),
        ("A (um [die]) B", "B (um [die]) A", "A (um [die]) B"),
        ("um A) die", "die (A um", "um A) die"),
        ("A «B»", "«B» A", "B» A»"),
        ("", "", ""),
    ],
)
def test_a_line_is_seen_as_unicode_says(text: str, from_right: str, from_left: str) -> None:
    assert (seen(text, rtl=True), seen(text, rtl=False)) == (from_right, from_left)


def test_numbers_after_arabic_letters_are_not_joined_to_signs_of_money() -> None:
    assert visual_order("ب 500 €", rtl=True) == "€ 500 ب"
    assert visual_order("ب ٥٠٠", rtl=True) == "٥٠٠ ب"


@given(lines, st.booleans())
def test_no_sign_is_lost(text: str, rtl: bool) -> None:
    turned = str.maketrans(")]»", "([«")
    assert sorted(visual_order(text, rtl=rtl).translate(turned)) == sorted(text.translate(turned))


@given(st.text(st.sampled_from("abc XY12.,()-"), max_size=20))
def test_a_line_without_letters_read_from_the_right_stays(text: str) -> None:
    assert visual_order(text, rtl=False) == text
    assert not has_backwards(text)


@given(st.text(st.sampled_from("בתاء .!"), max_size=20))
def test_a_line_without_others_is_turned_as_a_whole(text: str) -> None:
    assert visual_order(text, rtl=True) == text[::-1]
