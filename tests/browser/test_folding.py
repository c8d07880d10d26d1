"""What is folded away can be unfolded by whoever wants to see it, or stands open, at every width."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.kinds_of_pages import one_of_each
from tests.browser.serving import Served

WIDTHS = (360, 768, 1280)
LOST = """all => all.filter(one => {
    const [summary, ...rest] = one.children;
    const shown = rest.some(part => part.checkVisibility());
    return one.checkVisibility() && rest.length && !shown && !summary.checkVisibility();
}).map(one => one.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_folded_away_without_a_button_that_unfolds_it(
    served_whole: Served, browser: Browser, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.route("**/*.{webp,avif,jpg,png}", lambda route: route.abort())
    folding = [
        path for path in one_of_each(served_whole.paper) if "<details" in served_whole.paper.text(path)
    ]
    assert any("facets" in served_whole.paper.text(path) for path in folding)
    for path in folding:
        page.goto(served_whole.url(path), wait_until="load")
        assert page.eval_on_selector_all("details:not(details details)", LOST) == [], path
    page.close()
