"""Editions of the paper on pages: their list, the way to them, and that no other page changes with them."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.outputs.planning import planned
from tests.space import Space

EDITION = "content/ausgaben/2026-3.yaml"
LIST, PAGE = "ausgaben/index.html", "ausgaben/2026-3/index.html"
HEAD = "nummer: 3\njahr: 2026\nkurz: Kurz.\n"


@pytest.fixture
def printed(small: Space) -> Space:
    """The small paper with one edition, which has both of its texts."""
    small.write(EDITION, f"{HEAD}erscheint: 2026-10-10\nartikel: [zwei, eins]\ntitelbild: bank.jpg\n")
    return small


def linked(space: Space, path: str) -> dict[str, Any]:
    found = re.search(
        r'<script type="application/ld\+json">((?!{[^<]*BreadcrumbList).*?)</script>', space.text(path)
    )
    assert found
    said: dict[str, Any] = json.loads(found[1])
    return said


def test_a_paper_without_editions_has_no_list_of_them(small: Space) -> None:
    assert LIST not in planned(small)


def test_the_list_has_all_that_have_appeared_by_year_newest_first(printed: Space) -> None:
    for number, year, day in ((1, 2025, "2025-03-01"), (4, 2026, "2026-11-20"), (5, 2026, "2026-11-21")):
        printed.write(
            f"content/ausgaben/{year}-{number}.yaml",
            f"nummer: {number}\njahr: {year}\nkurz: Kurz.\nerscheint: {day}\n",
        )
    page = planned(printed)[LIST].content
    years = {year.label: [card.title for card in year.cards] for year in page.years}
    assert years == {"2026": ["Ausgabe 4/2026", "Ausgabe 3/2026"], "2025": ["Ausgabe 1/2025"]}
    assert [face.link.label for face in page.coming] == ["Ausgabe 5/2026"]


def test_the_copy_deadline_stands_there_while_it_is_to_come(printed: Space) -> None:
    printed.write(
        "content/ausgaben/2026-4.yaml",
        "nummer: 4\njahr: 2026\nkurz: K.\nerscheint: 2026-12-12\nredaktionsschluss: 2026-11-27\n",
    )
    assert printed.build("2026-11-27").ok
    day = "27.\N{NO-BREAK SPACE}November 2026"
    assert f"Redaktionsschluss der nächsten Ausgabe: {day}" in printed.text(LIST)
    assert f"Redaktionsschluss: {day}" in printed.text("ausgaben/2026-4/index.html")
    assert printed.build("2026-11-28").ok
    assert "Redaktionsschluss" not in printed.text(LIST) + printed.text("ausgaben/2026-4/index.html")


def test_the_archive_and_each_edition_lead_there(printed: Space) -> None:
    files = planned(printed)
    assert files["archiv/index.html"].content.all_editions.href == "/ausgaben/"
    assert [row.count for row in files["archiv/index.html"].content.editions] == [2]
    assert files[PAGE].breadcrumbs[-1].href == "/ausgaben/"


def test_a_menu_may_lead_there(printed: Space) -> None:
    printed.edit("content/site.yaml", "navigation:\n", "navigation:\n  - {titel: Hefte, ziel: /ausgaben/}\n")
    files = planned(printed)
    assert files[LIST].head.nav == files[PAGE].head.nav == "/ausgaben/"


def test_its_page_has_its_own_day_at_the_top_once_it_has_appeared(printed: Space) -> None:
    assert planned(printed)[PAGE].head.date.iso == "2026-10-10"
    assert planned(printed, "2026-10-09")[PAGE].head.date is None


def test_a_new_edition_changes_no_text_of_another(printed: Space) -> None:
    assert printed.build().ok
    before = printed.tree()
    printed.write(
        "content/artikel/drei.md",
        "---\ntitel: Drei\ndatum: 2026-11-01\nteaser: T.\nausgabe: 2026-4\n---\nDrei.\n",
    )
    assert printed.build().ok is False
    printed.write("content/ausgaben/2026-4.yaml", "nummer: 4\njahr: 2026\nkurz: K.\nerscheint: 2026-11-20\n")
    printed.remove("content/artikel/drei.md")
    assert printed.build().ok
    changed = {path for path, data in printed.tree().items() if before.get(path) != data}
    own = {path for path in changed if path.startswith(("k/", "ausgaben/2026-4/"))}
    assert len(own) == 3
    found = {"suche/index.json", "suche/index/2024-2027.json"}
    assert changed == {LIST, PAGE, *own, *found, "archiv/index.html", "sitemap.xml"}


def test_machines_are_told_of_the_edition_and_of_the_paper(printed: Space) -> None:
    printed.edit("content/artikel/zwei.md", "ressort: orte", "ressort: orte\nseite: 7")
    assert printed.build().ok
    issue = {
        "@type": "PublicationIssue",
        "issueNumber": "3",
        "datePublished": "2026-10-10",
    }
    said = linked(printed, "artikel/zwei/index.html")
    assert {key: said["isPartOf"][key] for key in issue} == issue
    assert said["isPartOf"]["isPartOf"]["@type"] == "Periodical"
    assert said["pagination"] == "7"
    own = linked(printed, PAGE)
    assert {key: own[key] for key in issue} == issue
    assert own["name"] == "Ausgabe 3/2026"
    assert own["url"] == "https://blatt.example/ausgaben/2026-3/"
    assert own["image"].startswith("https://blatt.example/bilder/bank-")


def test_a_text_has_its_edition_in_further_languages_too(printed: Space) -> None:
    settings = (printed.root / "content/site.yaml").read_text()
    printed.write("content/site.yaml", f"{settings}sprachen: [de, tr]\n")
    printed.write("content/artikel/zwei.tr.md", "---\ntitel: Iki\n---\nIki.\n")
    printed.write("content/ausgaben/2026-3.tr.yaml", "titel: Kış\n")
    files = planned(printed)
    assert [card.title for year in files["tr/ausgaben/index.html"].content.years for card in year.cards] == [
        "Kış"
    ]
    assert files["tr/ausgaben/2026-3/index.html"].breadcrumbs[-1].href == "/tr/ausgaben/"
    content = files["tr/artikel/zwei/index.html"].content
    assert b"/tr/ausgaben/2026-3/" in bytes(content)


def test_an_edition_of_the_future_has_not_changed_on_its_day(printed: Space) -> None:
    address = "<loc>https://blatt.example/ausgaben/2026-3/</loc>"
    assert printed.build("2026-10-09").ok
    assert re.search(f"{address}(<image:image>.*</image:image>)?</url>", printed.text("sitemap.xml"))
    assert printed.build("2026-10-10").ok
    assert f"{address}<lastmod>2026-10-10</lastmod><" in printed.text("sitemap.xml")


def test_a_changed_one_is_explained_in_german(printed: Space) -> None:
    assert printed.build().ok
    printed.edit(EDITION, "artikel: [zwei, eins]", "artikel: [eins, zwei]\nauflage: 900")
    said = printed.run("build", "--date", "2026-11-20", "--explain")
    assert "ausgaben/2026-3/index.html: Geändert: Angaben im Kasten, Aufmacher, zweite Reihe" in said.out


def test_new_makes_one_that_check_takes_for_a_draft(printed: Space) -> None:
    made = printed.run("new", "ausgabe", "Winter", "--date", "2026-12-01")
    assert made.code == 0, made
    text = (printed.root / "content/ausgaben/winter.yaml").read_text(encoding="utf-8")
    assert "nummer:\n" in text
    assert "jahr: 2026\n" in text
    assert "erscheint: 2026-12-01\n" in text
    assert printed.run("check", "--date", "2026-11-20").code == 0
