"""The annual report of a fund: there for each year with a budget, found from everywhere, true of its year."""

from __future__ import annotations

from typing import Any

import msgspec

from stadtteil.model.kinds.fund_page import FundPage
from stadtteil.outputs.reports import ReportPage
from tests.outputs.planning import planned
from tests.space import Space

FUND = "content/fonds/topf.yaml"
PROJECT = "content/projekte/hochbeet.yaml"
HERE = "fonds/topf/2026/index.html"


def two_years(space: Space) -> None:
    """Give the fund a year before, with a project of its own and some words."""
    space.edit(FUND, "haushalt:\n", "haushalt:\n  - jahr: 2025\n    betrag: 800\n")
    words = "berichte:\n  - jahr: 2025\n    text: |\n      Der Anfang.\n\n      Und das Ende.\n"
    space.edit(FUND, "obergrenze", f"{words}obergrenze")
    space.write(
        "content/projekte/2025/bude.yaml",
        "titel: Bude\nkurz: Eine Bude.\nfonds: topf\njahr: 2025\nkategorie: kultur\nstatus: abgebrochen\n"
        "betrag: 300\nausgezahlt: 120,50\ngruppe: privat\nquartier: mitte\nbewilligt_am: 2025-02-03\n"
        "ergebnis: {text: Es hat geregnet., besucher: 7}\n",
    )


def report(space: Space, path: str = HERE, date: str = "2026-11-20") -> ReportPage:
    found: Any = planned(space, date)[path].content
    assert isinstance(found, ReportPage)
    return found


def test_there_is_one_for_each_year_with_a_budget_and_everything_leads_there(small: Space) -> None:
    two_years(small)
    files = planned(small)
    assert [path for path in files if path.startswith("fonds/topf/2")] == [
        "fonds/topf/2025/index.html",
        HERE,
    ]
    fund = msgspec.msgpack.decode(files["fonds/topf/index.html"].content, type=FundPage)
    assert [(link.label, link.href) for link in fund.reports] == [
        ("2026", "/fonds/topf/2026/"),
        ("2025", "/fonds/topf/2025/"),
    ]
    assert [link.href for link in files[HERE].breadcrumbs] == ["/", "/projekte/", "/fonds/topf/"]
    assert files[HERE].head.canonical in {place.address for place in files["sitemap.xml"].places}
    assert [link.href for link in files[HERE].content.siblings] == ["", "/fonds/topf/2025/"]


def test_its_head_says_the_year_in_a_sentence(small: Space) -> None:
    head = planned(small)[HERE].head
    assert head.title == "Topf: Jahresbericht 2026"
    assert head.description.replace("\u00a0", " ") == (
        "Topf: Jahresbericht 2026: Ein Projekt, zusammen 200 € von 1.000 €. Es bleiben 800 €."
    )


def test_it_says_of_each_project_what_was_given_to_whom_and_what_came_of_it(small: Space) -> None:
    two_years(small)
    (chapter,) = report(small, "fonds/topf/2025/index.html").chapters
    (entry,) = chapter.entries
    assert (chapter.category.name, chapter.count, chapter.sum) == ("Kultur", 1, "120,50\u00a0€")
    assert (entry.title, entry.href, entry.status_label) == ("Bude", "/projekte/2025/bude/", "abgebrochen")
    assert (entry.counted, entry.paid) == ("120,50\u00a0€", "")
    assert entry.note == "ausgezahlt (300\u00a0€ waren bewilligt)"
    assert (entry.outcome, entry.visitors) == ("Es hat geregnet.", "7")
    assert (entry.group.label, entry.group.href) == ("Einzelperson aus dem Quartier", "")
    assert entry.district is not None
    assert entry.district.label == "Mitte"


def test_projects_stand_in_the_order_of_their_awards(small: Space) -> None:
    text = (small.root / PROJECT).read_text(encoding="utf-8")
    for name, day in (("spaet", "2026-10-01"), ("frueh", "2026-01-07")):
        changed = text.replace("Ein Hochbeet", name).replace("2026-04-01", day)
        small.write(f"content/projekte/{name}.yaml", changed)
    (chapter,) = report(small).chapters
    assert [entry.title for entry in chapter.entries] == ["frueh", "Ein Hochbeet", "spaet"]


def test_the_words_are_those_on_that_year(small: Space) -> None:
    two_years(small)
    assert report(small, "fonds/topf/2025/index.html").words == "Der Anfang.\n\nUnd das Ende."
    assert report(small).words == ""


def test_it_is_compared_with_the_year_before_where_there_was_one(small: Space) -> None:
    two_years(small)
    first, second = report(small, "fonds/topf/2025/index.html"), report(small)
    assert first.tables[0].head == ("Angabe", "2025")
    assert second.tables[0].head == ("Angabe", "2026", "2025", "Unterschied")
    awarded = next(row for row in second.tables[0].rows if row.label.label == "Vergeben")
    assert awarded.cells == ("200,00\u00a0€", "120,50\u00a0€", "+79,50\u00a0€")


def test_a_running_year_is_named_by_its_last_award_and_no_day_rewrites_it(small: Space) -> None:
    small.edit(FUND, "obergrenze", "frist: {art: termine, termine: [2026-11-25, 2026-12-24]}\nobergrenze")
    today, later = report(small), report(small, date="2026-12-30")
    assert (
        today.state
        == "Zwischenstand nach den Bewilligungen vom 1. April 2026. Das Jahr ist noch nicht zu Ende."
    )
    assert today == later


def test_an_award_to_come_is_not_what_a_year_has_come_to(small: Space) -> None:
    text = (small.root / PROJECT).read_text(encoding="utf-8")
    small.write("content/projekte/bald.yaml", text.replace("2026-04-01", "2026-12-01"))
    assert "1. April" in report(small).state
    assert "1. Dezember" in report(small, date="2026-12-01").state


def test_a_year_that_is_over_is_no_interim_report_and_says_of_which_day_it_is(small: Space) -> None:
    over = report(small, date="2027-01-01")
    assert over.state == "Stand: 1. April 2026"
    assert over.intro.endswith("Nicht vergeben wurden 800\u00a0€.")


def test_a_year_that_is_over_is_as_new_as_the_last_that_was_told_of_its_projects(small: Space) -> None:
    two_years(small)
    small.edit("content/projekte/2025/bude.yaml", "besucher: 7", "besucher: 7, datum: 2026-02-03")
    assert report(small, "fonds/topf/2025/index.html").state == "Stand: 3. Februar 2026"


def test_a_year_without_projects_has_a_report_that_says_so(small: Space) -> None:
    small.edit(
        FUND, "haushalt:\n", "haushalt:\n  - jahr: 2024\n    betrag: 700\n  - jahr: 2027\n    betrag: 900\n"
    )
    past, future = (report(small, f"fonds/topf/{year}/index.html") for year in (2024, 2027))
    assert past.intro == "700\u00a0€ standen bereit. Vergeben ist nichts."
    assert future.intro == "900\u00a0€ stehen bereit. Vergeben ist nichts."
    assert past.chapters == future.chapters == ()
    assert [link.href for link in past.ways] == ["/fonds/topf/"]


def test_a_fund_on_the_place_of_a_report_is_told(small: Space) -> None:
    text = (small.root / FUND).read_text(encoding="utf-8")
    small.write("content/fonds/topf/2026.yaml", text)
    report = small.build(publishing=False)
    assert [problem for problem in report.errors if "fonds/topf/2026" in problem.message + problem.path]


def test_a_picture_goes_to_paper_only_where_its_people_agreed(small: Space) -> None:
    small.edit(PROJECT, "betrag: 200", "betrag: 200\nbild: bank.jpg")
    rights = "alt: Zwei auf einer Bank.\nurheber: Redaktion\nlizenz: CC-BY-4.0\npersonen: erkennbar\n"
    for consent, withheld in (("{status: ja}", True), ("{status: ja, umfang: [web, druck]}", False)):
        small.write("content/bilder/bank.jpg.yaml", f"{rights}einwilligung: {consent}\n")
        assert small.build().ok
        assert ('class="unprinted"' in small.text(HERE)) is withheld
        assert "Redaktion" in small.text(HERE)
