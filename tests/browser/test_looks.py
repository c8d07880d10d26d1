"""The colours and symbols of a fund that is not ours, as browsers show them."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from stadtteil.model.fields.colours import AA, contrast
from tests.browser.serving import Served

SEEN = """all => all.map(one => {
    let ground = one;
    while (getComputedStyle(ground).backgroundColor === "rgba(0, 0, 0, 0)") ground = ground.parentElement;
    const digits = part => (+part).toString(16).padStart(2, "0");
    return [getComputedStyle(one).color, getComputedStyle(ground).backgroundColor]
        .map(rgb => "#" + rgb.match(/\\d+/g).slice(0, 3).map(digits).join(""));
})"""
PAGES = ("projekte/", "fonds/kiezkasse/", "embed/v1/projekte/", "")
WIDTHS = (280, 360, 768, 1280)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_in_the_colours_of_categories_can_be_read(
    served_elsewhere: Served, browser: Browser, path: str, scheme: Literal["light", "dark"]
) -> None:
    page = browser.new_page(color_scheme=scheme)
    page.goto(served_elsewhere.url(path), wait_until="load")
    seen = page.eval_on_selector_all(".cat, .legend a, [data-c] > a", SEEN)
    assert len({colour for colour, _ in seen}) >= 3
    assert min(contrast(colour, ground) for colour, ground in seen) >= AA
    page.close()


def test_every_icon_is_drawn(served_elsewhere: Served, browser: Browser) -> None:
    page = browser.new_page()
    for path in PAGES:
        page.goto(served_elsewhere.url(path), wait_until="networkidle")
        sizes = page.eval_on_selector_all(
            "use[href]", "all => all.filter(one => one.checkVisibility()).map(one => one.getBBox().width)"
        )
        assert len(sizes) > 3, path
        assert min(sizes) > 0, path
    page.close()


def test_long_names_of_categories_fit_at_every_width(served_elsewhere: Served, browser: Browser) -> None:
    page = browser.new_page()
    for path in PAGES:
        page.goto(served_elsewhere.url(path), wait_until="load")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert wider(page) <= 0, (path, width)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        for width in WIDTHS[1:]:
            page.set_viewport_size({"width": width, "height": 900})
            assert wider(page) <= 0, (path, width, "200 %")
    page.close()


def wider(page: Page) -> int:
    """Return by how many pixels a page is wider than its window."""
    found: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return found
