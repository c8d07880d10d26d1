"""Search in a real browser: forty queries with what they find, filters, words in context, keys, no script."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.search_paper import GERMAN, OTHERS, write_paper
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


def test_german_finds_what_people_mean(page: Page) -> None:
    assert {query: ask(page, query) for query, _ in GERMAN} == dict(GERMAN)


@pytest.mark.parametrize("language", ["tr", "ru", "ar"])
def test_other_languages_find_what_people_mean(searched: Served, browser: Browser, language: str) -> None:
    page = browser.new_page()
    page.goto(searched.url(f"{language}/suche/"))
    mine = {query: names for tag, query, names in OTHERS if tag == language}
    assert {query: ask(page, query) for query in mine} == mine
    page.close()


def test_a_result_shows_sort_date_and_the_words_in_context_marked(page: Page) -> None:
    assert ask(page, "linsen suppe") == ["suppe"]
    row = page.locator(HITS).first
    expect(row.locator("mark")).to_have_text("Linsensuppe")
    expect(row.locator("mark")).to_be_visible()
    expect(row.locator(".teaser")).to_have_text("Es gibt Linsensuppe mit Brot.")
    assert row.locator(".kicker").inner_text() == "Zeitungsartikel"
    assert row.locator(".by").inner_text() == "6. September 2026"


def test_a_page_is_fetched_only_when_its_result_comes_into_sight(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    found = ask(page, "kurz")
    assert len(found) > 12
    page.locator(HITS).first.locator("mark").first.wait_for()
    pages = [url for url in asked if "/artikel/" in url]
    assert 0 < len(pages) < len(found)
    page.locator(HITS).last.scroll_into_view_if_needed()
    page.locator(HITS).last.locator("mark").first.wait_for()
    again = [url for url in asked if "/artikel/" in url]
    assert len(again) == len(set(again))


def test_a_paper_without_a_word_says_so(project: Space, browser: Browser) -> None:
    project.write("content/site.yaml", "name: Leer\nadresse: https://leer.example/\n")
    report = project.build(TODAY)
    assert report.ok, report.errors
    with serving(Paper("leer", project.site, "https://leer.example/")) as served:
        page = browser.new_page()
        page.goto(served.url("suche/"))
        assert ask(page, "Garten") == []
        expect(page.locator(".nothing")).to_be_visible()
        page.close()


def test_what_was_typed_is_never_read_as_markup(page: Page) -> None:
    ask(page, "<img src=x onerror=alert(1)> Garten")
    assert page.locator(".searching img[onerror]").count() == 0
    expect(page.locator(".found > p")).to_have_text("Nichts gefunden")


def test_filters_offer_what_is_left_and_stand_in_the_address(page: Page) -> None:
    assert len(ask(page, "Garten")) == 4
    page.locator(".facets summary").click()
    sort = page.get_by_label("Art", exact=True)
    assert sort.locator("option").all_inner_texts() == ["Alle", "Zeitungsartikel (3)", "Quartiere (1)"]
    sort.select_option("artikel")
    page.get_by_label("Jahr").select_option("2025")
    expect(page.locator(HITS)).to_have_count(1)
    assert page.url.endswith("?q=Garten&art=artikel&jahr=2025")
    page.go_back()
    expect(page.locator(HITS)).to_have_count(3)
    page.get_by_label("Quartier", exact=True).select_option("nord")
    assert page.eval_on_selector_all(f"{HITS} .title a", ADDRESSES) == ["garten"]
    page.reload()
    expect(page.locator(HITS)).to_have_count(1)
    assert page.get_by_label("Quartier", exact=True).input_value() == "nord"


def test_the_address_leads_to_results_and_back_again(searched: Served, page: Page) -> None:
    page.goto(searched.url("suche/?q=Flohmarkt"))
    expect(page.locator(HITS)).to_have_count(3)
    assert page.title().startswith("„Flohmarkt“ – ")
    page.locator(f"{HITS} .title a").nth(1).click()
    page.wait_for_url("**/artikel/titel2/")
    page.go_back()
    expect(page.locator(HITS)).to_have_count(3)
    ask(page, "Suppe")
    page.wait_for_url("**?q=Suppe")


def test_keys_lead_to_the_field_along_the_results_and_out(page: Page) -> None:
    ask(page, "Flohmarkt")
    page.locator("h1").click()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "s-suche"
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.pathname") == "/artikel/titel2/"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "s-suche"
    page.keyboard.press("Escape")
    expect(page.locator(".hits")).to_be_hidden()
    assert page.url.endswith("/suche/")


def test_those_who_listen_hear_how_many_there_are_once_all_is_there(page: Page) -> None:
    ask(page, "Flohmarkt")
    expect(page.locator(".searching > [role=status]")).to_have_text("3 Treffer")
    ask(page, "Zwiebelfisch")
    expect(page.locator(".searching > [role=status]")).to_have_text("Nichts gefunden")


def test_who_finds_nothing_is_told_what_to_do(page: Page) -> None:
    assert ask(page, "Zwiebelfisch") == []
    nothing = page.locator(".nothing")
    expect(nothing).to_be_visible()
    assert "weniger" in nothing.inner_text()
    assert page.locator(".nothing a").get_attribute("href") == "mailto:post@suche.example"
    assert page.locator(".otherwise a", has_text="Archiv").is_visible()


def test_what_is_only_like_it_says_so(page: Page) -> None:
    ask(page, "Speilplatz")
    expect(page.locator(".found > p")).to_have_text(
        "Genau so steht es nirgends. Vielleicht meinten Sie etwas davon: 1 Treffer"
    )


def test_an_index_that_does_not_come_is_said_to_be_missing(searched: Served, browser: Browser) -> None:
    page = browser.new_page()
    page.route("**/index.json", lambda route: route.abort())
    page.goto(searched.url("suche/?q=Garten"))
    expect(page.locator(".found > p")).to_contain_text("lädt gerade nicht")
    page.close()


def test_without_a_script_other_ways_lead_on(searched: Served, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(searched.url("suche/?q=Garten"))
    assert page.locator("#s-finder").is_hidden()
    assert "JavaScript" in page.locator("noscript").inner_text()
    ways = page.locator(".otherwise a").all_inner_texts()
    assert {"Archiv", "Nordviertel", "Grün"} <= {*ways}
    context.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_the_field_in_the_masthead_leads_to_the_search(
    searched: Served, browser: Browser, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 740})
    page.goto(searched.url("index.html"))
    if width > 800:
        page.locator(".seek input").fill("Suppe")
    page.locator(".comfort summary").click()
    page.locator("#s-gross").check()
    page.locator(".seek button" if width > 800 else ".seek").click()
    page.wait_for_url("**/suche/*")
    assert page.locator("#s-gross").is_checked()
    assert page.locator("#s-suche").input_value() == ("Suppe" if width > 800 else "")
    assert page.locator(".seek").count() == 0
    page.close()
