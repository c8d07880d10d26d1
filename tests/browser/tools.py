"""What tests need beside Python, and what happens where it is missing.

Programs are tools, and CI has all of them. Only collections of articles by others, which do not belong to the
project, may be absent there; tests of those say so in a mark.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.patience import until
from tests.thoroughness import IN_CI

if TYPE_CHECKING:
    from playwright.sync_api import Frame, Page

MODULES = Path(__file__).parent / "node_modules"
VNU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
AXE = MODULES / "axe-core" / "axe.min.js"
LIGHTHOUSE = MODULES / "lighthouse" / "package.json"


def need(found: object, name: str) -> None:
    """Skip the test where a tool is missing; where everything must be tested, that is a failure."""
    if found:
        return
    if IN_CI:
        pytest.fail(f"{name} fehlt")
    pytest.skip(f"{name} fehlt")


def program(name: str, *commands: str) -> str:
    """Return the path of a program that the test needs, by the first of its commands that is there."""
    found = next(filter(None, map(shutil.which, commands)), "")
    need(found, name)
    return found


def chromium() -> str:
    """Return the system's Chromium."""
    return program("Chromium", "chromium", "chromium-browser", "google-chrome")


def comes_true(where: Page | Frame, expression: str) -> None:
    """Wait until an expression is true in a page.

    Asked from outside: where the page itself has to ask again and again, its own policy forbids it.
    """
    until(lambda: where.evaluate(expression), expression)
