"""Letters: those that the list names are in the font, all that our languages write are among them."""

from __future__ import annotations

import itertools

import pytest
from PIL import ImageFont

from stadtteil.rendering.preview.lettering import BLEED, COVERED, FONT, drawn, fitted

SIZES = (80, 40)


def mask(sign: str) -> bytes:
    font = ImageFont.truetype(FONT, 60, layout_engine=ImageFont.Layout.BASIC)
    return bytes(font.getmask(sign))


def test_every_letter_of_the_list_is_in_the_font() -> None:
    missing = mask("\U0010ffff")
    listed = [chr(code) for code in itertools.chain(range(0x20, 0x2300), range(0xFB50, 0xFEFD))]
    listed = [sign for sign in listed if COVERED.fullmatch(sign)]
    assert len(listed) > 600
    assert [sign for sign in listed if mask(sign) == missing] == []


@pytest.mark.parametrize(
    "words",
    [
        "„Größe“ – ẞ",
        "Çığ, İş & Ğ",
        "Ëngjëll çfarë",
        "Œuvre d’été naïve",
        "Перлина Щёкина Єґї",
        "المواعيد، لأجل الإجازة؟ ٢٠٢٦",
        "Città è più",
    ],
)
def test_what_our_languages_write_is_covered(words: str) -> None:
    assert fitted(words, SIZES, (1000, 300)) is not None


@pytest.mark.parametrize("words", ["汉字", "עיתון", "Straße 🎉"])
def test_where_a_letter_is_missing_there_are_no_words(words: str) -> None:
    assert fitted(words, SIZES, (1000, 300)) is None


def test_words_are_as_large_as_fits() -> None:
    one, two = fitted("Leute", SIZES, (1000, 300)), fitted("Leute und Gruppen", SIZES, (400, 150))
    assert one is not None
    assert two is not None
    assert (one.size, one.lines) == (80, ("Leute",))
    assert (two.size, two.lines) == (40, ("Leute und", "Gruppen"))
    assert fitted("Donaudampfschifffahrt", SIZES, (200, 300)) is None


def test_no_ink_is_cut_off_and_lines_begin_where_they_are_read_from() -> None:
    words = fitted("Ärger Überg", SIZES, (300, 300))
    assert words is not None
    left, right = (drawn(words, 600, from_right=side).getbbox() for side in (False, True))
    assert left is not None
    assert right is not None
    assert (left[0] < BLEED + 20, right[2] > BLEED + 580) == (True, True)
    assert left[3] < drawn(words, 600, from_right=False).height


def test_an_arabic_line_is_drawn_in_the_order_in_which_it_is_seen() -> None:
    line, first, last = (fitted(words, (60,), (600, 100), 1) for words in ("لا بيت", "لا", "بيت"))
    assert line is not None
    assert first is not None
    assert last is not None
    whole = drawn(line, 600, from_right=True)
    box = drawn(first, 600, from_right=True).getbbox()
    assert box is not None
    right = (box[0], 0, whole.width, whole.height)
    assert whole.crop(right).tobytes() == drawn(first, 600, from_right=True).crop(right).tobytes()
    assert whole.crop(right).tobytes() != drawn(last, 600, from_right=True).crop(right).tobytes()
