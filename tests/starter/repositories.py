"""Repositories that hold a paper or the program."""

from __future__ import annotations

from pathlib import Path

from stadtteil.program_source import ProgramSource
from tests.publishing.editors import git


def repository_of(folder: Path, program: str) -> ProgramSource:
    """Make a repository with nothing but a `build.py`, and say where it is."""
    folder.mkdir()
    (folder / "build.py").write_text(program, encoding="utf-8")
    return ProgramSource(str(folder), committed(folder, "Programm"))


def committed(folder: Path, message: str) -> str:
    """Commit all that is in a folder; return the commit."""
    if not (folder / ".git").exists():
        git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", message)
    return git(folder, "rev-parse", "HEAD").strip()
