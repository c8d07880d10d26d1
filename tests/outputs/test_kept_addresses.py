"""What a build says of addresses that were published once and lead nowhere now, wherever it is made."""

from __future__ import annotations

import pytest

from stadtteil.model.source import ADDRESSES_PATH
from stadtteil.problems import Problem
from stadtteil.project import Project
from stadtteil.published_addresses import remember_addresses
from tests.space import TODAY, Space

OLD, NEW = "content/artikel/2026/fest.md", "content/artikel/2026/grosses-fest.md"
TEXT = "---\ntitel: Das Fest\ndatum: 2026-04-01\nteaser: T\n---\n\nText.\n"
ADDRESS = "/artikel/2026/fest/"


@pytest.fixture
def paper(small: Space) -> Space:
    """A paper that was published, in a folder where nobody has built it yet."""
    small.write(OLD, TEXT)
    assert small.build().ok
    remember_addresses(Project(small.root))
    small.remove(".stadtteil")
    small.remove("site")
    return small


def told(paper: Space, date: str = TODAY) -> list[Problem]:
    """Return what is said of the address: in a first build, in the next, and when all is planned anew."""
    found = _told(paper, date)
    assert _told(paper, date) == found
    paper.edit("content/site.yaml", "name: Das", "name: Unser")
    assert _told(paper, date) == found
    paper.edit("content/site.yaml", "name: Unser", "name: Das")
    return found


def _told(paper: Space, date: str) -> list[Problem]:
    report = paper.build(date)
    assert report.ok, report.errors
    return [problem for problem in report.warnings if "/artikel/" in problem.message]


def test_nothing_is_said_while_all_is_there(paper: Space) -> None:
    assert told(paper) == []


def test_a_renamed_one_is_found_by_its_title_until_the_line_is_there(paper: Space) -> None:
    (paper.root / OLD).rename(paper.root / NEW)
    [hint] = told(paper)
    assert hint.path == NEW
    assert hint.cure == f"Ergänzen Sie oben: frueher: {ADDRESS}"
    paper.edit(NEW, "teaser", f"frueher: {ADDRESS}\nteaser")
    assert told(paper) == []
    paper.edit(NEW, "teaser", "entwurf: ja\nteaser")
    assert told(paper) == []


def test_an_id_says_where_it_is_whatever_it_is_called_and_wherever_it_was_published(paper: Space) -> None:
    paper.write(OLD, TEXT.replace("teaser", "id: fest-2026\nteaser"))
    paper.build()
    remember_addresses(Project(paper.root))
    paper.remove(OLD)
    paper.write(NEW, TEXT.replace("teaser", "id: fest-2026\nteaser").replace("Das Fest", "Der Hock"))
    paper.build()
    remember_addresses(Project(paper.root))
    assert [hint.path for hint in told(paper)] == [NEW]


def test_another_one_of_the_same_title_has_not_moved(paper: Space) -> None:
    paper.write(NEW, TEXT)
    paper.build()
    remember_addresses(Project(paper.root))
    paper.remove(OLD)
    assert [hint.path for hint in told(paper)] == [ADDRESSES_PATH]


def test_a_deleted_one_is_told_at_its_line_until_it_is_said_to_be_gone(paper: Space) -> None:
    paper.remove(OLD)
    [hint] = told(paper)
    lines = (paper.root / ADDRESSES_PATH).read_text(encoding="utf-8").splitlines()
    assert hint.path == ADDRESSES_PATH
    assert lines[hint.line - 1].startswith(f"{ADDRESS}: ")
    assert f"frueher: {ADDRESS}" in hint.cure
    assert f"geloescht: [{ADDRESS}]" in hint.cure
    text = (paper.root / "content/site.yaml").read_text(encoding="utf-8")
    paper.write("content/site.yaml", f"{text}geloescht: [{ADDRESS}]\n")
    assert told(paper) == []


def test_of_many_there_is_one_hint(paper: Space) -> None:
    paper.write(ADDRESSES_PATH, "".join(f"/artikel/2025/{name}/:\n" for name in "abcdefghijkl"))
    [hint] = told(paper)
    assert hint.line == 1
    assert hint.message.startswith("12 Adressen, die einmal veröffentlicht waren, führen jetzt ins Leere: ")
    assert hint.message.endswith("/artikel/2025/j/ und 2 weitere.")


def test_what_was_deleted_in_the_folder_where_it_was_built_is_told_only_here(paper: Space) -> None:
    paper.build()
    paper.remove(OLD)
    report = paper.build()
    assert [hint.path for hint in report.warnings if ADDRESS in hint.message] == [ADDRESSES_PATH]


@pytest.mark.parametrize("line", ["entwurf: ja", "erscheint: 2027-01-01", "bis: 2026-06-01"])
def test_what_is_only_hidden_or_over_is_not_lost(paper: Space, line: str) -> None:
    paper.edit(OLD, "teaser", f"{line}\nteaser")
    assert told(paper) == []
    assert told(paper, "2028-01-01") == []


def test_of_a_translated_one_the_original_alone_is_told(paper: Space) -> None:
    paper.edit("content/site.yaml", "adresse", "sprachen: [de, tr]\nadresse")
    paper.write("content/artikel/2026/fest.tr.md", "---\ntitel: Bayram\nteaser: T\n---\n\nMetin.\n")
    assert paper.build().ok
    remember_addresses(Project(paper.root))
    assert f"\n/tr{ADDRESS}:\n" in (paper.root / ADDRESSES_PATH).read_text(encoding="utf-8")
    paper.remove("content/artikel/2026/fest.tr.md")
    assert [f" /tr{ADDRESS} " in hint.message for hint in told(paper)] == [True]
    paper.remove(OLD)
    assert [f" {ADDRESS} " in hint.message for hint in told(paper)] == [True]
