"""Words are said in German where the code has them, and in another language where a catalogue does."""

from __future__ import annotations

from pathlib import Path

import pytest

from stadtteil import words
from stadtteil.words import GERMAN, Words, words_of
from stadtteil.words.catalogue import read_catalogue
from tests.words.made_up import speaking

RUSSIAN = r"""
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14)"
" ? 1 : 2);\n"

msgid "Archiv"
msgstr "Архив"

msgid "{n} Projekt"
msgid_plural "{n} Projekte"
msgstr[0] "{n} проект"
msgstr[1] "{n} проекта"
msgstr[2] "{n} проектов"

msgctxt "Gewerk"
msgid "Bau"
msgstr "Строительство"

#, fuzzy
msgid "Alle"
msgstr "Вероятно"

msgid "Noch {amount} von {whole} übrig"
msgstr "Из {whole} осталось {amount}"
"""


@pytest.fixture
def russian() -> Words:
    return Words("ru", read_catalogue(RUSSIAN, "ru.po"))


def test_german_is_what_the_code_says() -> None:
    assert GERMAN.text("Archiv") == "Archiv"
    assert GERMAN.text("{n} von {all}") == "{n} von {all}", "places that a script fills in stay open"
    assert [GERMAN.many("{n} Haus", "{n} Häuser", n) for n in (0, 1, 2)] == ["0 Häuser", "1 Haus", "2 Häuser"]


def test_a_text_is_said_as_its_catalogue_says_it_with_its_places_in_another_order(russian: Words) -> None:
    assert russian.text("Archiv") == "Архив"
    said = russian.text("Noch {amount} von {whole} übrig", amount="5 €", whole="20 €")
    assert said == "Из 20 € осталось 5 €"


def test_a_number_gets_the_form_that_the_language_has_for_it(russian: Words) -> None:
    said = [russian.many("{n} Projekt", "{n} Projekte", n) for n in (1, 3, 5, 21)]
    assert said == ["1 проект", "3 проекта", "5 проектов", "21 проект"]


def test_scripts_get_each_form_by_the_name_that_browsers_have_for_it(russian: Words) -> None:
    assert dict(russian.forms("{n} Projekt", "{n} Projekte")) == {
        "one": "{n} проект",
        "two": "{n} проекта",
        "few": "{n} проекта",
        "other": "{n} проектов",
    }


def test_a_context_tells_texts_apart_that_are_the_same_in_german(russian: Words) -> None:
    assert russian.in_context("Gewerk", "Bau") == "Строительство"
    assert russian.in_context("Spielzeug", "Bau") == "Bau"


def test_what_a_catalogue_lacks_or_doubts_is_said_in_german(russian: Words) -> None:
    assert russian.text("Jahre") == "Jahre"
    assert russian.text("Alle") == "Alle"
    assert russian.many("{n} Gast", "{n} Gäste", 2) == "2 Gäste"


def test_a_language_without_a_catalogue_speaks_that_of_a_wider_one_or_german(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with speaking(monkeypatch, tmp_path, "ru", RUSSIAN):
        assert words_of("ru-UA").text("Archiv") == "Архив"
        assert words_of("ru-UA").language == "ru-UA"
        assert words_of("fi").text("Archiv") == "Archiv"


def test_there_is_one_value_for_each_language() -> None:
    assert words_of("de") is words.GERMAN
    assert words_of("fi") is words_of("fi")


def test_the_direction_of_writing_is_that_of_the_language() -> None:
    assert [Words(language).direction for language in ("de", "ar", "fa-AF", "tr")] == [
        "ltr",
        "rtl",
        "rtl",
        "ltr",
    ]


def test_a_mistake_in_a_catalogue_is_told_with_its_file_and_line() -> None:
    with pytest.raises(ValueError, match=r"tr\.po, line 2: not a line of a catalogue: msgstr Arşiv"):
        read_catalogue('msgid "Archiv"\nmsgstr Arşiv\n', "tr.po")


def test_entries_need_no_blank_line_between_them() -> None:
    text = 'msgid "a"\nmsgstr "x"\nmsgid "b"\nmsgstr "y"\n"z"'
    assert read_catalogue(text, "tr.po").texts == {"a": "x", "b": "yz"}


def test_words_wait_for_review_until_a_native_speaker_has_read_them() -> None:
    head = 'msgid ""\nmsgstr ""\n"X-Reviewed: {}\\n"\n'
    read = read_catalogue(head.format("yes (Kulturhaus, 2026-11-02)"), "ru.po")
    assert read.reviewer == "Kulturhaus, 2026-11-02"
    assert not Words("ru", read).waits_for_review
    for said in ("no", "yes", "yes ()"):
        assert Words("ru", read_catalogue(head.format(said), "ru.po")).waits_for_review, said
    assert not GERMAN.waits_for_review
