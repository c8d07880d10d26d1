"""What is said of texts in plain German, and of what nothing is said."""

from __future__ import annotations

import time

import pytest

from stadtteil.model.text.body import read_body
from stadtteil.model.text.plain_language import MOST_SAID, hard_in
from stadtteil.problems import Problem
from stadtteil.words import words_of
from stadtteil.words.languages import PLAIN
from tests.space import ROOT

PATH = "content/seiten/hilfe.leicht.md"
LONG = "Wir treffen uns heute mit allen Leuten aus dem Haus und aus dem Hof am Abend hier."


def said(text: str, language: str = PLAIN) -> tuple[Problem, ...]:
    return read_body(text, PATH, 4, lambda _: "", words_of(language))[1]


@pytest.mark.parametrize(
    ("text", "sort", "cure"),
    [
        (LONG, "sentence", "höchstens 15 Wörtern"),
        ("Die Stadtteilkonferenz ist heute.", "word", "Stadtteil-Konferenz"),
        ("Der Antrag wird von der Jury geprüft.", "passive", "Nennen Sie, wer es tut"),
        ("Das Geld ist ausgezahlt worden.", "passive", "Nennen Sie, wer es tut"),
        ("Gestern wurden viele Bäume verkauft.", "passive", "Nennen Sie, wer es tut"),
        ("Das ist der Plan des Amtes der Stadt.", "genitive", "„von“"),
        ("Das wäre gut.", "subjunctive", "„ist“"),
        ("Wir könnten helfen.", "subjunctive", "„kann“"),
        ("Das ist nicht unwichtig.", "negation", "ohne „nicht“"),
        ("Es gibt drei Räume.", "number", "Schreiben Sie: 3"),
        ("Bringen Sie z. B. Kuchen mit.", "abbreviation", "zum Beispiel"),
        ("Das kostet ca. 5 Euro.", "abbreviation", "ungefähr"),
    ],
)
def test_what_is_hard_is_said_with_what_to_write(text: str, sort: str, cure: str) -> None:
    [hard] = hard_in(text)
    assert hard.sort == sort
    assert cure in hard.cure


@pytest.mark.parametrize(
    "text",
    [
        "Wir werden nächste Woche dort hingehen.",
        "Das Wetter wird schön.",
        "Wir werden Sie besuchen.",
        "Er wird bald 18.",
        "Die Würde der Menschen ist wichtig.",
        "Sie können und müssen nichts zahlen.",
        "Nicht unter der Brücke stehen.",
        "Geben Sie acht-mal das Blatt weiter.",
        "Schreiben Sie an redaktionszeitungsadresse@verein.example.",
        "Die Stadt-Teil-Konferenz und das Quartiers·büro·haus sind nah.",
        "Am dritten Dienstag sind wir da.",
    ],
)
def test_what_is_easy_is_left_alone(text: str) -> None:
    assert list(hard_in(text)) == []


@pytest.mark.parametrize(
    "text", ["Brot, Salz u\u017fw.", "Das ist \u0131nkl. Essen.", "Das ist \u0130nkl. Essen."]
)
def test_an_abbreviation_in_letters_that_only_look_like_ours_stops_nothing(text: str) -> None:
    assert list(hard_in(text)) == []


@pytest.mark.parametrize("text", ["wird " + "ge" * 40_000, "ge" * 40_000, "wird " * 6_000])
def test_a_sentence_without_measure_is_soon_read(text: str) -> None:
    start = time.process_time()
    assert "passive" not in [hard.sort for hard in hard_in(text)]
    assert time.process_time() - start < 5


def test_only_texts_in_plain_german_are_measured() -> None:
    assert said("Der Antrag wird geprüft.\n", "de") == ()
    [problem] = said("Ja.\n\nDer **Antrag** wird geprüft.\n")
    assert (problem.path, problem.line, problem.severity) == (PATH, 6, "warning")


def test_of_a_hard_text_a_few_places_are_named_and_the_rest_is_counted() -> None:
    text = "".join(
        f"Der Antrag wird von {name} geprüft. Es gibt drei {name}. Das wäre {name}.\n\n" for name in "ABCD"
    )
    problems = said(text)
    assert len(problems) == MOST_SAID
    assert [problem.cure.endswith(" weitere Stellen.") for problem in problems] == [False] * 4 + [True]


def test_the_sample_s_simple_page_has_little_that_is_hard() -> None:
    page = (ROOT / "content/seiten/einfach-erklaert.md").read_text(encoding="utf-8")
    assert len(said(page.split("---\n", 2)[2])) <= 2
