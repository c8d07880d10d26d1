"""How readers want to read: without script for a page, with it from page to page, and kept nowhere."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.serving import Served, serving
from tests.outputs.built import Paper

LETTERS = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
KEPT = "[document.cookie, localStorage.length, sessionStorage.length]"
OVER = "document.scrollingElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def served_full(full: Paper) -> Iterator[Served]:
    with serving(full) as found:
        yield found


def chosen(page: Page, *names: str) -> None:
    page.locator(".comfort summary").click()
    for name in names:
        page.locator(f"#s-{name}").check()


def test_letters_grow_without_a_script(served_full: Served, browser: Browser) -> None:
    plain = browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    page.goto(served_full.url(""))
    assert page.evaluate(LETTERS) == 16
    chosen(page, "riesig")
    assert page.evaluate(LETTERS) == 24
    plain.close()


def test_a_choice_goes_on_with_links_and_finds_their_anchors(served_full: Served, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 700})
    page.goto(served_full.url(""))
    chosen(page, "gross", "weit", "stark")
    assert page.url.endswith("/#lesen=gross,weit,stark")
    page.evaluate("document.querySelector('nav.sections a').hash = 's-inhalt'")
    page.locator("nav.sections summary").click()
    page.locator("nav.sections a").first.click()
    page.wait_for_url("**/#s-inhalt&lesen=gross,weit,stark")
    assert page.evaluate(LETTERS) == 20
    assert page.evaluate("document.querySelector(':target').id") == "s-inhalt"
    assert page.evaluate(OVER) <= 0
    assert page.evaluate(KEPT) == ["", 0, 0]
    assert "lesen=" not in (page.locator("link[rel=canonical]").get_attribute("href") or "")
    page.close()


def test_who_chose_nothing_sees_no_trace_of_it(served_full: Served, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(served_full.url(""))
    page.locator("nav.sections a").first.click()
    page.wait_for_url(lambda url: url != served_full.url(""))
    assert "#" not in page.url
    assert page.evaluate(LETTERS) == 16
    page.close()


def test_paper_is_not_asked(served_full: Served, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(served_full.url("#lesen=riesig,stark"))
    assert page.evaluate(LETTERS) == 24
    page.emulate_media(media="print")
    assert page.evaluate(LETTERS) == 16
    assert page.locator(".comfort").is_hidden()
    page.close()


def test_it_weighs_little(full: Paper) -> None:
    text = full.text("index.html")
    panel = text[text.index('<aside class="comfort"') :].split("</aside>")[0]
    (script,) = full.site.glob("assets/comfort.*.js")
    assert len(panel) < 700
    assert script.stat().st_size < 2200  # the field of the search, too
