"""A paper with a language that is written from the right, in a real browser: order, arrows, axe, and Nu."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.serving import Served, serving
from tests.browser.test_accessibility import ALL, violations
from tests.browser.test_html import excused, messages
from tests.browser.visits import Watch
from tests.outputs.built import Paper
from tests.space import TODAY, Space

ARTICLE = "content/artikel/2026/am-kai.ar.md"
BOXES = "all => all.map(one => one.getBoundingClientRect()).map(box => [box.x, box.right, box.y])"
LETTERS = """text => [0, 5, 7].map(at => {
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect().x;
})"""
FEW = ("ar/index.html", "ar/projekte/index.html", "ar/fonds/hafentopf/index.html")


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Paper:
    """The paper that takes every branch, in Arabic beside its own language."""
    space = Space(tmp_path_factory.mktemp("ar"))
    space.fill("full")
    space.edit("content/site.yaml", "sprache: de\n", "sprachen: [de, ar]\n")
    text = "طار نورس فوق Hafen (Muster) وعاد."
    space.write(
        ARTICLE,
        f"---\ntitel: نورس فوق الميناء\n---\n{text}\n\n![](kran.png)\n\n![](boot.jpg)\n\n![](moewe.jpg)\n",
    )
    space.write("content/fonds/hafentopf.ar.yaml", "kurz: مال لأفكار الجيران.\n")
    space.write("content/orte/hafenbuero.ar.yaml", "kurz: هنا تجدون المساعدة.\n")
    report = space.build(TODAY)
    assert report.ok, report.errors
    return Paper("arabic", space.site, "https://blatt.example/hafen/")


@pytest.fixture(scope="module")
def served(arabic: Paper) -> Iterator[Served]:
    with serving(arabic) as found:
        yield found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    watch = Watch(page)
    yield page
    assert watch.failures == []
    page.close()


def edges(page: Page, selector: str) -> list[tuple[float, float, float]]:
    """Return where elements begin and end from the left, and their height on the page."""
    return [(left, right, top) for left, right, top in page.eval_on_selector_all(selector, BOXES)]


def test_rows_begin_at_the_right_and_so_does_the_way_through_them_by_keyboard(
    served: Served, page: Page
) -> None:
    page.goto(served.url("ar/index.html"), wait_until="load")
    assert page.evaluate("document.documentElement.dir") == "rtl"
    menu = edges(page, ".sections a")
    assert len(menu) > 2
    assert menu == sorted(menu, reverse=True)
    page.locator(".sections a").first.focus()
    ways = [page.evaluate("document.activeElement.getBoundingClientRect().x")]
    for _ in menu[1:]:
        page.keyboard.press("Tab")
        ways.append(page.evaluate("document.activeElement.getBoundingClientRect().x"))
    assert ways == [left for left, _, _ in menu]


def test_words_that_are_written_from_the_left_keep_their_brackets(served: Served, page: Page) -> None:
    page.goto(served.url("ar/index.html"), wait_until="load")
    page.locator("main").evaluate("main => { main.innerHTML = '<p>في <bdi>Haus (a)</bdi></p>'; }")
    found = page.evaluate(f"({LETTERS})(document.querySelector('main bdi').firstChild)")
    assert found == sorted(found)


def test_bars_grow_from_the_right(served: Served, page: Page) -> None:
    page.goto(served.url("ar/fonds/hafentopf/index.html"), wait_until="load")
    plots, bars = edges(page, ".bar-row .plot"), edges(page, ".bar-row .counted")
    assert len(plots) == len(bars) > 2
    assert all(abs(plot[1] - bar[1]) < 2 for plot, bar in zip(plots, bars, strict=True))
    assert any(bar[0] - plot[0] > 10 for plot, bar in zip(plots, bars, strict=True))


def test_in_the_lightbox_the_left_arrow_leads_on(served: Served, page: Page) -> None:
    page.goto(served.url("ar/artikel/2026/am-kai/index.html"), wait_until="load")
    assert page.locator("a.enlarge").count() > 2
    page.locator("a.enlarge").first.click()
    dialog = page.locator("dialog.lightbox")
    first = dialog.locator("[role=status]").inner_text()
    page.keyboard.press("ArrowLeft")
    expect(dialog.locator("[role=status]")).to_contain_text("2")
    back, on, _ = edges(page, "dialog .tools button")
    assert on[1] <= back[0]
    page.keyboard.press("ArrowRight")
    assert dialog.locator("[role=status]").inner_text() == first


def test_numbers_to_call_are_read_from_the_left(served: Served, page: Page) -> None:
    path = next(
        path
        for path in served.paper.pages
        if path.startswith("ar/") and 'href="tel:' in served.paper.text(path)
    )
    page.goto(served.url(path), wait_until="load")
    assert set(
        page.eval_on_selector_all('[href^="tel:"]', "all => all.map(one => getComputedStyle(one).direction)")
    ) == {"ltr"}


def test_nothing_is_wider_than_the_screen(served: Served, page: Page) -> None:
    for path in FEW:
        page.goto(served.url(path), wait_until="load")
        for width in (280, 360):
            page.set_viewport_size({"width": width, "height": 900})
            over = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            assert over <= 0, (path, width)


def test_axe_finds_nothing_in_arabic(served: Served, page: Page) -> None:
    paths = [path for path in served.paper.pages if path.startswith("ar/")] if ALL else FEW
    found = {}
    for path in paths:
        page.goto(served.url(path), wait_until="load")
        found[path] = violations(page)
    assert {path: said for path, said in found.items() if said} == {}


def test_every_arabic_page_is_valid_html(arabic: Paper) -> None:
    found = [said for said in messages(arabic.site / "ar") if not excused(said)]
    assert [(said["url"], said.get("lastLine"), said["message"]) for said in found] == []
