"""Papers with a look of their own, as browsers show them: legible by day and night, in their own type."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from stadtteil.model.fields.colours import AA, contrast
from tests.browser.kinds_of_pages import one_of_each
from tests.browser.serving import Served, serving
from tests.browser.test_accessibility import RUN, RUN_COLOURS, violations
from tests.browser.test_looks import SEEN, wider
from tests.outputs.built import Paper
from tests.space import Space
from tests.themed import city, village

COLOUR = "where => getComputedStyle(document.querySelector(where)).backgroundColor"


@pytest.fixture(scope="module", params=[village, city], ids=["village", "city"])
def served_themed(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Served]:
    space = Space(tmp_path_factory.mktemp("blatt"))
    request.param(space)
    report = space.build()
    assert report.ok, report.errors
    address = "https://dorfbrunnen.example/" if request.param is village else "https://bote.example/"
    with serving(Paper("themed", space.site, address)) as found:
        yield found


def is_city(served: Served) -> bool:
    return "bote" in served.paper.address


def test_axe_finds_nothing_on_any_kind_of_page(served_themed: Served, browser: Browser) -> None:
    """A theme changes colours and type, not what a page is made of: that is looked at on the front page."""
    page = browser.new_page()
    found = {}
    for path in one_of_each(served_themed.paper):
        page.goto(served_themed.url(path), wait_until="load")
        found[path] = violations(page, RUN if path == "index.html" else RUN_COLOURS)
    page.close()
    assert {path: said for path, said in found.items() if said} == {}


def test_nothing_is_wider_than_the_narrowest_screen(served_themed: Served, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 280, "height": 900})
    for path in one_of_each(served_themed.paper):
        page.goto(served_themed.url(path), wait_until="load")
        assert wider(page) <= 0, path
    page.close()


def test_texts_are_set_in_the_papers_own_font(served_themed: Served, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(served_themed.url(""), wait_until="networkidle")
    loaded = page.evaluate("[...document.fonts].map(font => [font.family, font.status])")
    assert loaded == ([["Kasten", "loaded"]] if is_city(served_themed) else [])
    page.close()


def test_who_asks_for_strong_contrast_gets_black_on_white_and_white_on_black(
    served_themed: Served, browser: Browser
) -> None:
    page = browser.new_page()
    page.goto(served_themed.url(""), wait_until="load")
    page.locator(".comfort summary").click()
    page.locator("#s-stark").check()
    for scheme, ground in (("light", "rgb(255, 255, 255)"), ("dark", "rgb(0, 0, 0)")):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of its words each
        assert page.evaluate(COLOUR, "body") == ground
        assert page.evaluate(COLOUR, ".masthead") in {ground, "rgba(0, 0, 0, 0)"}
        assert lowest(page) >= 7
    page.close()


def test_on_paper_nothing_is_left_of_the_heads_ground(served_themed: Served, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(served_themed.url(""), wait_until="load")
    page.emulate_media(media="print")
    assert page.evaluate(COLOUR, ".masthead") == "rgba(0, 0, 0, 0)"
    assert page.evaluate(COLOUR, "body") == "rgb(255, 255, 255)"
    page.close()


def test_the_head_has_a_ground_of_its_own_by_day_and_night(served_themed: Served, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(served_themed.url(""), wait_until="load")
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found.append(page.evaluate(COLOUR, ".masthead"))
        assert lowest(page) >= AA
    page.close()
    own = ["rgb(20, 54, 107)", "rgb(14, 44, 90)"]
    assert found == (own if is_city(served_themed) else ["rgba(0, 0, 0, 0)"] * 2)


def lowest(page: Page) -> float:
    """Return the least contrast of words in the paper's head."""
    seen = page.eval_on_selector_all(".masthead :is(.name, .claim, .sections a, .sections summary)", SEEN)
    return min(contrast(ink, ground) for ink, ground in seen)
