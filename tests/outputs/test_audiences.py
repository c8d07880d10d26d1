"""Fronts for those whom something is for: news, what is funded for them, and the way there."""

from __future__ import annotations

import re
from typing import Any

import pytest

from stadtteil.model.audiences import AUDIENCES, FRONTS
from stadtteil.model.kinds import BY_NAME
from tests.outputs.planning import planned
from tests.outputs.test_dates import write as take_place
from tests.outputs.test_lists import write
from tests.space import Space

KIDS = "fuer/kinder/index.html"


def fund(space: Space, name: str, audience: str) -> None:
    """Let the fund give to something that is for some."""
    text = (space.root / "content/projekte/hochbeet.yaml").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith(("titel:", "zielgruppe:"))]
    lines += [f"titel: {name}", f"zielgruppe: {audience}"]
    space.write(f"content/projekte/{name}.yaml", "\n".join(lines).replace("betrag: 300", "betrag: 3") + "\n")


def titles(page: Any) -> list[str]:
    return [card.title for card in page.content.cards]


def test_a_front_has_the_news_for_its_audiences(small: Space) -> None:
    write(small, "rutsche", "2026-10-01", zielgruppe="kinder")
    write(small, "treff", "2026-10-02", zielgruppe="[jugendliche, kinder]")
    write(small, "andere", "2026-10-03", zielgruppe="aeltere")
    files = planned(small)
    assert titles(files[KIDS]) == ["treff", "rutsche"]
    assert titles(files["fuer/aeltere/index.html"]) == ["andere"]
    assert sorted(path for path in files if re.match("fuer/.*html", path)) == [
        "fuer/aeltere/index.html",
        KIDS,
    ]


def test_what_is_funded_stands_there_with_the_way_to_all_of_it(small: Space) -> None:
    write(small, "rutsche", zielgruppe="kinder")
    fund(small, "baumhaus", "[kinder, familien]")
    page = planned(small)[KIDS]
    [group] = page.content.groups
    assert group.label == "Geförderte Projekte"
    assert [card.title for card in group.cards] == ["baumhaus"]
    assert [link.href for link in group.links] == ["/projekte/zielgruppe/kinder/"]


def test_where_only_projects_are_for_somebody_the_showcase_has_the_list(small: Space) -> None:
    fund(small, "baumhaus", "kinder")
    assert small.build().ok
    assert not [path for path in small.tree() if path.startswith("fuer/")]
    assert "Für wen" not in small.text("archiv/index.html")


def test_archive_sitemap_and_articles_lead_there(small: Space) -> None:
    write(small, "rutsche", zielgruppe="[kinder, zugewanderte, alle]")
    assert small.build().ok
    assert '<a href="/fuer/kinder/">Für Kinder und Jugendliche</a>' in small.text("archiv/index.html")
    assert "<loc>https://blatt.example/fuer/neu-hier/</loc>" in small.text("sitemap.xml")
    page = small.text("artikel/rutsche/index.html")
    assert '<span>Für wen:</span> <a href="/fuer/kinder/">Für Kinder und Jugendliche</a>' in page
    assert '<a href="/fuer/neu-hier/">Neu hier</a>' in page


def test_from_another_language_links_say_that_fronts_are_in_german(small: Space) -> None:
    write(small, "rutsche", zielgruppe="kinder")
    small.write("content/artikel/rutsche.tr.md", "---\ntitel: Kaydırak\n---\nMetin.\n")
    small.edit("content/site.yaml", "adresse:", "sprachen: [de, tr]\nadresse:")
    assert small.build().ok
    assert '<a href="/fuer/kinder/">' in small.text("artikel/rutsche/index.html")
    assert '<a href="/fuer/kinder/" hreflang="de">' in small.text("tr/artikel/rutsche/index.html")


def test_what_is_for_all_is_on_no_front(small: Space) -> None:
    write(small, "fest", zielgruppe="[alle, nachbarschaft, erwachsene, maenner]")
    assert small.build().ok
    assert not [path for path in small.tree() if path.startswith("fuer/")]


def test_a_new_text_changes_the_front_and_no_numbered_page(small: Space) -> None:
    for number in range(45):
        write(small, f"n-{number}", f"2026-08-{1 + number % 28:02}", zielgruppe="frauen")
    assert small.build().ok
    before = (small.site / "fuer/frauen/seite/1/index.html").read_bytes()
    write(small, "neu", "2026-10-01", zielgruppe="frauen")
    assert small.build().ok
    assert (small.site / "fuer/frauen/seite/1/index.html").read_bytes() == before
    assert "neu" in small.text("fuer/frauen/index.html")


@pytest.mark.parametrize("kind", ["quartier", "akteur"])
def test_any_kind_that_says_whom_it_is_for_has_a_group(
    small: Space, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(BY_NAME[kind], "audience", property(lambda _: ("familien",)))
    page = planned(small)["fuer/familien/index.html"]
    [group] = page.content.groups
    assert group.label == BY_NAME[kind].plural
    assert len(group.cards) == 1
    assert page.content.cards == ()


def test_what_takes_place_for_them_stands_there_with_its_day_until_it_is_over(small: Space) -> None:
    write(small, "rutsche", zielgruppe="kinder")
    take_place(small, "kino", "2026-12-04 16:00", zielgruppe="[kinder, familien]")
    take_place(small, "disco", "2026-12-03 20:00", zielgruppe="jugendliche")
    take_place(small, "kaffee", "2026-12-02 15:00", zielgruppe="aeltere")
    page = planned(small)[KIDS].content
    assert [(face.title, face.day.text) for face in page.dates] == [
        ("disco", "3. Dezember 2026"),
        ("kino", "4. Dezember 2026"),
    ]
    assert [link.href for link in page.date_lists] == ["/termine/fuer/kinder/", "/termine/fuer/jugendliche/"]
    assert page.groups == ()
    after = planned(small, "2026-12-05")[KIDS].content
    assert (after.dates, after.date_lists) == ((), ())


def test_a_front_of_dates_alone_says_nothing_of_missing_articles(small: Space) -> None:
    take_place(small, "kino", "2026-12-04 16:00", zielgruppe="kinder")
    assert small.build().ok
    page = small.text(KIDS)
    assert "Artikel</span>" not in page
    assert "Fr, 4. Dezember 2026" in page
    assert '<a href="/termine/fuer/kinder/">Termine für Kinder</a>' in page


def test_every_audience_of_a_front_is_one_that_records_can_name() -> None:
    named = [name for front in FRONTS for name in front.audiences]
    assert set(named) <= set(AUDIENCES)
    assert len(named) == len(set(named))


def test_an_unknown_audience_is_an_error_that_names_the_others(small: Space) -> None:
    write(small, "rutsche", zielgruppe="kider")
    report = small.build()
    [problem] = report.errors
    assert "Meinten Sie „kinder“?" in problem.cure
