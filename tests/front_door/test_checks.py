"""The list of checks, without running them."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests import checks


def run(monkeypatch: pytest.MonkeyPatch, *broken: str) -> tuple[int, list[str]]:
    """Run all checks of which some are broken; return the exit code and what ran."""
    ran: list[str] = []

    def passes(name: str, command: Sequence[str], folder: Path = checks.ROOT) -> bool:
        ran.append(name)
        return name not in broken

    monkeypatch.setattr(checks, "install_browser_tools", lambda: None)
    monkeypatch.setattr(checks, "passes", passes)
    return checks.main([]), ran


def test_every_check_runs_and_pytest_comes_last(monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch) == (
        0,
        ["ruff check", "ruff format --check", "mypy", "lint-imports", "pytest"],
    )


@pytest.mark.parametrize("broken", ["ruff check", "mypy", "pytest"])
def test_one_broken_check_is_enough_but_stops_none(monkeypatch: pytest.MonkeyPatch, broken: str) -> None:
    code, ran = run(monkeypatch, broken)
    assert (code, ran[-1]) == (1, "pytest")


def test_what_failed_before_pytest_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(monkeypatch, "ruff check", "lint-imports")
    assert capsys.readouterr().out == "\nNicht bestanden: ruff check, lint-imports\n"


@pytest.mark.parametrize(
    ("arguments", "shared"),
    [
        ([], True),
        (["-k", "fund", "-x"], True),
        (["-n", "4"], False),
        (["-n0", "-x"], False),
        (["tests/test_cli.py"], False),
        (["-x", "tests/engine"], False),
        (["tests/test_cli.py::test_it", "--pdb"], False),
    ],
)
def test_two_workers_share_the_tests_unless_some_are_named(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], shared: bool
) -> None:
    command = pytest_command(monkeypatch, arguments)
    assert command[3:] == [*(checks.WORKERS if shared else ()), *arguments]


def pytest_command(monkeypatch: pytest.MonkeyPatch, arguments: Sequence[str]) -> list[str]:
    """Return how pytest is called, without the Python that calls it."""
    commands: dict[str, Sequence[str]] = {}

    def passes(name: str, command: Sequence[str], folder: Path = checks.ROOT) -> bool:
        commands[name] = command
        return True

    monkeypatch.setattr(checks, "install_browser_tools", lambda: None)
    monkeypatch.setattr(checks, "passes", passes)
    checks.main(arguments)
    return list(commands["pytest"][1:])


def test_npm_installs_once_for_each_lock(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "node_modules").mkdir()
    lock = tmp_path / "package-lock.json"
    lock.write_text("one", encoding="utf-8")
    ran: list[str] = []

    def passes(name: str, command: Sequence[str], folder: Path = checks.ROOT) -> bool:
        ran.append(f"{name} {folder == tmp_path}")
        return True

    monkeypatch.setattr(checks, "BROWSER", tmp_path)
    monkeypatch.setattr(checks, "passes", passes)
    monkeypatch.setattr("shutil.which", lambda name: name)
    for _ in range(2):
        checks.install_browser_tools()
    assert ran == ["npm ci True"]
    lock.write_text("two", encoding="utf-8")
    checks.install_browser_tools()
    assert ran == ["npm ci True", "npm ci True"]
