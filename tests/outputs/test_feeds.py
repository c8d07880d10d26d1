"""RSS: what feed readers and the W3C feed validator ask of it, and what the press law does."""

from __future__ import annotations

import datetime as dt
import locale
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import feedparser
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.capabilities import LegalNotice
from stadtteil.model.card import Body
from stadtteil.rendering.feed import Enclosure, Feed, FeedItem
from stadtteil.rendering.feed_text import FeedText
from stadtteil.rendering.rss import rss
from tests.outputs.built import Paper
from tests.outputs.feed_rules import CONTENT, faults
from tests.space import ROOT, Space

NOW = dt.datetime(2026, 11, 20, 0, 0, tzinfo=dt.timezone(dt.timedelta(hours=1)))
URL = "https://zeitung.example/feed.xml"


class Blobs:
    def get(self, digest: str) -> bytes:
        raise AssertionError("no blob is asked for here")

    def text(self, path: str) -> bytes:
        raise AssertionError("no text has a body here")


class OneText:
    """The blobs of a body in one piece."""

    def __init__(self, html: str) -> None:
        self.html = html

    def get(self, digest: str) -> bytes:
        raise KeyError(digest)

    def text(self, path: str) -> bytes:
        return msgspec.msgpack.encode([self.html])


def item(number: int = 0, **changes: object) -> FeedItem:
    facts: dict[str, object] = {
        "guid": f"https://zeitung.example/artikel/{number}/",
        "title": f"Titel {number}",
        "url": f"https://zeitung.example/artikel/{number}/",
        "date": "2026-03-05T00:00:00+01:00",
        "updated": "2026-03-05T00:00:00+01:00",
        "summary": "Worum es geht.",
        "text": FeedText(),
        "creators": ("Redaktion",),
        "categories": ("Leute",),
        "enclosure": Enclosure("https://zeitung.example/bilder/a.jpg", 4711, "image/jpeg"),
    }
    return FeedItem(**{**facts, **changes})  # type: ignore[arg-type]  # the names are checked by the struct


def feed(*items: FeedItem, title: str = "Zeitung") -> Feed:
    return Feed(
        title,
        "Über alles.",
        URL,
        "https://zeitung.example/",
        "de",
        "https://zeitung.example",
        "",
        "Wir",
        items,
    )


def items_of(xml: str) -> list[ElementTree.Element]:
    return ElementTree.fromstring(xml.encode()).findall("channel/item")


def feeds(paper: Paper) -> list[str]:
    return sorted(file.relative_to(paper.site).as_posix() for file in paper.site.rglob("feed.xml"))


def test_every_feed_keeps_every_rule(paper: Paper) -> None:
    found = feeds(paper)
    assert {"feed.xml", "projekte/feed.xml"} < set(found)
    for path in found:
        assert faults((paper.site / path).read_bytes(), paper.address + path, NOW) == [], path


def test_feedparser_understands_every_feed(paper: Paper) -> None:
    for path in feeds(paper):
        parsed = feedparser.parse((paper.site / path).read_bytes())
        assert parsed.bozo == 0, path
        assert parsed.version == "rss20"
        assert all(entry.id and entry.title and entry.summary for entry in parsed.entries)


def test_each_enclosure_has_the_bytes_of_the_published_file(paper: Paper) -> None:
    seen = 0
    for path in feeds(paper):
        for entry in feedparser.parse((paper.site / path).read_bytes()).entries:
            for enclosure in entry.enclosures:
                file = paper.site / enclosure.href.removeprefix(paper.address)
                assert int(enclosure.length) == file.stat().st_size
                assert enclosure.type == "image/jpeg"
                assert file.read_bytes()[:3] == b"\xff\xd8\xff"
                seen += 1
    assert seen


def test_news_stand_newest_first_and_ads_are_named_as_such(sample: Paper) -> None:
    items = items_of(sample.text("feed.xml"))
    dates = [
        feedparser.parse(sample.text("feed.xml")).entries[at].published_parsed for at in range(len(items))
    ]
    assert dates == sorted(dates, reverse=True)
    titles = [item.findtext("title", "") for item in items]
    assert [title for title in titles if title.startswith("Anzeige: ")]
    paid = next(item for item in items if item.findtext("title", "").startswith("Anzeige: "))
    assert "Bezahlt von" in paid.findtext(CONTENT, "")


def article(title: str, **lines: str) -> str:
    head = {"titel": title, "datum": "2026-11-01", "teaser": "Kurz gesagt.", **lines}
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in head.items()) + "---\n\nEin Text.\n"


def only_item(space: Space, title: str) -> ElementTree.Element:
    assert space.build().ok
    return next(item for item in items_of(space.text("feed.xml")) if item.findtext("title") == title)


def test_corrections_and_a_counterstatement_stand_in_the_text(small: Space) -> None:
    small.write(
        "content/artikel/streit.md",
        article(
            "Streit",
            korrektur="[{datum: 2026-11-03, text: Es waren drei <Bänke>.}]",
            gegendarstellung="{name: Frau Muster, datum: 2026-11-05, text: Das stimmt nicht & ich sage es.}",
            transparenz="Die Wohnbau bezahlt uns.",
        ),
    )
    text = only_item(small, "Streit").findtext(CONTENT, "")
    parts = ["Korrektur vom 3. November 2026", "&lt;Bänke&gt;", "Ein Text.", "Gegendarstellung"]
    parts += ["nicht &amp; ich", "Frau Muster, 5. November 2026", "Transparenz", "Die Wohnbau bezahlt uns."]
    places = [text.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)


def test_the_name_of_a_text_stays_when_the_text_moves(small: Space) -> None:
    small.write("content/artikel/alt.md", article("Umzug"))
    before = only_item(small, "Umzug").findtext("guid")
    small.remove("content/artikel/alt.md")
    small.write("content/artikel/2026/neu.md", article("Umzug", frueher="[/artikel/alt/]"))
    moved = only_item(small, "Umzug")
    assert moved.findtext("guid") == before
    assert moved.findtext("link", "").endswith("/artikel/2026/neu/")


def test_an_id_names_a_text_whatever_else_changes(small: Space) -> None:
    small.write("content/artikel/alt.md", article("Kennung", id="fest 2019"))
    before = only_item(small, "Kennung").findtext("guid", "")
    assert before.startswith("urn:uuid:")
    small.remove("content/artikel/alt.md")
    small.write("content/artikel/2026/neu.md", article("Kennung", id="fest 2019"))
    small.edit("content/site.yaml", "https://blatt.example/", "https://neu.example/unser/blatt/")
    assert only_item(small, "Kennung").findtext("guid") == before


def test_no_text_is_new_when_the_paper_moves_and_says_where_it_was(small: Space) -> None:
    small.write("content/artikel/a.md", article("Umzug"))
    small.write("content/artikel/b.md", article("Noch einer", frueher="[/alt/süd/]"))
    names = ("Umzug", "Noch einer")
    before = [only_item(small, name).findtext("guid") for name in names]
    move = "adresse: http://Zeitung-Lörrach.example/blatt\nstammadresse: https://blatt.example/"
    small.edit("content/site.yaml", "adresse: https://blatt.example/", move)
    assert [only_item(small, name).findtext("guid") for name in names] == before
    assert before == ["https://blatt.example/artikel/a/", "https://blatt.example/alt/s%C3%BCd/"]
    link = "http://xn--zeitung-lrrach-3pb.example/blatt/artikel/a/"
    assert only_item(small, "Umzug").findtext("link") == link


def test_an_id_of_another_generator_is_kept_to_the_letter(small: Space) -> None:
    small.write("content/artikel/alt.md", article("Import", id="https://alt.example/?p=77"))
    assert only_item(small, "Import").findtext("guid") == "https://alt.example/?p=77"


def test_two_texts_with_one_id_are_told_and_stay_apart(small: Space) -> None:
    for name in ("a", "b"):
        small.write(f"content/artikel/{name}.md", article(f"Doppelt {name}", id="gleich"))
    report = small.build()
    assert [problem.path for problem in report.warnings if "„gleich“" in problem.message] == [
        "content/artikel/b.md"
    ]
    assert faults((small.site / "feed.xml").read_bytes(), "https://blatt.example/feed.xml", NOW) == []


def test_what_is_dated_ahead_is_in_no_feed(small: Space) -> None:
    project = (small.root / "content/projekte/hochbeet.yaml").read_text(encoding="utf-8")
    later = re.sub("bewilligt_am: .*", "bewilligt_am: 2026-12-24", project).replace(
        "titel: ", "titel: Später "
    )
    small.write("content/projekte/spaeter.yaml", later)
    assert small.build().ok
    assert "Später" not in small.text("projekte/feed.xml")
    assert small.build("2026-12-24").ok
    assert "Später" in small.text("projekte/feed.xml")


def test_a_feed_of_nothing_is_valid(small: Space) -> None:
    for path in ("eins.md", "zwei.md"):
        small.remove(f"content/artikel/{path}")
    small.build(publishing=False)
    xml = rss(feed(), Blobs())
    assert faults(xml, URL, NOW) == []
    assert feedparser.parse(xml).bozo == 0
    assert b"lastBuildDate" not in xml


def test_equal_news_give_equal_bytes() -> None:
    assert rss(feed(item(1), item(2)), Blobs()) == rss(feed(item(1), item(2)), Blobs())


def test_items_stand_in_the_order_that_they_were_given() -> None:
    xml = rss(feed(*(item(number) for number in range(5))), Blobs()).decode()
    assert [found.findtext("title") for found in items_of(xml)] == [f"Titel {number}" for number in range(5)]


@given(st.text(), st.text())
def test_any_character_in_a_title_or_teaser_leaves_the_feed_whole(title: str, teaser: str) -> None:
    text = FeedText(before=(LegalNotice(title, teaser),))
    xml = rss(
        feed(item(title=title, summary=teaser, text=text, creators=(title,)), title="Zeitung 🌻"), Blobs()
    )
    assert faults(xml, URL, NOW) == []
    assert feedparser.parse(xml).bozo == 0


@pytest.mark.parametrize(
    "html",
    [
        '<p title="]]>">Ende</p>',
        "<p>]]&gt;</p>",
        '<a href="#fn-1" role="doc-noteref" class="footnote">1</a>',
        '<div class="table" role="region" tabindex="0"><table><tr><td>1</td></tr></table></div>',
        '<p onclick="x()" style="color:red">a</p><script>alert(1)</script><iframe src="/b"></iframe>',
        '<a href="//anderswo.example/a">a</a><a href="/artikel/">b</a><a href="javascript:x()">c</a>',
        "<p>\x00\x08\ufffe🌻</p>",
    ],
)
def test_content_is_plain_and_leads_to_full_addresses(html: str) -> None:
    xml = rss(feed(item(text=FeedText(body=Body("digest")))), OneText(html))
    assert faults(xml, URL, NOW) == []


def test_anchors_lead_to_the_page_of_the_text() -> None:
    xml = rss(
        feed(item(text=FeedText(body=Body("digest")))), OneText('<a href="#fn-1">1</a> schreib: href="#x"')
    )
    assert 'href="https://zeitung.example/artikel/0/#fn-1"' in xml.decode()
    assert 'schreib: href="#x"' in xml.decode()


def test_dates_are_english_in_any_locale_and_the_locale_stays() -> None:
    names = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False).stdout.split()
    german = next((name for name in names if name.startswith("de")), None)
    before = locale.setlocale(locale.LC_ALL)
    try:
        if german:
            locale.setlocale(locale.LC_ALL, german)
        within = locale.setlocale(locale.LC_ALL)
        xml = rss(feed(item()), Blobs())
        assert locale.setlocale(locale.LC_ALL) == within
    finally:
        locale.setlocale(locale.LC_ALL, before)
    assert b"<pubDate>Thu, 05 Mar 2026 00:00:00 +0100</pubDate>" in xml


def test_planning_a_feed_does_not_load_feedgen(tmp_path: Path) -> None:
    code = "import sys, stadtteil.outputs; print('feedgen' in sys.modules, 'lxml' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]
