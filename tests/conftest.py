from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests.browser.tools import chromium
from tests.space import Space
from tests.stories import write_stories

settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("local", deadline=None, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")


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
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield found
        found.close()
