"""Frames fit the height that hosts give them, whatever the width, the font and the size of text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Frame, Page, Route, expect

from tests.browser.serving import Served
from tests.browser.tools import comes_true
from tests.outputs.built import Paper
from tests.outputs.embed.test_other_systems import snippet
from tests.outputs.embed.wordpress import PARENT, filtered

WIDTHS = (280, 320, 360, 600, 800)
PLACES = (
    "projekte/",
    "projekte/seite/1/",
    "projekt/2026/kids-und-kunst/",
    "projekt/2025/sommerkino-im-hof/",
)
TEXTS = {
    "as it is": "",
    "wide letters": '* { font-family: "DejaVu Sans", sans-serif !important; letter-spacing: 0.02em; }',
    "200 % text": ":root { font-size: 200%; }",
    "200 % text in wide letters": ':root { font-size: 200%; } * { font-family: "DejaVu Sans" !important; }',
}
"""What a reader's browser makes of the frame's sheet: its last lines, and so the strongest."""


@pytest.fixture(scope="session")
def declared(sample: Paper) -> int:
    """The height that others give a frame: the same in what is copied and in what oEmbed answers."""
    copied = re.findall(r'height="(\d+)"', snippet(sample, "rahmen-0"))
    answer = json.loads(sample.text("oembed/projekte.json"))
    assert copied == [str(answer["height"])] == re.findall(r'height="(\d+)"', answer["html"])
    return int(answer["height"])


def dressed(style: str, route: Route) -> None:
    """Answer with the frame in which a style follows on its own."""
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace("</style>", f"{style}</style>", 1))


@pytest.fixture(params=TEXTS)
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(bypass_csp=True, viewport={"width": 900, "height": 900})
    style = TEXTS[request.param]
    if style:
        context.route("**/embed/v1/**/", lambda route: dressed(style, route))
    yield context.new_page()
    context.close()


def framed(page: Page, served: Served, place: str, width: int, height: int, query: str = "") -> Frame:
    """Show a place in a frame of a host that knows nothing of it; return the frame, when it is at rest."""
    address = served.url(f"embed/v1/{place}") + query
    page.set_content(f'<iframe src="{address}" width="{width}" height="{height}"></iframe>')
    frame = page.frames[1]
    frame.wait_for_load_state()
    frame.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return frame


OVER = """(limit) => [
    Math.max(0, document.documentElement.scrollHeight - limit),
    Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
]"""
SHOWN = "() => [...document.querySelectorAll('.card')].filter((card) => card.offsetParent).length"


def test_a_frame_never_needs_more_height_than_it_is_given(
    page: Page, served_sample: Served, declared: int
) -> None:
    for place in PLACES:
        for width in WIDTHS:
            frame = framed(page, served_sample, place, width, declared)
            assert frame.evaluate(OVER, declared) == [0, 0], (place, width)
            assert frame.evaluate(SHOWN) >= 1


@pytest.mark.parametrize(("width", "least"), [(280, 2), (360, 3), (600, 4), (800, 6)])
def test_a_frame_shows_as_many_projects_as_have_room(
    browser: Browser, served_sample: Served, declared: int, width: int, least: int
) -> None:
    page = browser.new_page(viewport={"width": 900, "height": 900})
    assert framed(page, served_sample, "projekte/", width, declared).evaluate(SHOWN) >= least
    page.close()


def test_what_had_no_room_comes_with_a_click_and_nothing_is_passed_over(
    browser: Browser, served_sample: Served, declared: int
) -> None:
    page = browser.new_page(viewport={"width": 900, "height": 900})
    frame = framed(page, served_sample, "projekte/", 360, declared)
    older = frame.get_by_role("link", name="Ältere Projekte")
    expect(older).to_be_hidden()
    frame.get_by_role("link", name="Weitere Projekte zeigen").click()
    expect(frame.locator(".card:visible")).to_have_count(6)
    expect(older).to_be_visible()
    expect(frame.get_by_role("link", name="Weitere Projekte zeigen")).to_be_hidden()
    page.close()


def test_without_its_script_a_narrow_frame_shows_fewer_projects_too(
    browser: Browser, served_sample: Served
) -> None:
    with browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800}) as context:
        page = context.new_page()
        page.goto(served_sample.url("embed/v1/projekte/"))
        cards = page.locator(".card:visible")
        assert cards.count() == 3
        page.get_by_role("link", name="Weitere Projekte zeigen").click()
        assert cards.count() == 6


def test_a_wider_frame_brings_back_what_had_no_room(
    browser: Browser, served_sample: Served, declared: int
) -> None:
    page = browser.new_page(viewport={"width": 900, "height": 900})
    frame = framed(page, served_sample, "projekte/", 360, declared)
    page.locator("iframe").evaluate("(frame) => frame.width = 800")
    expect(frame.locator(".card:visible")).to_have_count(6)
    page.locator("iframe").evaluate("(frame) => frame.width = 360")
    expect(frame.locator(".card:visible")).to_have_count(3)
    page.close()


def test_wordpress_gives_a_frame_all_that_it_needs_on_a_phone(
    page: Page, served_sample: Served, sample: Paper
) -> None:
    html = filtered(json.loads(sample.text("oembed/projekte.json"))["html"])
    assert html
    page.set_viewport_size({"width": 360, "height": 800})
    page.set_content(
        "<style>body { margin: 0 } iframe { max-width: 100% }</style>"
        + html.replace(sample.address, served_sample.url(""))
        + f"<script>{PARENT}</script>"
    )
    frame = page.frames[1]
    frame.wait_for_load_state()
    expect(page.locator("iframe")).to_be_visible()
    page.wait_for_timeout(300)
    given = page.locator("iframe").evaluate("(frame) => frame.clientHeight")
    assert frame.evaluate(OVER, given) == [0, 0]


BACKGROUND = "() => getComputedStyle(document.body).backgroundColor"


def test_a_frame_tells_no_height_before_it_is_shown(browser: Browser, served_sample: Served) -> None:
    page = browser.new_page()
    page.add_init_script("window.heights = []; onmessage = ({data}) => heights.push(data.height);")
    page.goto(served_sample.url("404.html"))
    frame = f'<iframe src="{served_sample.url("embed/v1/projekte/")}" height="800" hidden></iframe>'
    page.evaluate("(frame) => { document.body.innerHTML = frame; }", frame)
    page.frames[1].wait_for_load_state()
    assert page.evaluate("heights") == []
    page.evaluate("document.querySelector('iframe').hidden = false")
    comes_true(page, "heights.length > 0")
    assert min(page.evaluate("heights")) > 300
    page.close()


@pytest.mark.parametrize(
    ("query", "colour"), [("", "rgb(31, 28, 25)"), ("?farbe=hell", "rgb(255, 255, 255)")]
)
def test_a_frame_is_light_for_everybody_where_its_address_says_so(
    browser: Browser, served_sample: Served, declared: int, query: str, colour: str
) -> None:
    page = browser.new_page(color_scheme="dark", viewport={"width": 900, "height": 900})
    frame = framed(page, served_sample, "projekte/", 800, declared, query)
    assert frame.evaluate(BACKGROUND) == colour
    frame.locator("summary").click()
    frame.get_by_role("link", name="Bildung").first.click()
    expect(page.frame_locator("iframe").locator("h1")).to_have_text("Bildung: geförderte Projekte")
    assert page.frames[1].evaluate(BACKGROUND) == colour
    page.close()
