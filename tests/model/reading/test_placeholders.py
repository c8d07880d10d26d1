from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.placeholder import Placeholder
from stadtteil.model.reading.placeholders import _INVENTED, GROUPS, placeholders_in
from stadtteil.words.languages import language_of
from tests.model.desk import complaints, document
from tests.space import ROOT

PAGE = "content/seiten/a.md"
HEAD = "---\ntitel: A\n---\n"


def test_what_is_yet_to_be_filled_in_is_found_with_its_place() -> None:
    text = f"{HEAD}\nKontakt: [Bitte eintragen:  Telefon\tund Fax], [Bitte eintragen: E-Mail].\n"
    assert document(PAGE, text).placeholders == (
        Placeholder(5, 10, "Telefon und Fax"),
        Placeholder(5, 47, "E-Mail"),
    )


@pytest.mark.parametrize(
    "text", ["# (Muster)\nname: A\n", "name: A (Musterstadt)\n", "name: '[Bitte eintragen]'\n"]
)
def test_remarks_and_what_only_looks_like_one_are_none(text: str) -> None:
    assert document("content/quartiere/a.yaml", text).placeholders == ()


def test_without_an_address_one_hint_stands_for_a_file_with_one_each_is_an_error() -> None:
    page = f"{HEAD}[Bitte eintragen: Name]\n\n[Bitte eintragen: Ort]\n"
    (error, other) = complaints({PAGE: page})
    assert [(one.severity, one.line, one.message) for one in (error, other)] == [
        ("error", 4, "Hier fehlt noch: Name."),
        ("error", 6, "Hier fehlt noch: Ort."),
    ]
    hint, nowhere = complaints({PAGE: page, "content/site.yaml": "name: Test\n"})
    assert (hint.severity, hint.message) == (
        "warning",
        "Hier fehlt noch: Name (und noch eine Stelle in dieser Datei).",
    )
    assert nowhere.message.startswith("Die Zeitung hat noch keine Adresse im Netz")


def test_in_a_draft_it_keeps_nobody_up() -> None:
    page = "---\ntitel: A\nentwurf: ja\n---\n[Bitte eintragen: Name]\n"
    assert [one.severity for one in complaints({PAGE: page})] == ["warning"]


def test_left_overs_are_named_where_the_paper_is_not_the_sample() -> None:
    page = f"{HEAD}Frau M. (erfunden) wohnt hier.\nSie heißt anders. (erfunden)\n"
    (hint,) = complaints({PAGE: page})
    assert (hint.severity, hint.path, hint.line) == ("warning", PAGE, 4)
    assert hint.message == "„(erfunden)“ stammt aus der Musterausgabe (und noch eine Stelle in dieser Datei)."
    site = "name: Test\nadresse: https://test.example/\nmuster: ja\n"
    assert complaints({PAGE: page, "content/site.yaml": site}) == []


def test_most_of_the_sample_is_known_again() -> None:
    content = ROOT / "content"
    assert {f"{group}.yaml" for group in GROUPS} <= {file.name for file in (content / "akteure").iterdir()}
    for folder in ("projekte", "bilder", "akteure", "fonds"):
        files = [file for file in (content / folder).rglob("*.yaml") if language_of(file.name) is None]
        known = [file for file in files if placeholders_in(file.read_text(encoding="utf-8"), file.name)]
        assert 2 * len(known) > len(files), folder


@given(
    st.lists(
        st.sampled_from([*" .()m", *GROUPS, "(Muster)", "(erfunden)", "Musterausgabe", "Musterperson"])
        | st.sampled_from(["um-die-ecke.example", "Zeichnung: Um die Ecke", "Treffpunkt Teekanne", "Ecke"]),
        max_size=8,
    ).map("".join)
)
def test_all_that_the_pattern_of_left_overs_finds_is_told(text: str) -> None:
    told = [found.text for found in placeholders_in(text, PAGE)]
    assert told == [found[0] for found in _INVENTED.finditer(text)]
