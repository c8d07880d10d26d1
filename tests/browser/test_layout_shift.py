"""Nothing moves while a page comes, on no kind of page: on a phone, and with STADTTEIL_AXE=all at a desk.

Each is looked at where it opens, in its middle and at its end, so that pictures that wait come too.
"""

from __future__ import annotations

import os

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kinds_of_pages import one_of_each
from tests.browser.serving import Served
from tests.browser.tools import comes_true

WIDTHS = (360, 1280) if os.environ.get("STADTTEIL_AXE") == "all" else (360,)
OBSERVE = """
window.shifts = [];
new PerformanceObserver(list => {
    for (const one of list.getEntries()) {
        const moved = one.sources.map(({node}) => node?.parentElement?.className || node?.nodeName);
        window.shifts.push([one.value, ...moved]);
    }
}).observe({type: "layout-shift", buffered: true});
"""
LOADED = """[...document.images].every(
    image => !image.checkVisibility() || image.complete || image.getBoundingClientRect().top > innerHeight ||
        image.getBoundingClientRect().bottom < 0)"""
PAINTED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def shifts(page: Page, url: str) -> list[object]:
    """Return what moved while a page came, with how much."""
    page.goto(url, wait_until="load")
    for part in (0, 0.5, 1):
        page.evaluate("part => scrollTo(0, part * document.documentElement.scrollHeight)", part)
        page.evaluate(PAINTED)
        comes_true(page, LOADED)
    page.evaluate(PAINTED)
    return list(page.evaluate("window.shifts"))


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_moves_while_a_page_comes(served_sample: Served, browser: Browser, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 740})
    page.add_init_script(OBSERVE)
    found = {path: shifts(page, served_sample.url(path)) for path in one_of_each(served_sample.paper)}
    page.close()

    assert {path: moved for path, moved in found.items() if moved} == {}


def test_the_observer_sees_what_moves(served_sample: Served, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.add_init_script(OBSERVE)
    page.goto(served_sample.url("index.html"), wait_until="load")
    page.evaluate("document.querySelector('main').style.marginBlockStart = '9rem'")
    comes_true(page, "window.shifts.length > 0")
    page.close()
