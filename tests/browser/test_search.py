"""Search in a real browser: forty queries with what they find, filters, words in context, keys, no script."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.search_paper import write_paper
from tests.browser.serving import Served, serving
from tests.outputs.built import Paper
from tests.space import TODAY, Space

HITS = ".hits > .row"
ADDRESSES = "all => all.map(one => one.pathname.replace(/\\/$/, '').split('/').pop())"


@pytest.fixture(scope="module")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    space = Space(tmp_path_factory.mktemp("suche") / "blatt")
    write_paper(space)
    report = space.build(TODAY)
    assert report.ok, report.errors
    with serving(Paper("suche", space.site, "https://suche.example/")) as found:
        yield found


@pytest.fixture
def page(searched: Served, browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto(searched.url("suche/"))
    yield page
    page.close()


def ask(page: Page, query: str) -> list[str]:
    """Return the names of what is found, in their order."""
    page.locator("#s-suche").fill(query)
    expect(page.locator(".hits")).to_have_attribute("aria-busy", "false")
    found: list[str] = page.eval_on_selector_all(f"{HITS} .title a", ADDRESSES)
    return found


GERMAN = [
    ("Strasse", ["strasse"]),
    ("STRASE", ["strasse"]),
    ("Straße", ["strasse"]),
    ("Buechelberg", ["buechel"]),
    ("Buchelberg", ["buechel"]),
    ("Garten", ["garten", "gaerten", "nord", "kindergarten"]),
    ("Gärten", ["garten", "gaerten", "nord", "kindergarten"]),
    ("Häuser", ["haeuser", "zitat2", "zitat", "kindergarten"]),
    ("Haus", ["kindergarten", "zitat2", "zitat", "haeuser", "hochhaus"]),
    ("Spielplatz", ["spielplatz"]),
    ("Spielplätze", ["spielplatz"]),
    ("linsen suppe", ["suppe"]),
    ("Suppe", ["suppe"]),
    ("17. Oktober", ["oktober2", "oktober"]),
    ("17.10.2026", ["oktober2"]),
    ("18:30 Uhr", ["oktober"]),
    ("1500", ["geld"]),
    ("Schiffahrt", ["schiff"]),
    ("Flohmarkt", ["titel", "titel2", "text"]),
    ("der Flohmarkt im Hof", ["titel2"]),
    ("Turnerin", ["verein"]),
    ('"nach Hause ist"', ["zitat2"]),
    ("Speilplatz", ["spielplatz"]),
    ("Fahrad Werkstatt", ["fahrrad"]),
    ("Teekanne", ["treff"]),
    ("grün Nordviertel", ["garten"]),
]
OTHERS = [
    ("tr", "bahçe", ["garten"]),
    ("tr", "BAHÇEDE", ["garten"]),
    ("tr", "istanbul", ["garten"]),
    ("tr", "İSTANBUL", ["garten"]),
    ("tr", "ısparta", ["spielplatz"]),
    ("tr", "çocuklar", ["spielplatz", "garten"]),
    ("tr", "17 Ekim", ["oktober"]),
    ("tr", "evlerde", ["haeuser"]),
    ("ru", "елка", ["garten"]),
    ("ru", "Ёлка", ["garten"]),
    ("ru", "17 октября", ["oktober"]),
    ("ru", "грядка", ["garten"]),
    ("ru", "дом", ["haeuser"]),
    ("ru", "супом", ["suppe"]),
    ("ar", "احمد", ["garten"]),
    ("ar", "مدرسة", ["garten"]),
    ("ar", "مدرسه", ["garten"]),
    ("ar", "17 أكتوبر", ["oktober"]),
    ("ar", "١٧ اكتوبر", ["oktober"]),
    ("ar", "ملعب", ["spielplatz"]),
]


def test_german_finds_what_people_mean(page: Page) -> None:
    assert {query: ask(page, query) for query, _ in GERMAN} == dict(GERMAN)


@pytest.mark.parametrize("language", ["tr", "ru", "ar"])
def test_other_languages_find_what_people_mean(searched: Served, browser: Browser, language: str) -> None:
    page = browser.new_page()
    page.goto(searched.url(f"{language}/suche/"))
    mine = {query: names for tag, query, names in OTHERS if tag == language}
    assert {query: ask(page, query) for query in mine} == mine
    page.close()
