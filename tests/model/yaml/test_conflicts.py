from __future__ import annotations

import pytest

from tests.model.desk import ARTICLE, FUND, PAPER, article, document

CONFLICT = "<<<<<<< HEAD\ntitel: A\n=======\ntitel: B\n>>>>>>> 3f2a91c (Titel)\n"


@pytest.mark.parametrize(
    ("path", "text", "line"),
    [
        (ARTICLE, f"---\n{CONFLICT}datum: 2026-02-02\n---\nText.", 2),
        (ARTICLE, article(f"Text.\n\n{CONFLICT}\nMehr."), 8),
        (FUND, str(PAPER[FUND]) + CONFLICT, 9),
        ("content/site.yaml", f"name: A\n{CONFLICT}", 2),
        ("content/bilder/x.jpg.yaml", CONFLICT, 1),
        (ARTICLE, article("Text.\n>>>>>>> main\n"), 7),
        (ARTICLE, article("<<<<<<< HEAD\na\n||||||| Stand\nb\n=======\nc\n>>>>>>> main\n"), 6),
    ],
)
def test_a_conflict_is_one_error_at_its_first_mark_and_nothing_else(path: str, text: str, line: int) -> None:
    [problem] = document(path, text).problems

    assert (
        problem.message
        == "Hier haben zwei Personen dieselbe Stelle geändert; beide Fassungen stehen untereinander."
    )
    assert (problem.line, problem.severity) == (line, "error")


def test_two_conflicts_are_two_errors() -> None:
    assert [found.line for found in document(ARTICLE, article(CONFLICT + "\n" + CONFLICT)).problems] == [
        6,
        12,
    ]


@pytest.mark.parametrize(
    "text", ["Titel\n=======\n\nText.", ">>>>>>> Zitat im Zitat, siebenfach", "a <<<<<<< b"]
)
def test_what_only_looks_like_a_mark_is_none(text: str) -> None:
    assert all(found.severity == "warning" for found in document(ARTICLE, article(text)).problems)
