"""What readers can do to a page before they look at it: states that pages of several kinds can have."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from playwright.sync_api import Page, expect

from tests.browser.tools import comes_true


class State(NamedTuple):
    """`sign` is what the text of a page has that can be brought into it by `enter`."""

    name: str
    sign: str
    enter: Callable[[Page], object]


def unfold(page: Page) -> None:
    page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true; })")


def choose(page: Page) -> None:
    """Search; where all projects are also choose a year and an audience, which elsewhere would lead there."""
    unfold(page)
    if page.locator(".facets .all[aria-current=page]").count():
        for facet in ("jahr", "zielgruppe"):
            page.locator(f"[data-facet={facet}] [data-value]").first.click()
    page.locator("#s-suche").fill("e")
    expect(page.locator(".chips li").first).to_be_visible()


def find_nothing(page: Page) -> None:
    page.locator("#s-suche").fill("zwiebelfisch")
    expect(page.locator(".nothing")).to_be_visible()


def search(words: str) -> Callable[[Page], object]:
    def enter(page: Page) -> None:
        page.locator("#s-suche").fill(words)
        expect(page.locator(".hits")).to_have_attribute("aria-busy", "false")
        unfold(page)

    return enter


def put_in_order(page: Page) -> None:
    unfold(page)
    page.get_by_label("Sortieren").select_option("betrag")
    expect(page.locator(".group:not([hidden])")).to_have_count(1)


def enlarge(page: Page) -> None:
    page.locator("a.enlarge").first.click()
    comes_true(page, "document.querySelector('dialog img').complete")


def embed_as(way: str) -> Callable[[Page], object]:
    def enter(page: Page) -> None:
        page.get_by_label("Wie", exact=True).select_option(way)
        expect(page.locator(f"#s-{way}")).to_be_visible()

    return enter


STATES = (
    State("way past the menu", 'class="skip"', lambda page: page.keyboard.press("Tab")),
    State("unfolded", "<details", unfold),
    State("searched", "/search-page.", search("garten")),
    State("searched in vain", "/search-page.", search("zwiebelfisch")),
    State("something like it found", "/search-page.", search("Speilplatz")),
    State("chosen", "/gallery.", choose),
    State("nothing found", "/gallery.", find_nothing),
    State("in another order", "/gallery.", put_in_order),
    State("picture enlarged", "/lightbox.", enlarge),
    *(
        State(f"to be embedded as {way}", 'class="embed-choose"', embed_as(way))
        for way in ("baustein", "typo3", "server", "wordpress")
    ),
)
