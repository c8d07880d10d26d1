"""What holds of the tests themselves, wherever and however they are run."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.patience import PATIENCE
from tests.space import ROOT

TESTS = sorted((ROOT / "tests").rglob("test_*.py"))
IGNORING = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.SIG_IGN)
os.execv(sys.argv[1], sys.argv[1:])
"""


def calls(file: Path) -> Iterator[tuple[str, str]]:
    """Yield what a file calls, by its last name and with all that it is given."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func).rpartition(".")[2], ast.unparse(node)


@pytest.mark.skipif(os.name == "nt", reason="no signals there")
def test_interruptions_reach_what_tests_start_when_these_run_in_the_background() -> None:
    """A script that starts a job with & has it and all below it ignore Ctrl-C."""
    tests = ("tests/commands/test_build.py", "-k", "interrupted", "-q", "-p", "no:cacheprovider", "-n0")
    done = subprocess.run(
        [sys.executable, "-c", IGNORING, sys.executable, "-P", "-m", "pytest", *tests],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=5 * PATIENCE,
    )  # fmt: skip
    assert "1 passed" in done.stdout.splitlines()[-1], done.stdout + done.stderr


@pytest.mark.parametrize("file", TESTS, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_no_test_is_left_out_because_a_tool_is_missing(file: Path) -> None:
    """Only systems and collections that are not ours are reasons; tools go through `need`."""
    assert not [call for name, call in calls(file) if name in {"skip", "importorskip", "xfail"}]
    assert not [call for name, call in calls(file) if name == "skipif" and "which" in call]
