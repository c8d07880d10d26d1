"""Letters: those that the list names are in the font, all that our languages write are among them."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageFont

from stadtteil.rendering.lettering import COVERED, FONT, Lines, drawn, fitted, widest
from tests.space import ROOT

SIZES = (80, 40)
ROOM = (1000, 300)


def mask(sign: str) -> bytes:
    font = ImageFont.truetype(FONT, 60, layout_engine=ImageFont.Layout.BASIC)
    return bytes(font.getmask(sign))


def set_in(text: str, room: tuple[int, int] = ROOM, most: int = 2, *, rtl: bool = False) -> Lines:
    """Return words that must fit."""
    words = fitted(text, SIZES, room, most, rtl=rtl)
    assert words is not None
    return words


def ink(words: Lines, width: int = 600) -> tuple[int, int, int, int]:
    """Return what drawn words fill of their mask."""
    box = drawn(words, width).getbbox()
    assert box is not None
    return box


def test_every_letter_of_the_list_is_in_the_font() -> None:
    missing = mask("\U0010ffff")
    listed = [chr(code) for code in itertools.chain(range(0x20, 0x2300), range(0xFB50, 0xFEFD))]
    listed = [sign for sign in listed if COVERED.fullmatch(sign)]
    assert len(listed) > 650
    assert [sign for sign in listed if mask(sign) == missing] == []


def test_the_font_has_a_name_of_its_own_and_its_licence_beside_it() -> None:
    font = ImageFont.truetype(FONT, 20, layout_engine=ImageFont.Layout.BASIC)
    assert font.getname() == ("Stadtteil Preview", "Bold")
    licence = FONT.with_name("letters-LICENSE.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert FONT.stat().st_size <= 250_000


@pytest.mark.parametrize("language", ["ar", "de-simple", "en", "fr", "it", "ru", "sq", "tr", "uk"])
def test_all_letters_of_our_catalogues_can_be_drawn(language: str) -> None:
    catalogue = (ROOT / f"stadtteil/words/{language}.po").read_text(encoding="utf-8")
    said = re.findall(r'^(?:msgstr(?:\[\d\])? )?"(.*)"$', catalogue, re.MULTILINE)
    words = {word for line in said for word in line.split() if word.isalpha()}
    assert len(words) > 500
    assert [
        word for word in sorted(words) if fitted(word, (20,), (2000, 100), rtl=language == "ar") is None
    ] == []


@pytest.mark.parametrize(
    "words", ["„Größe“ – ẞ", "Œuvre d’été naïve", "Città è più", "المواعيد، لأجل الإجازة؟ ٢٠٢٦"]
)
def test_what_our_languages_write_beside_letters_is_covered(words: str) -> None:
    assert set_in(words).lines


@pytest.mark.parametrize("words", ["汉字", "Ἑλλάς", "Straße 🎉", ""])
def test_where_a_letter_is_missing_there_are_no_words(words: str) -> None:
    assert fitted(words, SIZES, ROOM) is None


def test_words_are_as_large_as_fits() -> None:
    assert set_in("Leute") == Lines(80, ("Leute",))
    assert set_in("Leute und Gruppen", (400, 150)) == Lines(40, ("Leute und Gruppen",))
    assert set_in("Leute und Gruppen", (300, 150)) == Lines(40, ("Leute und", "Gruppen"))
    assert fitted("Donaudampfschifffahrt", SIZES, (200, 300)) is None


def test_hidden_hyphens_are_not_drawn_and_some_spaces_hold_together() -> None:
    assert set_in("Stadt\u00adteil").lines == ("Stadtteil",)
    assert set_in("ab 18\u202fUhr\u00a0da", (220, 300)).lines == ("ab", "18\u00a0Uhr\u00a0da")


def test_lines_are_about_as_long() -> None:
    assert set_in("Wo man sich in den Quartieren trifft", (700, 200)).lines == (
        "Wo man sich in den",
        "Quartieren trifft",
    )


@given(
    st.lists(st.sampled_from(["Leute", "und", "Quartiere", "أخبار", "الحي", "2026"]), min_size=1, max_size=9)
)
def test_nothing_is_cut_off_and_no_word_is_lost(words: list[str]) -> None:
    set_words = fitted(" ".join(words), (72, 40, 20), (700, 260), 4)
    assert set_words is not None
    assert widest(set_words.lines, set_words.size) <= 700
    assert sum(len(line.split()) for line in set_words.lines) == len(words)
    left, top, right, bottom = ink(set_words, 760)
    assert left > 0
    assert right < 760
    assert top > 0
    assert bottom < set_words.height + 2 * set_words.size


def test_letters_stand_where_the_height_says() -> None:
    words = set_in("HEIM HAUS", (300, 300))
    assert len(words.lines) == 2
    _, top, _, bottom = ink(words)
    assert abs(top - words.size) <= 3
    assert abs(bottom - words.size - words.height) <= 3


def test_words_stand_in_the_middle() -> None:
    left, _, right, _ = ink(set_in("HOH"))
    assert abs(left - (600 - right)) <= 4


def test_a_line_is_drawn_in_the_order_in_which_it_is_seen() -> None:
    assert set_in("أخبار Lörrach 2026", rtl=True).lines[0].startswith("Lörrach 2026 ")
    assert set_in("Lörrach أخبار").lines[0].startswith("Lörrach ")
    assert set_in("Leute!", rtl=True) == set_in("Leute!")
