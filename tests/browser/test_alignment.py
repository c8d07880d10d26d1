"""What stands in a row: on one line where it has one, whole, and each picture with its own words."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.serving import Served

NARROWEST, PHONE, TABLET, DESK = 280, 360, 768, 1280
TOPS = "all => [...new Set(all.map(one => Math.round(one.getBoundingClientRect().top)))]"
DOTS = """all => all.flatMap(line => {
    const edge = line.getBoundingClientRect().left;
    const parts = [...line.children].filter(part => part.matches("span"));
    const starts = parts.filter((part, at) => !at || part.offsetTop > parts[at - 1].offsetTop);
    return [...starts.slice(1).map(part => [part.getBoundingClientRect().left, edge]),
        ...parts.map(part => [getComputedStyle(part, "::after").content === "none" ? 0 : 1, 0])];
})"""
FIRST_LETTER = """one => {
    const range = document.createRange();
    range.selectNode(document.createTreeWalker(one, NodeFilter.SHOW_TEXT).nextNode());
    return range.getClientRects()[0].top;
}"""
WORDS = """one => {
    const range = document.createRange();
    range.selectNodeContents(one);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return [left, right, top, bottom];
}"""
CUT = "all => all.filter(one => one.scrollWidth > one.clientWidth).length"
SIDES = """all => all.filter(one => one.querySelector(".pic"))
    .map(one => one.querySelector(".pic").getBoundingClientRect().left - one.getBoundingClientRect().left)"""


def opened(served: Served, browser: Browser, path: str, width: int) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(served.url(path), wait_until="load")
    return page


@pytest.mark.parametrize("path", ["index.html", "ar/index.html"])
def test_languages_and_reading_help_are_one_line_on_a_phone(
    served_sample: Served, browser: Browser, path: str
) -> None:
    page = opened(served_sample, browser, path, PHONE)
    line = page.locator(".aids").bounding_box()
    assert line
    assert line["height"] < 50
    names = page.locator(".languages summary span")
    edge = line["y"] + line["height"]
    shown = [box for one in names.all() if (box := one.bounding_box()) and box["y"] + 20 < edge]
    assert len(shown) > 1
    page.close()


@pytest.mark.parametrize("path", ["index.html", "ar/index.html"])
@pytest.mark.parametrize("letters", [16, 32])
def test_the_words_of_menu_and_search_stand_apart_on_the_narrowest_phone(
    served_sample: Served, browser: Browser, path: str, letters: int
) -> None:
    page = browser.new_page(viewport={"width": NARROWEST, "height": 800})
    sizes = {"fontSizes": {"standard": letters, "fixed": letters}}
    page.context.new_cdp_session(page).send("Page.setFontSizes", sizes)
    page.goto(served_sample.url(path), wait_until="load")
    menu, search = page.locator(".sections summary"), page.locator(".seek")
    (left, right, top, bottom), (start, end, above, below) = menu.evaluate(WORDS), search.evaluate(WORDS)
    assert right <= start or end <= left or below <= top or bottom <= above
    page.close()


def test_the_menu_is_one_row_on_a_tablet(served_sample: Served, browser: Browser) -> None:
    page = opened(served_sample, browser, "index.html", TABLET)
    assert len(page.eval_on_selector_all(".sections a", TOPS)) == 1
    page.close()


def test_headings_of_the_index_stand_on_one_line_whether_they_lead_somewhere_or_not(
    served_sample: Served, browser: Browser
) -> None:
    page = opened(served_sample, browser, "index.html", DESK)
    boxes = page.locator("#s-alle h2").all()
    firsts = [page.evaluate(FIRST_LETTER, one.element_handle()) for one in boxes]
    highest = min(firsts)
    assert sum(abs(first - highest) < 1 for first in firsts) > 3
    assert not any(1 <= first - highest < 20 for first in firsts)
    page.close()


@pytest.mark.parametrize("width", [PHONE, TABLET, DESK])
def test_no_line_of_a_byline_ends_with_a_dot_or_is_indented_by_one(
    served_sample: Served, browser: Browser, width: int
) -> None:
    page = opened(served_sample, browser, "index.html", width)
    found = page.eval_on_selector_all(".lead-grid .by, .dates .by, .brief .by", DOTS)
    assert found
    assert all(abs(start - edge) < 1 for start, edge in found)
    page.close()


def test_a_byline_in_the_middle_of_the_page_begins_all_its_lines_at_one_edge(
    served_sample: Served, browser: Browser
) -> None:
    page = opened(served_sample, browser, "artikel/2026/kompost-plan/index.html", DESK)
    page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }")
    found = page.eval_on_selector_all(".opening .by", DOTS)
    assert any(edge for _, edge in found)  # it has more than one line
    assert all(abs(start - edge) < 1 for start, edge in found)
    page.close()


def test_a_label_is_as_wide_as_its_word(served_sample: Served, browser: Browser) -> None:
    page = opened(served_sample, browser, "artikel/index.html", DESK)
    label = page.locator(".row .label").first
    assert label.evaluate("one => 2 * one.offsetWidth < one.parentElement.offsetWidth")
    page.close()


def test_tables_of_the_fund_show_all_their_columns_on_a_tablet(
    served_sample: Served, browser: Browser
) -> None:
    page = opened(served_sample, browser, "fonds/aktionsfonds/index.html", TABLET)
    assert page.locator(".table").count() > 1
    assert page.eval_on_selector_all(".table", CUT) == 0
    page.close()


def test_small_pictures_stand_before_their_words_where_stories_stand_side_by_side(
    served_sample: Served, browser: Browser
) -> None:
    page = opened(served_sample, browser, "404.html", DESK)
    sides = page.eval_on_selector_all(".story.small", SIDES)
    assert sides
    assert all(abs(side) < 1 for side in sides)
    page.close()


def test_the_story_with_a_picture_has_the_widest_place_wherever_it_stands_in_its_row(
    served_sample: Served, browser: Browser
) -> None:
    for path in ("index.html", "ausgaben/2026-4/index.html"):
        page = opened(served_sample, browser, path, DESK)
        stories = page.locator(".seconds > *")
        boxes = [one.bounding_box() for one in stories.all()]
        (pictured,) = [number for number, one in enumerate(stories.all()) if one.locator(".pic").count()]
        widths = [box["width"] if box else 0 for box in boxes]
        assert widths[pictured] == max(widths) > 1.5 * min(widths)
        page.close()


def test_captions_of_the_annual_report_stand_below_their_pictures(
    served_sample: Served, browser: Browser
) -> None:
    page = opened(served_sample, browser, "fonds/aktionsfonds/2025/index.html", DESK)
    figures = page.locator(".deed figure")
    assert figures.count() > 1
    for figure in figures.all():
        picture, caption = figure.locator("img").bounding_box(), figure.locator("figcaption").bounding_box()
        assert picture
        assert caption
        assert caption["y"] >= picture["y"] + picture["height"]
    page.close()
