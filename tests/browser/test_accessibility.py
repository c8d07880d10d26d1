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
SET_UP = ("index.html", "artikel/2026/kompost-plan/index.html", "projekte/index.html", "ar/index.html")
RUN_WITHOUT_COLOURS = RUN.replace("{resultTypes", "{rules: {'color-contrast': {enabled: false}}, resultTypes")
"""Where readers force their colours, axe still sees those of the paper."""
RUN_COLOURS = RUN.replace("{resultTypes", "{runOnly: ['color-contrast', 'link-in-text-block'], resultTypes")
"""In the dark a page has the same elements in the same places, but other colours."""
SETTINGS = (
    ("200%", RUN, {"forced_colors": "none", "reduced_motion": "no-preference"}),
    ("100%", RUN_WITHOUT_COLOURS, {"forced_colors": "active", "reduced_motion": "reduce"}),
)


def violations(page: Page, by_day: str = RUN) -> dict[str, object]:
    """Return what axe finds on the page, by width and scheme; `by_day` is what it looks for in the light."""
    need(AXE.exists(), "axe-core (npm ci in tests/browser)")
    page.evaluate(AXE.read_text("utf-8"))
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            said = page.evaluate(by_day if scheme == "light" or ALL else RUN_COLOURS)
            if said:
                found[f"{width} {scheme}"] = said
    return found


def test_axe_finds_nothing_however_the_reader_has_set_it_up(served_sample: Served, browser: Browser) -> None:
    """On the narrowest screen, with letters twice as large, in forced colours, and without motion."""
    need(AXE.exists(), "axe-core (npm ci in tests/browser)")
    page = browser.new_page(viewport={"width": 280, "height": 900})
    found = {}
    for path in one_of_each(served_sample.paper) if ALL else SET_UP:
        for size, run, wishes in SETTINGS:
            page.emulate_media(**wishes)  # type: ignore[arg-type]  # one of its keywords each
            page.goto(served_sample.url(path), wait_until="load")
            page.evaluate("size => { document.documentElement.style.fontSize = size; }", size)
            page.evaluate(AXE.read_text("utf-8"))
            found[path, size] = page.evaluate(run)
    page.close()
    assert {setting: said for setting, said in found.items() if said} == {}


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
