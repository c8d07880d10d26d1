"""What search engines are told: all pages with their pictures, long lists in parts, and what is new."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from stadtteil.outputs import sitemap
from tests.space import Space

PAGES = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
PICTURES = "{http://www.google.com/schemas/sitemap-image/1.1}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"


def locations(space: Space, file: str) -> list[str | None]:
    return [found.text for found in ET.parse(space.site / file).getroot().iter(f"{PAGES}loc")]


def news(space: Space) -> list[dict[str, str | None]]:
    root = ET.parse(space.site / "sitemap-news.xml").getroot()
    return [
        {part.tag.removeprefix(NEWS): part.text for part in url.iter() if part.text}
        for url in root.iter(f"{PAGES}url")
    ]


def test_a_page_has_the_picture_that_stands_for_it(small: Space) -> None:
    assert small.build().ok
    root = ET.parse(small.site / "sitemap.xml").getroot()
    found = {url.findtext(f"{PAGES}loc"): url.findtext(f".//{PICTURES}loc") for url in root}
    shown = found["https://blatt.example/artikel/eins/"]
    assert shown
    assert (small.site / shown.removeprefix("https://blatt.example/")).is_file()
    assert found["https://blatt.example/archiv/"] is None


def test_a_list_that_is_too_long_for_one_file_is_in_several(
    small: Space, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert small.build().ok
    whole = locations(small, "sitemap.xml")
    monkeypatch.setattr(sitemap, "MOST", 5)
    small.edit("content/site.yaml", "Das Blättchen", "Das Blatt")
    assert small.build().ok
    parts = locations(small, "sitemap.xml")
    assert len(parts) == -(-len(whole) // 5)
    assert [one for part in parts for one in locations(small, (part or "").rpartition("/")[2])] == whole


def test_robots_are_led_to_both_files(small: Space) -> None:
    assert small.build().ok
    robots = small.text("robots.txt")
    assert "Sitemap: https://blatt.example/sitemap.xml\n" in robots
    assert "Sitemap: https://blatt.example/sitemap-news.xml\n" in robots


def test_an_article_is_news_for_two_days(small: Space) -> None:
    small.write(
        "content/artikel/neu.md", "---\ntitel: Neu & gut\ndatum: 2026-11-20\nteaser: T.\n---\nText.\n"
    )
    report = small.build("2026-11-20")
    assert news(small) == [
        {
            "{http://www.sitemaps.org/schemas/sitemap/0.9}loc": "https://blatt.example/artikel/neu/",
            "name": "Das Blättchen",
            "language": "de",
            "publication_date": "2026-11-20",
            "title": "Neu & gut",
        }
    ]
    assert report.next_change == "2026-11-20T23:00:00+00:00"
    small.build("2026-11-21")
    assert len(news(small)) == 1
    small.build("2026-11-22")
    assert news(small) == []


def test_an_advertisement_is_no_news(small: Space) -> None:
    head = "titel: Neu\ndatum: 2026-11-20\nteaser: T.\nart: anzeige\nanzeige: {auftraggeber: Bank}"
    small.write("content/artikel/neu.md", f"---\n{head}\n---\nText.\n")
    assert small.build("2026-11-20").ok
    assert news(small) == []


def test_a_translation_is_news_in_its_language(small: Space) -> None:
    small.edit("content/site.yaml", "adresse:", "sprachen: [de, de-simple, tr]\nadresse:")
    small.write("content/artikel/neu.md", "---\ntitel: Neu\ndatum: 2026-11-20\nteaser: T.\n---\nText.\n")
    for suffix, title in (("tr", "Yeni"), ("leicht", "Leicht")):
        small.write(f"content/artikel/neu.{suffix}.md", f"---\ntitel: {title}\n---\nText.\n")
    assert small.build("2026-11-20").ok
    assert [(one["language"], one["title"]) for one in news(small)] == [("de", "Neu"), ("tr", "Yeni")]
