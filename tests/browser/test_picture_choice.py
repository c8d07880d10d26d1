"""Which of a picture's widths screens take: what can be seen on them, and nothing heavier."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser

from tests.browser.serving import Served
from tests.browser.tools import comes_true

OPENINGS = {"index.html": ".lead img", "artikel/2026/kompost-plan/index.html": "figure.wide img"}
ENOUGH = 1.6
"""Pixels a point from which on a screen that has more shows the same."""


@pytest.mark.parametrize("path", OPENINGS)
@pytest.mark.parametrize(
    ("width", "density", "taken"),
    [
        (320, 1, 320),
        (360, 2, 640),
        (375, 2, 640),
        (412, 1.75, 640),
        (412, 2.625, 960),
        (390, 3, 960),
        (1280, 2, 1600),
    ],
)
def test_a_screen_takes_the_step_that_fits(
    served_sample: Served, browser: Browser, path: str, width: int, density: float, taken: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, device_scale_factor=density)
    page = context.new_page()
    page.goto(served_sample.url(path))
    image = page.locator(OPENINGS[path])
    comes_true(page, f"document.querySelector({OPENINGS[path]!r}).currentSrc")
    shown = str(image.evaluate("image => image.currentSrc"))
    place = float(image.evaluate("image => image.getBoundingClientRect().width"))
    context.close()

    found = re.search(r"-(\d+)\.\w+\.\w+$", shown)
    assert found
    assert int(found[1]) == taken
    assert taken / place >= min(density, ENOUGH) * 0.9
