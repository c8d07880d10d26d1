"""Short addresses as readers use them: what is typed or scanned leads to the page, in its language."""

from __future__ import annotations

import re
from pathlib import Path

import zxingcpp
from PIL import Image
from playwright.sync_api import Browser

from tests.outputs.planning import planned
from tests.space import Space

SHORT = re.compile(r"<b>blatt\.example(/(?:tr/)?k/[^<]+)</b>")


def short_of(space: Space, page: str) -> str:
    found = SHORT.search((space.site / page).read_text(encoding="utf-8"))
    assert found, page
    return f"{found[1][1:]}/"


def test_what_stands_on_the_printed_page_leads_back_to_it(small: Space) -> None:
    assert small.build().ok
    stub = (small.site / short_of(small, "artikel/eins/index.html") / "index.html").read_text(
        encoding="utf-8"
    )
    assert 'data-target="/artikel/eins/"' in stub
    assert 'content="0; url=/artikel/eins/"' in stub
    assert '<link rel="canonical" href="https://blatt.example/artikel/eins/">' in stub


def test_a_change_that_is_to_come_is_told_on_paper_from_its_day_on(small: Space) -> None:
    small.edit("content/artikel/eins.md", "titel:", "aktualisiert: 2026-12-24\ntitel:")
    report = small.build("2026-12-20")
    assert "24. Dezember 2026" not in small.text("artikel/eins/index.html").partition("on-paper")[2]
    assert report.next_change
    assert report.next_change <= "2026-12-23T23:00:00+00:00"
    small.build("2026-12-24")
    assert "24. Dezember 2026" in small.text("artikel/eins/index.html").partition("on-paper")[2]


def test_no_search_engine_is_told_of_them_and_no_server_needs_rules(small: Space) -> None:
    assert small.build().ok
    for file in ("sitemap.xml", ".htaccess", "embed/nginx.conf"):
        assert "/k/" not in (small.site / file).read_text(encoding="utf-8")
    assert not (small.site / "_redirects").exists()


def test_a_code_is_one_in_all_languages_and_leads_to_the_language_of_the_sheet(project: Space) -> None:
    project.fill("small")
    project.fill("languages")
    views = planned(project)
    targets = {path: view.target for path, view in views.items() if re.fullmatch(r"(tr/)?k/.*html", path)}
    turkish = {path: target for path, target in targets.items() if path.startswith("tr/")}
    assert turkish
    for path, target in turkish.items():
        assert targets[path.removeprefix("tr/")] == target.removeprefix("/tr")


def test_an_edited_text_leaves_them_as_they_are(small: Space) -> None:
    assert small.build().ok
    before = {path: data for path, data in small.tree().items() if path.startswith("k/")}
    small.edit("content/artikel/eins.md", "ressort: leute", "ressort: leute\naktualisiert: 2026-11-19")
    assert small.build().ok
    assert {path: data for path, data in small.tree().items() if path.startswith("k/")} == before


def test_a_phone_reads_the_code(small: Space, browser: Browser, tmp_path: Path) -> None:
    assert small.build().ok
    short = short_of(small, "artikel/eins/index.html")
    page = browser.new_page(viewport={"width": 200, "height": 200}, color_scheme="dark")
    page.goto((small.site / short / "qr.svg").as_uri())
    page.screenshot(path=tmp_path / "qr.png")
    page.close()
    (read,) = zxingcpp.read_barcodes(Image.open(tmp_path / "qr.png"))
    assert f"{read.text}/" == f"https://blatt.example/{short}"
