"""What the tests of pages need beside Python, and what happens where it is missing."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

MODULES = Path(__file__).parent / "node_modules"
VNU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
AXE = MODULES / "axe-core" / "axe.min.js"


def need(found: object, name: str) -> None:
    """Skip the test where a tool is missing; where everything must be tested, that is a failure."""
    if found:
        return
    if os.environ.get("CI") == "true":
        pytest.fail(f"{name} fehlt")
    pytest.skip(f"{name} fehlt")


def chromium() -> str:
    """Return the system's Chromium."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")
    need(found, "Chromium")
    return found
