"""What happens to the address of an entry whose file is renamed or deleted."""

from __future__ import annotations

import pytest

from stadtteil.problems import Problem
from tests.space import Space

OLD, NEW = "content/artikel/2026/fest.md", "content/artikel/2026/grosses-fest.md"
TEXT = "---\ntitel: Das Fest\ndatum: 2026-04-01\nteaser: T\n---\n\nText.\n"
ADDRESS = "/artikel/2026/fest/"


@pytest.fixture
def paper(small: Space) -> Space:
    small.write(OLD, TEXT)
    assert small.build().ok
    return small


def said(paper: Space) -> list[Problem]:
    report = paper.build()
    assert report.ok, report.errors
    return [problem for problem in report.once if ADDRESS in problem.message]


@pytest.mark.parametrize("text", [TEXT, TEXT.replace("Text.", "Anderer Text."), TEXT.replace("T\n", "U\n")])
def test_a_renamed_one_is_told_once_where_it_is_now(paper: Space, text: str) -> None:
    paper.remove(OLD)
    paper.write(NEW, text)
    [hint] = said(paper)
    assert hint.path == NEW
    assert hint.cure == f"Ergänzen Sie oben: frueher: {ADDRESS}"
    assert said(paper) == []


def test_a_text_that_was_edited_and_then_renamed_is_told_where_it_is_now(paper: Space) -> None:
    paper.edit(OLD, "Text.", "Anderer Text.")
    paper.build()
    paper.remove(".stadtteil/memo.sqlite")  # what the file said before the edit is not known any more
    (paper.root / OLD).rename(paper.root / NEW)
    assert [hint.path for hint in said(paper)] == [NEW]


def test_an_id_says_that_it_is_the_same_whatever_it_is_called(paper: Space) -> None:
    paper.write(OLD, TEXT.replace("teaser", "id: fest-2026\nteaser"))
    paper.build()
    paper.remove(OLD)
    paper.write(NEW, TEXT.replace("teaser", "id: fest-2026\nteaser").replace("Das Fest", "Das große Fest"))
    assert [hint.path for hint in said(paper)] == [NEW]


def test_the_new_address_goes_behind_those_that_stand_there(paper: Space) -> None:
    paper.remove(OLD)
    paper.write(NEW, TEXT.replace("teaser", "frueher: /2026/hock/\nteaser"))
    [hint] = said(paper)
    assert hint.cure.endswith(f"frueher: [/2026/hock/, {ADDRESS}]")


def test_nothing_is_said_where_the_line_is_there_already(paper: Space) -> None:
    paper.remove(OLD)
    paper.write(NEW, TEXT.replace("teaser", f"frueher: {ADDRESS}\nteaser"))
    assert said(paper) == []
    assert "grosses-fest" in paper.text("artikel/2026/fest/index.html")


def test_a_deleted_one_is_told_once_and_not_again_if_it_is_meant(paper: Space) -> None:
    paper.remove(OLD)
    [hint] = said(paper)
    assert hint.path == OLD
    assert f"geloescht: [{ADDRESS}]" in hint.cure
    assert said(paper) == []


def test_what_is_only_hidden_has_not_vanished(paper: Space) -> None:
    paper.write(OLD, TEXT.replace("teaser", "entwurf: ja\nteaser"))
    assert said(paper) == []


def test_a_day_in_the_file_name_that_goes_changes_no_address(small: Space) -> None:
    small.write("content/artikel/2026/2026-04-01-fest.md", TEXT)
    small.build()
    small.remove("content/artikel/2026/2026-04-01-fest.md")
    small.write(OLD, TEXT)
    assert said(small) == []


def test_servers_that_can_say_that_an_address_is_gone_do(paper: Space) -> None:
    paper.remove(OLD)
    text = (paper.root / "content/site.yaml").read_text(encoding="utf-8")
    paper.write("content/site.yaml", f"{text}geloescht: [{ADDRESS}, '/alt fest.html']\n")
    assert said(paper) == []
    assert 'RedirectMatch 410 "^/artikel/2026/fest/?$"' in paper.text(".htaccess")
    assert 'location = "/artikel/2026/fest/" { return 410; }' in paper.text("embed/nginx.conf")
    assert 'location = "/artikel/2026/fest" { return 410; }' in paper.text("embed/nginx.conf")
    assert "410" not in paper.text("_headers")


def test_what_is_said_to_be_gone_must_not_be_there(paper: Space) -> None:
    text = (paper.root / "content/site.yaml").read_text(encoding="utf-8")
    paper.write("content/site.yaml", f"{text}geloescht: {ADDRESS}\n")
    [error] = paper.build().errors
    assert error.message == f"„{ADDRESS}“ steht unter „geloescht:“, aber dort ist eine Seite."
