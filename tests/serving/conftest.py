from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.tools import chromium
from tests.serving.served import Served, serving
from tests.space import Space


@pytest.fixture
def paper(project: Space) -> Space:
    """A little paper that nobody has built yet."""
    project.fill("small")
    return project


@pytest.fixture
def served(paper: Space) -> Iterator[Served]:
    with serving(paper) as found:
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, started once."""
    program = chromium()
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield found
        found.close()
