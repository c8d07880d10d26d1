"""The record of somebody who writes: what its editors are told."""

from __future__ import annotations

import pytest

from stadtteil.problems import Problem
from tests.model.desk import article, complaints

MIRA = "content/autoren/mira.yaml"
AGREED = "anzeigename: Mira Sand\nkuerzel: ms\neinwilligung: ja\n"


def one(record: str, **files: str) -> Problem:
    [problem] = complaints({MIRA: record, **files})
    return problem


def test_a_record_with_consent_is_fine() -> None:
    assert complaints({MIRA: f"{AGREED}seite: ja\nbio: Schreibt seit 2019 über Höfe.\nbild: x.jpg\n"}) == []


def test_who_has_left_is_no_news() -> None:
    assert complaints({MIRA: "anzeigename: Mira Sand\naktiv: nein\n"}) == []


def test_a_missing_consent_is_a_hint() -> None:
    problem = one("anzeigename: Mira Sand\neinwilligung: nein\n")
    assert (problem.severity, problem.line) == ("warning", 2)
    assert "überall steht „Redaktion“" in problem.message
    assert "einwilligung: ja" in problem.cure


def test_a_draft_is_not_asked_for_consent() -> None:
    assert complaints({MIRA: "anzeigename: Mira Sand\nentwurf: ja\n"}) == []


@pytest.mark.parametrize("mail", ["mira.sand@gmx.example", "m@privat.example"])
def test_a_private_address_is_an_error_at_its_line(mail: str) -> None:
    problem = one(f"{AGREED}bio: Post an {mail}\n")
    assert (problem.severity, problem.line) == ("error", 4)
    assert mail in problem.message


def test_a_mailbox_of_the_editors_may_be_named() -> None:
    assert complaints({MIRA: f"{AGREED}bio: Post an redaktion@zeitung.example\n"}) == []


@pytest.mark.parametrize("number", ["0171 1234567", "+49 7621 12345", "07621/123456", "(07621) 12 34 56"])
def test_a_number_is_an_error(number: str) -> None:
    problem = one(f'{AGREED}bio: "Ruft gern an: {number}"\n')
    assert problem.severity == "error"
    assert "Telefonnummer" in problem.message


@pytest.mark.parametrize("text", ["Seit 2019 dabei.", "Wohnt in 79539.", "Mag 3.000 Bücher und 0,5 Hunde."])
def test_other_numbers_are_none(text: str) -> None:
    assert complaints({MIRA: f'{AGREED}bio: "{text}"\n'}) == []


def test_two_of_one_name_or_with_the_same_initials_are_an_error() -> None:
    other = {"content/autoren/zoe.yaml": "anzeigename: Zoe\nkuerzel: MS\neinwilligung: ja\n"}
    [problem] = complaints({MIRA: AGREED, **other})
    assert (problem.path, problem.line) == ("content/autoren/zoe.yaml", 2)
    assert "Mira Sand" in problem.message


def test_a_portrait_of_somebody_who_left_is_not_shown_and_said() -> None:
    problem = one(f"{AGREED}aktiv: nein\nbild: x.jpg\n")
    assert (problem.severity, problem.line) == ("warning", 5)
    assert "content/bilder" in problem.cure


def test_a_link_to_somebody_without_a_page_is_words_and_a_hint() -> None:
    text = article("Mehr von [Mira](../../autoren/mira.yaml).\n")
    problem = one(AGREED, **{"content/artikel/2026/a.md": text})
    assert problem.severity == "warning"
    assert "keine Seite" in problem.message
