"""The scale of type: eight sizes, on every kind of page, and nothing that is smaller than the smallest."""

from __future__ import annotations

from playwright.sync_api import Browser

from stadtteil.model.fields.colours import distance, night
from stadtteil.model.funding.category_looks import APART, COLOURS
from tests.browser.kinds_of_pages import one_of_each
from tests.browser.serving import Served

SCALE = {16, 18, 21, 25, 31, 40, 54}
"""Pixels. The eighth is the nameplate's, which is as wide as the front page lets it be."""

WIDTHS = (280, 360, 768, 1280)
SIZES = """() => {
    const found = new Map();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const one = texts.currentNode.parentElement;
        if (!texts.currentNode.data.trim() || one.closest("script, .front h1.name, svg")) continue;
        const size = parseFloat(getComputedStyle(one).fontSize);
        if (!found.has(size) && one.checkVisibility()) found.set(size, one.outerHTML.slice(0, 60));
    }
    return [...found];
}"""
TOKEN = """name => getComputedStyle(document.documentElement).getPropertyValue(name).trim()"""


def test_every_text_on_screen_has_a_size_of_the_scale(served_whole: Served, browser: Browser) -> None:
    page = browser.new_page()
    page.route("**/*.{webp,jpg,png}", lambda route: route.abort())
    seen, strange = set(), []
    for path in one_of_each(served_whole.paper):
        page.goto(served_whole.url(path), wait_until="load")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            sizes = dict(page.evaluate(SIZES))
            strange += [(path, width, size, one) for size, one in sizes.items() if size not in SCALE]
            seen |= set(sizes)
    page.close()
    assert strange == []
    assert seen == SCALE


def test_the_red_of_sections_is_that_of_no_category(served_sample: Served, browser: Browser) -> None:
    day_and_night = []
    for scheme in ("light", "dark"):
        page = browser.new_page(color_scheme=scheme)
        page.goto(served_sample.url(""), wait_until="load")
        day_and_night.append(page.evaluate(TOKEN, "--accent"))
        page.close()
    by_day, by_night = day_and_night
    assert min(distance(by_day, colour) for colour in COLOURS.values()) >= APART
    assert min(distance(by_night, night(colour)) for colour in COLOURS.values()) >= APART
