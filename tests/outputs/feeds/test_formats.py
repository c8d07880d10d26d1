"""Atom and JSON Feed: the same items as in RSS, as the rules of each format want them."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import feedparser
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.rendering.atom import atom
from stadtteil.rendering.feed import Enclosure, Feed, FeedItem
from stadtteil.rendering.feed_text import FeedText
from stadtteil.rendering.json_feed import json_feed
from stadtteil.rendering.rss import rss
from tests.outputs.built import Paper
from tests.outputs.test_feeds import Blobs, article
from tests.space import Space

ATOM = "{http://www.w3.org/2005/Atom}"
FULL = re.compile(r"https?://[!-~]+")


def feeds(paper: Paper, ending: str) -> list[str]:
    return sorted(file.relative_to(paper.site).as_posix() for file in paper.site.rglob(f"feed.{ending}"))


def ids(paper: Paper, path: str) -> list[str]:
    return [entry.id for entry in feedparser.parse((paper.site / path).read_bytes()).entries]


def test_every_feed_is_there_in_each_format_with_the_same_items(full: Paper) -> None:
    paths = feeds(full, "xml")
    assert {"feed.xml", "projekte/feed.xml", "termine/feed.xml", "bauarbeiten/feed.xml"} < set(paths)
    for path in paths:
        as_atom, as_json = path.replace(".xml", ".atom"), path.replace(".xml", ".json")
        said = json.loads(full.text(as_json))
        assert ids(full, path) == ids(full, as_atom) == [item["id"] for item in said["items"]], path


def test_lists_of_districts_tags_and_audiences_have_feeds_that_their_pages_name(full: Paper) -> None:
    lists = [path for path in feeds(full, "xml") if re.match(r"(quartier|thema|fuer|ressort)/", path)]
    assert {path.split("/")[0] for path in lists} == {"quartier", "thema", "fuer", "ressort"}
    for path in lists:
        assert f'href="{full.base}{path}"' in full.text(path.replace("feed.xml", "index.html")), path


def test_atom_keeps_the_rules_of_the_rfc(full: Paper) -> None:
    for path in feeds(full, "atom"):
        assert atom_faults(full.text(path), full.address + path) == [], path
        assert feedparser.parse((full.site / path).read_bytes()).version == "atom10"


def atom_faults(xml: str, url: str) -> list[str]:
    """Return which rules of RFC 4287 a feed that is served at `url` breaks."""
    root = ElementTree.fromstring(xml.encode())
    own = [link.get("href") for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"]
    found = [*_lacking(root, "id", "title", "updated", "author"), *([] if own == [url] else ["where is it?"])]
    for entry in root.iter(f"{ATOM}entry"):
        found += [*_lacking(entry, "id", "title", "updated", "published", "summary"), *_link_faults(entry)]
    return found


def _lacking(element: ElementTree.Element, *names: str) -> list[str]:
    """Return what does not stand once in an element, and the moments that are none."""
    lacking = [name for name in names if len(element.findall(f"{ATOM}{name}")) != 1]
    moments = [child.text or "" for child in element if child.tag in {f"{ATOM}updated", f"{ATOM}published"}]
    return [*lacking, *(moment for moment in moments if dt.datetime.fromisoformat(moment).tzinfo is None)]


def _link_faults(entry: ElementTree.Element) -> list[str]:
    links = entry.findall(f"{ATOM}link")
    pages = [link.get("href", "") for link in links if link.get("rel", "alternate") == "alternate"]
    pictures = [link.get("length") or "" for link in links if link.get("rel") == "enclosure"]
    leads = len(pages) == 1 and FULL.fullmatch(pages[0])
    whole = len(pictures) <= 1 and all(map(str.isdigit, pictures))
    return [*([] if leads else ["no one page"]), *([] if whole else ["a picture is not whole"])]


def test_json_keeps_the_rules_of_version_1_1(full: Paper) -> None:
    for path in feeds(full, "json"):
        feed = json.loads(full.text(path))
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["feed_url"] == full.address + path
        assert {"title", "home_page_url", "language", "authors", "items"} <= set(feed)
        for item in feed["items"]:
            assert isinstance(item["id"], str)
            assert FULL.fullmatch(item["url"])
            assert ("content_html" in item) != ("content_text" in item)
            assert all(dt.datetime.fromisoformat(item[key]).tzinfo for key in item if key.startswith("date_"))


def test_a_correction_updates_the_item_and_leaves_its_id(small: Space) -> None:
    small.write("content/artikel/bank.md", article("Bank"))
    assert small.build().ok
    before = _item(small, "Bank")
    small.write("content/artikel/bank.md", article("Bank", korrektur="[{datum: 2026-11-10, text: Drei.}]"))
    assert small.build().ok
    after = _item(small, "Bank")
    assert after["id"] == before["id"]
    assert "date_modified" not in before
    assert after["date_modified"].startswith("2026-11-10")
    entry = feedparser.parse((small.site / "feed.atom").read_bytes()).entries[0]
    assert entry.updated.startswith("2026-11-10")


def _item(space: Space, title: str) -> dict[str, Any]:
    items: list[dict[str, Any]] = json.loads(space.text("feed.json"))["items"]
    return next(item for item in items if item["title"] == title)


def test_a_paper_may_give_summaries_only(small: Space) -> None:
    small.edit("content/site.yaml", "adresse:", "feeds: kurz\nadresse:")
    assert small.build().ok
    assert all("content_html" not in item for item in json.loads(small.text("feed.json"))["items"])
    assert "content:encoded>" not in small.text("feed.xml")


def test_what_takes_place_is_told_two_weeks_before_and_again_when_it_is_cancelled(small: Space) -> None:
    text = "---\ntitel: Laternenumzug\nbeginn: 2026-12-04 17:00\nkurz: Mit Punsch.\n{}---\n\nText.\n"
    small.write("content/termine/2026/umzug.md", text.format(""))
    report = small.build("2026-11-18")
    assert report.ok, report.problems
    assert report.next_change.startswith("2026-11-19T23:00")
    assert json.loads(small.text("termine/feed.json"))["items"] == []
    assert small.build("2026-11-20").ok
    (told,) = json.loads(small.text("termine/feed.json"))["items"]
    assert told["title"] == "Fr, 4. Dezember 2026, 17 Uhr: Laternenumzug"
    assert told["date_published"] == "2026-11-20T00:00:00+01:00"
    small.write("content/termine/2026/umzug.md", text.format("status: abgesagt\n"))
    assert small.build("2026-11-21").ok
    (again,) = json.loads(small.text("termine/feed.json"))["items"]
    assert again["title"].startswith("abgesagt: ")
    assert again["id"] != told["id"]


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_title_and_summary_gives_xml_and_json_that_can_be_read(title: str, summary: str) -> None:
    item = FeedItem(
        guid="https://zeitung.example/artikel/1/",
        title=title,
        url="https://zeitung.example/artikel/1/",
        date="2026-03-05T00:00:00+01:00",
        updated="2026-03-06T00:00:00+01:00",
        summary=summary,
        text=FeedText(footer=summary),
        creators=(title,) if title.strip() else (),
        categories=(),
        enclosure=Enclosure("https://zeitung.example/a.jpg", 4711, "image/jpeg"),
    )
    where = ("https://zeitung.example/feed.atom", "https://zeitung.example/", "de", "https://zeitung.example")
    feed = Feed("Zeitung", "Alles.", *where, "/assets/feed.css", "Wir", (item,))
    xml = atom(feed, Blobs()).decode()
    assert atom_faults(xml, "https://zeitung.example/feed.atom") == []
    said = json_feed(feed, Blobs())
    assert json.loads(said)["items"][0]["id"] == item.guid
    assert said.decode() == json.dumps(json.loads(said), ensure_ascii=False, indent=1) + "\n"


def test_an_item_is_whole_in_each_feed_that_it_stands_in() -> None:
    where = ("https://zeitung.example/feed", "https://zeitung.example/", "de", "https://zeitung.example")
    day = "2026-03-05T00:00:00+01:00"
    text = FeedText(footer="Ein Text.")
    one, other = (
        FeedItem(f"{where[1]}{name}/", name, where[1], day, day, name, text, ("Wir",), ("a",), None)
        for name in ("Fest", "Hock")
    )
    for form in (rss, atom):
        first = form(Feed("Zeitung", "Alles.", *where, "", "Wir", (one, other)), Blobs())
        alone = form(Feed("Thema", "Eins.", *where, "", "Wir", (other,)), Blobs())
        assert form(Feed("Zeitung", "Alles.", *where, "", "Wir", (one, other)), Blobs()) == first
        assert [entry.title for entry in feedparser.parse(alone).entries] == ["Hock"]
        assert [entry.title for entry in feedparser.parse(first).entries] == ["Fest", "Hock"]


def test_browsers_show_a_feed_with_a_sheet_of_the_paper(full: Paper) -> None:
    for ending in ("xml", "atom"):
        href = re.search(r'<\?xml-stylesheet type="text/css" href="([^"]+)"', full.text(f"feed.{ending}"))
        assert href
        assert (Path(full.site) / href[1].removeprefix(full.base)).is_file()
