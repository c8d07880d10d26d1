"""What bars those who listen to a text gets a hint at its place; what only looks like it gets none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.text.alt_text import problem_of_alt
from stadtteil.model.text.barriers import _MAY_BE, _may_have_barriers, capitals_in
from tests.model.desk import article, complaints, prose_of

PICTURE = "content/bilder/x.jpg.yaml"
BARRIERS = [
    ("a\n\n# Titel\n\nb", "Eine Überschrift mit # hat die Seite schon", (3, 1)),
    ("Titel\n=====\n\nb", "Eine Überschrift mit # hat die Seite schon", (2, 1)),
    ("a\n\n### Tief\n\nb", "Vor der Überschrift mit ### fehlt eine mit ##.", (3, 1)),
    ("## a\n\n#### b\n\nc\n\n#### d", "Vor der Überschrift mit #### fehlt eine mit ###.", (3, 1)),
    ("## a\n\n<h4>b</h4>", "Vor der Überschrift mit #### fehlt eine mit ###.", (3, 1)),
    ("a\n\n##\n\nb", "Diese Überschrift ist leer; sie fällt weg.", (3, 1)),
    ("a\n\n| | |\n|---|---|\n| Mo | 9 Uhr |", "Dieser Tabelle fehlt die Kopfzeile", (4, 1)),
    (
        "a\n\n<table><tr><td>Mo</td></tr><tr><td>Di</td></tr></table>",
        "Dieser Tabelle fehlt die Kopfzeile",
        (3, 1),
    ),
    (
        "Heute: **KOMMEN SIE ALLE VORBEI**!",
        "Diese Wörter sind ganz in Großbuchstaben: KOMMEN SIE ALLE VORBEI",
        (1, 10),
    ),
    ("Juhu 🎉🎉🎉🎉 da", "Vorlesehilfen nennen jedes dieser Bildzeichen beim Namen: 🎉🎉🎉🎉", (1, 6)),
    ("a\n\n~*~*~*~*~\n\nb", "Vorlesehilfen lesen diese Zeichen einzeln vor: ~*~*~*~*~", (3, 1)),
    (
        "[Plan](https://a.example/) [Plan](https://b.example/)",
        "Zwei Links heißen „Plan“ und führen zu verschiedenen Zielen.",
        (1, 35),
    ),
    (
        "a https://www.loerrach.example/de/Stadt-Buerger/Leben/12345678.html",
        "Der Link zeigt seine lange Adresse",
        (1, 3),
    ),
    ("[mehr erfahren](https://a.example/)", "Der Linktext „mehr erfahren“ sagt nicht", (1, 17)),
    ("[buraya tıklayın](https://a.example/)", "Der Linktext „buraya tıklayın“ sagt nicht", (1, 19)),
    (
        "![IMG_2041](../../bilder/x.jpg)",
        "Der Alternativtext „IMG_2041“ ist der Name einer Datei.",
        (1, 13),
    ),
]

MEANT = [
    "## a\n\n### b\n\nc\n\n#### d\n\n## e\n\n### f",
    "Der ÖPNV, die WBL, DGB und UNESCO-Stadt; IBAN DE12 3456 7890 1234 5678 00, NABU und BUND laden ein.",
    "ACHTUNG: Baustelle",
    "`KOMMEN SIE ALLE VORBEI`",
    "siehe WWW.ZEITUNG-LOERRACH.EXAMPLE/HAUPTSEITE-GROSS",
    "Danke! 🎉🎂",
    "a\n\n* * * * * * *\n\nb\n\n----------\n\nc",
    "Name: ______________ Straße: ..............",
    "| Tag | Ort |\n|---|---|\n| Mo | Hof |",
    "<table><tr><td>a</td><td>b</td></tr></table>",
    "| | Mo |\n|---|---|\n| Hof | 9 Uhr |",
    "[Plan](https://a.example/) [Plan](http://www.a.example)",
    "## ![Ein Bild mit Hof](../../bilder/x.jpg)",
    "[E-Mail](mailto:redaktion@a.example)",
    "www.zeitung.example/termine",
]


@pytest.mark.parametrize(("text", "message", "place"), BARRIERS, ids=[text[:20] for text, _, _ in BARRIERS])
def test_a_barrier_is_told_once_at_its_place_with_a_cure(
    text: str, message: str, place: tuple[int, int]
) -> None:
    [problem] = prose_of(text)[2]

    assert problem.message.startswith(message)
    assert (problem.line, problem.column) == place
    assert problem.cure
    assert problem.severity == "warning"


@pytest.mark.parametrize("text", MEANT)
def test_what_bars_nobody_gets_no_hint(text: str) -> None:
    assert [problem.message for problem in prose_of(text)[2]] == []


def test_a_title_in_capitals_gets_a_hint() -> None:
    found = complaints({"content/artikel/2026/a.md": article(titel="GROSSES SOMMERFEST IM HOF")})

    assert [(problem.message, problem.line, problem.severity) for problem in found] == [
        ("Diese Wörter sind ganz in Großbuchstaben: GROSSES SOMMERFEST IM HOF", 2, "warning")
    ]


def test_a_picture_described_by_its_file_gets_a_hint() -> None:
    found = complaints({PICTURE: "alt: DSC01234.JPG\nurheber: Redaktion\nlizenz: CC0-1.0\n"})

    assert [(problem.path, problem.message, problem.line, problem.severity) for problem in found] == [
        (PICTURE, "Der Alternativtext „DSC01234.JPG“ ist der Name einer Datei.", 1, "warning")
    ]


@pytest.mark.parametrize(
    "alt", ["Bild", "foto 3", "Titelbild", "Bild_04", "image", "IMG-20240607-WA0012", "P1010234"]
)
def test_words_that_describe_no_picture_are_told(alt: str) -> None:
    assert problem_of_alt(alt)


@pytest.mark.parametrize(
    "alt", ["", "Ein Bild vom Fest", "Fotografin im Hof", "Hof", "Bild der Linde", "P. Muster"]
)
def test_words_that_may_describe_a_picture_are_left_alone(alt: str) -> None:
    assert problem_of_alt(alt) is None


@given(
    st.lists(st.sampled_from(["WBL", "ÖPNV", "UNESCO", "DSGVO", "die", "und", "Hof", "5", "–"]), max_size=12)
)
def test_abbreviations_among_words_are_never_found(words: list[str]) -> None:
    assert capitals_in(" und ".join(words)) == ""


@pytest.mark.parametrize(
    "words",
    ["Mit dabei: CVJM, THW, DLRG, DRK, VDAB, AWO.", "HTML CSS JSON YAML XML PDF", "XXIV XXVIII MMXXVI"],
)
def test_lists_of_abbreviations_and_numbers_are_not_found(words: str) -> None:
    assert capitals_in(words) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Auf 🇩🇪 🇹🇷 🇮🇹 und 👨‍👩‍👧‍👦 da",
        "[Über uns](/seiten/ueber/) [Über uns](ueber.md)",
        "[Post](mailto:a@b.example) [Post](mailto:a@b.example?subject=Fest)",
    ],
)
def test_what_is_one_thing_for_readers_gets_no_hint(text: str) -> None:
    assert [problem.message for problem in prose_of(text)[2]] == []


@given(st.lists(st.sampled_from([*" \nAÄaß*+🎉☀✓-.,1", "FEST", "IM HOF", "FEST\u00a0IM"])).map("".join))
def test_a_text_without_a_found_token_bars_nobody_by_its_signs(text: str) -> None:
    if not _may_have_barriers(set(text.split())):
        assert _MAY_BE.search(text) is None
