"""Links of content that lead nowhere: lists that lapsed are a hint, what never was is an error."""

from __future__ import annotations

import difflib

import pytest

from stadtteil.outputs.broken_links import MOST_GUESSED
from tests.space import Space

MANY = range(MOST_GUESSED + 20)
HEAD = "---\ntitel: Wege\ndatum: 2026-02-02\nteaser: Viele.\n---\n\n"
LATER = "2026-12-02"


def linking_to(space: Space, url: str) -> None:
    space.edit("content/artikel/zwei.md", "---\n\n", f"---\n\n[Liste {url}]({url})\n\n")


def lapsing(space: Space) -> None:
    """Let the only project, with words in every facet, be over on 1 December."""
    name = "content/projekte/hochbeet.yaml"
    before = (space.root / name).read_text(encoding="utf-8")
    space.write(name, f"{before}quartier: mitte\nzielgruppe: [kinder]\nbis: 2026-12-01\n")


@pytest.mark.parametrize("facet", ["jahr", "quartier", "zielgruppe", "status"])
def test_a_list_of_the_showcase_that_lapsed_with_its_last_project_is_a_hint(small: Space, facet: str) -> None:
    lapsing(small)
    assert not small.build().problems
    places = [place for place in small.tree() if place.startswith(f"projekte/{facet}/")]
    assert places
    for place in places:
        linking_to(small, f"/{place.removesuffix('index.html')}")
    assert not small.build().problems
    later = [problem for problem in small.build(LATER).problems if problem.path == "content/artikel/zwei.md"]
    lapsed = [place for place in places if not (small.site / place).exists()]
    assert lapsed
    assert [problem.severity for problem in later] == ["warning"] * len(lapsed)


def test_a_list_of_the_showcase_that_never_was_is_an_error(small: Space) -> None:
    lapsing(small)
    linking_to(small, "/projekte/kategorie/gibt-es-nicht/")
    assert "error" in {problem.severity for problem in small.build(LATER).problems}


def test_each_address_that_leads_nowhere_is_told_but_not_for_each_the_likeliest_is_looked_for(
    small: Space, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    likeliest = difflib.get_close_matches

    def counted(word: str, known: list[str], most: int, cutoff: float) -> list[str]:
        asked.append(word)
        return likeliest(word, known, most, cutoff)

    monkeypatch.setattr(difflib, "get_close_matches", counted)
    links = "\n\n".join(f"[Weg {number}](/artikel/2026/nichts-{number}/)" for number in MANY)
    small.write("content/artikel/2026/wege.md", f"{HEAD}{links}\n")

    report = small.build(publishing=False)

    assert len(report.errors) == len(MANY)
    assert len(asked) == MOST_GUESSED


@pytest.mark.parametrize(
    ("line", "cure"),
    [
        ("ab: 2027-01-01", "Solange erscheint hier kein Link; Sie müssen nichts tun."),
        ("entwurf: ja", "Solange erscheint hier kein Link; Sie müssen nichts tun."),
        ("bis: 2026-01-01", "Hier erscheint kein Link mehr; Sie müssen nichts tun."),
    ],
)
def test_of_a_link_to_what_is_hidden_one_is_told_whether_it_comes_again(
    small: Space, line: str, cure: str
) -> None:
    small.edit("content/artikel/eins.md", "titel:", f"{line}\ntitel:")
    linking_to(small, "eins.md")
    assert cure in {problem.cure for problem in small.build().problems}
