"""axe-core finds nothing to complain of on any kind of page: phone and desk, light and dark.

Each other state is looked at on one page that has it; with STADTTEIL_AXE=all on all, and at more widths.
"""

from __future__ import annotations

import os
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kinds_of_pages import one_of_each
from tests.browser.serving import Served
from tests.browser.states import STATES, State
from tests.browser.tools import AXE, need

ALL = os.environ.get("STADTTEIL_AXE") == "all"
WIDTHS = (360, 768, 1280) if ALL else (360, 1280)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
RUN = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations.map(found =>
    [found.id, found.nodes.slice(0, 3).map(node => node.target.join(" ") + ": " + node.failureSummary)])"""


def violations(page: Page) -> dict[str, object]:
    """Return what axe finds on the page, by width and scheme."""
    need(AXE.exists(), "axe-core (npm ci in tests/browser)")
    page.evaluate(AXE.read_text("utf-8"))
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            said = page.evaluate(RUN)
            if said:
                found[f"{width} {scheme}"] = said
    return found


def test_axe_finds_nothing(served_whole: Served, browser: Browser) -> None:
    page = browser.new_page()
    found = {}
    for path in one_of_each(served_whole.paper):
        page.goto(served_whole.url(path), wait_until="load")
        found[path] = violations(page)
    page.close()
    assert {path: said for path, said in found.items() if said} == {}


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
def test_axe_finds_nothing_whatever_the_reader_does(
    served_sample: Served, browser: Browser, state: State
) -> None:
    pages = [
        path for path in one_of_each(served_sample.paper) if state.sign in served_sample.paper.text(path)
    ]
    assert pages
    page = browser.new_page()
    found = {}
    for path in pages if ALL else pages[:1]:
        page.goto(served_sample.url(path), wait_until="load")
        state.enter(page)
        found[path] = violations(page)
    page.close()
    assert {path: said for path, said in found.items() if said} == {}
