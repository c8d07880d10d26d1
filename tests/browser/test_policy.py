"""The paper's policy in a real browser: no page breaks it, as it stands there or as servers say it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Error, Frame, Page

from tests.browser.kinds_of_pages import one_of_each
from tests.browser.serving import serving
from tests.browser.visits import FORBIDDEN
from tests.outputs.built import Paper
from tests.outputs.real_servers import apache

Address = Callable[[str], str]
TURNS = 5
"""Pages that a frame may go through before it is taken for one that never rests."""


@pytest.fixture(scope="module", params=["meta", "header"])
def address(request: pytest.FixtureRequest, sample: Paper) -> Iterator[Address]:
    """Where a file of the sample edition is: on a server that knows no rules, and on one that keeps them."""
    if request.param == "meta":
        with serving(sample) as served:
            yield served.url
    else:
        with apache(sample) as server:
            yield lambda path: f"{server.origin}{server.base}{path.removesuffix('index.html')}"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.add_init_script(FORBIDDEN)
    yield page
    page.close()


def violations(page: Page, until: Literal["load", "networkidle"] = "networkidle") -> list[str]:
    """Return what was forbidden, in frames as well, once nothing is loaded any more."""
    page.wait_for_load_state(until)
    return [told for frame in page.frames for told in _told(frame)]


def _told(frame: Frame) -> list[str]:
    """Return what was forbidden in a frame; one that goes on meanwhile is asked again."""
    for _ in range(TURNS):
        try:
            told: list[str] = frame.evaluate("window.violations ?? []")
            return told
        except Error as fault:
            if "navigation" not in str(fault):
                raise
            frame.wait_for_load_state("load")
    raise AssertionError(f"{frame.url} never rests")


def test_no_kind_of_page_does_what_a_server_forbids(page: Page, sample: Paper) -> None:
    """What the pages themselves say is held where every kind of them is opened, in test_browser.py."""
    broken = {}
    with apache(sample) as server:
        for path in one_of_each(sample):
            page.goto(f"{server.origin}{server.base}{path.removesuffix('index.html')}")
            told = violations(page, "load")
            if told:
                broken[path] = told
    assert broken == {}


def test_no_frame_does_what_its_policy_forbids(page: Page, address: Address, sample: Paper) -> None:
    frames = [path for path in sample.pages if path.startswith("embed/v1/")]
    for path in (frames[0], frames[-1]):
        page.goto(address(path))
        assert violations(page, "load") == [], path


def test_nothing_that_readers_do_there_is_forbidden(page: Page, address: Address, sample: Paper) -> None:
    page.goto(address("projekte/index.html"))
    page.locator("#s-suche").fill("a")
    assert violations(page) == []
    page.goto(address("embed/index.html"))
    for way in page.locator("#s-art option").all():
        page.locator("#s-art").select_option(way.get_attribute("value"))
        assert violations(page) == [], way.inner_text()
        assert page.locator("#s-anzahl").is_hidden() or page.locator("stadtteil-projekte li").count()
    pictured = max(sample.pages, key=lambda path: sample.text(path).count('class="enlarge"'))
    page.goto(address(pictured))
    page.locator("a.enlarge").first.click()
    page.locator("dialog img").wait_for()
    assert violations(page) == []


def test_a_script_within_a_page_does_not_run(page: Page, address: Address) -> None:
    page.goto(address("projekte/index.html"))
    page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "window.ran = true";
            document.body.append(script);
        }"""
    )
    assert page.evaluate("window.ran") is None
    assert {told.partition(":")[0] for told in violations(page)} == {"script-src-elem"}


def test_a_former_address_leads_on_with_its_anchor(page: Page, browser: Browser, full: Paper) -> None:
    with serving(full) as served:
        page.goto(served.url("alt/bank.html") + "#anker")
        page.wait_for_url(served.url("projekte/2026/uferbank/index.html") + "#anker")
    context = browser.new_context(java_script_enabled=False)
    with serving(full) as served:
        plain = context.new_page()
        plain.goto(served.url("alt/bank.html"))
        plain.wait_for_url(served.url("projekte/2026/uferbank/index.html"))
    context.close()
