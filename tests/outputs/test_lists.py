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


def test_the_newest_with_a_picture_leads_two_stand_beside_it_and_the_rest_by_month(small: Space) -> None:
    for name, day in (("ganz-neu", "2026-11-03"), ("bebildert", "2026-11-02"), ("danach", "2026-11-01")):
        write(small, name, day, schlagwoerter="[Garten]", bild="bank.jpg" if name == "bebildert" else "")
    for name, day in (("oktober", "2026-10-09"), ("auch-oktober", "2026-10-02"), ("mai", "2026-05-02")):
        write(small, name, day, schlagwoerter="[Garten]", bild="bank.jpg")
    page = planned(small)["thema/garten/index.html"].content
    assert page.lead.title == "bebildert"
    assert [card.title for card in page.seconds] == ["ganz-neu", "danach"]
    assert [(month.label, [card.title for card in month.cards]) for month in page.months] == [
        ("Oktober 2026", ["oktober", "auch-oktober"]),
        ("Mai 2026", ["mai"]),
    ]


def test_what_is_old_or_paid_for_leads_nothing(small: Space) -> None:
    for number in range(3):
        write(small, f"neu-{number}", f"2026-11-0{number + 1}", schlagwoerter="[Garten]")
    write(small, "alt", "2026-10-01", schlagwoerter="[Garten]", bild="bank.jpg")
    paid = {"art": "anzeige", "anzeige": "{auftraggeber: Bäckerei}", "bild": "bank.jpg"}
    write(small, "reklame", "2026-11-05", schlagwoerter="[Garten]", **paid)
    page = planned(small)["thema/garten/index.html"].content
    assert page.lead is None
    assert [card.title for card in page.seconds] == ["neu-2", "neu-1"]
    assert [card.title for month in page.months for card in month.cards] == ["reklame", "neu-0", "alt"]


def test_numbered_pages_are_lists_by_month_alone(small: Space) -> None:
    for number in range(45):
        write(small, f"n-{number}", f"2026-08-{1 + number % 28:02}", schlagwoerter="[Viel]", bild="bank.jpg")
    page = planned(small)["thema/viel/seite/1/index.html"].content
    assert (page.lead, page.seconds) == (None, ())
    assert [(month.label, len(month.cards)) for month in page.months] == [("August 2026", 20)]


def test_a_district_says_where_its_office_is_and_what_is_funded_there(small: Space) -> None:
    place = "name: Büro\nstrasse: Am Platz 1\ntelefon: 030 23125-042\noeffnungszeiten: [Di 16–18 Uhr]\n"
    small.write("content/orte/buero.yaml", place)
    small.edit("content/quartiere/mitte.yaml", "name: Mitte", "name: Mitte\nbuero: buero")
    small.write("content/quartiere/rand.yaml", "name: Rand\nkurz: Am Rand.\n")
    small.edit("content/projekte/hochbeet.yaml", "gruppe:", "quartier: mitte\ngruppe:")
    assert small.build().ok
    page = small.text("quartier/mitte/index.html")
    assert '<a href="/orte/buero/">Büro</a>, Am Platz 1' in page
    assert "Dienstag 16–18 Uhr" in page
    assert '<a href="tel:+493023125042">030 23125-042</a>' in page
    assert "1 Projekt, zusammen" in page
    assert '<a href="/projekte/quartier/mitte/">1 Projekt ansehen</a>' in page
    assert "zusammen" not in small.text("quartier/rand/index.html")
