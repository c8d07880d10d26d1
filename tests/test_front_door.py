"""How people call the program: as they got it, in every message."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from stadtteil.cli import COMMANDS
from stadtteil.front_door import call, program_folder
from tests.space import ROOT, Space

PYTHON = "py" if os.name == "nt" else "python3"
WHOLE_CALL = re.compile(rf"\b(?:stadtteil|build\.py) (?:{'|'.join(COMMANDS)})\b")
NAMES = {"stadtteil/publishing/upload/passwords.py"}
"""There it is no call, but the name of an entry among the passwords of a machine."""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """The package within a clone of the program."""
    (tmp_path / "build.py").touch()
    (tmp_path / "layouts").mkdir()
    return tmp_path / "stadtteil"


def test_who_has_a_clone_calls_its_file(package: Path) -> None:
    assert program_folder(package) == package.parent
    assert call("check", package) == f"{PYTHON} build.py check"
    assert call("", package) == f"{PYTHON} build.py"


def test_who_has_installed_the_program_calls_its_name(package: Path) -> None:
    (package.parent / "layouts").rmdir()  # so the file is somebody else's
    assert program_folder(package) is None
    assert call("check", package) == "stadtteil check"
    assert call("", package) == "stadtteil"


def test_help_names_the_checks_of_the_program_where_they_are_there(
    project: Space, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert re.search(r"^  test +das Programm", project.call("--help").out, re.M)
    monkeypatch.setattr("stadtteil.cli.program_folder", lambda: None)
    assert not re.search(r"^  test ", project.call("--help").out, re.M)


def test_all_lines_of_the_help_on_commands_begin_in_one_column(project: Space) -> None:
    lines = project.call("--help").out.partition("Befehle:\n")[2].partition("\n\n")[0].split("\n")
    assert len(lines) == len(COMMANDS) + 1
    assert len({re.match(r"  \w+ +", line).end() for line in lines}) == 1  # type: ignore[union-attr]


def test_no_message_says_a_call_that_fits_only_one_way_of_having_the_program() -> None:
    package = ROOT / "stadtteil"
    files = [file for file in package.rglob("*.py") if file.relative_to(ROOT).as_posix() not in NAMES]
    said = {(file.name, text) for file in files for text in _texts(file) if WHOLE_CALL.search(text)}
    assert not said


def _texts(file: Path) -> Iterator[str]:
    """Yield all texts that code says; docstrings and marks of files, which are bytes, are none."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.value
