"""What readers see of those who write, and that nothing is left of them once they have gone."""

from __future__ import annotations

import json
import re

import pytest

from tests.model.desk import photo
from tests.space import TODAY, Space

RECORD = "content/autoren/mira.yaml"
AGREED = (
    "anzeigename: Mira Sandkuhl\nkuerzel: mis\neinwilligung: ja\nseite: ja\n"
    "bio: Schreibt über Höfe.\nbild: bank.jpg\n"
)
HEAD = "titel: Ein Hof\ndatum: 2026-11-01\nteaser: Kurz.\nschlagwoerter: [Hof]\nautor: {autor}\n"
PAGE = "autoren/mira/index.html"


@pytest.fixture
def paper(small: Space) -> Space:
    """A paper in two languages, with somebody who has written one text."""
    small.edit("content/site.yaml", "ressorts:\n", "sprachen: [de, tr]\nressorts:\n")
    small.write(RECORD, AGREED)
    small.write("content/artikel/2026/hof.md", f"---\n{HEAD.format(autor='mis')}---\n\nEin Text.\n")
    small.write("content/artikel/2026/hof.tr.md", "---\ntitel: Bir avlu\nteaser: Kısa.\n---\n\nBir metin.\n")
    assert small.build().ok
    return small


def naming(paper: Space) -> set[str]:
    """Return the files of the site that name her, or her record's address."""
    return {path for path, data in paper.tree().items() if re.search(rb"Sandkuhl|autoren/mira", data)}


def test_her_name_leads_to_her_page_which_lists_what_she_wrote(paper: Space) -> None:
    assert '<a href="/autoren/mira/">Mira Sandkuhl</a>' in paper.text("artikel/2026/hof/index.html")
    page = paper.text(PAGE)
    assert "<h1>Mira Sandkuhl</h1>" in page
    assert "Schreibt über Höfe." in page
    assert '<a href="/artikel/2026/hof/">Ein Hof</a>' in page
    assert "<figcaption>" in page


def test_machines_are_told_where_she_is_found(paper: Space) -> None:
    page = paper.text("artikel/2026/hof/index.html")
    [said] = re.findall(r'ld\+json">((?!{[^<]*BreadcrumbList).*?)</script>', page)
    her = {"@type": "Person", "name": "Mira Sandkuhl", "url": "https://blatt.example/autoren/mira/"}
    assert json.loads(said)["author"] == [her]


def test_cards_feeds_sitemap_and_overviews_name_her(paper: Space) -> None:
    named = naming(paper)
    assert {"index.html", "artikel/index.html", "feed.xml", "thema/hof/index.html", "sitemap.xml"} <= named
    assert {"autoren/index.html", "archiv/index.html", "tr/artikel/2026/hof/index.html"} <= named


@pytest.mark.parametrize(
    ("what", "instead"),
    [
        ("einwilligung: ja", "einwilligung: nein"),
        ("seite: ja\n", "aktiv: nein\n"),
        ("seite: ja\n", "entwurf: ja\n"),
    ],
)
def test_who_leaves_is_gone_from_every_file(paper: Space, what: str, instead: str) -> None:
    paper.edit(RECORD, what, instead)
    report = paper.build()

    assert report.ok
    assert naming(paper) == set()
    assert PAGE not in paper.tree()
    assert "<span>Redaktion</span>" in paper.text("artikel/2026/hof/index.html")
    assert ">Redaktion</dc:creator>" in paper.text("feed.xml")


def test_nothing_of_who_left_stays_in_the_plan(paper: Space) -> None:
    def planned_of_her() -> bool:
        views = (paper.root / ".stadtteil/views-site").read_bytes()
        return b"Sandkuhl" in views

    assert planned_of_her()
    paper.edit(RECORD, "einwilligung: ja", "einwilligung: ja\naktiv: nein")
    assert paper.build().ok
    assert not planned_of_her()


def test_a_portrait_that_nobody_else_shows_is_not_published(paper: Space) -> None:
    paper.write("content/bilder/mira.jpg", photo())
    rights = (paper.root / "content/bilder/bank.jpg.yaml").read_text(encoding="utf-8")
    paper.write("content/bilder/mira.jpg.yaml", rights)
    paper.edit(RECORD, "bild: bank.jpg", "bild: mira.jpg")
    assert paper.build().ok
    assert any(path.startswith("bilder/mira-") for path in paper.tree())

    paper.edit(RECORD, "einwilligung: ja", "einwilligung: ja\naktiv: nein")
    assert paper.build().ok
    assert not any(path.startswith("bilder/mira-") for path in paper.tree())


def test_somebody_without_a_page_has_no_former_address_either(paper: Space) -> None:
    paper.edit(RECORD, "seite: ja\n", "frueher: /leute/mira/\n")
    assert paper.build().ok
    assert not any(path.startswith("leute/mira") for path in paper.tree())
    assert "<span>Mira Sandkuhl</span>" in paper.text("artikel/2026/hof/index.html")


def test_a_paper_without_records_names_whom_it_named(small: Space) -> None:
    small.write("content/artikel/2026/hof.md", f"---\n{HEAD.format(autor='Mira, Ben')}---\n\nEin Text.\n")
    assert small.build(TODAY).ok
    assert "<span>Mira, Ben</span>" in small.text("artikel/2026/hof/index.html")
    assert "autoren/index.html" not in small.tree()
