"""One visit of every kind of page at each width for several tests, as opening pages is what takes time.

Nothing is asked here that a page would remember; what is made of the answers is said by the tests.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from playwright.sync_api import Browser, Page, Request, Response

from tests.browser.kinds_of_pages import one_of_each
from tests.browser.serving import Served

WIDTHS = (360, 768, 1280)
NARROW = (360, 280)
PAINTED = """() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"""
FOLDED_AWAY = """all => all.filter(one => {
    const [summary, ...rest] = one.children;
    const shown = rest.some(part => part.checkVisibility());
    return one.checkVisibility() && rest.length && !shown && !summary.checkVisibility();
}).map(one => one.outerHTML.slice(0, 120))"""
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
OVERFLOW = """() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth"""
KEPT = """async () => [document.cookie, localStorage.length, sessionStorage.length,
    (await indexedDB.databases()).length, (await navigator.serviceWorker?.getRegistrations() ?? []).length]"""
FORBIDDEN = """
window.violations = [];
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
  violations.push(`${violatedDirective}: ${blockedURI} (${sourceFile}:${lineNumber})`));
"""
"""Has a document note what its own policy forbids it."""
LETTERS = """size => { document.documentElement.style.fontSize = size; }"""


class Watch:
    """Notes what a page asks for and what goes wrong on it."""

    def __init__(self, page: Page) -> None:
        self.requests: list[str] = []
        self.failures: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("requestfailed", self._failed)
        page.on("pageerror", lambda error: self.failures.append(str(error)))
        page.on("console", lambda said: self.failures.append(said.text) if said.type == "error" else None)
        page.on("response", self._answered)

    def _failed(self, request: Request) -> None:
        """Note what did not come; what was still on its way when the page was left is no failure."""
        if request.failure != "net::ERR_ABORTED":
            self.failures.append(f"{request.failure} {request.url}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400 and not response.url.endswith("/404.html"):
            self.failures.append(f"{response.status} {response.url}")


class Visit(NamedTuple):
    """What was seen of a page that was opened at one width.

    `sizes` are those of its texts in pixels, each with a text that has it, by the width of the screen;
    `overflow` is by how many pixels it is wider than that, by its width and the size of letters.
    """

    path: str
    width: int
    scrolled: float
    folded_away: list[str]
    sizes: Mapping[int, Mapping[float, str]]
    overflow: Mapping[tuple[int, str], float]
    kept: list[object]
    forbidden: list[str]


class Visits(NamedTuple):
    """Those of all pages, and what was asked for and went wrong meanwhile."""

    pages: list[Visit]
    watch: Watch


def visit_all(served: Served, browser: Browser) -> Visits:
    """Open every kind of page of a paper at every width."""
    page = browser.new_page()
    page.add_init_script(FORBIDDEN)
    watch = Watch(page)
    found = [visit(page, served, path, width) for width in WIDTHS for path in one_of_each(served.paper)]
    page.close()
    return Visits(found, watch)


def visit(page: Page, served: Served, path: str, width: int) -> Visit:
    """Open a page as wide as a screen; one of a phone is made narrower then, and its letters larger."""
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(served.url(path), wait_until="load")
    page.evaluate(PAINTED)
    scrolled = page.evaluate("scrollY")
    folded_away = page.eval_on_selector_all("details:not(details details)", FOLDED_AWAY)
    sizes, overflow = {}, {}
    for narrow in NARROW if width in NARROW else (width,):
        page.set_viewport_size({"width": narrow, "height": 800})
        sizes[narrow] = dict(page.evaluate(SIZES))
        if narrow in NARROW:
            overflow[narrow, "100%"] = page.evaluate(OVERFLOW)
            page.evaluate(LETTERS, "200%")
            overflow[narrow, "200%"] = page.evaluate(OVERFLOW)
            page.evaluate(LETTERS, "100%")
    kept, forbidden = page.evaluate(KEPT), page.evaluate("violations")
    return Visit(path, width, scrolled, folded_away, sizes, overflow, kept, forbidden)
