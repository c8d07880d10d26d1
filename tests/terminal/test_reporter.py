"""What a build shows while it runs: a bar on a terminal after a second, else plain lines."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from tests.space import TESTED_WITHIN, TODAY, Space

IMPATIENT = """
import sys
from stadtteil.cli import main
from stadtteil.terminal import reporter
reporter.PATIENCE = float(sys.argv[1])
sys.exit(main(["build", "--date", sys.argv[2]]))
"""


def shown_on_a_terminal(project: Space, patience: str) -> tuple[str, str]:
    """Return what stands on the terminal during a build, and what goes to standard output."""
    terminal, screen = os.openpty()
    done = subprocess.run(
        [sys.executable, "-c", IMPATIENT, patience, TODAY],
        cwd=project.root,
        env={**os.environ, **TESTED_WITHIN, "TERM": "xterm"},
        stdout=subprocess.PIPE,
        stderr=screen,
        check=True,
    )
    os.close(screen)
    seen = b""
    try:
        while part := os.read(terminal, 65536):
            seen += part
    except OSError:
        pass  # Linux says so when all has been read
    os.close(terminal)
    return seen.decode(), done.stdout.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo terminals")
def test_a_long_build_shows_a_bar_on_a_terminal_and_takes_it_away(small: Space) -> None:
    screen, out = shown_on_a_terminal(small, "0")
    assert "Seiten" in screen
    assert re.search(r"(\d+)/\1\D", screen)
    assert screen.endswith("\x1b[2K")
    assert "\x1b" not in out


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo terminals")
def test_a_short_build_shows_none(small: Space) -> None:
    screen, out = shown_on_a_terminal(small, "999")
    assert screen == ""
    assert out.startswith("46 Seiten: ")
