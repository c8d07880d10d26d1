"""A letter's HTML in a browser, as phones and desktop programs show it, by day and by night."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from tests.browser.test_accessibility import violations
from tests.space import Space

FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
GROUND = "getComputedStyle(document.querySelector('.sheet')).backgroundColor"


@pytest.fixture(scope="module")
def mail(tmp_path_factory: pytest.TempPathFactory) -> Path:
    space = Space(tmp_path_factory.mktemp("brief"))
    space.fill("full")
    assert space.run("brief", "2026-11-18", "--eml").code == 0
    return space.root / "briefe" / "2026-11-18.html"


@pytest.mark.parametrize(("scheme", "ground"), [("light", "rgb(255, 255, 255)"), ("dark", "rgb(34, 34, 31)")])
def test_it_fits_and_asks_nobody_for_anything(
    mail: Path, browser: Browser, scheme: Literal["light", "dark"], ground: str
) -> None:
    page = browser.new_page(color_scheme=scheme)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(mail.as_uri())
    for width in (280, 360, 640, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(FITS), width
        assert page.evaluate("document.querySelector('.sheet').offsetWidth") <= 600
    assert page.evaluate(GROUND) == ground
    assert asked == [mail.as_uri()]
    page.close()


def test_axe_finds_nothing_in_it(mail: Path, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(mail.as_uri())
    assert violations(page) == {}
    page.close()
