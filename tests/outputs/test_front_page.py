"""What the front page opens with, and what it shows of the fund."""

from __future__ import annotations

from typing import Any

from tests.outputs.planning import planned
from tests.space import Space


def write(space: Space, name: str, day: int, **lines: str) -> None:
    head = {"titel": name, "datum": f"2026-11-{day:02}", "teaser": "Kurz.", **lines}
    text = "".join(f"{key}: {value}\n" for key, value in head.items())
    space.write(f"content/artikel/{name}.md", f"---\n{text}---\n\nText.\n")


def home(space: Space) -> Any:
    return planned(space)["index.html"].content


def test_a_report_leads_though_a_puzzle_and_an_announcement_are_newer(small: Space) -> None:
    write(small, "bericht", 10, bild="bank.jpg")
    write(small, "raetsel", 11, art="raetsel", bild="bank.jpg")
    write(small, "ankuendigung", 12, art="ankuendigung", bild="bank.jpg")
    page = home(small)
    assert page.lead.title == "bericht"
    assert [card.title for card in page.seconds][:2] == ["ankuendigung", "raetsel"]


def test_of_two_reports_the_one_with_a_picture_leads(small: Space) -> None:
    write(small, "bebildert", 10, bild="bank.jpg")
    write(small, "ohne", 12)
    assert home(small).lead.title == "bebildert"


def test_an_ad_stands_nowhere_on_the_front_page(small: Space) -> None:
    write(small, "reklame", 15, art="anzeige", anzeige="{auftraggeber: Bäckerei}", bild="bank.jpg")
    page = home(small)
    shown = [page.lead, *page.seconds, *page.latest, *(card for band in page.bands for card in band.cards)]
    assert "reklame" not in [card.title for card in shown]


def test_a_puzzle_leads_where_there_is_nothing_else(small: Space) -> None:
    for name in ("eins", "zwei"):
        small.remove(f"content/artikel/{name}.md")
    write(small, "raetsel", 11, art="raetsel")
    assert home(small).lead.title == "raetsel"


def test_nothing_stands_on_the_front_page_twice(small: Space) -> None:
    for day in range(1, 16):
        write(small, f"nummer-{day}", day, ressort="orte" if day % 2 else "leute")
    page = home(small)
    shown = [page.lead, *page.seconds, *page.latest, *(card for band in page.bands for card in band.cards)]
    ids = [card.id for card in shown]
    assert len(ids) == len(set(ids))
    assert page.bands


def test_a_paper_without_a_fund_has_a_front_page_and_no_showcase(small: Space) -> None:
    small.remove("content/fonds")
    small.remove("content/projekte")
    small.edit("content/artikel/eins.md", "projekte: hochbeet\n", "")
    files = planned(small)
    assert files["index.html"].content.projects == ()
    assert not [path for path in files if path.startswith("projekte/")]


def test_the_paper_of_nobody_is_a_paper(project: Space) -> None:
    project.write("content/site.yaml", "name: Leer\nadresse: https://leer.example/\n")
    files = planned(project)
    assert files["index.html"].content.lead is None
    assert {"404.html", "feed.xml", "sitemap.xml", "robots.txt", "archiv/index.html"} <= set(files)
