"""The same thing twice: the names of copies, what stands beside them, and what is said of both."""

from __future__ import annotations

import pytest

from stadtteil.model.linking.copies import copy_of
from stadtteil.problems import Problem
from tests.model.desk import FUND, PAPER, PROJECT, article, complaints, photo

RECORD = str(PAPER[PROJECT])
RIGHTS = str(PAPER["content/bilder/x.jpg.yaml"])
CONFLICTS = [
    "{} (conflicted copy 2026-09-14 101010)",
    "{} (Konfliktkopie Anna 2026-09-14 101010)",
    "{} (Annas in Konflikt stehende Kopie 2026-09-14)",
    "{} (Anna's conflicted copy 2026-09-14 (1))",
    "{} (case clash from Anna)",
    "{} (SFConflict anna@zeitung.example 2026-09-14-10-10-10)",
    "{} (1) (conflicted copy 2026-09-14 101010)",
    "{} [conflicted]",
    "{}.sync-conflict-20260914-101010-ABCDEFG",
    "{}_conflict-20260914-101010",
    "{}.Conflict",
    "{}_conf(1)",
    "{}_BACKUP_4711",
]
COPIES = [
    "{} - Kopie",
    "{} - Kopie (2)",
    "{} – Kopie",
    "{} - Copy",
    "{} Kopie",
    "{} copy 2",
    "{} (Kopie)",
    "{} (3. Kopie)",
    "{} (another copy)",
    "{}-kopie",
    "{} - Kopie - Kopie",
    "Kopie von {}",
    "Kopie (2) von {}",
    "Copy of {}",
    "{}-DESKTOP-ABC123",
    "{}-DESKTOP-1A2B3C4-2",
    "{}-BUERO-PC",
    "{}-Annas-MacBook-Pro",
    "{}.bak",
    "{}.orig",
    "{} (1)",
    "{}(2)",
    "{} (12)",
]
TRUE_NAMES = [
    "sommerfest", "fest-2", "kita 12", "fest-AWO", "rat (2024)", "mieter-konflikt", "konfliktmoderation",
    "der-copyshop", "kopie", "(1)", "ausleihe-laptop", "gold", "fest-old", "2026", "Mac", "Kopie",
]  # fmt: skip


def said(*paths: str, text: str = RECORD) -> list[Problem]:
    """Return what is said of the paper with more files of the same words."""
    return complaints(dict.fromkeys(paths, text))


@pytest.mark.parametrize("name", TRUE_NAMES)
def test_a_name_of_its_own_is_no_copy(name: str) -> None:
    assert copy_of(name) is None


@pytest.mark.parametrize("name", [*CONFLICTS, *COPIES])
def test_a_copy_beside_its_original_is_an_error_that_names_both_and_is_all_that_is_said(name: str) -> None:
    path = f"content/projekte/2026/{name.format('p')}.yaml"
    (problem,) = said(path)
    assert (problem.path, problem.severity) == (path, "error")
    assert f"Kopie von {PROJECT}." in problem.message
    assert "löschen Sie" in problem.cure.replace("Löschen", "löschen")


@pytest.mark.parametrize("name", [*CONFLICTS, *COPIES])
def test_of_two_copies_without_an_original_one_is_an_error(name: str) -> None:
    paths = [f"content/projekte/2026/{one}.yaml" for one in (name.format("q"), "q - Kopie (3)")]
    errors = [problem for problem in said(*paths) if problem.severity == "error"]
    assert [problem.path in paths for problem in errors] == [True]
    assert any(path in errors[0].message for path in paths)


@pytest.mark.parametrize("name", ["fest (1)", "fest 2", "fest - Kopie", "fest-BUERO-PC"])
def test_without_an_original_the_name_may_be_a_true_one(name: str) -> None:
    assert said(f"content/artikel/2026/{name}.md", text=article()) == []


@pytest.mark.parametrize("name", CONFLICTS)
def test_a_conflict_without_an_original_is_a_hint_with_the_name_it_should_have(name: str) -> None:
    (problem,) = said(f"content/artikel/2026/{name.format('fest')}.md", text=article())
    assert problem.severity == "warning"
    assert problem.cure.endswith("nennen Sie sie fest.md.")


def test_a_number_behind_a_blank_counts_only_where_both_say_the_same() -> None:
    assert said("content/projekte/2026/p 2.yaml", text=RECORD.replace("titel: P", "titel: Q")) == []
    (problem,) = said("content/projekte/2026/p 2.yaml", text=RECORD.replace("kurz: K", "kurz: Geändert"))
    assert problem.severity == "error"


def test_numbered_texts_without_an_original_are_copies_only_where_both_say_the_same() -> None:
    first, second = "content/artikel/2026/rezept (1).md", "content/artikel/2026/rezept (2).md"
    assert complaints({first: article(titel="Brot"), second: article(titel="Kuchen")}) == []
    (problem,) = complaints({first: article(titel="Brot"), second: article(titel="Brot")})
    assert (problem.path, problem.severity) == (second, "error")


def test_a_copy_may_have_another_ending_for_texts() -> None:
    (problem,) = said("content/projekte/2026/p - Kopie.md", text=f"---\n{RECORD}---\n")
    assert problem.severity == "error"


def test_what_is_wrong_within_a_copy_is_not_said() -> None:
    (problem,) = said("content/projekte/2026/p - Kopie.yaml", text="titel: [\n")
    assert "Kopie" in problem.message


def test_a_copied_folder_is_one_error() -> None:
    (problem,) = said(*(f"content/projekte/2026 - Kopie/{name}.yaml" for name in ("p", "q", "r")))
    assert (problem.path, problem.severity) == ("content/projekte/2026 - Kopie", "error")
    assert "Kopie von content/projekte/2026." in problem.message


def test_a_folder_with_a_number_behind_a_blank_has_a_name_of_its_own() -> None:
    paths = ("content/artikel/2026/kita/index.md", "content/artikel/2026/kita 2/index.md")
    assert said(*paths, text=article()) == []
    (problem,) = said(*paths, "content/artikel/2026/kita (2)/index.md", text=article())
    assert problem.path == "content/artikel/2026/kita (2)"


def test_a_copied_folder_that_nothing_reads_is_one_hint() -> None:
    (problem,) = said(*(f"content/projekte (1)/2026/{name}.yaml" for name in ("p", "q")))
    assert (problem.path, problem.severity) == ("content/projekte (1)", "warning")


def test_a_folder_with_files_of_its_own_is_none() -> None:
    assert said("content/projekte/2026 (1)/other.yaml", text=RECORD.replace("titel: P", "titel: Q")) == []


@pytest.mark.parametrize("name", CONFLICTS)
def test_two_versions_of_a_picture_s_rights_are_an_error(name: str) -> None:
    (problem,) = said(f"content/bilder/{name.format('x.jpg')}.yaml", text=RIGHTS)
    assert problem.severity == "error"
    assert "Kopie von content/bilder/x.jpg.yaml." in problem.message


@pytest.mark.parametrize("name", ["x.jpg - Kopie", "Kopie von x.jpg", "x.jpg (1)"])
def test_a_copy_of_rights_that_nothing_reads_is_a_hint(name: str) -> None:
    (problem,) = said(f"content/bilder/{name}.yaml", text=RIGHTS)
    assert problem.severity == "warning"
    assert "Kopie von content/bilder/x.jpg.yaml." in problem.message


@pytest.mark.parametrize(
    ("name", "other", "severity"),
    [
        ("x (conflicted copy 2026-09-14 101010)", True, "error"),
        ("x - Kopie", True, "warning"),
        ("x (1)", False, "warning"),
        ("x (1)", True, ""),
    ],
)
def test_pictures_count_nothing_and_so_only_a_conflict_is_an_error(
    name: str, other: bool, severity: str
) -> None:
    path = f"content/bilder/{name}.jpg"
    data = photo(80, 60) if other else photo()
    problems = complaints({path: data, f"{path}.yaml": RIGHTS})
    assert [problem.severity for problem in problems] == ([severity] if severity else [])


def test_two_awards_of_one_name_year_and_amount_are_a_hint_that_names_both() -> None:
    other = "content/projekte/2026/q.yaml"
    (problem,) = complaints({other: RECORD.replace("titel: P", "titel: ' p! '")})
    assert (problem.path, problem.line, problem.severity) == (other, 1, "warning")
    assert PROJECT in problem.message
    assert "„Aktionsfonds“ zählt 500\N{NO-BREAK SPACE}€ zweimal" in problem.message


@pytest.mark.parametrize(
    "change", [("betrag: 500", "betrag: 400"), ("titel: P", "titel: Q"), ("2026", "2025")]
)
def test_awards_that_differ_are_two(change: tuple[str, str]) -> None:
    fund = str(PAPER[FUND]).replace("obergrenze", "  - {jahr: 2025, betrag: 15000}\nobergrenze")
    assert complaints({"content/projekte/2026/q.yaml": RECORD.replace(*change), FUND: fund}) == []
