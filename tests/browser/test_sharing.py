"""Below an article: what a script adds to the ways of sending it on, and what is there without one."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser.serving import serving
from tests.outputs.built import Paper

BUTTONS = ".share button:visible"


def article(paper: Paper) -> str:
    """Return the place of some article that can be sent on."""
    found = (path for path in sorted(Path(paper.site).glob("artikel/2026/*/index.html")))
    return next(
        path.relative_to(paper.site).as_posix() for path in found if 'class="share' in path.read_text("utf-8")
    )


def test_the_script_copies_the_address_and_prints(full: Paper, browser: Browser) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.add_init_script("window.print = () => { window.printed = true; };")
    with serving(full) as served:
        page.goto(served.url(article(full)))
        copy, on_paper = page.locator(BUTTONS).all()
        copy.click()
        expect(page.locator(".share [role=status]")).to_have_text("Der Link ist kopiert")
        canonical = page.locator("link[rel=canonical]").get_attribute("href")
        assert page.evaluate("navigator.clipboard.readText()") == canonical
        on_paper.click()
        assert page.evaluate("window.printed") is True
    context.close()


def test_without_a_script_only_links_are_offered(full: Paper, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 280, "height": 740})
    page = context.new_page()
    with serving(full) as served:
        page.goto(served.url(article(full)))
        assert page.locator(BUTTONS).count() == 0
        assert page.locator(".share a:visible").count() >= 2
    context.close()
