"""What the front page opens with, and what it shows of the fund."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec
import pytest

from stadtteil.model.card import Card
from tests.outputs.markup import Element, parsed
from tests.outputs.planning import planned
from tests.space import Space


def write(space: Space, name: str, day: int, **lines: str) -> None:
    head = {"titel": name, "datum": f"2026-11-{day:02}", "teaser": "Kurz.", **lines}
    text = "".join(f"{key}: {value}\n" for key, value in head.items())
    space.write(f"content/artikel/{name}.md", f"---\n{text}---\n\nText.\n")


def home(space: Space) -> Any:
    return planned(space)["index.html"].content


def stories(page: Any) -> list[Card]:
    """Return the news that a front page shows, from the top."""
    by_district = [one.card for one in page.neighbourhoods if one.card]
    return [*([page.lead] if page.lead else []), *page.seconds, *page.brief, *by_district]


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
    assert "reklame" not in [card.title for card in stories(home(small))]


def test_a_puzzle_leads_where_there_is_nothing_else(small: Space) -> None:
    for name in ("eins", "zwei"):
        small.remove(f"content/artikel/{name}.md")
    write(small, "raetsel", 11, art="raetsel")
    assert home(small).lead.title == "raetsel"


def test_nothing_stands_on_the_front_page_twice(small: Space) -> None:
    for day in range(1, 16):
        write(small, f"nummer-{day}", day, quartier="mitte")
    page = home(small)
    ids = [card.id for card in stories(page)]
    assert len(ids) == len(set(ids)) == 11
    assert [one.link.label for one in page.neighbourhoods] == ["Mitte"]
    assert page.neighbourhoods[0].card.title == "nummer-5"


@pytest.mark.parametrize("count", [0, 1, 2, 3, 4, 5, 10, 11, 30])
def test_any_number_of_articles_fills_the_front_page_from_the_top(small: Space, count: int) -> None:
    for name in ("eins", "zwei"):
        small.remove(f"content/artikel/{name}.md")
    for day in range(1, count + 1):
        write(small, f"nummer-{day}", day)
    page = home(small)
    assert (page.lead is not None, len(page.seconds), len(page.brief)) == (
        count > 0,
        min(max(count - 1, 0), 3),
        min(max(count - 4, 0), 6),
    )
    assert len(page.neighbourhoods) == 1


def test_bands_without_content_have_no_heading(project: Space) -> None:
    project.write("content/site.yaml", "name: Leer\nadresse: https://leer.example/\n")
    for day in range(1, 4):
        write(project, f"nummer-{day}", day)
    assert project.build().ok
    main = parsed(project.text("index.html")).all("main")[0]
    assert [heading.text for heading in main.all("h2")] == ["nummer-3", "nummer-2", "nummer-1"]
    assert not [one for one in main.all("section") if not one.text]


def test_a_picture_stands_on_the_front_page_once(small: Space) -> None:
    for day in range(1, 13):
        write(small, f"nummer-{day}", day, bild="bank.jpg")
    small.edit("content/projekte/hochbeet.yaml", "titel:", "bild: bank.jpg\ntitel:")
    assert small.build().ok
    main = parsed(small.text("index.html")).all("main")[0]
    assert len(main.all("img")) == 1
    assert "Hochbeet" in main.text


def test_of_the_second_row_the_first_has_a_picture(small: Space) -> None:
    image = (small.root / "content/bilder/bank.jpg").read_bytes()
    small.write("content/bilder/tor.jpg", image + b"\0")
    rights = (small.root / "content/bilder/bank.jpg.yaml").read_bytes()
    small.write("content/bilder/tor.jpg.yaml", rights)
    write(small, "aufmacher", 12, bild="bank.jpg")
    write(small, "gleiches-bild", 11, bild="bank.jpg")
    write(small, "ohne-bild", 10)
    write(small, "anderes-bild", 9, bild="tor.jpg")
    page = home(small)
    assert [card.title for card in page.seconds] == ["anderes-bild", "gleiches-bild", "ohne-bild"]
    assert [bool(card.image) for card in page.seconds] == [True, False, False]


def test_nothing_a_year_older_than_the_paper_stands_on_its_front_page(small: Space) -> None:
    for name in ("eins", "zwei"):
        small.remove(f"content/artikel/{name}.md")
    write(small, "neu", 1)
    write(small, "ein-jahr", 1, datum="2025-11-01")
    write(small, "zu-alt", 1, datum="2025-10-30", quartier="mitte")
    assert [card.title for card in stories(home(small))] == ["neu", "ein-jahr"]
    small.remove("content/artikel/neu.md")
    assert [card.title for card in stories(home(small))] == ["ein-jahr", "zu-alt"]


def test_a_paper_without_districts_shows_the_newest_of_each_section_instead(small: Space) -> None:
    small.remove("content/quartiere")
    small.edit("content/artikel/eins.md", "quartier: mitte\n", "")
    for day in range(1, 13):
        write(small, f"nummer-{day}", day, ressort="orte" if day % 2 else "leute")
    assert small.build().ok
    main = parsed(small.text("index.html")).all("main")[0]
    found = {title_of(tile): tile.all("a")[1].text for tile in main.all("li", "tile")}
    assert "Aus den Ressorts" in [heading.text for heading in main.all("h2")]
    assert found == {"Leute": "nummer-2", "Orte": "nummer-1"}


def title_of(tile: Element) -> str:
    return tile.all("h3")[0].text


def test_of_three_thousand_articles_the_front_page_holds_a_dozen(small: Space) -> None:
    for number in range(3000):
        day = dt.date(2018, 1, 1) + dt.timedelta(number)
        write(small, f"n{number}", 1, datum=day.isoformat(), quartier="mitte")
    page = home(small)
    assert len(stories(page)) == 11
    assert len(msgspec.msgpack.encode(page)) < 20_000


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
