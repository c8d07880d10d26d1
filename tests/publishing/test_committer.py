from __future__ import annotations

import pytest

from stadtteil.misuse import StadtteilError
from stadtteil.project import Project
from stadtteil.publishing.committer import Committer, committer, remember, remembered, suggested
from tests.publishing.editors import Editor, git
from tests.space import Space


def test_the_address_that_is_offered_is_the_newsroom_s(ida: Editor) -> None:
    assert suggested(Project(ida.root), ida.target.known_name) == Committer(
        "Test", "redaktion@zeitung.example"
    )


@pytest.mark.parametrize(
    ("site", "address"),
    [
        ("name: X\nadresse: https://www.blatt.example/zeitung/\n", "redaktion@blatt.example"),
        ("name: X\n", "redaktion@zeitung.invalid"),
        ("name: [\n", "redaktion@zeitung.invalid"),
    ],
)
def test_where_the_paper_has_none_it_is_one_at_its_host_or_nobody_s(
    project: Space, site: str, address: str
) -> None:
    project.write("content/site.yaml", site)

    assert suggested(Project(project.root)) == Committer("Redaktion", address)


def test_who_publishes_is_remembered_where_git_does_not_look(ida: Editor) -> None:
    project = Project(ida.root)
    who = committer(" Ida  Möller\n<x>", "redaktion@zeitung.example ")

    remember(project, who)

    assert remembered(project) == who == Committer("Ida Möller x", "redaktion@zeitung.example")
    assert git(ida.root, "status", "--porcelain") == ""
    (ida.root / ".stadtteil-schreibtisch/veroeffentlichen.json").write_text("{", encoding="utf-8")
    assert remembered(project) is None


@pytest.mark.parametrize(
    ("name", "address"), [("", "a@b.example"), ("<>", "a@b.example"), ("Ida", "ida"), ("Ida", "a@b")]
)
def test_what_is_no_name_and_no_address_is_refused(name: str, address: str) -> None:
    with pytest.raises(StadtteilError):
        committer(name, address)
