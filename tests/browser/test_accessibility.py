"""axe-core finds nothing to complain of on any kind of page: phone and desk, light and dark."""

from __future__ import annotations

from typing import Literal

from playwright.sync_api import Browser, Page

from tests.browser.kinds_of_pages import one_of_each
from tests.browser.serving import Served
from tests.browser.tools import AXE, need

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
RUN = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations.map(found =>
    [found.id, found.nodes.slice(0, 3).map(node => node.target.join(" ") + ": " + node.failureSummary)])"""


def violations(page: Page) -> dict[str, object]:
    """Return what axe finds on the page, by width and scheme."""
    found = {}
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            said = page.evaluate(RUN)
            if said:
                found[f"{width} {scheme}"] = said
    return found


def test_axe_finds_nothing(served_whole: Served, browser: Browser) -> None:
    need(AXE.exists(), "axe-core (npm ci in tests/browser)")
    page = browser.new_page()
    found = {}
    for path in one_of_each(served_whole.paper):
        page.goto(served_whole.url(path), wait_until="load")
        page.add_script_tag(path=AXE)
        found[path] = violations(page)
    page.close()
    assert {path: said for path, said in found.items() if said} == {}
