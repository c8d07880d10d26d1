from __future__ import annotations

import sys
from pathlib import Path

import pytest

from stadtteil.program_source import ProgramSource
from tests.publishing.editors import git, isolated
from tests.space import ROOT

PROGRAM = f"""
import os, sys
os.environ["PYTHONPATH"] = {str(ROOT)!r}
os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
os.execv({sys.executable!r}, [{sys.executable!r}, "-P", "-m", "stadtteil", *sys.argv[1:]])
"""
"""The program in a repository of its own, without the minute that its set-up takes."""


@pytest.fixture(autouse=True)
def _own_settings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    isolated(tmp_path_factory.mktemp("settings"), monkeypatch.setenv)


@pytest.fixture
def source(tmp_path: Path) -> ProgramSource:
    """A repository that has the program."""
    return repository_of(tmp_path / "programm.git", PROGRAM)


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
