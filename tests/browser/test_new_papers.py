"""Papers that have just begun: nothing is empty under a heading, nothing leads nowhere, axe finds nothing."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser

from stadtteil.cli import main
from tests.browser.kinds_of_pages import one_of_each
from tests.browser.serving import serving
from tests.browser.test_accessibility import RUN
from tests.browser.tools import AXE, need
from tests.outputs.built import Paper
from tests.space import Space

ADDRESS = "https://ohne-adresse.invalid/"
FUND = ("--fonds", "Topf", "--jahresbetrag", "2000", "--hoechstbetrag", "200", "--kategorie", "Alles Gute")
MORE = (
    "--bezirk",
    "Nord",
    "--bezirk",
    "Süd",
    "--sprache",
    "ar",
    "--herausgeber",
    "Verein",
    "--farbe",
    "#fd0",
)
BEGINNINGS = {"with nothing": (), "with two funds, districts and a colour": (*FUND, *MORE)}
NONE = re.compile(r"0 Projekte|0 Artikel|0\s€")
OVERFLOW = "() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"
EMPTY = """() => [...document.querySelectorAll("main h2, footer h2")].filter(heading => {
    const box = heading.closest("section, div, header") ?? heading.parentElement;
    return !box.textContent.replace(heading.textContent, "").trim() && !heading.closest(".group");
}).map(heading => heading.textContent)"""


@pytest.mark.parametrize("options", BEGINNINGS.values(), ids=list(BEGINNINGS))
def test_a_paper_that_has_just_begun_can_be_shown(
    project: Space, browser: Browser, options: tuple[str, ...]
) -> None:
    assert main(["init", str(project.root), "--ja", *options]) == 0
    if options:
        text = (project.root / "content/fonds/topf.yaml").read_text(encoding="utf-8")
        for old, new in (("Topf", "Kasse"), ("alles-gute", "feste"), ("Alles Gute", "Feste")):
            text = text.replace(old, new)
        project.write("content/fonds/kasse.yaml", text)
    assert main(["check", "--quiet", "--project", str(project.root)]) == 0, "a link leads nowhere"
    assert project.build().errors == []
    paper = Paper("new", project.site, ADDRESS)
    need(AXE.exists(), "axe-core (npm ci in tests/browser)")
    page = browser.new_page()
    found: dict[str, list[object]] = {}
    with serving(paper) as served:
        for path in one_of_each(paper):
            page.set_viewport_size({"width": 1280, "height": 800})
            page.goto(served.url(path), wait_until="load")
            wide = page.evaluate(OVERFLOW)
            page.set_viewport_size({"width": 360, "height": 800})
            page.evaluate(AXE.read_text("utf-8"))
            sums = [line for line in page.inner_text("main").splitlines() if NONE.match(line)]
            found[path] = [wide, page.evaluate(OVERFLOW), page.evaluate(EMPTY), sums, page.evaluate(RUN)]
    page.close()
    assert {path: said for path, said in found.items() if any(said)} == {}
