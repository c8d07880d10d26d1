"""The front page as readers see it: what the first screen shows, how the menu opens, that nothing is cut."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.serving import Served, serving
from tests.outputs.built import Paper
from tests.space import Space

LAPTOP: ViewportSize = {"width": 1366, "height": 768}


@pytest.fixture(scope="module", params=[0, 3, 30])
def served_small(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Served]:
    """A little paper with so many articles beside its two own."""
    space = Space(tmp_path_factory.mktemp("paper"))
    space.fill("small")
    for number in range(request.param):
        text = "Ein Satz darüber, worum es geht, und noch einer für alle, die es genauer wissen wollen."
        title = f"Unser Treppenhausgespräch Nummer {number}"
        head = f"titel: {title}\ndatum: 2026-10-{number + 1:02}\nteaser: {text}\nressort: orte"
        space.write(f"content/artikel/n{number}.md", f"---\n{head}\n---\n\n{text}\n")
    assert space.build().ok
    with serving(Paper("small", Path(space.site), "https://blatt.example/")) as found:
        yield found


def bottom(page: Page, selector: str) -> float:
    """Return how far from the top of the page an element ends, in pixels."""
    found: float = page.eval_on_selector(selector, "one => one.getBoundingClientRect().bottom + scrollY")
    return found


def wider(page: Page) -> int:
    """Return by how many pixels a page is wider than its window."""
    found: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return found


@pytest.mark.parametrize("path", ["index.html", "tr/index.html", "ar/index.html"])
def test_headline_and_introduction_of_the_lead_stand_in_the_first_600_pixels(
    served_sample: Served, browser: Browser, path: str
) -> None:
    page = browser.new_page(viewport=LAPTOP)
    page.goto(served_sample.url(path), wait_until="load")
    assert page.locator(".masthead .head").bounding_box()["height"] <= 180  # type: ignore[index]  # it is there
    assert bottom(page, ".lead .title") < bottom(page, ".lead .teaser") <= 600
    page.close()


@pytest.mark.parametrize("width", [280, 360, 768, 1280, 1366])
@pytest.mark.parametrize("size", ["100%", "200%"])
def test_the_front_page_fits_with_few_articles_and_many(
    served_small: Served, browser: Browser, width: int, size: str
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(served_small.url("index.html"), wait_until="load")
    page.evaluate("size => { document.documentElement.style.fontSize = size; }", size)
    assert wider(page) <= 0
    page.locator(".colophon a").last.scroll_into_view_if_needed()
    assert wider(page) <= 0
    page.close()


def test_on_a_phone_the_menu_opens_without_a_script(served_small: Served, browser: Browser) -> None:
    plain = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = plain.new_page()
    page.goto(served_small.url("index.html"), wait_until="load")
    ways = page.locator("nav.sections a")
    assert not any(way.is_visible() for way in ways.all())
    page.locator("nav.sections summary").click()
    assert all(way.is_visible() for way in ways.all())
    ways.last.click()
    assert page.url.endswith("#s-alle")
    assert page.locator("#s-alle a").first.is_visible()
    plain.close()


def test_on_a_desk_the_menu_is_a_row_without_a_button(served_small: Served, browser: Browser) -> None:
    page = browser.new_page(viewport=LAPTOP)
    page.goto(served_small.url("index.html"), wait_until="load")
    assert page.locator("nav.sections summary").is_hidden()
    tops = page.eval_on_selector_all(
        "nav.sections a", "all => all.map(one => one.getBoundingClientRect().top)"
    )
    assert len(tops) > 1
    assert len(set(tops)) == 1
    page.close()
