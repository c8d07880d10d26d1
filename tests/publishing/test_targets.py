from __future__ import annotations

from pathlib import Path

import pytest

from stadtteil.problems import Problem, Report
from stadtteil.project import Project
from stadtteil.publishing import targets
from stadtteil.publishing.committer import Committer
from stadtteil.publishing.git_target import GitTarget
from stadtteil.publishing.no_target import NoTarget
from stadtteil.publishing.target import PublishRefusal
from tests.publishing.editors import Editor, git
from tests.space import Space

WHO = Committer("Ida", "redaktion@zeitung.example")


def test_without_a_repository_it_is_said_which_folder_to_upload(project: Space) -> None:
    project.write("content/site.yaml", "name: Um die Ecke\n")
    project.write("site/index.html", "x")
    project.write("site/artikel/index.html", "x")
    report = Report()
    target = targets.target_of(Project(project.root), lambda: report)

    assert isinstance(target, NoTarget)
    assert target.description.endswith(f"auf Ihren Webspace hoch (2 Dateien): {project.root / 'site'}")
    assert targets.changes(Project(project.root)) == ()
    outcome = target.publish(WHO, {})
    assert isinstance(outcome, PublishRefusal)
    assert outcome.cure.endswith(f"(2 Dateien): {project.root / 'site'}")
    report.add([Problem("content/site.yaml", 1, 1, "Falsch.")])
    assert target.publish(WHO, {}).problems == tuple(report.errors)


def test_a_paper_that_is_not_built_has_nothing_to_upload(project: Space) -> None:
    project.write("content/site.yaml", "name: Um die Ecke\n")

    assert "Bauen Sie die Zeitung zuerst" in targets.target_of(Project(project.root), Report).description


def test_a_paper_within_a_repository_that_ignores_it_has_no_target(ida: Editor) -> None:
    ida.write(".gitignore", "/probe/\n")
    ida.write("probe/content/site.yaml", "name: Probe\n")

    assert isinstance(targets.target_of(Project(ida.root / "probe"), Report), NoTarget)
    assert isinstance(targets.target_of(Project(ida.root), Report), GitTarget)


def test_without_the_program_there_is_no_target(ida: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(ida.root))

    assert isinstance(targets.target_of(Project(ida.root), Report), NoTarget)


def test_a_second_work_tree_publishes_its_own_branch(ida: Editor, world: Path, remote: Path) -> None:
    git(ida.root, "worktree", "add", "--quiet", "-b", "winter", "../winter")
    winter = Editor(world / "winter", "Ida")
    winter.write("content/artikel/neu.md", "---\ntitel: Neu\ndatum: 2026-10-01\n---\n\nText.\n")

    winter.published()

    assert "neu.md" in git(remote, "ls-tree", "-r", "--name-only", "winter")
    assert "neu.md" not in git(remote, "ls-tree", "-r", "--name-only", "main")
