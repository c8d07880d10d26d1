"""Which words are set apart in a sentence of the other direction."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.words import Words, words_of
from stadtteil.words.catalogue import read_catalogue
from stadtteil.words.isolation import ISOLATE, POP, must_be_set_apart, set_apart

ARABIC = """
msgid ""
msgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "{title} abonnieren"
msgstr "اشترك في {title}"

msgid "{n} Projekt in {place}"
msgid_plural "{n} Projekte in {place}"
msgstr[0] "مشروع ({n}) في {place}"
msgstr[1] "{n} مشاريع في {place}"
"""


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("Jugendtreff (Muster)", True),
        ("„Wer hat die Kehrwoche?“", True),
        ("Дом", True),
        ("raum@zeitung.example", True),
        ("07621 555 01 40", True),
        ("030 23125-041", True),
        ("بيت", False),
        ("بيت في Stetten", False),
        ("Stetten: بيت", False),
        ("9–12", False),
        ("28.3.–9.5.2026", False),
        ("1,500.00", False),
        ("\u200f1,500.00\u00a0€", False),
        ("2026", False),
        ("", False),
    ],
)
def test_in_arabic_what_is_written_from_the_left_is_set_apart(text: str, apart: bool) -> None:
    assert must_be_set_apart(text, "rtl") is apart


@pytest.mark.parametrize(("text", "apart"), [("مقهى (2)", True), ("Café", False), ("مقهى Teekanne", False)])
def test_in_german_what_is_written_from_the_right_is_set_apart(text: str, apart: bool) -> None:
    assert must_be_set_apart(text, "ltr") is apart


@given(st.text(alphabet=st.characters(max_codepoint=0x52F)))
def test_latin_and_cyrillic_texts_stay_as_they_are_in_pages_from_left_to_right(text: str) -> None:
    assert set_apart(text, "ltr") == text


def test_what_is_filled_in_is_set_apart_and_nothing_else() -> None:
    words = Words("ar", read_catalogue(ARABIC, "ar.po"))
    assert (
        words.text("{title} abonnieren", title="Nähcafé (Muster)")
        == f"اشترك في {ISOLATE}Nähcafé (Muster){POP}"
    )
    assert words.text("{title} abonnieren", title="كل المواعيد") == "اشترك في كل المواعيد"
    many = words.many("{n} Projekt in {place}", "{n} Projekte in {place}", 3, place="Salzert")
    assert many == f"3 مشاريع في {ISOLATE}Salzert{POP}"


@pytest.mark.parametrize("address", ["https://treff.example/a/", "http://treff.example/"])
def test_a_program_that_looks_for_addresses_finds_them_as_they_are(address: str) -> None:
    said = Words("ar", read_catalogue(ARABIC, "ar.po")).text("{title} abonnieren", title=address)
    assert said == f"اشترك في {address}"


def test_german_says_what_it_always_said() -> None:
    assert Words("de").text("{title} abonnieren", title="Nähcafé (Muster)") == "Nähcafé (Muster) abonnieren"


def test_each_name_of_a_row_is_set_apart_so_that_a_number_stays_with_its_unit() -> None:
    facts = ("PDF", "صفحتان", "48\u00a0kB", "Deutsch")
    row = words_of("ar").row(facts)
    assert row == "\u2068PDF\u2069، صفحتان، \u206848\u00a0kB\u2069، \u2068Deutsch\u2069"
    assert words_of("de").row(("PDF", "48\u00a0kB")) == "PDF, 48\u00a0kB"
