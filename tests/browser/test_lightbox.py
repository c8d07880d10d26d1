"""The lightbox in a real browser: by keyboard, finger and mouse, for eyes and ears, without JavaScript."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.serving import Served
from tests.browser.tools import comes_true
from tests.browser.visits import Watch
from tests.patience import until


def pictured(served: Served) -> str:
    """Return the page with the most pictures."""
    fitting = [path for path in served.paper.pages if re.match(r"(artikel|projekte)/\d+/[^/]+/index", path)]
    return max(fitting, key=lambda path: served.paper.text(path).count('class="enlarge"'))


@pytest.fixture
def page(served_sample: Served, browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    watch = Watch(page)
    page.goto(served_sample.url(pictured(served_sample)), wait_until="load")
    yield page
    assert watch.failures == []
    page.close()


def count(page: Page) -> int:
    return page.locator("a.enlarge").count()


def shown(page: Page) -> str:
    """Return which picture is enlarged, as it is said aloud."""
    return page.locator("dialog [role=status]").inner_text().split("\n")[0]


def seen(page: Page) -> str:
    """Return the file that the browser has chosen to show."""
    comes_true(page, "document.querySelector('dialog img').complete")
    return str(page.evaluate("document.querySelector('dialog img').currentSrc"))


def focused(page: Page) -> int:
    """Return which of the pictures' links has the focus."""
    return int(page.evaluate("[...document.querySelectorAll('a.enlarge')].indexOf(document.activeElement)"))


def test_the_sample_has_a_page_to_leaf_through(page: Page) -> None:
    assert count(page) >= 2


def test_a_picture_opens_large_with_caption_and_credit_and_closes_to_where_one_was(page: Page) -> None:
    link = page.locator("a.enlarge").nth(1)
    caption = link.locator("xpath=..").locator("figcaption").inner_text()
    link.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Bilder dieser Seite")
    expect(dialog).to_be_visible()
    expect(page.get_by_role("button", name="Schließen")).to_be_focused()
    assert dialog.locator(".caption").inner_text() == caption
    assert seen(page).endswith(".avif")
    assert f"Bild 2 von {count(page)}" in shown(page)
    for icon in dialog.locator("button svg").all():
        assert (icon.bounding_box() or {"width": 0})["width"] > 20
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert focused(page) == 1


def test_arrows_lead_round_and_the_focus_follows(page: Page) -> None:
    last = count(page)
    page.locator("a.enlarge").first.click()
    for key, number in (("ArrowRight", 2), ("ArrowLeft", 1), ("ArrowLeft", last), ("Home", 1), ("End", last)):
        page.keyboard.press(key)
        assert f"Bild {number} von {last}" in shown(page)
    page.get_by_role("button", name="Nächstes Bild").click()
    page.get_by_role("button", name="Nächstes Bild").click()
    assert f"Bild 2 von {last}" in shown(page)
    page.get_by_role("button", name="Schließen").click()
    until(lambda: focused(page) == 1, "the picture that was shown last has the focus")


def test_what_is_to_be_seen_is_said_aloud_when_it_changes(page: Page) -> None:
    page.locator("a.enlarge").first.click()
    status = page.locator("dialog [role=status]")
    before = status.text_content()
    page.keyboard.press("ArrowRight")
    words = page.locator("a.enlarge").nth(1).locator("img").get_attribute("alt")
    caption = page.locator("dialog .caption").inner_text().split("\n")[0]
    assert status.text_content() != before
    assert (words or caption) in (status.text_content() or "")


def test_a_finger_turns_the_page_and_a_tap_beside_closes_it(page: Page) -> None:
    page.locator("a.enlarge").first.click()

    def swipe(across: int, down: int = 0) -> None:
        page.mouse.move(640, 450)
        page.mouse.down()
        page.mouse.move(640 + across, 450 + down, steps=4)
        page.mouse.up()

    for across, down, number in ((-120, 0, 2), (120, 10, 1), (-20, 0, 1), (-80, 300, 1)):
        swipe(across, down)
        assert f"Bild {number} von" in shown(page)
    page.mouse.click(3, 450)
    expect(page.locator("dialog")).to_be_hidden()


def test_the_tab_key_stays_within(page: Page) -> None:
    page.locator("a.enlarge").first.click()
    for _ in range(9):
        page.keyboard.press("Tab")
        inside = "!document.activeElement || document.activeElement === document.body || "
        assert page.evaluate(inside + "document.activeElement.closest('dialog') !== null")


@pytest.mark.parametrize("size", [(280, 600), (360, 640), (640, 280), (1280, 900)])
def test_the_whole_picture_is_on_the_screen(page: Page, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.locator("a.enlarge").first.click()
    seen(page)
    box = page.locator("dialog img").bounding_box()
    assert box is not None
    assert box["width"] > 60
    assert box["x"] >= 0
    assert box["y"] >= 48
    assert box["x"] + box["width"] <= size[0]
    assert box["y"] + box["height"] <= size[1]
    assert abs(box["width"] / box["height"] - 4 / 3) < 0.05


def test_who_wants_less_motion_gets_none(served_sample: Served, browser: Browser) -> None:
    page = browser.new_page(reduced_motion="reduce")
    page.goto(served_sample.url(pictured(served_sample)))
    page.locator("a.enlarge").first.click()
    assert page.evaluate("getComputedStyle(document.querySelector('dialog img')).animationName") == "none"
    page.close()


def test_links_open_the_picture_without_javascript_or_with_a_held_key(
    served_sample: Served, browser: Browser
) -> None:
    plain = browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    page.goto(served_sample.url(pictured(served_sample)))
    with page.expect_response(re.compile(r"bilder/.+-1600\..+\.webp")) as answer:
        page.locator("a.enlarge").first.click()
    assert answer.value.status == 200
    plain.close()
    context = browser.new_context()
    page = context.new_page()
    page.goto(served_sample.url(pictured(served_sample)))
    with context.expect_page() as opened:
        page.locator("a.enlarge").first.click(modifiers=["ControlOrMeta"])
    assert ".webp" in opened.value.url
    context.close()


def test_only_pages_with_pictures_load_it(served_sample: Served) -> None:
    for path in served_sample.paper.pages:
        text = served_sample.paper.text(path)
        own = re.match(
            r"(?:\w+/)?(?:(?:artikel|projekte|termine)/\d+/[^/]+/index|(?:ausgaben|orte|bauarbeiten)/[^/]+/)",
            path,
        )
        assert ("lightbox" in text) == bool(own and 'class="enlarge"' in text), path


def test_cards_crop_round_the_point_that_was_named(served_sample: Served, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(served_sample.url("index.html"))
    sheet = page.locator("link[rel=stylesheet]:not([media])").get_attribute("href")
    page.set_content(
        f'<link rel="stylesheet" href="{sheet}"><img data-focus="x2 y9" data-tone="r7 g0 b3 l"><img>'
    )
    style = "name => [...document.images].map(image => getComputedStyle(image)[name])"
    comes_true(page, f"({style})('objectPosition')[0] === '20% 90%'")
    assert page.evaluate(style, "objectPosition") == ["20% 90%", "50% 50%"]
    assert page.evaluate(style, "backgroundColor")[0] == "rgb(255, 0, 109)"
    assert page.evaluate(style, "color")[0] == "rgb(255, 255, 255)"
    page.close()
