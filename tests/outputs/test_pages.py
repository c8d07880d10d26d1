"""Every page of the built papers: its links lead somewhere, and it says what each page must."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import unquote
from xml.etree import ElementTree

from stadtteil.rendering.policy import POLICY
from tests.outputs.built import Paper
from tests.outputs.page_check import EMBEDDED, Page, dead_links, gaps, page_of, pages_of, reached, url_of
from tests.space import Space

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def real_pages(paper: Paper) -> dict[str, Page]:
    return {
        path: page
        for path, page in pages_of(paper).items()
        if not page.is_stub and not path.startswith(EMBEDDED)
    }


def test_all_links_and_anchors_lead_somewhere(paper: Paper) -> None:
    assert list(dead_links(paper, pages_of(paper))) == []


def test_every_page_can_be_found_from_the_front_page(paper: Paper) -> None:
    pages = real_pages(paper)
    assert set(pages) - reached(paper, pages) - {"404.html"} == set()


def test_no_page_lacks_what_each_must_have(paper: Paper) -> None:
    pages = {path: page for path, page in pages_of(paper).items() if not path.startswith(EMBEDDED)}
    assert {path: found for path, page in pages.items() if (found := list(gaps(page)))} == {}


def test_nothing_is_loaded_from_elsewhere(paper: Paper) -> None:
    for path, page in pages_of(paper).items():
        loaded = [str(image.get("src")) for image in page.images] + page.rels.get("stylesheet", [])
        loaded += page.rels.get("icon", [])
        assert all(address.startswith((paper.base, paper.address)) for address in loaded), path


def test_all_style_stands_in_the_sheet(paper: Paper) -> None:
    assert {path: page.styles for path, page in real_pages(paper).items() if page.styles} == {}


def test_titles_and_descriptions_tell_pages_apart(paper: Paper) -> None:
    pages = real_pages(paper).values()
    titles = Counter((page.language, page.title) for page in pages)
    assert [title for title, count in titles.items() if count > 1] == []
    words = Counter((page.language, page.metas["description"]) for page in pages)
    assert [text for text, count in words.items() if count > 1] == []


def test_each_page_knows_its_own_address(paper: Paper) -> None:
    for path, page in real_pages(paper).items():
        assert page.rels["canonical"] == [url_of(paper, path)]
        assert page.metas["og:url"] == url_of(paper, path)


def test_each_page_says_once_what_it_is_about_to_search_engines_and_messengers(paper: Paper) -> None:
    for path, page in real_pages(paper).items():
        (about,) = re.findall(r'<meta [^>]*"og:description"[^>]*>', paper.text(path))
        assert 'name="description"' in about, path
        assert page.metas["description"].strip(), path


def test_each_page_says_the_policy_as_servers_send_it(paper: Paper) -> None:
    for path in real_pages(paper):
        assert f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">' in paper.text(path), path


def test_small_rows_offer_the_smallest_picture_alone(sample: Paper) -> None:
    texts = (sample.text(path) for path in real_pages(sample) if path.startswith("artikel/2026/"))
    rows = [row for text in texts for row in re.findall(r'class="story small.*?</article>', text, re.DOTALL)]
    sources = [source for row in rows for source in re.findall("<source [^>]*>", row)]
    assert sources
    assert [one for one in sources if not re.search(r' srcset="[^" ,]+-320\.\w+\.\w+">', one)] == []


def test_the_sitemap_holds_all_pages_that_search_engines_may_list(paper: Paper) -> None:
    root = ElementTree.fromstring(paper.text("sitemap.xml"))
    places = [place.text or "" for place in root.iter(f"{SITEMAP}loc")]
    assert all(place.isascii() for place in places)
    unlisted = ("404.html", "pinnwand/", "suche/")
    listed = (path for path in real_pages(paper) if "/aushang/" not in path)
    expected = {url for path in listed if not (url := url_of(paper, path)).endswith(unlisted)}
    assert sorted(unquote(place) for place in places) == sorted(expected)


def test_robots_are_led_to_the_sitemap(paper: Paper) -> None:
    assert f"Sitemap: {paper.address}sitemap.xml" in paper.text("robots.txt").splitlines()


def test_the_error_page_works_from_any_depth(paper: Paper) -> None:
    page = page_of(paper, "404.html")
    assert all(link.startswith(("/", "#", "https:", "mailto:")) for link in page.links)
    assert page.metas["robots"] == "noindex"


def test_feeds_are_offered_where_their_readers_are(paper: Paper) -> None:
    pages = real_pages(paper)
    for path, page in pages.items():
        top = "" if page.language == "de" else f"{path.split('/')[0]}/"
        assert f"{paper.base}{top}feed.xml" in page.rels["alternate"], path
    showcase = [page for path, page in pages.items() if path.startswith(("projekte/", "fonds/"))]
    assert showcase
    assert all(f"{paper.base}projekte/feed.xml" in page.rels["alternate"] for page in showcase)
    for path, page in pages.items():
        if path.startswith("ressort/"):
            section = path.split("/")[1]
            assert f"{paper.base}ressort/{section}/feed.xml" in page.rels["alternate"]


def test_the_paper_is_the_same_below_a_path(full: Paper, project: Space) -> None:
    project.fill("full")
    project.edit("content/site.yaml", full.address, "https://blatt.example/")
    assert project.build().ok
    top = Paper("top", project.site, "https://blatt.example/")
    assert top.pages == full.pages
    for path in (*full.pages, "feed.xml", "sitemap.xml"):
        assert full.text(path).replace("/hafen/", "/") == top.text(path), path
