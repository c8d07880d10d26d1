from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from stadtteil.misuse import StadtteilError
from tests.publishing.editors import Editor, bare, git, published_files

FEST = "content/artikel/fest.md"
Obstacle = tuple[Callable[[Editor], object], str, Callable[[Editor], object]]


def _in_the_middle_of_a_merge(editor: Editor) -> None:
    git(editor.root, "switch", "--quiet", "--create", "anderer")
    editor.edit(FEST, "Zweiter", "Anderer")
    git(editor.root, "commit", "--quiet", "--all", "--message=Anderer")
    git(editor.root, "switch", "--quiet", "main")
    editor.edit(FEST, "Zweiter", "Dritter")
    git(editor.root, "commit", "--quiet", "--all", "--message=Dritter")
    git(editor.root, "merge", "anderer", check=False)


def _rebasing(editor: Editor) -> None:
    (editor.root / ".git" / "rebase-merge").mkdir()


OBSTACLES: dict[str, Obstacle] = {
    "merge": (
        _in_the_middle_of_a_merge,
        "ein Zusammenführen (merge) begonnen",
        lambda editor: git(editor.root, "merge", "--abort"),
    ),
    "rebase": (
        _rebasing,
        "ein Umsetzen (rebase) begonnen",
        lambda editor: (editor.root / ".git" / "rebase-merge").rmdir(),
    ),
    "detached": (
        lambda editor: git(editor.root, "switch", "--quiet", "--detach"),
        "eine ältere Fassung geöffnet",
        lambda editor: git(editor.root, "switch", "--quiet", "main"),
    ),
    "lock": (
        lambda editor: editor.write(".git/index.lock", ""),
        "Ein anderes Programm arbeitet gerade",
        lambda editor: (editor.root / ".git" / "index.lock").unlink(),
    ),
    "no remote": (
        lambda editor: (
            git(editor.root, "remote", "rename", "origin", "x") + git(editor.root, "remote", "rm", "x")
        ),
        "noch keine Gegenstelle eingerichtet",
        lambda editor: git(
            editor.root, "remote", "add", "origin", str(editor.root.parent / "gegenstelle.git")
        ),
    ),
    "many remotes": (
        lambda editor: (
            git(editor.root, "remote", "rename", "origin", "eins"),
            git(editor.root, "remote", "add", "zwei", "zwei.git"),
            git(editor.root, "branch", "--unset-upstream"),
        ),
        "mehrere Gegenstellen (eins, zwei)",
        lambda editor: git(editor.root, "branch", "--set-upstream-to=eins/main"),
    ),
    "not there": (
        lambda editor: (editor.root.parent / "gegenstelle.git").rename(editor.root.parent / "weg.git"),
        "liegt kein Git-Verzeichnis",
        lambda editor: (editor.root.parent / "weg.git").rename(editor.root.parent / "gegenstelle.git"),
    ),
    "no network": (
        lambda editor: git(editor.root, "remote", "set-url", "origin", "https://gibtesnicht.invalid/x.git"),
        "ist nicht zu erreichen",
        lambda editor: git(
            editor.root, "remote", "set-url", "origin", str(editor.root.parent / "gegenstelle.git")
        ),
    ),
    "nobody listens": (
        lambda editor: git(editor.root, "remote", "set-url", "origin", "http://127.0.0.1:9/x.git"),
        "antwortet nicht",
        lambda editor: git(
            editor.root, "remote", "set-url", "origin", str(editor.root.parent / "gegenstelle.git")
        ),
    ),
    "nested": (
        lambda editor: git(
            bare(editor.root / "content" / "bilder"),
            "init",
            "--quiet",
            str(editor.root / "content/bilder/alt"),
        ),
        "liegt ein eigenes Git-Verzeichnis",
        lambda editor: shutil.rmtree(editor.root / "content" / "bilder"),
    ),
}


@pytest.mark.parametrize("name", OBSTACLES)
def test_what_is_in_the_way_is_one_sentence_with_a_cure_and_nothing_is_lost(
    ida: Editor, remote: Path, name: str
) -> None:
    begin, sentence, end = OBSTACLES[name]
    begin(ida)
    ida.write("content/artikel/neu.md", "---\ntitel: Neu\ndatum: 2026-10-01\n---\n\nText.\n")
    before = ida.files()

    refusal = ida.refused()

    assert sentence in refusal.message
    assert refusal.message.endswith(".")
    assert refusal.cure
    assert "\n" not in refusal.message + refusal.cure
    assert ida.files() == before
    if name == "nested":
        with pytest.raises(StadtteilError, match="eigenen Git-Verzeichnis"):
            ida.changes()
    else:
        assert "Neu: Artikel „Neu“" in ida.changes()
    end(ida)
    ida.published()
    assert published_files(remote)["content/artikel/neu.md"] == before["content/artikel/neu.md"]


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="another owner needs an administrator"
)
def test_a_folder_of_somebody_else_is_not_opened(ida: Editor) -> None:
    os.chown(ida.root, 12345, 12345)
    os.chown(ida.root / ".git", 12345, 12345)

    with pytest.raises(StadtteilError, match="gehört einem anderen Benutzer"):
        ida.changes()


def test_a_wrong_key_is_told_and_nobody_is_asked_for_a_password(
    ida: Editor, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    script, heard = tmp_path / "ssh", tmp_path / "heard"
    refusal = "git@host: Permission denied (publickey)."
    script.write_text(f"#!/bin/sh\necho $@ >> '{heard}'\necho '{refusal}' >&2\nexit 255\n", encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("GIT_SSH_COMMAND", str(script))
    git(ida.root, "remote", "set-url", "origin", "git@host.invalid:zeitung.git")

    assert "Schlüssel oder Passwort stimmen nicht" in ida.refused().message
    assert "BatchMode=yes" in heard.read_text(encoding="utf-8")
