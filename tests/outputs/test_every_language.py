"""A paper in three languages, one of them from right to left: how all its pages belong together."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.space import Space

ORIGIN = "https://blatt.example"
TAGS = {"/tr/": "tr", "/ar/": "ar", "/": "de"}
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The finished site: built once, and only looked at."""
    space = Space(tmp_path_factory.mktemp("sprachen"))
    space.fill("small")
    space.fill("languages")
    assert space.build().problems == []
    yield space.site


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, str]:
    """All pages by their address, but for those that lead on or stand in frames of others."""
    found = {}
    for file in site.rglob("index.html"):
        url = f"/{file.parent.relative_to(site).as_posix()}/".replace("/./", "/")
        text = file.read_text(encoding="utf-8")
        leads_on = 'http-equiv="refresh"' in text
        if not (leads_on or url.startswith(("/embed/v1/", "/oembed/"))) and "<body>" in text:
            found[url] = text
    return found


def language_of(url: str) -> str:
    return next(tag for top, tag in TAGS.items() if url.startswith(top))


def alternates(text: str) -> dict[str, str]:
    return dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">', text))


def links(text: str) -> list[str]:
    return re.findall(r'<a href="(/[^"#?]*)', text)


def test_each_page_is_known_by_its_own_address_and_language(pages: dict[str, str]) -> None:
    for url, text in pages.items():
        assert f'<link rel="canonical" href="{ORIGIN}{url}">' in text
        tag = language_of(url)
        assert f'<html lang="{tag}" dir="{"rtl" if tag == "ar" else "ltr"}">' in text, url


def test_pages_that_say_the_same_name_each_other(pages: dict[str, str]) -> None:
    several = {url: found for url, text in pages.items() if (found := alternates(text))}
    assert {"/", "/tr/", "/ar/artikel/eins/", "/artikel/eins/", "/tr/termine/runde/"} <= set(several)
    for url, found in several.items():
        assert found[language_of(url)] == ORIGIN + url
        assert found["x-default"] == found["de"]
        for address in found.values():
            assert several[address.removeprefix(ORIGIN)] == found
    assert "/artikel/zwei/" not in several


def test_the_sitemap_says_the_same_as_the_pages(site: Path, pages: dict[str, str]) -> None:
    root = ET.parse(site / "sitemap.xml").getroot()
    listed = {
        entry.findtext(f"{SITEMAP}loc", ""): {
            link.get("hreflang", ""): link.get("href", "") for link in entry.iter(f"{XHTML}link")
        }
        for entry in root
    }
    assert listed == {ORIGIN + url: alternates(text) for url, text in pages.items() if "noindex" not in text}


def test_plain_german_is_named_in_pages_and_not_to_search_engines(small: Space) -> None:
    small.fill("languages")
    small.edit("content/site.yaml", "[de, tr, ar]", "[de, de-simple]")
    for file in [*(small.root / "content").rglob("*.ar.*"), small.root / "content/site.tr.yaml"]:
        file.unlink()
    assert small.build().ok
    assert alternates((small.site / "index.html").read_text())["de-simple"] == f"{ORIGIN}/leicht/"
    sitemap = (small.site / "sitemap.xml").read_text()
    assert f"<loc>{ORIGIN}/leicht/</loc>" in sitemap
    assert "hreflang" not in sitemap


def test_what_words_and_data_make_has_its_page_in_every_language(pages: dict[str, str]) -> None:
    shared = (
        "/ /projekte/ /projekte/kategorie/umwelt/ /projekte/hochbeet/ /fonds/topf/ /fonds/topf/2026/ "
        "/termine/ /termine/runde/ /orte/ /orte/treff/ /bauarbeiten/ /bauarbeiten/dach/ /sprachen/ /artikel/ "
        "/barrierefreiheit/"
    )
    for url in shared.split():
        assert {url, f"/tr{url}", f"/ar{url}"} <= set(pages)
    texts = {
        "/artikel/eins/",
        "/artikel/zwei/",
        "/mitmachen/",
        "/ressort/leute/",
        "/thema/anfang/",
        "/archiv/",
    }
    assert texts <= set(pages)
    assert {url for url in texts if f"/ar{url}" in pages} == {"/artikel/eins/", "/mitmachen/"}
    assert not {url for url in texts if f"/tr{url}" in pages}


def test_every_link_of_every_page_leads_somewhere(site: Path, pages: dict[str, str]) -> None:
    for url, text in pages.items():
        for href in re.findall(r'(?:href|src)="/([^"#?]*)', text):
            file = site / href / "index.html" if href.endswith("/") or not href else site / href
            assert file.is_file(), (url, href)


def test_from_every_page_one_reaches_what_matters_in_its_language(pages: dict[str, str]) -> None:
    goals = ("", "fonds/topf/", "orte/", "orte/treff/", "artikel/", "sprachen/")
    for url in pages:
        top = next(top for top in TAGS if url.startswith(top))
        wanted, seen, queue = {top + goal for goal in goals}, {url}, deque([(url, 0)])
        while queue and wanted - seen:
            here, far = queue.popleft()
            for href in links(pages[here]):
                if far < 3 and href in pages and href not in seen:
                    seen.add(href)
                    queue.append((href, far + 1))
        assert wanted <= seen, url


def test_from_every_page_one_gets_to_the_same_in_each_language_or_to_its_front(pages: dict[str, str]) -> None:
    for url, text in pages.items():
        switcher = text[text.index('<nav class="languages') : text.index("</details>")]
        known = alternates(text)
        found = dict(re.findall(r'<a href="([^"]+)" hreflang="(\w+)"', switcher))
        expected = {
            known.get(tag, ORIGIN + top).removeprefix(ORIGIN): tag
            for top, tag in TAGS.items()
            if tag != language_of(url)
        }
        assert found == expected, url
        assert language_of(url) == "ar" or 'lang="ar" dir="rtl"' in switcher


def test_feeds_that_pages_offer_are_there_and_lead_to_pages_of_their_language(
    site: Path, pages: dict[str, str]
) -> None:
    for url, text in pages.items():
        for href in re.findall(r'type="application/rss\+xml"[^>]* href="([^"]+)"', text):
            feed = ET.parse(site / href[1:]).getroot()
            page = feed.findtext("channel/link", "").removeprefix(ORIGIN)
            assert page in pages, (url, href)
            assert language_of(page) == language_of(href)
            assert feed.findtext("channel/language") == language_of(href)


def test_links_into_another_language_say_so(pages: dict[str, str]) -> None:
    for url in ("/tr/", "/ar/", "/tr/fonds/notgroschen/", "/ar/artikel/"):
        menus = pages[url].split("<main")[0] + pages[url].split("</main>")[1]
        for tag, href in re.findall(r'(<a href="(/[^"]*/)"[^>]*>)', menus):
            foreign = language_of(href) != language_of(url)
            assert foreign == ("hreflang" in tag), (url, tag)


def test_what_is_not_translated_says_in_which_language_it_is(pages: dict[str, str]) -> None:
    place, date, fund = (pages[f"/tr/{url}/"] for url in ("orte/treff", "termine/runde", "fonds/notgroschen"))
    assert '<h1 lang="de">Treff in der Mitte</h1>' in place
    assert '<li lang="de">Tee trinken</li>' in place
    assert '<p class="intro" lang="de">Wir reden.</p>' in date
    assert '<div class="prose" lang="de" dir="auto">' in date
    assert '<summary lang="de">Wer kann Geld bekommen?</summary>' in fund
    assert "<h1>الصندوق</h1>" in pages["/ar/fonds/topf/"]
    assert "<h1>Treff in der Mitte</h1>" in pages["/orte/treff/"]


def test_links_of_an_untranslated_text_stay_in_the_language_of_the_page(
    pages: dict[str, str],
) -> None:
    main = pages["/ar/termine/runde/"].split("<main")[1]
    assert 'href="/ar/fonds/topf/"' in pages["/ar/artikel/eins/"]
    assert 'href="/ar/artikel/eins/">eins</a>' in main
    assert 'href="/tr/fonds/topf/">Topf</a>' in pages["/tr/termine/runde/"]


def test_the_front_of_a_language_says_what_comes_where_people_meet_and_what_is_left(
    pages: dict[str, str],
) -> None:
    for top in ("/tr/", "/ar/"):
        main = pages[top].split("<main")[1]
        order = [f'href="{top}termine/runde/"', f'href="{top}orte/treff/"', f'href="{top}fonds/topf/']
        assert sorted(order, key=main.index) == order
        assert re.search(r"16\b.{0,9}18\b", main)
    arabic = pages["/ar/"].split("<main")[1]
    assert arabic.index('href="/ar/artikel/eins/"') < arabic.index('href="/ar/termine/runde/"')
    assert '<a href="/artikel/zwei/" hreflang="de"><bdi lang="de">' in pages["/ar/"]


def test_the_page_of_languages_says_what_is_told_in_each_and_who_speaks_it(pages: dict[str, str]) -> None:
    for url in ("/sprachen/", "/ar/sprachen/"):
        main = pages[url].split("<main")[1]
        arabic = main[main.index("العربية") :]
        there = "" if url.startswith("/ar/") else ' hreflang="ar"'
        assert f'<a href="/ar/artikel/eins/"{there}>المقعد عاد</a>' in arabic
        assert "notgroschen" in arabic
        turkish = main[main.index("Türkçe") : main.index("العربية")]
        assert "orte/treff/" in turkish


def test_the_list_of_what_is_told_in_a_language_leads_to_the_archive(pages: dict[str, str]) -> None:
    for url in ("/tr/artikel/", "/ar/artikel/"):
        assert '<a href="/archiv/" hreflang="de">' in pages[url].split("<main")[1]


def test_a_paper_of_one_language_says_nothing_of_languages(small: Space) -> None:
    assert small.build().ok
    text = (small.site / "index.html").read_text()
    assert "hreflang" not in text
    assert "sprachen" not in text
    assert not (small.site / "sprachen").exists()


def test_days_of_dates_have_the_comma_of_their_language(pages: dict[str, str]) -> None:
    for top, comma in {"/ar/": "، ", "/tr/": " ", "/": ", "}.items():
        days = re.findall(r'<time datetime="[^"]+">([^<]*\d{4}[^<]*)</time>', pages[f"{top}termine/"])
        assert days
        assert all(comma in day and ("," in day) == (comma == ", ") for day in days)
