"""Walks through the paper by keyboard alone: everything is reached, in the order it is read in, and seen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.serving import Served

WALKED = ("index.html", "projekte/index.html", "fonds/aktionsfonds/index.html", "ar/index.html")
MOST = 400
"""Stops that a page may have before a walk counts as caught."""
STOP = """() => {
    const one = document.activeElement, box = one.getBoundingClientRect();
    const marks = [getComputedStyle(one), getComputedStyle(one, "::after")];  // links of cards mark the card
    const all = [...document.querySelectorAll("*")];
    return [all.indexOf(one), one === document.body || one === document.documentElement,
        marks.some(style => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2),
        box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        one.outerHTML.slice(0, 120)];
}"""
REACHABLE = """() => [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
    .filter(one => one.checkVisibility() && !one.disabled && !one.closest("[hidden]")).length"""


class Stop:
    """Where the focus is."""

    def __init__(self, page: Page) -> None:
        self.place, self.outside, self.marked, self.in_sight, self.what = page.evaluate(STOP)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 360, "height": 740}, reduced_motion="reduce")
    yield page
    page.close()


def walk(page: Page) -> Iterator[Stop]:
    """Press Tab until the page is left."""
    for _ in range(MOST):
        page.keyboard.press("Tab")
        stop = Stop(page)
        if stop.outside:
            return
        yield stop
    pytest.fail(f"caught at {Stop(page).what}")


@pytest.mark.parametrize("path", WALKED)
def test_a_walk_reaches_all_in_the_order_of_reading_and_always_sees_where_it_is(
    served_sample: Served, page: Page, path: str
) -> None:
    page.goto(served_sample.url(path), wait_until="load")

    stops = list(walk(page))

    assert [stop.place for stop in stops] == sorted({stop.place for stop in stops})
    assert len(stops) >= page.evaluate(REACHABLE)
    assert [stop.what for stop in stops if not stop.marked] == []
    assert [stop.what for stop in stops if not stop.in_sight] == []


def test_one_gets_past_the_menu_to_an_article_and_back(served_sample: Served, page: Page) -> None:
    front = served_sample.url("index.html")
    page.goto(front, wait_until="load")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    for _ in range(5):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('main .title a')"):
            break
    title = page.evaluate("document.activeElement.textContent")

    page.keyboard.press("Enter")

    expect(page.locator("h1")).to_have_text(title)
    page.go_back()
    assert page.url == f"{front}#s-inhalt"
    assert page.evaluate("scrollY") > 0


def test_what_unfolds_opens_and_closes_by_keyboard_and_is_walked_through(
    served_sample: Served, page: Page
) -> None:
    page.goto(served_sample.url("index.html"), wait_until="load")
    fold = page.locator("details").first
    fold.locator("summary").focus()

    page.keyboard.press("Enter")
    expect(fold).to_have_attribute("open", "")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('details') !== null")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")

    expect(fold).not_to_have_attribute("open", "")
    expect(fold.locator("summary")).to_be_focused()


def test_projects_are_filtered_by_keyboard_and_the_focus_stays(served_sample: Served, page: Page) -> None:
    page.goto(served_sample.url("projekte/index.html"), wait_until="load")
    page.locator("#s-suche").focus()

    page.keyboard.type("garten")

    expect(page.locator(".chips li").first).to_be_visible()
    expect(page.locator("#s-suche")).to_be_focused()
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.chips') !== null"):
            break
    page.keyboard.press("Enter")
    expect(page.locator(".chips li")).to_have_count(0)
    expect(page.locator("#s-suche")).to_have_value("")
    assert not Stop(page).outside
