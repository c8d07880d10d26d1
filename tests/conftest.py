from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from stadtteil.engine.user_cache import VARIABLE
from tests.browser.tools import chromium
from tests.interruptions import restore_for_children
from tests.patience import PATIENCE
from tests.space import Space
from tests.stories import write_stories
from tests.thoroughness import load_profile

os.environ[VARIABLE] = ""  # nothing is left with whoever runs the tests
load_profile()
restore_for_children()


@pytest.fixture
def project(tmp_path: Path) -> Space:
    """An empty project folder."""
    space = Space(tmp_path / "zeitung")
    space.root.mkdir()
    return space


@pytest.fixture
def small(project: Space) -> Space:
    """A project with one of everything that a paper needs, and no more."""
    project.fill("small")
    return project


@pytest.fixture
def full(project: Space) -> Space:
    """A paper with every kind, every field, and long lists."""
    project.fill("full")
    write_stories(project, 45, "viertel")
    return project


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, started once for all tests: two at a time would be two loops in one process."""
    program = chromium()
    expect.set_options(timeout=PATIENCE * 1000)
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield found
        found.close()
