"""The Git repository that a project lies in: its folders, its branch, and where that is published to.

Knows how Git notes these; changes nothing.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import msgspec

from stadtteil.misuse import legible
from stadtteil.project import Project
from stadtteil.publishing.git import Git, GitFailure, has_git

_HEADS = "refs/heads/"
_SECRET = re.compile(r"(?<=://)[^/@\s]+@")


class Remote(msgspec.Struct, frozen=True):
    """Where a branch is published: the name of the remote, its branch there, and what is known of that here.

    `is_upstream` where the repository says so itself.
    """

    name: str
    ref: str
    tracking: str
    is_upstream: bool

    @property
    def branch(self) -> str:
        """The name of the branch there."""
        return self.ref.removeprefix(_HEADS)


class Repository:
    """A repository with a project in it. Paths are relative to `top`, the folder that Git looks after."""

    def __init__(self, project: Project) -> None:
        """Find the repository; GitFailure where the project lies in none, or Git will not look at it."""
        self.project = project
        asked = ("rev-parse", "--show-toplevel", "--absolute-git-dir", "--git-common-dir", "--show-prefix")
        answer = Git(project.root).out(*asked)
        top, git_dir, common, prefix = (os.fsdecode(line) for line in answer.split(b"\n")[:4])
        self.top = Path(top)
        self.git_dir = Path(git_dir)
        self.common_dir = (project.root / common).resolve()
        self.prefix = prefix
        self.git = Git(self.top)

    @property
    def content(self) -> str:
        """The folder with the content."""
        return f"{self.prefix}content/"

    @property
    def content_spec(self) -> str:
        """The same as Git is told what a command is about: no sign in it is a pattern."""
        return f":(top,literal){self.content}"

    def in_project(self, path: str) -> str:
        """Return a path as seen from the project, as a text."""
        if path.startswith(self.prefix):
            return legible(path.removeprefix(self.prefix))
        return legible(os.path.relpath(path, self.prefix or ".").replace(os.sep, "/"))

    def branch(self) -> str:
        """Return the branch that is worked on; empty where that is none."""
        ref = self.git.line("symbolic-ref", "--quiet", "HEAD")
        return ref.removeprefix(_HEADS) if ref.startswith(_HEADS) else ""

    def commit(self, name: str = "HEAD") -> str:
        """Return the commit that a name means; empty where there is none."""
        return self.git.line("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")

    def remotes(self) -> list[str]:
        """Return the names of all places that are known."""
        return [os.fsdecode(line) for line in self.git.out("remote").splitlines()]

    def remote(self) -> Remote | None:
        """Return where the branch is published: its upstream, else under its own name at the only remote."""
        branch = self.branch()
        name = self.git.line("config", f"branch.{branch}.remote")
        ref = self.git.line("config", f"branch.{branch}.merge")
        names = self.remotes()
        if branch and ref and name in names:
            return Remote(name, ref, _tracking(name, ref), True)
        name = "origin" if "origin" in names else names[0] if len(names) == 1 else ""
        return (
            Remote(name, _HEADS + branch, _tracking(name, _HEADS + branch), False)
            if name and branch
            else None
        )

    def address(self, remote: Remote) -> str:
        """Return the address of a remote, as one may show it: without a password that is written into it."""
        found = self.git.line("remote", "get-url", "--push", remote.name) or remote.name
        return without_secrets(found)


def repository_of(project: Project) -> Repository | None:
    """Return the repository that a project lies in and that looks after its content; None for none.

    GitFailure where there is one, but Git will not look at it.
    """
    if not has_git():
        return None
    try:
        found = Repository(project)
    except GitFailure as failure:
        if "not a git repository" in failure.said:
            return None
        raise
    ignored = found.git.ask("check-ignore", "--quiet", f"{found.content}site.yaml").code == 0
    return None if ignored else found


def without_secrets(text: str) -> str:
    """Return a text in which addresses name nobody and no password.

    >>> without_secrets("to https://ida:geheim@git.example/zeitung.git")
    'to https://git.example/zeitung.git'
    """
    return _SECRET.sub("", text)


def _tracking(name: str, ref: str) -> str:
    return f"refs/remotes/{name}/{ref.removeprefix(_HEADS)}"
