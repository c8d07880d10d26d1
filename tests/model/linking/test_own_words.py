"""Files of the paper's own words: which language each is for, and which files are for none."""

from __future__ import annotations

import pytest

from tests.model.desk import PAPER, complaints, site_of

SITE = "content/site.yaml"
SETTINGS = str(PAPER[SITE])
SPOKEN = f"{SETTINGS}sprachen: [de, tr, de-simple]\n"
OWN = "Archiv: Früher\n"


@pytest.mark.parametrize(
    ("path", "language"),
    [("de", "de"), ("TR", "tr"), ("leicht", "de-simple"), ("de-simple", "de-simple")],
)
def test_a_file_is_for_the_language_that_its_name_says(path: str, language: str) -> None:
    site = site_of({SITE: SPOKEN, f"content/worte/{path}.yaml": OWN})
    seen = [site, *(site.in_language(one) for one in site.languages[1:])]
    assert {one.language.code for one in seen if one.words.text("Archiv") == "Früher"} == {language}


def test_they_are_for_all_varieties_of_a_language() -> None:
    site = site_of({SITE: f"{SETTINGS}sprache: de-AT\n", "content/worte/de.yaml": OWN})
    assert site.words.text("Archiv") == "Früher"


@pytest.mark.parametrize(
    ("name", "message", "cure"),
    [
        ("en.yaml", "Diese Wörter sind nach dem Namen der Datei Englisch", "[de, tr, de-simple, en]"),
        ("türkisch.yaml", "„türkisch.yaml“ ist nicht nach einer Sprache", "de.yaml, tr.yaml, leicht.yaml"),
        ("tr.yml", "Zwei Dateien haben die Wörter derselben Sprache", "Fassen Sie beide in einer zusammen"),
    ],
)
def test_a_file_for_no_language_of_the_paper_is_an_error_and_nothing_else_is_said_of_it(
    name: str, message: str, cure: str
) -> None:
    files = {SITE: SPOKEN, "content/worte/tr.yaml": OWN, f"content/worte/{name}": 'Archiv: "{"\n'}
    (problem,) = (one for one in complaints(files) if one.path.startswith("content/worte/"))
    assert problem.severity == "error"
    assert problem.message.startswith(message)
    assert cure in problem.cure


def test_where_the_languages_are_in_error_no_file_is_judged_by_its_name() -> None:
    files = {SITE: f"{SETTINGS}sprachen: [de, xx]\n", "content/worte/en.yaml": OWN}
    assert {one.path for one in complaints(files)} == {SITE}


def test_two_files_that_differ_in_capitals_alone_are_two() -> None:
    found = complaints({SITE: SPOKEN, "content/worte/tr.yaml": OWN, "content/worte/TR.yaml": OWN})
    assert [one.path for one in found] == ["content/worte/tr.yaml"]
    assert "content/worte/TR.yaml und content/worte/tr.yaml" in found[0].message
