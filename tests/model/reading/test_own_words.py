"""A file of the paper's own words: what it says, and what is said of slips in it."""

from __future__ import annotations

import msgspec
import pytest

from stadtteil.model.reading.own_words import known_texts, read_own_words
from stadtteil.words.overrides import Overrides

DE = "content/worte/de.yaml"


def overrides(text: str, path: str = DE) -> Overrides:
    document = read_own_words(path, text)
    assert document.problems == ()
    return msgspec.msgpack.decode(document.record, type=Overrides)


def said(text: str, path: str = DE) -> list[tuple[str, str, str]]:
    return [(one.severity, one.message, one.cure) for one in read_own_words(path, text).problems]


def test_texts_and_forms_are_kept_by_their_german() -> None:
    text = (
        'Archiv:  Von\n  früher\n"{n} Projekt": ["{n} Vorhaben", "{n} Vorhaben"]\nÄltere (Blättern): Davor\n'
    )
    assert overrides(text) == Overrides(
        (("Archiv", "Von früher"), ("Blättern\x04Ältere", "Davor")),
        (("{n} Projekt", ("{n} Vorhaben", "{n} Vorhaben")),),
    )


def test_a_form_for_a_single_number_needs_no_place_for_it() -> None:
    assert overrides('"{n} Ort": [Ein Ort, "{n} Orte"]').plurals == (("{n} Ort", ("Ein Ort", "{n} Orte")),)


def test_blanks_that_keep_words_together_stay() -> None:
    assert overrides('"{n} kB": "{n}\u00a0Kilobyte"').texts == (("{n}\u00a0kB", "{n}\u00a0Kilobyte"),)


def test_every_text_of_the_program_can_be_named() -> None:
    assert len(known_texts()) > 500
    assert all(name == " ".join(name.split()) for name in known_texts())


def test_a_file_that_says_nothing_has_no_record() -> None:
    assert read_own_words(DE, "# Später.\n").record == b""
    assert read_own_words(DE, "Es war einmal: eins\n").record == b""


@pytest.mark.parametrize(
    ("text", "severity", "message", "cure"),
    [
        ("Archif: A", "warning", "Den Text „Archif“ hat das Programm nicht", "Meinten Sie „Archiv“?"),
        ('"{n} Orte": [a, b]', "warning", "Den Text „{n} Orte“ hat", "Meinten Sie „{n} Ort“?"),
        (
            "Qwertz uiop: A",
            "warning",
            "Den Text „Qwertz uiop“ hat",
            "Alle Texte nennt der Befehl „words de --list“",
        ),
        ("Archiv:", "warning", "Hinter „Archiv“ steht nichts", "Schreiben Sie Ihren Text dahinter"),
        ("Archiv: [a, b]", "error", "Hier steht eine Liste", "Hier geht nur einer"),
        ("Archiv: {a: b}", "error", "Was geschweifte Klammern hat", "Zum Beispiel: "),
        ("Titelseite: {Vorn}", "error", "Was geschweifte Klammern hat", "Zum Beispiel: "),
        ("Abgesagt: {title}: Weg: {title}", "error", "Was geschweifte Klammern hat", "Zum Beispiel: "),
        ('"Archiv ": a\n"Archiv": b', "error", "„Archiv“ steht zweimal da", "Löschen Sie eine"),
        ('Archiv: "A {n}"', "error", "„{n}“ gibt es in diesem Text nicht", "Nehmen Sie die geschweiften"),
        ('Archiv: "A {"', "error", "Hier steht eine einzelne geschweifte Klammer", "Löschen Sie sie"),
        ('"Abgesagt: {title}": Weg', "error", "In diesem Text fehlt „{title}“", "Schreiben Sie es dahin"),
        ('"Abgesagt: {title}": "{titel}"', "error", "„{titel}“ gibt es", "Möglich sind hier: {title}"),
        ('"Abgesagt: {title}": "{title:>9}"', "error", "„{title:>9}“ gibt es", "Möglich sind hier: {title}"),
        ('"Abgesagt: {title}": "{title.x}"', "error", "„{title.x}“ gibt es", "Möglich sind hier: {title}"),
        ('"{n} Ort": ["", "{n} Orte"]', "error", "Hier steht kein Text", "Schreiben Sie ihn"),
        ("- Archiv", "error", "Hier werden Angaben der Form", "Beispiel: Archiv: "),
        (
            "{n} Ort: {n} Platz",
            "error",
            "Was geschweifte Klammern hat",
            'Zum Beispiel: "Abgesagt: {title}": "Fällt aus: {title}"',
        ),
    ],
)
def test_a_slip_is_told_with_its_cure(text: str, severity: str, message: str, cure: str) -> None:
    ((how, what, instead),) = said(text)
    assert how == severity
    assert what.startswith(message)
    assert instead.startswith(cure)


@pytest.mark.parametrize(
    ("path", "forms"),
    [
        (DE, "Deutsch braucht 2 Formen (für 1; für 0, 2, 3 …), hier steht eine."),
        (
            "content/worte/RU.yaml",
            "Russisch braucht 3 Formen (für 1, 21, 31 …; für 2, 3, 4 …; für 0, 5, 6 …)",
        ),
        (
            "content/worte/ar.yaml",
            "Arabisch braucht 6 Formen (für 0; für 1; für 2; für 3, 4, 5 …; für 11, 12",
        ),
    ],
)
def test_a_text_that_counts_wants_the_forms_of_its_language(path: str, forms: str) -> None:
    ((how, what, _),) = said('"{n} Ort": "{n} Platz"', path)
    assert how == "error"
    assert forms in what


def test_of_what_is_in_error_nothing_is_taken_over_and_all_else_is() -> None:
    document = read_own_words(DE, 'Archiv: Früher\nTermine: "{"\n')
    assert msgspec.msgpack.decode(document.record, type=Overrides).texts == (("Archiv", "Früher"),)
