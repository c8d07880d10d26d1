"""`stadtteil serve` is ended and begun again while somebody writes: nothing is lost, it goes on."""

from __future__ import annotations

import socket

from playwright.sync_api import Browser, expect

from tests.browser.desk import Desk, open_entry, save
from tests.serving.served import serving
from tests.space import Space

ARTICLE = "content/artikel/zwei.md"


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def test_who_writes_goes_on_once_a_second_tab_has_the_new_address(small: Space, browser: Browser) -> None:
    port = free_port()
    context = browser.new_context(locale="de-DE")
    page, other = context.new_page(), context.new_page()
    notice = page.locator("#notice")
    with serving(small, port=port) as served:
        page.goto(Desk(small, served, browser).address)
        expect(page.get_by_role("heading", name="Alle Einträge")).to_be_visible()
        open_entry(page, ARTICLE)
    page.get_by_label("Vorspann").fill("Ohne Server getippt.")
    expect(notice).to_contain_text("antwortet nicht")
    with serving(small, port=port) as served:
        expect(notice).to_contain_text("gilt nicht mehr")
        other.goto(Desk(small, served, browser).address)
        expect(notice).to_have_text("")
        page.bring_to_front()
        save(page)
    context.close()
    assert "teaser: Ohne Server getippt.\n" in (small.root / ARTICLE).read_text("utf-8")
