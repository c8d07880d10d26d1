from __future__ import annotations

import sys
from pathlib import Path

import pytest

from stadtteil.program_source import ProgramSource
from tests.publishing.editors import isolated
from tests.space import ROOT
from tests.starter.repositories import repository_of

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
