"""Where other machines get the program: what is known of it, and nothing that tells a name or a password."""

from __future__ import annotations

from pathlib import Path

import pytest

from stadtteil.program_source import program_source
from tests.publishing.editors import git, isolated
from tests.starter.repositories import committed

PUBLIC = "https://git.example/gruppe/stadtteil.git"


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone of the program."""
    isolated(tmp_path, monkeypatch.setenv)
    folder = tmp_path / "programm"
    folder.mkdir()
    (folder / "build.py").touch()
    committed(folder, "Programm")
    return folder


def test_a_clone_says_its_address_and_commit(program: Path) -> None:
    git(program, "remote", "add", "origin", PUBLIC)
    found = program_source(program)
    assert found == (PUBLIC, git(program, "rev-parse", "HEAD").strip(), False)
    assert found.is_known


@pytest.mark.parametrize(
    "address", ["https://ida:geheim@git.example/p.git", "git@git.example:p.git", "/home/ida/p"]
)
def test_an_address_that_tells_too_much_is_left_to_be_filled_in(program: Path, address: str) -> None:
    git(program, "remote", "add", "origin", address)
    found = program_source(program)
    assert "[Bitte eintragen" in found.address
    assert not found.is_known


def test_what_somebody_said_counts_before_what_was_found(program: Path) -> None:
    git(program, "remote", "add", "origin", "https://old.example/p.git")
    assert program_source(program, PUBLIC).address == PUBLIC


def test_a_folder_within_another_repository_says_nothing_of_that(program: Path) -> None:
    git(program, "remote", "add", "origin", PUBLIC)
    (program / "inner").mkdir()
    assert not program_source(program / "inner").is_known


def test_nothing_is_known_of_a_program_that_was_installed() -> None:
    assert not program_source(None).is_known
