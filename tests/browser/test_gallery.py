"""The gallery in a real browser: choosing, searching, ordering, the address that says so, and no script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.serving import Served
from tests.browser.tools import comes_true

CARDS = ".group:not([hidden]) > .cards:not([hidden]) > .card"
TITLES = "nodes => nodes.map(node => node.querySelector('.title').textContent.trim())"
ROOM = """one => {
  const style = getComputedStyle(one), pen = document.createElement("canvas").getContext("2d");
  pen.font = style.font;
  const sides = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
  return one.clientWidth - sides - pen.measureText(one.placeholder).width;
}"""
"""How much wider a field is than its hint, in pixels."""
WHOLE = "projekte/index.html"


@pytest.fixture
def page(served_sample: Served, browser: Browser) -> Iterator[Page]:
    """The page with all projects, on a phone."""
    page = browser.new_page(viewport={"width": 360, "height": 740}, has_touch=True)
    page.goto(served_sample.url(WHOLE), wait_until="load")
    yield page
    page.close()


@pytest.mark.parametrize("size", ["100%", "200%"])
@pytest.mark.parametrize("width", [280, 360, 768])
def test_the_hint_for_the_search_is_read_whole_in_the_field_or_below_it(
    page: Page, width: int, size: str
) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.evaluate("size => { document.documentElement.style.fontSize = size; }", size)
    below = page.locator(".finder small")
    if below.is_visible():
        assert below.evaluate("one => one.scrollWidth <= one.clientWidth")
    else:
        assert page.locator("#s-suche").evaluate(ROOM) >= 0


def titles(page: Page) -> list[str]:
    found: list[str] = page.eval_on_selector_all(CARDS, TITLES)
    return found


def query(page: Page) -> dict[str, str]:
    return {key: values[0] for key, values in parse_qs(urlsplit(page.url).query).items()}


def choose(page: Page, facet: str, label: str) -> str:
    """Choose a value of a facet and return what stood on it."""
    open_filter(page)
    pill = page.locator(f"[data-facet={facet}] a", has=page.get_by_text(label, exact=True))
    said = pill.locator("small").inner_text()
    pill.click()
    return said


def open_filter(page: Page) -> None:
    """Show all filters, where they are not seen yet."""
    if not page.locator(".facets .all").is_visible():
        page.locator(".facets summary").click()


def found(page: Page) -> str:
    return page.locator(".found > p").first.inner_text()


def search(page: Page, text: str) -> None:
    """Type something, and wait until the texts are searched, too."""
    page.locator("#s-suche").fill(text)
    comes_true(page, "!document.querySelector('.gallery > [aria-busy]')")


def test_choices_combine_without_a_reload_and_keep_what_they_promise(page: Page) -> None:
    page.evaluate("window.same = true")
    for facet, label in (("kategorie", "Bildung"), ("zielgruppe", "für Kinder"), ("jahr", "2025")):
        count, amount = choose(page, facet, label).split(" · ")
        assert len(titles(page)) == int(count)
        assert found(page) == f"{count} von 36 Projekten, zusammen {amount}"
        assert page.locator(f"[data-facet={facet}] [aria-current=true]").count() == 1
    assert query(page) == {"kategorie": "bildung", "zielgruppe": "kinder", "jahr": "2025"}
    assert page.evaluate("window.same") is True


def test_a_search_finds_what_stands_in_titles_summaries_and_texts_whatever_the_ending(page: Page) -> None:
    with page.expect_response("**/projekte/suche.json"):
        search(page, "Gärten")
    expect(page.locator(".found")).to_contain_text("von 36 Projekten")
    expect(page.locator(CARDS).nth(1)).to_be_visible()
    many = titles(page)
    assert len([title for title in many if "arten" not in title]) > 0
    search(page, "garten")
    expect(page.locator(".chips")).to_contain_text("garten")
    assert titles(page) == many
    search(page, "Hochbeet garten")
    assert len(titles(page)) <= len(many)


def test_without_its_index_the_gallery_searches_what_the_cards_say(
    served_sample: Served, browser: Browser
) -> None:
    page = browser.new_page()
    page.route("**/projekte/suche.json", lambda route: route.abort())
    page.goto(served_sample.url(WHOLE))
    search(page, "THEATER")
    expect(page.locator(".found")).to_contain_text("von 36 Projekten")
    assert titles(page)
    page.close()


def test_a_second_value_of_a_facet_takes_the_place_of_the_first_and_a_second_click_takes_it_back(
    page: Page,
) -> None:
    choose(page, "jahr", "2025")
    count, _ = choose(page, "jahr", "2026").split(" · ")
    assert query(page) == {"jahr": "2026"}
    assert len(titles(page)) == int(count)
    choose(page, "jahr", "2026")
    assert query(page) == {}
    assert page.locator(".found").is_hidden()
    expect(page.locator(CARDS)).to_have_count(36)


def test_all_leads_back_to_all(page: Page) -> None:
    back = page.locator(".facets .all")
    assert back.get_attribute("aria-current") == "page"
    choose(page, "kategorie", "Bildung")
    search(page, "e")
    assert back.get_attribute("aria-current") is None
    back.click()
    assert query(page) == {}
    expect(page.locator(CARDS)).to_have_count(36)
    assert back.get_attribute("aria-current") == "page"


@pytest.mark.parametrize("words", ["küchentisch", "KUECHENTISCH", "kuchentisch deutsch", "Tisch, am Küchen-"])
def test_a_search_finds_words_however_they_are_spelt(page: Page, words: str) -> None:
    search(page, words)
    assert "Deutsch am Küchentisch" in titles(page)
    assert len(titles(page)) < 5


def test_a_search_takes_eszett_for_two_letters(page: Page) -> None:
    search(page, "pfützen")
    assert titles(page) == ["Bolzplatz ohne Pfützen"]
    search(page, "pfuetzen")
    assert titles(page) == ["Bolzplatz ohne Pfützen"]
    search(page, "straße")
    streets = titles(page)
    search(page, "STRASSE")
    assert titles(page) == streets != []


def test_typing_changes_what_the_other_choices_would_find(page: Page) -> None:
    search(page, "kinder")
    open_filter(page)
    assert page.locator(".facets .all small").inner_text().startswith("36 · ")
    promised = page.locator("[data-facet=kategorie] [data-value] small").all_inner_texts()
    assert sum(int(text.split(" · ")[0]) for text in promised) == len(titles(page)) < 36
    page.wait_for_url("**/?suche=kinder")


def test_what_leads_nowhere_is_not_offered_and_what_is_offered_is_said_in_words(page: Page) -> None:
    search(page, "theater")
    open_filter(page)
    pills = page.locator("[data-facet=kategorie] [data-value]:visible")
    assert 0 < pills.count() < 5
    for pill in pills.all():
        count, amount = pill.locator("small").inner_text().split(" · ")
        noun = "Projekt" if count == "1" else "Projekte"
        assert int(count) > 0
        assert pill.locator(".unseen").inner_text() == f"{count} {noun}, {amount}"
    search(page, "")
    assert page.locator("[data-facet=kategorie] [data-value]:visible").count() == 5


def test_all_that_is_offered_stands_within_a_phone(page: Page) -> None:
    page.locator(".facets summary").click()
    outside = page.eval_on_selector_all(
        ".facets a", "all => all.filter(one => one.getBoundingClientRect().right > innerWidth).length"
    )
    assert outside == 0


def test_orders_are_by_year_amount_and_title_as_germans_sort(page: Page) -> None:
    open_filter(page)
    order = page.get_by_label("Sortieren")
    order.select_option("betrag")
    expect(page.locator(CARDS)).to_have_count(36)
    amounts = page.eval_on_selector_all(f"{CARDS} .foot b", "nodes => nodes.map(node => node.textContent)")
    cents = [int(re.sub(r"\D", "", text if "," in text else f"{text}00")) for text in amounts]
    assert cents == sorted(cents, reverse=True)
    assert query(page) == {"sortierung": "betrag"}
    order.select_option("jahr")
    expect(page.locator(CARDS)).to_have_count(36)
    years = page.eval_on_selector_all(CARDS, "nodes => nodes.map(node => node.dataset.jahr)")
    assert years == sorted(years, reverse=True)
    order.select_option("titel")
    expect(page.locator(CARDS)).to_have_count(36)
    assert titles(page) == page.evaluate(
        "titles => titles.sort(new Intl.Collator('de', { numeric: true }).compare)", titles(page)
    )
    order.select_option("")
    expect(page.locator(CARDS)).to_have_count(36)
    assert page.locator(".group:not([hidden]) h2").all_inner_texts()[0] == "Bildung"


def test_the_back_button_goes_through_what_was_chosen(page: Page) -> None:
    choose(page, "status", "läuft")
    running = titles(page)
    search(page, "kinder")
    both = titles(page)
    choose(page, "jahr", "2026")
    page.get_by_label("Sortieren").select_option("titel")
    page.go_back()
    assert query(page) == {"status": "laufend", "suche": "kinder", "jahr": "2026"}
    page.go_back()
    assert (titles(page), page.locator("#s-suche").input_value()) == (both, "kinder")
    assert len(both) < len(running)
    page.go_back()
    assert query(page) == {"status": "laufend"}
    assert (titles(page), page.locator("#s-suche").input_value()) == (running, "")
    page.go_back()
    assert query(page) == {}
    expect(page.locator(CARDS)).to_have_count(36)
    page.go_forward()
    page.go_forward()
    assert titles(page) == both


def test_a_shared_address_shows_the_same(page: Page, browser: Browser) -> None:
    choose(page, "zielgruppe", "für Kinder")
    search(page, "hof")
    page.get_by_label("Sortieren").select_option("betrag")
    other = browser.new_page(viewport={"width": 1280, "height": 900})
    other.goto(page.url)
    assert titles(other) == titles(page) != []
    assert found(other) == found(page)
    assert other.locator("#s-suche").input_value() == "hof"
    assert other.get_by_label("Sortieren").input_value() == "betrag"
    assert other.title().startswith("für Kinder – „hof“ – Geförderte Projekte")
    other.close()


@pytest.mark.parametrize(
    "words", ["jahr=1999", "sortierung=constructor", "kategorie=%3Cb%3E&jahr=__proto__", "suche=%20%20"]
)
def test_an_address_that_says_nothing_known_shows_all(
    served_sample: Served, browser: Browser, words: str
) -> None:
    page = browser.new_page()
    page.goto(f"{served_sample.url(WHOLE)}?{words}")
    assert len(titles(page)) == 36
    assert page.locator(".found").is_hidden()
    page.close()


def test_a_search_is_only_ever_text(page: Page) -> None:
    search(page, "<img src=x onerror=alert(1)>")
    assert page.locator(".found img").count() == 0
    assert page.locator(".chips b").inner_text() == "„<img src=x onerror=alert(1)>“"


def test_an_empty_result_says_what_to_do_and_leads_back_to_all(page: Page) -> None:
    choose(page, "jahr", "2024")
    search(page, "zwiebelfisch")
    assert titles(page) == []
    assert page.get_by_text("Kein Projekt passt zu allem").is_visible()
    page.get_by_role("link", name="Alle Projekte zeigen").click()
    expect(page.locator(CARDS)).to_have_count(36)
    assert query(page) == {}
    assert page.locator("#s-suche").input_value() == ""
    assert page.evaluate("document.activeElement.id") == "s-suche"
    assert not page.get_by_text("Kein Projekt passt zu allem").is_visible()


def test_what_is_chosen_can_be_taken_away_one_by_one(page: Page) -> None:
    choose(page, "kategorie", "Wohnumfeld")
    choose(page, "jahr", "2025")
    search(page, "a")
    chips = page.get_by_role("list", name="Ihre Auswahl").get_by_role("link")
    names = [name.replace("\n", " ") for name in chips.all_inner_texts()]
    assert names == [
        "Filter entfernen: Wohnumfeld",
        "Filter entfernen: 2025",
        "Filter entfernen: „a“",
    ]
    chips.nth(1).click()
    assert query(page) == {"kategorie": "wohnumfeld", "suche": "a"}
    assert page.evaluate("document.activeElement === document.querySelector('.found > p')")
    chips.nth(1).click()
    chips.nth(0).click()
    expect(page.locator(CARDS)).to_have_count(36)
    assert page.evaluate("document.activeElement.id") == "s-suche"


def test_what_was_found_is_said_aloud_once_the_reader_pauses(page: Page) -> None:
    status = page.get_by_role("status")
    page.wait_for_timeout(700)
    assert status.inner_text() == ""
    search(page, "kinder")
    expect(status).to_have_text(found(page))
    search(page, "zwiebelfisch")
    expect(status).to_have_text("Kein Projekt gefunden")


def test_groups_say_how_many_of_theirs_are_shown(page: Page) -> None:
    before = page.locator(".sum").all_inner_texts()
    choose(page, "jahr", "2025")
    for group in page.locator(".group:not([hidden])").all():
        said = group.locator(".sum span").inner_text()
        assert re.fullmatch(
            rf"{group.locator('.cards:not([hidden]) > .card').count()} von \d+ Projekten", said
        )
    choose(page, "jahr", "2025")
    expect(page.locator(CARDS)).to_have_count(36)
    assert page.locator(".sum").all_inner_texts() == before


def test_it_can_be_used_with_the_keyboard_alone(page: Page) -> None:
    page.locator("#s-suche").focus()
    for key in ("Tab", "Enter", "Tab", "Tab", "Enter"):
        page.keyboard.press(key)
    assert query(page) == {"kategorie": "bildung"}
    assert page.evaluate("document.activeElement.dataset.value") == "bildung"
    page.locator("#s-suche").press("Enter")
    assert query(page) == {"kategorie": "bildung"}


def test_fingers_find_every_control_on_a_phone(page: Page) -> None:
    choose(page, "jahr", "2025")
    search(page, "zzz")
    small = page.eval_on_selector_all(
        ".finder input, .order select, .done button, .facets a, .facets summary, .found a, .nothing a",
        """nodes => nodes.map(node => [node.innerText, node.getBoundingClientRect()])
            .filter(([, box]) => box.width && (box.height < 44 || box.width < 44)).map(([text]) => text)""",
    )
    assert small == []


def test_a_link_of_a_choice_opens_elsewhere_what_it_says(page: Page) -> None:
    choose(page, "kategorie", "Bildung")
    link = page.locator("[data-facet=jahr] a").first
    with page.context.expect_page() as opened:
        link.click(modifiers=["ControlOrMeta"])
    assert query(opened.value) == {"kategorie": "bildung", "jahr": "2026"}
    assert query(page) == {"kategorie": "bildung"}


def test_a_facets_own_page_is_where_a_choice_starts(served_sample: Served, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(served_sample.url("projekte/kategorie/bildung/index.html"))
    whole = len(titles(page))
    search(page, "lesepaten")
    assert 0 < len(titles(page)) < whole
    assert page.url.startswith(served_sample.url("projekte/kategorie/bildung/index.html"))
    count, amount = choose(page, "jahr", "2026").split(" · ")
    page.wait_for_url("**/projekte/?**")
    assert query(page) == {"kategorie": "bildung", "jahr": "2026", "suche": "lesepaten"}
    assert found(page) == f"{count} von 36 Projekten, zusammen {amount}"
    page.goto(served_sample.url("projekte/jahr/2025/index.html"))
    choose(page, "jahr", "2024")
    page.wait_for_url("**/projekte/jahr/2024/")
    choose(page, "jahr", "2024")
    page.wait_for_url("**/projekte/")
    page.close()


def test_without_a_script_nothing_shows_that_needs_one_and_the_facets_are_pages(
    served_sample: Served, browser: Browser
) -> None:
    plain = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = plain.new_page()
    page.goto(served_sample.url(WHOLE))
    for selector in (".finder", ".found", ".nothing", ".group[hidden]"):
        assert page.locator(selector).is_hidden()
    assert page.locator(CARDS).count() == 36
    open_filter(page)
    for selector in (".order", ".done"):
        assert page.locator(selector).is_hidden()
    for facet, label in (("status", "läuft"), ("zielgruppe", "für Kinder"), ("quartier", "Salzert")):
        count, amount = choose(page, facet, label).split(" · ")
        projects = "1 Projekt" if count == "1" else f"{count} Projekte"
        assert page.locator(".opening .by").inner_text() == f"{projects} zusammen {amount}"
        assert page.locator(CARDS).count() == int(count)
        page.go_back()
    plain.close()


def test_the_room_of_what_the_script_brings_is_kept_so_that_nothing_jumps(
    served_sample: Served, browser: Browser
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 1600})
    page.add_init_script(
        """window.shift = 0; new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) shift += entry.value;
        }).observe({ type: "layout-shift", buffered: true });"""
    )
    page.goto(served_sample.url(WHOLE), wait_until="load")
    page.wait_for_timeout(300)
    assert page.evaluate("window.shift") < 0.01
    page.close()


def test_it_fits_narrow_screens_from_right_to_left_with_high_contrast_in_every_state(
    served_sample: Served, browser: Browser
) -> None:
    page = browser.new_page(viewport={"width": 280, "height": 740})
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    for words in ("?jahr=2025&zielgruppe=kinder", f"?suche={'zwiebelfisch' * 5}", "?sortierung=titel"):
        page.goto(served_sample.url(WHOLE) + words, wait_until="load")
        for direction in ("ltr", "rtl"):
            page.evaluate("direction => { document.documentElement.dir = direction; }", direction)
            page.locator("main details").evaluate("node => { node.open = true; }")
            over = page.evaluate(
                "() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth"
            )
            assert (words, direction, over) == (words, direction, 0)
    page.close()


@pytest.mark.parametrize("path", [WHOLE, "ar/projekte/index.html", "projekte/kategorie/bildung/index.html"])
def test_the_first_card_is_seen_on_the_first_screen_of_a_phone(
    served_sample: Served, browser: Browser, path: str
) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto(served_sample.url(path), wait_until="load")
    box = page.locator(CARDS).first.bounding_box()
    assert box is not None
    assert box["y"] < 740 - 100
    page.close()


def test_a_button_that_stays_in_sight_says_what_a_filter_leaves_and_leads_there(page: Page) -> None:
    open_filter(page)
    button = page.locator(".done button")
    expect(button).to_have_text("36 Projekte zeigen")
    expect(button).to_be_in_viewport(ratio=1)
    choose(page, "kategorie", "Bildung")
    expect(button).to_have_text(f"{len(titles(page))} Projekte zeigen")
    search(page, "zwiebelfisch")
    expect(button).to_have_text("Kein Projekt gefunden")
    search(page, "")
    button.press("Enter")
    expect(button).to_be_hidden()
    assert page.evaluate("document.activeElement === document.querySelector('.found > p')")
    expect(page.locator(".found")).to_be_in_viewport()


def test_where_there_is_room_all_filters_are_seen_without_a_button(
    served_sample: Served, browser: Browser
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(served_sample.url(WHOLE), wait_until="load")
    assert page.locator(".facets nav:visible").count() > 3
    for selector in (".facets summary", ".done"):
        assert page.locator(selector).is_hidden()
    page.close()


def test_a_search_reads_what_a_project_says_first_its_group_and_its_district(page: Page) -> None:
    search(page, "garten")
    assert len(titles(page)) > 1
    search(page, "gartengruppe")
    assert len(titles(page)) > 0
    search(page, "tumringen")
    assert len(titles(page)) > 1
