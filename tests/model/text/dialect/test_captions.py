"""What stands above a table and says that it is its caption; all else stays what it is."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.text.body import read_body
from stadtteil.words import words_of
from tests.model.desk import page_of

TABLE = "| Tag | Ort |\n|---|---|\n| Montag | Hof |\n"
HEAD = '<caption>{}</caption><thead>\n<tr>\n<th scope="col">Tag</th>\n<th scope="col">Ort</th>'


@pytest.mark.parametrize("between", ["\n\n", "\n", "\n\n\n"])
def test_a_paragraph_right_above_is_the_caption(between: str) -> None:
    page = page_of(f'Tabelle: Wer *wann* "spielt"{between}{TABLE}')
    assert HEAD.format("Wer <em>wann</em> „spielt“") in page
    assert 'aria-label="Tabelle: Wer wann „spielt“"' in page
    assert "<p>" not in page


def test_each_table_has_its_own() -> None:
    page = page_of(f"Tabelle: Montags\n\n{TABLE}\nTabelle: Dienstags\n\n{TABLE}\n{TABLE}")
    assert page.count("<caption>") == 2
    assert 'aria-label="Tabelle 3"' in page


@pytest.mark.parametrize(
    "text",
    [
        f"Die Tabelle: Wer wann\n\n{TABLE}",
        f"Hier steht es.\nTabelle: Wer wann\n\n{TABLE}",
        f"{TABLE}\nTabelle: Wer wann\n",
        f"Tabelle:\n\n{TABLE}",
        f"tabelle: Wer wann\n\n{TABLE}",
        f"**Tabelle:** Wer wann\n\n{TABLE}",
        f"Tabelle: Wer wann\n\nUnd so.\n\n{TABLE}",
        "Tabelle: Wer wann\n\n- Punkt\n",
    ],
)
def test_what_does_not_say_so_right_above_stays_a_paragraph(text: str) -> None:
    page = page_of(text)
    assert "<caption>" not in page
    assert "abelle:" in page


@pytest.mark.parametrize(("language", "word"), [("tr", "Tablo"), ("tr", "Tabelle"), ("de", "Tabelle")])
def test_a_translation_begins_it_with_the_word_of_its_language_or_the_german(
    language: str, word: str
) -> None:
    kept: list[bytes] = []

    def keep(data: bytes) -> str:
        kept.append(data)
        return "kept"

    read_body(f"{word}: Kim ne\n\n{TABLE}", "content/artikel/x.md", 1, keep, words_of(language))
    assert "<caption>Kim ne</caption>" in "".join(msgspec.msgpack.decode(kept[0]))


def test_a_table_in_html_keeps_its_own() -> None:
    page = page_of(
        "<table><caption>Die <b>Kasse</b></caption><tr><th>Tag</th></tr><tr><td>1</td></tr></table>\n"
    )
    assert "<caption>Die <b>Kasse</b></caption>" in page
    assert 'aria-label="Tabelle: Die Kasse"' in page


def test_a_table_within_a_list_has_one_too() -> None:
    inner = TABLE.replace("\n", "\n  ")
    assert "<caption>Im Hof</caption>" in page_of(f"- Punkt\n\n  Tabelle: Im Hof\n\n  {inner}")


@given(st.text(st.characters(codec="ascii", categories=["Lu", "Ll", "Nd", "Zs"]), max_size=40))
def test_no_word_of_a_caption_is_lost(words: str) -> None:
    said = " ".join(f"x{words}".split())
    page = " ".join(page_of(f"Tabelle: {said}\n\n{TABLE}").split())
    assert f"<caption>{said}</caption>" in page
