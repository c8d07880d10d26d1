"""The scale of type: eight sizes, on every kind of page, and nothing that is smaller than the smallest."""

from __future__ import annotations

from collections.abc import Sequence

from playwright.sync_api import Browser

from stadtteil.model.fields.colours import distance, night
from stadtteil.model.funding.category_looks import APART, COLOURS
from tests.browser.serving import Served
from tests.browser.visits import Visit

SCALE = {16, 18, 21, 25, 31, 40, 54}
"""Pixels. The eighth is the nameplate's, which is as wide as the front page lets it be."""

TOKEN = """name => getComputedStyle(document.documentElement).getPropertyValue(name).trim()"""


def test_every_text_on_screen_has_a_size_of_the_scale(visited: Sequence[Visit]) -> None:
    sizes = [
        (one.path, width, size, text)
        for one in visited
        for width, found in one.sizes.items()
        for size, text in found.items()
    ]
    assert {width for _, width, _, _ in sizes} == {280, 360, 768, 1280}
    assert [one for one in sizes if one[2] not in SCALE] == []
    assert {size for _, _, size, _ in sizes} == SCALE


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
