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


def test_pytest_gets_the_arguments(monkeypatch: pytest.MonkeyPatch) -> None:
    commands: dict[str, Sequence[str]] = {}

    def passes(name: str, command: Sequence[str], folder: Path = checks.ROOT) -> bool:
        commands[name] = command
        return True

    monkeypatch.setattr(checks, "install_browser_tools", lambda: None)
    monkeypatch.setattr(checks, "passes", passes)
    checks.main(["-k", "fund"])
    assert commands["pytest"][-4:] == ["-m", "pytest", "-k", "fund"]


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
