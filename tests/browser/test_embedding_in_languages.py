"""Another site, on another origin and under a strict policy, shows the projects in Arabic and in German."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.test_embedding import Two, Visit, fits
from tests.browser.two_origins import foreign_server, paper_server
from tests.outputs.built import Paper
from tests.space import Space

TITLE, TEASER = "حوض مرتفع", "يزرع الجيران الخس والطماطم في حوض مرتفع أمام البيت، ويسقونه بالتناوب."
GIVEN = 800
"""The height in pixels that what is copied gives a frame."""


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Two]:
    """The small paper in two languages, with eight projects, of which all but one are translated."""
    space = Space(tmp_path_factory.mktemp("arabic"))
    with paper_server(lambda: space.site) as origin, foreign_server() as foreign:
        space.fill("small")
        space.edit("content/site.yaml", "https://blatt.example/", f"{origin}/\nsprachen: [de, ar]")
        lines = (space.root / "content/projekte/hochbeet.yaml").read_text(encoding="utf-8")
        for number in range(7):
            space.write(f"content/projekte/p{number}.yaml", lines.replace("betrag: 200", "betrag: 100"))
            space.write(f"content/projekte/p{number}.ar.yaml", f"titel: {TITLE} {number}\nkurz: {TEASER}\n")
        report = space.build()
        assert report.ok, report.errors
        yield Two(Paper("arabic", space.site, f"{origin}/"), foreign)


@pytest.fixture
def visit(two: Two, browser: Browser) -> Iterator[Visit]:
    context = browser.new_context(viewport={"width": 1000, "height": 900})
    yield Visit(context, two)
    context.close()


@pytest.mark.parametrize("width", [280, 360, 800])
def test_an_arabic_frame_runs_from_the_right_and_has_the_height_of_its_content(
    visit: Visit, two: Two, width: int
) -> None:
    visit.page.set_viewport_size({"width": width, "height": 900})
    page = visit.open(two.frame("ar/projekte/"), two.frames)
    fits(page, visit.frame)
    assert page.locator("iframe").evaluate("(one) => one.clientHeight") <= GIVEN
    over = "() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth"
    assert visit.frame.evaluate(over) <= 0
    title = visit.frame.locator(".card h2:not([lang])").first
    assert title.evaluate("(one) => getComputedStyle(one).direction") == "rtl"
    picture, words = (visit.frame.locator(f".card .{part}").first.bounding_box() for part in ("pic", "words"))
    assert picture and words
    assert picture["x"] > words["x"] or picture["y"] < words["y"]
    assert visit.complaints == []


def test_choosing_within_an_arabic_frame_stays_in_arabic(visit: Visit, two: Two) -> None:
    page = visit.open(two.frame("ar/projekte/"), two.frames)
    fits(page, visit.frame)
    visit.frame.locator("summary").click()
    visit.frame.locator("details a[href*='/kategorie/umwelt/']").click()
    shown = page.frame_locator("iframe")
    expect(shown.locator("html")).to_have_attribute("dir", "rtl")
    place = re.compile("/embed/v1/ar/projekte/kategorie/umwelt/$")
    expect(shown.locator("details [aria-current]")).to_have_attribute("href", place)


@pytest.mark.parametrize(
    ("name", "attributes"), [("ar/projekte", 'limit="20"'), ("projekte", 'limit="20" lang="ar"')]
)
def test_an_element_runs_as_its_language_does_and_says_what_is_not_translated(
    visit: Visit, two: Two, name: str, attributes: str
) -> None:
    """Both forms of saying which language it is: by the address of the data, and by an attribute."""
    page = visit.open(two.element(attributes, name), two.elements)
    section = page.locator("stadtteil-projekte section")
    expect(section).to_have_attribute("dir", "rtl")
    expect(section).to_have_attribute("lang", "ar")
    titles = page.locator("stadtteil-projekte [part=titel]")
    expect(titles).to_have_count(8)
    german = page.locator("stadtteil-projekte [part=titel][lang]")
    expect(german).to_have_text(["Ein Hochbeet"])
    expect(german).to_have_attribute("lang", "de")
    assert german.evaluate("(one) => getComputedStyle(one).direction") == "ltr"
    assert visit.complaints == []


def test_a_german_element_runs_from_the_left_on_an_arabic_page(visit: Visit, two: Two) -> None:
    page = visit.open(f'<div dir="rtl" lang="ar">{two.element("")}</div>', two.elements)
    section = page.locator("stadtteil-projekte section")
    expect(section).to_have_attribute("lang", "de")
    assert section.evaluate("(one) => getComputedStyle(one).direction") == "ltr"


def test_words_before_a_click_are_those_that_were_copied_or_german(visit: Visit, two: Two) -> None:
    words = 'klick="ja" knopf="تحميل" hinweis="من {host}." lang="ar" dir="rtl"'
    page = visit.open(two.element(words, "ar/projekte"), two.elements)
    section = page.locator("stadtteil-projekte section")
    expect(section.locator("button")).to_have_text("تحميل")
    expect(section).to_have_attribute("lang", "ar")
    expect(section.locator("p").first).to_have_text(f"من {two.origin.partition('//')[2]}.")
    page = visit.open(two.element('klick="ja" lang="ar"', "ar/projekte"), two.elements)
    expect(page.locator("stadtteil-projekte section")).to_have_attribute("lang", "de")
    expect(page.get_by_role("button", name="Projekte laden")).to_be_visible()


def test_what_is_copied_follows_the_language_that_was_chosen(two: Two, visit: Visit) -> None:
    page = visit.page
    page.goto(f"{two.origin}/embed/")
    languages = page.get_by_label("In welcher Sprache")
    assert languages.locator("option").all_inner_texts() == ["Deutsch", "العربية"]
    german = page.locator("#s-rahmen pre").first.inner_text()
    languages.select_option("ar")
    page.get_by_label("Was", exact=True).select_option(label="Umwelt (8)")
    place = "ar/projekte/kategorie/umwelt"
    copied = {way: page.locator(f"#s-{way} pre").first.text_content() or "" for way in WAYS}
    assert copied["wordpress"] == f"{two.origin}/{place}/"
    assert f'<iframe lang="ar" dir="rtl" src="{two.origin}/embed/v1/{place}/"' in copied["rahmen"]
    assert f'<p lang="ar" dir="rtl"><a href="{two.origin}/{place}/">' in copied["rahmen"]
    assert f'src="{two.origin}/embed/v1/ar/projekte.json"' in copied["baustein"]
    assert ' kategorie="umwelt"' in copied["baustein"]
    assert f'data-src="{two.origin}/embed/v1/ar/projekte.json"' in copied["typo3"]
    assert copied["server"] == f"{two.origin}/embed/v1/{place}/fragment.html"
    page.get_by_label("Wie", exact=True).select_option("baustein")
    expect(page.locator(".embed-live stadtteil-projekte section")).to_have_attribute("dir", "rtl")
    shown = visit.open(copied["baustein"], two.elements)
    expect(shown.locator("stadtteil-projekte section")).to_have_attribute("lang", "ar")
    page.goto(f"{two.origin}/embed/")
    assert page.locator("#s-rahmen pre").first.inner_text() == german
    assert " lang=" not in german


WAYS = ("wordpress", "rahmen", "baustein", "typo3", "server")
