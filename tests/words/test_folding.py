"""What search takes for the same word, in each language, and what it tells apart."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.words.endings import BEGINNINGS, ENDINGS
from stadtteil.words.folding import _FOLDED, NUMBERS, SPELLINGS, _joined, _may_join, folded, words_in
from stadtteil.words.languages import SHIPPED
from stadtteil.words.small_letters import MARKS, small
from stadtteil.words.stop_words import stop_words


@pytest.mark.parametrize(
    "spellings",
    [
        ("Straße", "Strasse", "Strase", "STRASSE", "STRAẞE"),
        ("Büchelberg", "Buechelberg", "Buchelberg", "Bu\u0308chelberg"),
        ("Schifffahrt", "Schiffahrt", "schifahrt"),
        ("Fuß\u00adball", "Fussball"),
        ("İstanbul", "Istanbul", "ıstanbul", "istanbul"),
        ("сёла", "села", "Села"),
        ("ґанок", "ганок"),
        ("مُدَرِّسَة", "مدرسة", "مدرسه", "مـــدرسة"),
        ("أحمد", "احمد", "إحمد", "آحمد"),
        ("١٢", "۱۲", "12", "012"),
        ("Café", "cafe"),
    ],
)
def test_spellings_of_one_word_are_alike(spellings: tuple[str, ...]) -> None:
    assert len({folded(one) for one in spellings}) == 1


@pytest.mark.parametrize(
    ("language", "texts", "word"),
    [
        ("de", ("17. Oktober 2026", "17.10.2026", "17.10.", "am 17. 10. 2026", "17/10/2026"), "17d10"),
        ("de", ("03. März", "3.3.2026", "3. MÄRZ"), "3d3"),
        ("en", ("17 October", "October 17", "17.10.2026"), "17d10"),
        ("tr", ("17 Ekim 2026", "17 Ekim'de"), "17d10"),
        ("ru", ("17 октября", "17.10.2026"), "17d10"),
        ("ar", ("١٧ أكتوبر", "17 اكتوبر 2026"), "17d10"),
        ("de", ("18.30 Uhr", "18:30", "18:30 Uhr", "ab 18.30 Uhr."), "18h30"),
        ("de", ("9 Uhr", "09:00", "9.00 Uhr"), "9h00"),
        ("de", ("1.500 Euro", "1500", "1.500"), "1500"),
    ],
)
def test_days_times_and_thousands_are_alike_however_they_are_written(
    language: str, texts: tuple[str, ...], word: str
) -> None:
    assert [text for text in texts if word not in words_in(text, language)] == []


@pytest.mark.parametrize(
    ("text", "word"),
    [("12.50 Euro", "12d50"), ("um 12.50. Dann", "12d50"), ("die 17 Uhrzeiten", "17h00"), ("3. Mann", "3d5")],
)
def test_what_only_looks_like_a_day_or_a_time_is_none(text: str, word: str) -> None:
    assert word not in words_in(text, "de")


def test_words_of_one_letter_are_left_out_and_days_of_one_digit_are_not() -> None:
    assert words_in("3. Mai, Haus B", "de") == {"3d5", "mai", "haus"}


@given(st.text(alphabet=st.characters(max_codepoint=0x6FF)))
def test_how_marks_are_written_makes_no_difference(text: str) -> None:
    assert words_in(unicodedata.normalize("NFC", text), "de") == words_in(
        unicodedata.normalize("NFD", text), "de"
    )


def test_no_pattern_needs_more_than_old_browsers_know() -> None:
    for pattern, put in (*NUMBERS, *SPELLINGS, (MARKS, "")):
        assert "(?<" not in pattern
        assert "(?P" not in pattern
        assert "\\w" not in pattern
        assert "\\" not in put


def test_endings_and_stop_words_are_written_as_words_are_folded() -> None:
    said = {ending for some in (*ENDINGS.values(), *BEGINNINGS.values()) for ending in some}
    assert {ending for ending in said if small(ending) != ending} == set()
    for tag in SHIPPED:
        assert stop_words(tag)
        assert {
            word for word in stop_words(tag) if len(word) > 1 and word not in words_in(word, tag)
        } == set()


_PARTS = ("1", "18", "500", ".", ",", ":", "/", "uhr", "Uhr", "(", "„", "…", "½", "\u00b4", "a", " ", " ")


@given(st.lists(st.sampled_from(_PARTS), max_size=12).map("".join))
def test_numbers_of_which_none_may_be_joined_make_no_words(text: str) -> None:
    tokens = text.split()
    distinct = set(tokens)
    for token in distinct:
        _ = _FOLDED[token]
    numbers = distinct & _FOLDED.with_digits
    places = [at for at, token in enumerate(tokens) if token in numbers]
    assert _may_join(tokens, distinct, places) or _joined(tokens, numbers, places) == []
