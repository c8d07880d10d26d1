from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from stadtteil.model.source import ADDRESSES_PATH
from stadtteil.problems import Problem, Report
from stadtteil.project import Project
from stadtteil.publishing import exchange
from stadtteil.publishing.committer import Committer, remembered
from stadtteil.publishing.target import Publication, PublishRefusal
from stadtteil.publishing.targets import target_of
from tests.publishing.editors import Editor, bare, git, published_files, sentences
from tests.space import Space

FEST = "content/artikel/fest.md"
BRIDGE = "---\ntitel: Brücke\ndatum: 2026-10-01\n---\n\nNeu.\n"
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="hooks are scripts of a shell")


def hook(folder: Path, name: str, script: str) -> None:
    file = folder / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)


def test_what_was_written_is_with_the_others_after_publishing(ida: Editor, ben: Editor, remote: Path) -> None:
    ida.edit(FEST, "Zweiter Absatz.", "Zweiter Absatz, länger.")
    ida.write("content/artikel/neu.md", BRIDGE)
    said = ["Neu: Artikel „Brücke“", "Geändert: Artikel „Sommerfest“ (Text)"]

    assert ida.changes() == said
    assert sentences(ida.published().published) == said
    assert published_files(remote) == ida.files()
    assert ida.changes() == []
    assert sentences(ben.published().received) == said
    assert ben.files() == ida.files()
    assert ben.status() == "## main...origin/main\n"
    assert git(remote, "log", "-1", "--format=%an|%ae|%cn|%ce|%B", "main") == (
        "Ida|redaktion@zeitung.example|Ida|redaktion@zeitung.example|"
        "2 Änderungen\n\n* Neu: Artikel „Brücke“\n* Geändert: Artikel „Sommerfest“ (Text)\n\n"
    )


def test_two_who_change_different_places_both_get_both(ida: Editor, ben: Editor, remote: Path) -> None:
    ida.edit(FEST, "titel: Sommerfest", "titel: Großes Sommerfest")
    ida.write("content/artikel/neu.md", BRIDGE)
    ben.edit(FEST, "Dritter Absatz.", "Dritter Absatz, länger.")
    ida.published()

    outcome = ben.published()

    assert sentences(outcome.published) == ["Geändert: Artikel „Sommerfest“ (Text)"]
    assert sentences(outcome.received) == [
        "Neu: Artikel „Brücke“",
        "Geändert: Artikel „Großes Sommerfest“ (Überschrift)",
    ]
    assert "titel: Großes Sommerfest" in ben.read(FEST)
    assert "Dritter Absatz, länger." in ben.read(FEST)
    assert published_files(remote) == ben.files()
    assert ben.status() == "## main...origin/main\n"
    assert len(git(remote, "log", "-1", "--format=%P", "main").split()) == 2


def test_who_publishes_for_the_first_time_needs_no_command_of_git(tmp_path: Path) -> None:
    remote = bare(tmp_path / "leer.git")
    editor = Editor.first(tmp_path / "neu", remote, "Ida")

    assert editor.changes() == ["Neu: Artikel „Sommerfest“", "Neu: Angaben zur Zeitung"]
    editor.published()

    assert published_files(remote) == editor.files()
    assert editor.status() == "## main...origin/main\n"
    assert remembered(editor.target._repository.project) == editor.who


def test_only_content_goes_and_all_else_stays_as_it_was(ida: Editor, remote: Path) -> None:
    ida.write("README.md", "alt\n")
    git(ida.root, "add", "README.md")
    git(ida.root, "commit", "--quiet", "--message=README")
    ida.published()
    ida.write("README.md", "neu\n")
    ida.write("staged.txt", "x\n")
    git(ida.root, "add", "staged.txt")
    ida.write("content/artikel/neu.md", BRIDGE)

    notices = ida.target.notices(ida.target.changes())
    ida.published()

    assert notices == ("Nicht dabei ist, was außerhalb von content/ geändert wurde: README.md, staged.txt.",)
    assert ida.status() == "## main...origin/main\n M README.md\nA  staged.txt\n"
    assert published_files(remote)["README.md"] == b"alt\n"
    assert "staged.txt" not in published_files(remote)


def test_a_draft_goes_along_and_that_is_said(ida: Editor) -> None:
    ida.write("content/artikel/neu.md", BRIDGE.replace("---\n", "---\nentwurf: ja\n", 1))
    changes = ida.target.changes()

    assert sentences(tuple(changes)) == ["Neu: Artikel „Brücke“ (Entwurf)"]
    assert "Entwürfe gehen mit" in ida.target.notices(changes)[0]


def test_with_an_error_nothing_is_published(ida: Editor, remote: Path) -> None:
    ida.write("content/artikel/neu.md", BRIDGE)
    error = Problem("content/artikel/neu.md", 2, 1, "Der Titel fehlt.", "Schreiben Sie einen.")
    ida.report.add([error, Problem("content/artikel/neu.md", 3, 1, "Nur ein Hinweis.", severity="warning")])
    before = git(ida.root, "rev-parse", "HEAD")

    refusal = ida.refused()

    assert refusal.problems == (error,)
    assert "einen Fehler" in refusal.message
    assert git(ida.root, "rev-parse", "HEAD") == before
    assert "content/artikel/neu.md" not in published_files(remote)


def test_a_change_of_others_never_goes_over_what_is_not_published(ida: Editor, ben: Editor) -> None:
    for editor in (ida, ben):
        editor.write("layouts/seite.html", "alt\n")
    git(ida.root, "add", "layouts")
    git(ida.root, "commit", "--quiet", "--message=Layout")
    ida.published()
    (ben.root / "layouts" / "seite.html").write_text("von Ben\n", encoding="utf-8")
    ben.write("content/artikel/neu.md", BRIDGE)

    refusal = ben.refused()

    assert "layouts/seite.html" in refusal.message
    assert ben.read("layouts/seite.html") == "von Ben\n"
    assert ben.changes() == ["Neu: Artikel „Brücke“"]
    ben.write("layouts/seite.html", "alt\n")
    ben.published()
    assert ben.files() == {**ida.files(), "content/artikel/neu.md": BRIDGE.encode()}


def test_what_is_written_while_it_is_published_stays(
    ida: Editor, ben: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    ida.edit(FEST, "Erster Absatz.", "Erster Absatz von Ida.")
    ida.published()
    ben.write("content/artikel/neu.md", BRIDGE)
    target = ben.target
    from stadtteil.publishing import git_target

    def typing(*arguments: object) -> bool:
        ben.edit(FEST, "Dritter Absatz.", "Dritter Absatz von Ben.")
        return exchange.pushed(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(git_target, "pushed", typing)
    outcome = target.publish(ben.who, {})
    monkeypatch.undo()

    assert "beim nächsten Mal" in getattr(outcome, "message", "")
    assert "Dritter Absatz von Ben." in ben.read(FEST)
    ben.published()
    assert "Erster Absatz von Ida." in ben.read(FEST)
    assert "Dritter Absatz von Ben." in ben.read(FEST)


def test_whoever_is_overtaken_while_publishing_takes_theirs_too(
    ida: Editor, ben: Editor, monkeypatch: pytest.MonkeyPatch, remote: Path
) -> None:
    from stadtteil.publishing import git_target

    ben.write("content/artikel/neu.md", BRIDGE)
    ida.edit(FEST, "Erster Absatz.", "Erster Absatz von Ida.")
    calls = []

    def overtaken(*arguments: object) -> bool:
        calls.append(1)
        if len(calls) == 1:
            monkeypatch.setattr(git_target, "pushed", exchange.pushed)
            ida.published()
            monkeypatch.setattr(git_target, "pushed", overtaken)
        return exchange.pushed(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(git_target, "pushed", overtaken)
    ben.published()

    assert len(calls) == 2
    assert (
        published_files(remote) == ben.files() == {**ida.files(), "content/artikel/neu.md": BRIDGE.encode()}
    )


@POSIX
def test_a_hook_that_refuses_is_told_and_nothing_is_half_done(ida: Editor, remote: Path) -> None:
    ida.write("content/artikel/neu.md", BRIDGE)
    before = git(ida.root, "rev-parse", "HEAD")

    hook(ida.root / ".git" / "hooks", "pre-commit", "echo 'zu lang' >&2; exit 1")
    refusal = ida.refused()
    assert "das Speichern abgelehnt" in refusal.message
    assert refusal.details == "zu lang"
    assert git(ida.root, "rev-parse", "HEAD") == before

    (ida.root / ".git" / "hooks" / "pre-commit").unlink()
    hook(ida.root / ".git" / "hooks", "pre-push", "echo 'nicht heute' >&2; exit 1")
    assert "(pre-push)" in ida.refused().message

    (ida.root / ".git" / "hooks" / "pre-push").unlink()
    hook(remote / "hooks", "pre-receive", "echo 'main ist geschützt' >&2; exit 1")
    refusal = ida.refused()
    assert "geschützt, oder sie stellt Bedingungen" in refusal.message
    assert "main ist geschützt" in refusal.details

    (remote / "hooks" / "pre-receive").unlink()
    assert sentences(ida.published().published) == ["Neu: Artikel „Brücke“"]
    assert published_files(remote) == ida.files()


@POSIX
def test_a_remote_that_does_not_answer_is_given_up(
    ida: Editor, remote: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ida.write("content/artikel/neu.md", BRIDGE)
    hook(remote / "hooks", "pre-receive", "exec sleep 300")
    monkeypatch.setattr(exchange, "NETWORK_SECONDS", 1.5)

    assert ida.refused().message == "Die Gegenstelle antwortet nicht."

    (remote / "hooks" / "pre-receive").unlink()
    monkeypatch.undo()
    ida.published()
    assert published_files(remote) == ida.files()


def test_a_paper_in_a_folder_of_its_repository_publishes_the_same(tmp_path: Path) -> None:
    remote = bare(tmp_path / "gegenstelle.git")
    editor = Editor.first(tmp_path / "alles" / "zeitung", remote, "Ida")
    (editor.root / ".git").rename(tmp_path / "alles" / ".git")
    (tmp_path / "alles" / "content").mkdir()
    (tmp_path / "alles" / "content" / "fremd.txt").write_text("x", encoding="utf-8")

    editor.published()
    editor.edit(FEST, "Sommerfest", "Herbstfest")

    assert editor.changes() == ["Geändert: Artikel „Herbstfest“ (Überschrift)"]
    editor.published()
    assert published_files(remote) == {f"zeitung/{path}": data for path, data in editor.files().items()}


def test_a_removed_folder_goes_with_the_others_too(ida: Editor, ben: Editor) -> None:
    ida.write("content/seiten/alt/eins.md", "---\ntitel: Eins\n---\n\nText.\n")
    ida.published()
    ben.published()
    (ida.root / "content/seiten/alt/eins.md").unlink()

    assert ida.changes() == ["Gelöscht: Seite „Eins“"]
    ida.published()
    ben.published()

    assert not (ben.root / "content/seiten").exists()


def test_passwords_in_addresses_are_shown_to_nobody(ida: Editor) -> None:
    git(ida.root, "remote", "set-url", "origin", "https://ida:geheim@localhost:1/zeitung.git")

    assert "localhost:1/zeitung.git" in ida.target.description
    outcome = ida.publish()
    assert isinstance(outcome, PublishRefusal)
    assert "geheim" not in ida.target.description + repr(outcome)


@pytest.mark.skipif(os.name == "nt", reason="Git for Windows makes no executable files")
def test_modes_and_symbolic_links_outside_of_content_come_along(ida: Editor, ben: Editor) -> None:
    ida.write("werkzeug.sh", "#!/bin/sh\n").chmod(0o755)
    (ida.root / "verweis").symlink_to("werkzeug.sh")
    git(ida.root, "add", "werkzeug.sh", "verweis")
    git(ida.root, "commit", "--quiet", "--message=Werkzeug")
    ida.published()

    ben.published()

    assert os.access(ben.root / "werkzeug.sh", os.X_OK)
    assert (ben.root / "verweis").is_symlink()
    assert ben.status() == "## main...origin/main\n"


def test_a_folder_with_windows_ends_of_lines_is_no_change(ida: Editor, ben: Editor, remote: Path) -> None:
    git(ben.root, "config", "core.autocrlf", "true")
    ida.edit(FEST, "Zweiter Absatz.", "Zweiter Absatz von Ida.")
    ida.published()
    ben.write(FEST, ben.read(FEST).replace("\n", "\r\n"))

    assert ben.changes() == []
    ben.edit(FEST, "Dritter Absatz.", "Dritter Absatz von Ben.")
    ben.published()

    assert ben.read(FEST).count("\r\n") == ben.read(FEST).count("\n")
    assert b"\r" not in published_files(remote)[FEST]
    assert b"von Ida" in published_files(remote)[FEST]
    assert ben.status() == "## main...origin/main\n"


def test_what_a_folder_does_not_want_stays_out_and_is_not_deleted(
    ida: Editor, ben: Editor, remote: Path
) -> None:
    ida.write("bau/plan.txt", "1\n")
    git(ida.root, "add", "bau")
    git(ida.root, "commit", "--quiet", "--message=Plan")
    ida.published()
    ben.published()
    git(ben.root, "sparse-checkout", "set", "content")
    ida.write("bau/plan.txt", "2\n")
    git(ida.root, "commit", "--quiet", "--all", "--message=Plan")
    ida.published()
    ben.write("content/artikel/neu.md", BRIDGE)

    ben.published()

    assert not (ben.root / "bau").exists()
    assert published_files(remote)["bau/plan.txt"] == b"2\n"
    assert ben.status() == "## main...origin/main\n"


def test_a_submodule_beside_the_content_is_left_alone(ida: Editor, ben: Editor, world: Path) -> None:
    url = str(world / "gegenstelle.git")
    git(ida.root, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", url, "layouts")
    git(ida.root, "commit", "--quiet", "--message=Layouts")
    ida.published()
    ben.write("content/artikel/neu.md", BRIDGE)

    ben.published()
    ida.published()

    assert ida.status() == "## main...origin/main\n"
    assert ben.read(".gitmodules") == ida.read(".gitmodules")


def test_what_is_wrong_only_together_is_told_at_once(ida: Editor, ben: Editor) -> None:
    ida.edit(FEST, "Zweiter Absatz.", "Zweiter Absatz von Ida.")
    ida.published()
    ben.write("content/artikel/neu.md", BRIDGE)
    error = Problem("content/artikel/neu.md", 1, 1, "Das gibt es schon.")
    reports = [Report(), Report([error])]

    outcome = target_of(Project(ben.root), lambda: reports.pop(0)).publish(ben.who, {})

    assert isinstance(outcome, Publication)
    assert outcome.problems == (error,)
    assert "gibt es jetzt aber Fehler" in outcome.message


def test_a_notice_that_git_keeps_for_ever_is_told(ida: Editor) -> None:
    ida.write("content/pinnwand/sofa.yaml", "titel: Sofa\n")

    assert "in der Geschichte von Git bleiben sie" in ida.target.notices(ida.target.changes())[0]


def test_the_paper_itself_is_what_is_checked(small: Space, tmp_path: Path) -> None:
    remote = bare(tmp_path / "leer.git")
    git(small.root, "init", "--quiet", "--initial-branch=main")
    git(small.root, "remote", "add", "origin", str(remote))
    small.write(".gitignore", "/site/\n/.stadtteil/\n")
    target = target_of(Project(small.root), small.build)
    who = Committer("Ida", "redaktion@zeitung.example")
    small.edit("content/artikel/eins.md", "datum:", "datum: 2026-13-01\nnicht:")

    refusal = target.publish(who, {})
    small.edit("content/artikel/eins.md", "datum: 2026-13-01\nnicht:", "datum:")
    outcome = target.publish(who, {})

    assert isinstance(refusal, PublishRefusal)
    assert [problem.path for problem in refusal.problems] == ["content/artikel/eins.md"]
    assert isinstance(outcome, Publication), outcome
    assert {path.split("/")[0] for path in published_files(remote)} == {"content"}
    assert {*(change.path for change in outcome.published), ADDRESSES_PATH} == {*published_files(remote)}
    assert "/artikel/eins/" in published_files(remote)[ADDRESSES_PATH].decode()


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need a right there")
def test_nothing_is_written_through_a_link_that_leads_elsewhere(
    ida: Editor, ben: Editor, world: Path
) -> None:
    (world / "woanders").mkdir()
    (ben.root / "anhang").symlink_to(world / "woanders")
    ida.write("anhang/liste.txt", "x\n")
    git(ida.root, "add", "anhang")
    git(ida.root, "commit", "--quiet", "--message=Liste")
    ida.published()

    assert "anhang/liste.txt" in ben.refused().message
    assert not any((world / "woanders").iterdir())
