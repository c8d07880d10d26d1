"""Files to download in a browser: heard and seen where they stand, and there for everybody."""

from __future__ import annotations

from playwright.sync_api import Browser

from tests.browser.serving import Served
from tests.browser.test_accessibility import violations

READING = "artikel/2026/lesepaten-interview/index.html"
FUND = "fonds/aktionsfonds/index.html"


def test_a_recording_is_loaded_when_somebody_wants_to_hear_it(
    served_sample: Served, browser: Browser
) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(served_sample.url(READING), wait_until="networkidle")
    assert not any(url.endswith(".mp3") for url in asked)
    length = page.locator("audio").evaluate(
        "async audio => { audio.muted = true; await audio.play(); return audio.duration }"
    )
    assert 2 < length < 5
    assert any(url.endswith(".mp3") for url in asked)
    page.close()


def test_without_scripts_a_recording_can_be_fetched_and_read(served_sample: Served, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served_sample.url(READING))
    page.get_by_text("Was zu hören ist, zum Nachlesen").click()
    assert page.get_by_text("Zu hören sind sechs Töne").is_visible()
    link = page.locator(".player figcaption a").first
    answer = page.request.get(link.evaluate("link => link.href"))
    assert (answer.status, answer.headers["content-type"]) == (200, "audio/mpeg")
    context.close()


def test_the_forms_of_the_fund_are_there_and_axe_finds_nothing(
    served_sample: Served, browser: Browser
) -> None:
    page = browser.new_page()
    page.goto(served_sample.url(FUND))
    link = page.get_by_role("link", name="Antrag auf Geld aus dem Aktionsfonds (PDF, 2 Seiten")
    answer = page.request.get(link.evaluate("link => link.href"))
    assert (answer.status, answer.headers["content-type"]) == (200, "application/pdf")
    assert violations(page) == {}
    page.goto(served_sample.url(READING))
    assert violations(page) == {}
    page.close()
