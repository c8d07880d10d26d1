"""Every kind of page on paper, as Chromium prints it: what stands on the sheets, and how many there are."""

from __future__ import annotations

import re
import unicodedata
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser
from pypdf import PdfReader

from tests.browser.kinds_of_pages import one_of_each
from tests.browser.serving import serving
from tests.browser.test_browser import TORN
from tests.outputs.built import Paper

MOST = 7
"""Sheets of the longest page: a showcase of forty projects."""
ENTRIES = r"(artikel|projekte|termine|bauarbeiten|orte|akteure|fonds|ausgaben)/(\d+/)?[a-z][^/]*/index\.html"


def squeezed(text: str) -> str:
    """Return a text without what lines are broken by, and without ligatures."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def test_every_kind_of_page_says_on_paper_where_it_stands(full: Paper, browser: Browser) -> None:
    with serving(full) as served:
        page = browser.new_page(color_scheme="dark")
        for path in one_of_each(full):
            page.goto(served.url(path), wait_until="load")
            sheets = [one.extract_text() for one in PdfReader(BytesIO(page.pdf())).pages]
            assert 1 <= len(sheets) <= MOST, path
            assert all(len(squeezed(sheet)) > len("1/10") + 5 for sheet in sheets), path
            if path != "404.html":
                address = f"{full.address}{path.removesuffix('index.html')}"
                assert squeezed(address) in squeezed("".join(sheets)), path
        page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_code_on_paper_is_loaded_for_paper_only_and_leads_to_the_page(
    full: Paper, browser: Browser, tmp_path: Path, scheme: str
) -> None:
    path = next(path for path in full.pages if re.fullmatch(ENTRIES, path))
    with serving(full) as served:
        page = browser.new_page(color_scheme="dark" if scheme == "dark" else "light")
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(served.url(path), wait_until="networkidle")
        assert not any("qr.svg" in url for url in asked)
        page.pdf()
        assert sum("qr.svg" in url for url in asked) == 1
        page.emulate_media(media="print")
        page.locator(".qr").screenshot(path=tmp_path / "qr.png")
        page.close()
    (read,) = zxingcpp.read_barcodes(Image.open(tmp_path / "qr.png"))
    stub = full.text(f"{read.text.removeprefix(full.address)}/index.html")
    assert f'href="{full.address}{path.removesuffix("index.html")}"' in stub


def test_a_text_stands_in_two_columns(full: Paper, browser: Browser) -> None:
    path = max(
        (one for one in full.pages if one.startswith("artikel/2")), key=lambda one: len(full.text(one))
    )
    with serving(full) as served:
        page = browser.new_page()
        page.goto(served.url(path), wait_until="load")
        page.emulate_media(media="print")
        assert page.eval_on_selector(".prose", "one => getComputedStyle(one).columnCount") == "2"
        page.close()


def test_below_a_table_both_columns_begin_at_one_height_and_nothing_leads_back_from_notes(
    full: Paper, browser: Browser
) -> None:
    with serving(full) as served:
        page = browser.new_page(viewport={"width": 700, "height": 900})
        page.goto(served.url("artikel/2026/bank-eingeweiht/index.html"), wait_until="load")
        assert page.locator(".footnote-back").first.is_visible()
        page.emulate_media(media="print")
        assert not page.locator(".footnote-back").first.is_visible()
        gap = "one => getComputedStyle(one).marginBlockStart"
        assert page.eval_on_selector(".prose > p + p", gap) != "0px"
        assert page.eval_on_selector(".prose > .table + *", gap) == "0px"
        page.close()


def test_who_makes_the_paper_stands_whole_below_its_name_and_is_not_named_twice(
    full: Paper, browser: Browser
) -> None:
    path = next(path for path in full.pages if re.fullmatch(ENTRIES, path))
    with serving(full) as served:
        page = browser.new_page(viewport={"width": 658, "height": 900})
        page.goto(served.url(path), wait_until="load")
        page.emulate_media(media="print")
        colophon = page.locator(".colophon").bounding_box()
        words = [one.bounding_box() for one in page.locator(".about p").all() if one.is_visible()]
        assert colophon
        assert page.locator(".name:visible").count() == 1
        assert len(words) > 1
        assert all(
            one and one["y"] + one["height"] <= colophon["y"] + colophon["height"] + 1 for one in words
        )
        page.close()


def test_a_story_and_a_card_keep_their_words_whole_on_paper(sample: Paper, browser: Browser) -> None:
    with serving(sample) as served:
        page = browser.new_page(viewport={"width": 658, "height": 900})
        page.emulate_media(media="print")
        for path in ("index.html", "quartier/salzert/index.html", "projekte/index.html"):
            page.goto(served.url(path), wait_until="load")
            assert page.evaluate(TORN, 17) == [], path
        page.close()
