"""Lists of news: tags by slug, years by the site's clock, the way back, and the place in the navigation."""

from __future__ import annotations

from tests.outputs.planning import planned
from tests.space import Space


def write(space: Space, name: str, date: str = "2026-10-01", **lines: str) -> None:
    head = {"titel": name, "datum": date, "teaser": "Kurz.", **lines}
    text = "".join(f"{key}: {value}\n" for key, value in head.items())
    space.write(f"content/artikel/{name}.md", f"---\n{text}---\n\nText.\n")


def test_spellings_of_a_tag_share_a_list_under_the_most_frequent_one(small: Space) -> None:
    write(small, "a", schlagwoerter="[Gärten]")
    write(small, "b", schlagwoerter="[Gärten, gaerten]")
    write(small, "c", schlagwoerter="[gaerten]")
    write(small, "d", schlagwoerter="[Gärten]")
    page = planned(small)["thema/gaerten/index.html"].content
    assert page.title == "Gärten"
    assert sorted(card.title for card in page.cards) == ["a", "b", "c", "d"]


def test_a_year_begins_at_midnight_where_the_paper_is(small: Space) -> None:
    write(small, "silvester", "2025-12-31 23:30")
    write(small, "neujahr", "2026-01-01 00:30")
    files = planned(small)
    assert [card.title for card in files["archiv/2025/index.html"].content.cards] == ["silvester"]
    assert "neujahr" in [card.title for card in files["archiv/2026/index.html"].content.cards]


def test_long_lists_have_numbered_pages_that_know_the_way_back(small: Space) -> None:
    for number in range(45):
        write(small, f"n-{number}", f"2026-08-{1 + number % 28:02}", ressort="leute", schlagwoerter="[Viel]")
    files = planned(small)
    for url in ("artikel", "ressort/leute", "thema/viel", "archiv/2026"):
        numbered = files[f"{url}/seite/1/index.html"]
        assert len(numbered.content.cards) == 20
        assert numbered.breadcrumbs[-1].href == f"/{url}/"
        assert numbered.head.title.endswith(", Seite 1")
        assert numbered.content.intro == ""
    assert files["ressort/leute/seite/1/index.html"].head.nav == "/ressort/leute/"


def test_only_the_front_of_a_list_says_how_much_there_is(small: Space) -> None:
    for number in range(45):
        write(small, f"n-{number}", schlagwoerter="[Viel]")
    assert small.build().ok
    assert "<span>45 Artikel</span>" in small.text("thema/viel/index.html")
    assert "Artikel</span>" not in small.text("thema/viel/seite/1/index.html")


def test_breadcrumbs_lead_through_pages_that_exist(small: Space) -> None:
    files = planned(small)
    for view in files.values():
        for link in getattr(view, "breadcrumbs", ()):
            assert link.href.removeprefix("/") + "index.html" in files


def test_each_page_lights_the_nearest_entry_of_the_navigation(small: Space) -> None:
    small.edit("content/site.yaml", "navigation:\n", "navigation:\n  - {titel: Projekte, ziel: /projekte/}\n")
    files = planned(small)
    assert files["artikel/eins/index.html"].head.nav == "/ressort/leute/"
    assert files["projekte/hochbeet/index.html"].head.nav == "/projekte/"
    assert files["fonds/topf/index.html"].head.nav == "/projekte/"
    assert files["impressum/index.html"].head.nav == ""


def test_a_district_lists_what_happens_in_it(small: Space) -> None:
    page = planned(small)["quartier/mitte/index.html"].content
    assert "Der erste Text" in [card.title for card in page.cards]
