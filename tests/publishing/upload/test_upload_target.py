from __future__ import annotations

from pathlib import Path

from stadtteil.model.source import ADDRESSES_PATH
from stadtteil.problems import Problem, Report
from stadtteil.project import Project
from stadtteil.publishing.committer import Committer
from stadtteil.publishing.git_target import GitTarget
from stadtteil.publishing.target import Publication, PublishRefusal
from stadtteil.publishing.targets import changes, target_of
from stadtteil.publishing.upload.upload_target import UploadTarget
from tests.publishing.editors import Editor, git
from tests.space import Space

NOBODY = Committer("", "")
HOSTED = "veroeffentlichen: {ziel: ../netz}\n"


def hosted(space: Space) -> Path:
    """Let a paper say where its site goes, beside it."""
    settings = space.root / "content/site.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + HOSTED, encoding="utf-8")
    folder = space.root.parent / "netz"
    folder.mkdir()
    return folder


def test_the_desk_says_what_is_new_and_brings_the_site(small: Space) -> None:
    folder = hosted(small)
    project = Project(small.root)
    target = target_of(project, small.build)

    assert isinstance(target, UploadTarget)
    assert target.description == "Die fertige Seite kommt nach ../netz."
    assert "noch nichts veröffentlicht" in target.notices(target.changes())[0]
    done = target.publish(NOBODY, {})
    assert isinstance(done, Publication)
    assert done.message.startswith("Veröffentlicht: 46 Seiten neu; ")
    assert (folder / "index.html").read_bytes() == small.tree()["index.html"]

    small.write("content/artikel/neu.md", "---\ntitel: Neues\ndatum: 2026-10-01\n---\n\nText.\n")
    small.write("content/artikel/halb.md", "---\ntitel: Halb\nentwurf: ja\n---\n\nText.\n")
    told = changes(project)
    assert [change.sentence for change in told] == [
        "Neu: Artikel „Halb“ (Entwurf)",
        "Neu: Artikel „Neues“",
    ]
    assert target_of(project, Report).notices(told) == ("Entwürfe gehen nicht mit.",)
    target_of(project, small.build).publish(NOBODY, {})
    assert not (folder / "artikel/halb").exists()
    assert (folder / "artikel/neu/index.html").exists()
    assert "\n/artikel/neu/:" in (small.root / ADDRESSES_PATH).read_text(encoding="utf-8")
    assert changes(project) == ()
    small.edit("content/artikel/neu.md", "Text", "Anderer Text")
    small.remove("content/artikel/halb.md")
    assert [change.sentence for change in changes(project)] == [
        "Geändert: Artikel „Neues“",
        "Gelöscht: Artikel „halb“",
    ]
    target_of(project, small.build).publish(NOBODY, {})
    again = target_of(project, small.build).publish(NOBODY, {})
    assert again == Publication("Es gab nichts Neues zu veröffentlichen.")


def test_with_an_error_nothing_goes_out_and_a_refusal_is_told(small: Space) -> None:
    folder = hosted(small)
    report = Report()
    report.add([Problem("content/site.yaml", 1, 1, "Falsch.")])
    told = target_of(Project(small.root), lambda: report).publish(NOBODY, {})
    assert isinstance(told, PublishRefusal)
    assert told.problems == tuple(report.errors)

    folder.rmdir()
    told = target_of(Project(small.root), small.build).publish(NOBODY, {})
    assert isinstance(told, PublishRefusal)
    assert told.message == f"Den Ordner {folder} gibt es nicht."


def test_git_comes_first_where_others_share_it(ida: Editor) -> None:
    site = ida.root / "content/site.yaml"
    site.write_text(site.read_text(encoding="utf-8") + HOSTED, encoding="utf-8")
    target = target_of(Project(ida.root), Report)
    assert isinstance(target, GitTarget)
    assert "Nach ../netz kommt die fertige Seite dabei nicht." in target.notices(())[0]

    git(ida.root, "remote", "remove", "origin")
    assert isinstance(target_of(Project(ida.root), Report), UploadTarget)
