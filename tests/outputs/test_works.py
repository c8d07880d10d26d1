"""Works on the pages and in the feed of a paper."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import feedparser
import pytest

from tests.outputs.planning import planned
from tests.space import Space

HEAD = """\
titel: Neue Rohre
kurz: Alle Rohre werden neu.
strassen: [{strasse: Am Kai, hausnummern: 1–9}]
beginn: 2026-11-16
ende: 2026-12-18
erstellt: 2026-10-01
quartiere: [mitte]
"""
MORE = """\
auswirkungen:
  - {was: wasser, am: 2026-12-01, uhrzeit: 9–12 Uhr, fuer: Am Kai 1–5}
  - {was: laerm, von: 2026-11-16, bis: 2026-12-18}
aenderungen:
  - {am: 2026-11-19, was: Das Wasser ist erst am Dienstag abgestellt.}
  - {am: 2026-11-25, was: Es wird noch später.}
"""
FILE = "content/bauarbeiten/rohre.md"
PAGE, OVERVIEW, FEED = (f"bauarbeiten/{name}" for name in ("rohre/index.html", "index.html", "feed.xml"))
DISTRICT = "quartier/mitte/index.html"


@pytest.fixture
def paper(project: Space) -> Space:
    project.fill("small")
    project.write(FILE, f"---\n{HEAD}{MORE}---\n\nDie Rohre sind alt.\n")
    assert project.build("2026-11-20").errors == []
    return project


def strip_of(page: str) -> str:
    found = re.search(r'<aside class="note strip".*?</aside>', page, re.DOTALL)
    return plain(found[0]) if found else ""


def plain(page: str) -> str:
    """Return a page without what keeps its days and times of day on one line."""
    return page.replace("\u2060", "").replace("\xa0", " ")


def test_the_front_page_and_the_district_say_what_comes_next(paper: Space) -> None:
    for path in ("index.html", DISTRICT):
        strip = strip_of(paper.text(path))
        assert '<a href="/bauarbeiten/rohre/">Neue Rohre</a>' in strip, path
        assert "<b>Wasser abgestellt:</b> Di, 1. Dezember 2026, 9–12 Uhr (Am Kai 1–5)" in strip, path
        assert strip.index("Wasser abgestellt") < strip.index("Lärm"), path


def test_what_the_strip_says_does_not_stand_among_the_dates_of_the_district_too(paper: Space) -> None:
    page = planned(paper, "2026-11-27")[DISTRICT].content
    assert page.disruptions
    assert page.dates == ()
    page = planned(paper, "2026-11-01")[DISTRICT].content
    assert page.disruptions == ()
    assert [face.title for face in page.dates] == ["Lärm", "Wasser abgestellt"]


def test_the_strip_comes_two_weeks_before_and_goes_with_the_last_day(paper: Space) -> None:
    for date, is_there in (
        ("2026-11-01", False), ("2026-11-02", True), ("2026-12-18", True), ("2026-12-19", False)
    ):  # fmt: skip
        assert paper.build(date).errors == []
        assert bool(strip_of(paper.text("index.html"))) is is_there, date
        assert bool(strip_of(paper.text(DISTRICT))) is is_there, date


def test_a_paper_without_works_has_nothing_of_them(small: Space) -> None:
    assert small.build().errors == []
    assert not [path for path in small.tree() if "bauarbeiten" in path]
    assert not any(
        b"bauarbeiten" in data.lower() for path, data in small.tree().items() if path[-4:] == "html"
    )


def test_the_overview_sorts_by_how_far_they_are(paper: Space) -> None:
    paper.write("content/bauarbeiten/alt.md", f"---\n{HEAD}---\n\nT.\n".replace("2026-1", "2025-1"))
    coming = HEAD.replace("2026-11-16", "2026-12-01").replace("Neue Rohre", "Neue Fenster")
    paper.write("content/bauarbeiten/fenster.md", f"---\n{coming}---\n\nT.\n")
    assert paper.build("2026-11-20").errors == []
    page = paper.text(OVERVIEW)
    order = ["Hier wird gebaut", "/rohre/", "Angekündigt", "/fenster/", "Fertig", "/alt/"]
    places = [page.index(words) for words in order]
    assert places == sorted(places)
    assert '<a href="/bauarbeiten/">Bauarbeiten</a>' in paper.text("archiv/index.html")


def test_its_page_says_what_changed_and_that_it_is_no_letter(paper: Space) -> None:
    page = paper.text(PAGE)
    assert "Das Wasser ist erst am Dienstag abgestellt." in page
    assert "Es wird noch später." not in page
    assert "(§§ 555a und 555c BGB)" in page.replace("\xa0", " ")
    assert "https://blatt.example/bauarbeiten/rohre/" in paper.text("sitemap.xml")


def test_the_feed_tells_of_works_and_of_each_change_from_its_day_on(paper: Space) -> None:
    def told() -> list[tuple[str, str]]:
        return [(item.title, item.summary) for item in feedparser.parse(paper.text(FEED)).entries]

    assert told() == [
        ("Änderung: Neue Rohre", "Das Wasser ist erst am Dienstag abgestellt."),
        ("Neue Rohre", "Alle Rohre werden neu."),
    ]
    assert paper.build("2026-11-25").errors == []
    assert told()[0][1] == "Es wird noch später."
    guids = [item.id for item in feedparser.parse(paper.text(FEED)).entries]
    assert len(set(guids)) == 3


def test_works_are_no_news(paper: Space) -> None:
    for path in ("feed.xml", "artikel/index.html"):
        assert "Neue Rohre" not in paper.text(path), path


def test_readers_of_another_language_see_works_in_it(paper: Space) -> None:
    site = (paper.root / "content/site.yaml").read_text(encoding="utf-8")
    paper.write("content/site.yaml", f"{site}sprachen: [de, tr]\n")
    paper.write(
        "content/bauarbeiten/rohre.tr.md", "---\ntitel: Yeni borular\nkurz: Borular yenileniyor.\n---\n"
    )
    assert paper.build("2026-11-20").errors == []
    overview = paper.text("tr/bauarbeiten/index.html")
    assert '<a href="/tr/bauarbeiten/rohre/">Yeni borular</a>' in overview
    assert "Yeni borular" in strip_of(paper.text("tr/index.html"))
    paper.remove("content/bauarbeiten/rohre.tr.md")
    assert paper.build("2026-11-20").errors == []
    overview = paper.text("tr/bauarbeiten/index.html")
    assert re.search(r'<a href="/tr/bauarbeiten/rohre/"[^>]* lang="de"[^>]*>Neue Rohre</a>', overview)
    assert "tr/bauarbeiten/feed.xml" in paper.tree()


def test_it_is_the_same_as_built_from_nothing_on_each_day_that_something_turns(
    paper: Space, tmp_path: Path
) -> None:
    for date in ("2026-11-01", "2026-11-02", "2026-11-16", "2026-11-25", "2026-12-02", "2026-12-19"):
        assert paper.build(date).errors == []
        fresh = Space(tmp_path / date)
        shutil.copytree(paper.root / "content", fresh.root / "content")
        assert fresh.build(date).errors == []
        assert fresh.tree() == paper.tree(), date
