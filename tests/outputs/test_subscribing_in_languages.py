"""Feeds and calendars in each language: what is in them, by what it is known, and in which words."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import feedparser
import pytest

from tests.outputs.calendar_rules import Block, calendar_of
from tests.outputs.calendar_rules import faults as calendar_faults
from tests.outputs.feed_rules import CONTENT, DC, faults
from tests.outputs.test_feeds import NOW
from tests.space import Space

ADDRESS = "https://blatt.example/"
ORIGINAL = """---
titel: {title}
id: {id}
beginn: 2026-12-08 18:00
dauer: 2 Stunden
kurz: Alle sind da.
wiederholung: jede Woche
---
Kommen Sie.
"""


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Space:
    """The small paper in Turkish and Arabic, too: of two dates, articles and projects one is translated."""
    space = Space(tmp_path_factory.mktemp("subscribed"))
    space.fill("small")
    settings = (space.root / "content/site.yaml").read_text(encoding="utf-8")
    space.write("content/site.yaml", f"{settings}sprachen: [de, tr, ar]\n")
    space.edit("content/artikel/eins.md", "titel:", "id: erster\ntitel:")
    space.write("content/artikel/eins.ar.md", "---\ntitel: المقال الأول\n---\nنص [zwei](zwei.md).\n")
    space.write("content/artikel/zwei.ar.md", "---\ntitel: المقال الثاني\n---\nنص.\n")
    lines = (space.root / "content/projekte/hochbeet.yaml").read_text(encoding="utf-8")
    space.write("content/projekte/wandbild.yaml", f"{lines}beschreibung: Ein *Bild*.\n")
    space.write("content/projekte/hochbeet.ar.yaml", "titel: حوض مرتفع\nkurz: يزرع الجيران الخس.\n")
    dates = "content/termine/2026/"
    space.write(f"{dates}hock.md", ORIGINAL.format(title="Hock", id="hock"))
    space.write(f"{dates}chor.md", ORIGINAL.format(title="Chor", id="chor").replace("id: chor\n", ""))
    space.write(
        f"{dates}basar.md", ORIGINAL.format(title="Basar", id="basar").replace("id: basar", "frueher: /alt/")
    )
    space.write(f"{dates}hock.ar.md", "---\ntitel: لقاء\nkurz: الجميع هنا.\n---\nتعالوا.\n")
    space.write(f"{dates}chor.ar.md", "---\ntitel: جوقة\n---\nتعالوا.\n")
    report = space.build()
    assert report.ok, report.errors
    return space


def feed_of(space: Space, path: str) -> dict[str, ElementTree.Element]:
    """Return the items of a feed by their titles; all rules hold."""
    data = (space.site / path).read_bytes()
    assert faults(data, ADDRESS + path, NOW) == []
    return {item.findtext("title", ""): item for item in ElementTree.fromstring(data).iter("item")}


def events(space: Space, path: str) -> dict[str, Block]:
    data = (space.site / path).read_bytes()
    assert calendar_faults(data) == []
    return {event.value("SUMMARY"): event for event in calendar_of(data).within("VEVENT")}


def feeds(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("feed.xml")}


def test_each_language_has_a_feed_of_what_is_told_in_it(spoken: Space) -> None:
    assert set(feed_of(spoken, "ar/feed.xml")) == {"المقال الأول", "المقال الثاني"}
    assert feed_of(spoken, "tr/feed.xml") == {}
    read = feedparser.parse((spoken.site / "ar/feed.xml").read_bytes())
    assert (read.feed.language, read.feed.title) == ("ar", "Das Blättchen – العربية")
    assert read.feed.link == f"{ADDRESS}ar/"
    own = feedparser.parse((spoken.site / "feed.xml").read_bytes())
    assert (own.feed.language, own.feed.title) == ("de", "Das Blättchen")


def test_pages_in_a_language_offer_its_feed_and_no_other(spoken: Space) -> None:
    for code in ("ar", "tr"):
        for file in (spoken.site / code).rglob("index.html"):
            text = file.read_text(encoding="utf-8")
            offered = re.findall(r'type="application/rss\+xml"[^>]*href="/([^"]*)"', text)
            if 'http-equiv="refresh"' not in text:
                assert f"{code}/feed.xml" in offered, file
            assert all(path.startswith(f"{code}/") and path in feeds(spoken.site) for path in offered), file


def test_a_translation_is_an_item_of_its_own_and_leads_to_its_page(spoken: Space) -> None:
    own, there = feed_of(spoken, "feed.xml"), feed_of(spoken, "ar/feed.xml")
    guids = [item.findtext("guid") for item in (*own.values(), *there.values())]
    assert len(set(guids)) == len(guids) == 4
    assert there["المقال الأول"].findtext("guid", "").startswith("urn:uuid:")
    assert there["المقال الثاني"].findtext("guid") == f"{ADDRESS}ar/artikel/zwei/"
    assert there["المقال الأول"].findtext("link") == f"{ADDRESS}ar/artikel/eins/"


def test_texts_that_run_from_right_to_left_say_so(spoken: Space) -> None:
    there = feed_of(spoken, "ar/feed.xml")["المقال الأول"].findtext(CONTENT, "")
    assert there.startswith('<div lang="ar" dir="rtl">')
    assert f'href="{ADDRESS}ar/artikel/zwei/"' in there
    assert " dir=" not in (spoken.site / "feed.xml").read_text(encoding="utf-8")


def test_an_item_that_is_not_translated_says_in_which_language_it_is(spoken: Space) -> None:
    own, there = feed_of(spoken, "projekte/feed.xml"), feed_of(spoken, "ar/projekte/feed.xml")
    translated, german = there["حوض مرتفع"], next(item for title, item in there.items() if title in own)
    assert translated.find(f"{DC}language") is None
    assert german.findtext(f"{DC}language") == "de"
    assert '<div lang="de" dir="auto">' in german.findtext(CONTENT, "")
    assert german.findtext("guid") == own[german.findtext("title", "")].findtext("guid")
    assert translated.findtext("guid") != own["Ein Hochbeet"].findtext("guid")
    assert all(item.find(f"{DC}language") is None for item in own.values())


def test_calendars_know_a_date_by_the_same_name_in_all_languages(spoken: Space) -> None:
    own, there = events(spoken, "termine/kalender.ics"), events(spoken, "ar/termine/kalender.ics")
    same = {"Hock": "لقاء", "Chor": "جوقة", "Basar": "Basar"}
    assert (set(own), set(there)) == (set(same), set(same.values()))
    for german, arabic in same.items():
        assert there[arabic].value("UID") == own[german].value("UID")
        assert there[arabic].value("DTSTART") == own[german].value("DTSTART")
        assert there[arabic].value("RRULE") == own[german].value("RRULE")
    assert there["جوقة"].value("URL") == f"{ADDRESS}ar/termine/2026/chor/"
    assert own["Basar"].value("UID") == f"{ADDRESS}alt/"
    assert there["Basar"].value("URL") == f"{ADDRESS}ar/termine/2026/basar/"


def test_calendars_say_in_which_language_what_is_written(spoken: Space) -> None:
    text = unfolded(spoken, "ar/termine/kalender.ics")
    assert "SUMMARY;LANGUAGE=ar:لقاء\r\n" in text
    assert "SUMMARY;LANGUAGE=de:Basar\r\n" in text
    assert "DESCRIPTION;LANGUAGE=ar:الجميع هنا." in text
    assert "DESCRIPTION;LANGUAGE=ar:Deutsch: Alle sind da." in text
    assert "LANGUAGE" not in unfolded(spoken, "termine/kalender.ics")


def unfolded(space: Space, path: str) -> str:
    return (space.site / path).read_bytes().decode().replace("\r\n ", "")


def test_the_page_of_dates_offers_the_calendar_of_its_language(spoken: Space) -> None:
    for top in ("", "tr/", "ar/"):
        page = spoken.text(f"{top}termine/index.html")
        address = ADDRESS.removeprefix("https:")
        assert f'href="webcal:{address}{top}termine/kalender.ics"' in page
        assert calendar_of((spoken.site / f"{top}termine/kalender.ics").read_bytes()).value("SOURCE") == (
            f"{ADDRESS}{top}termine/kalender.ics"
        )
