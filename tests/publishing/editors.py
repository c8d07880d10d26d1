"""People who edit one paper in folders of their own, with a repository between them; no site is built."""

from __future__ import annotations

import io
import subprocess
import tarfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Self

from stadtteil.problems import Report
from stadtteil.project import Project
from stadtteil.publishing.change_text import ChangeText
from stadtteil.publishing.committer import Committer
from stadtteil.publishing.git_target import GitTarget
from stadtteil.publishing.target import (
    MergeConflict,
    MergeConflicts,
    Publication,
    PublishOutcome,
    PublishRefusal,
    Resolution,
)
from stadtteil.publishing.targets import target_of
from tests.browser.tools import program

ARTICLE = """\
---
titel: Sommerfest
datum: 2026-09-14
teaser: Es gab Kuchen.
autor: Ida
---

Erster Absatz.

Zweiter Absatz.

Dritter Absatz.
"""
SETTINGS = "name: Um die Ecke\nadresse: https://zeitung.example/\nkontakt: redaktion@zeitung.example\n"


def isolated(folder: Path, set_variable: Callable[[str, str], object]) -> None:
    """Let Git know nothing of whoever runs the tests."""
    settings = folder / "gitconfig"
    settings.write_text(
        "[init]\n\tdefaultBranch = main\n[user]\n\tname = Test\n\temail = privat@haus.example\n"
    )
    set_variable("GIT_CONFIG_GLOBAL", str(settings))
    set_variable("GIT_CONFIG_NOSYSTEM", "1")
    set_variable("HOME", str(folder))


def git(folder: Path, *arguments: str, check: bool = True) -> str:
    """Call Git as an editor does, and return what it writes."""
    done = subprocess.run(
        [program("Git", "git"), *arguments], cwd=folder, capture_output=True, check=False, encoding="utf-8"
    )
    assert not check or done.returncode == 0, f"{arguments}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def bare(place: Path) -> Path:
    """Make an empty repository to publish to."""
    place.mkdir()
    git(place, "init", "--quiet", "--bare", "--initial-branch=main")
    return place


class Editor:
    """One who edits and publishes."""

    def __init__(self, root: Path, name: str) -> None:
        self.root = root
        self.who = Committer(name, "redaktion@zeitung.example")
        self.report = Report()

    @classmethod
    def first(cls, root: Path, remote: Path, name: str) -> Self:
        """Begin a paper with an article."""
        editor = cls(root, name)
        editor.write("content/site.yaml", SETTINGS)
        editor.write("content/artikel/fest.md", ARTICLE)
        git(root, "init", "--quiet", "--initial-branch=main")
        git(root, "remote", "add", "origin", str(remote))
        return editor

    @classmethod
    def cloned(cls, root: Path, remote: Path, name: str) -> Self:
        """Take over the paper that others have published."""
        git(remote, "clone", "--quiet", str(remote), str(root))
        return cls(root, name)

    @property
    def target(self) -> GitTarget:
        found = target_of(Project(self.root), lambda: self.report)
        assert isinstance(found, GitTarget)
        return found

    def write(self, path: str, text: str | bytes) -> Path:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def read(self, path: str) -> str:
        return (self.root / path).read_bytes().decode()

    def edit(self, path: str, old: str, new: str) -> None:
        text = self.read(path)
        assert old in text
        self.write(path, text.replace(old, new))

    def changes(self) -> list[str]:
        return [change.sentence for change in self.target.changes()]

    def publish(self, resolutions: Mapping[str, Resolution] | None = None) -> PublishOutcome:
        return self.target.publish(self.who, resolutions or {})

    def published(self, resolutions: Mapping[str, Resolution] | None = None) -> Publication:
        outcome = self.publish(resolutions)
        assert isinstance(outcome, Publication), outcome
        return outcome

    def conflicts(self, resolutions: Mapping[str, Resolution] | None = None) -> dict[str, MergeConflict]:
        outcome = self.publish(resolutions)
        assert isinstance(outcome, MergeConflicts), outcome
        return {conflict.path: conflict for conflict in outcome.conflicts}

    def refused(self) -> PublishRefusal:
        outcome = self.publish()
        assert isinstance(outcome, PublishRefusal), outcome
        return outcome

    def files(self) -> dict[str, bytes]:
        """Return what lies in the folder, without Git's own and the desk's."""
        return {
            file.relative_to(self.root).as_posix(): file.read_bytes()
            for file in sorted(self.root.rglob("*"))
            if file.is_file()
            and not {".git", ".stadtteil-schreibtisch"} & set(file.relative_to(self.root).parts)
        }

    def status(self) -> str:
        return git(self.root, "status", "--porcelain=v1", "--branch")


def sentences(changes: tuple[ChangeText, ...]) -> list[str]:
    return [change.sentence for change in changes]


def published_files(remote: Path, branch: str = "main") -> dict[str, bytes]:
    """Return what readers of the repository find there."""
    order = ["git", "archive", "--format=tar", branch]
    done = subprocess.run(order, cwd=remote, capture_output=True, check=True)
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        members = [member for member in archive if member.isfile()]
        return {member.name: _bytes(archive, member) for member in members}


def _bytes(archive: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    stream = archive.extractfile(member)
    assert stream is not None
    return stream.read()
