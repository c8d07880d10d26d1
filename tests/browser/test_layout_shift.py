"""Nothing moves while a page comes, on no kind of page: on a phone, and with STADTTEIL_AXE=all at a desk.

Each is looked through from its top to its end, screen by screen, so that pictures that wait come too.
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
const curtain = new CSSStyleSheet();
curtain.replaceSync("html { display: none }");
document.adoptedStyleSheets = [curtain];
document.addEventListener("readystatechange", () => { document.adoptedStyleSheets = []; }, {once: true});
window.shifts = [];
new PerformanceObserver(list => {
    for (const one of list.getEntries()) {
        const moved = one.sources.map(({node}) => node?.parentElement?.className || node?.nodeName);
        window.shifts.push([one.value, ...moved]);
    }
}).observe({type: "layout-shift", buffered: true});
"""
"""Nothing is shown until all of a page is read: where the net or a busy browser breaks it off is chance."""

LOOKED_THROUGH = """async () => {
    const painted = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    const waited = image => image.checkVisibility() && !image.complete &&
        image.getBoundingClientRect().top <= innerHeight && image.getBoundingClientRect().bottom >= 0;
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
        scrollTo({top, behavior: "instant"});
        do await painted(); while ([...document.images].some(waited));
    }
    await painted();
    return window.shifts;
}"""


def shifts(page: Page, url: str) -> list[object]:
    """Return what moved while a page came, with how much."""
    page.goto(url, wait_until="load")
    return list(page.evaluate(LOOKED_THROUGH))


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
