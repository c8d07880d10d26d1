"""The showcase: whatever is chosen, the parts add up to the whole, to the cent."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from stadtteil.model.kinds.project_facets import STANDINGS
from stadtteil.model.kinds.project_words import STATUSES
from tests.outputs.planning import planned
from tests.space import Space

BROKEN_OFF = {"status": "abgebrochen", "ausgezahlt": "12,34"}
FUND = """name: {name}
geldgeber: verein
haushalt: [{{jahr: 2025, betrag: 5000}}, {{jahr: 2026, betrag: 5000}}]
obergrenze: 2000
kategorien: [{{kennung: umwelt, name: Umwelt}}, {{kennung: {other}, name: Anderes}}]
"""


def euros(text: str) -> Decimal:
    return Decimal(text.removesuffix("\u00a0€").replace(".", "").replace(",", "."))


def project(space: Space, name: str, **lines: str) -> None:
    facts = {
        "titel": name, "kurz": "Kurz.", "fonds": "topf", "jahr": "2026", "kategorie": "umwelt",
        "status": "bewilligt", "betrag": "100", "gruppe": "verein", **lines,
    }  # fmt: skip
    space.write(f"content/projekte/{name}.yaml", "".join(f"{key}: {value}\n" for key, value in facts.items()))


def showcase(space: Space) -> dict[str, Any]:
    return {
        path: view.content
        for path, view in planned(space).items()
        if path.startswith("projekte/") and hasattr(getattr(view, "content", None), "facets")
    }


def several(space: Space) -> None:
    """Give the paper two funds that share a category, and projects in all corners."""
    space.write("content/fonds/topf.yaml", FUND.format(name="Topf", other="kultur"))
    space.write("content/fonds/glas.yaml", FUND.format(name="Glas", other="sport"))
    space.write("content/quartiere/rand.yaml", "name: Rand\nkurz: Am Rand.\n")
    project(space, "a", betrag="33,33", quartier="mitte")
    project(space, "b", betrag="66,67", quartier="rand", jahr="2025")
    project(space, "c", betrag="1.000,01", kategorie="kultur")
    project(space, "d", betrag="500", fonds="glas", quartier="mitte")
    project(space, "e", betrag="700", fonds="glas", kategorie="sport", **BROKEN_OFF)


def test_the_parts_of_each_facet_and_all_groups_add_up_to_the_whole(small: Space) -> None:
    several(small)
    whole = showcase(small)["projekte/index.html"]
    assert [facet.key for facet in whole.facets] == ["kategorie", "jahr", "quartier", "status", "fonds"]
    assert not any(facet.overlapping for facet in whole.facets)
    assert (whole.everything.count, whole.everything.sum) == (whole.total, whole.sum)
    assert whole.everything.current
    for parts in (*(facet.choices for facet in whole.facets), whole.groups):
        assert sum(part.count for part in parts) == whole.total
        assert sum(euros(part.sum) for part in parts) == euros(whole.sum)


def test_each_page_holds_what_its_choice_promises(small: Space) -> None:
    several(small)
    pages = showcase(small)
    for facet in pages["projekte/index.html"].facets:
        for choice in facet.choices:
            page = pages[choice.href.removeprefix("/") + "index.html"]
            assert (page.total, page.sum) == (choice.count, choice.sum)
            assert sum(len(group.items) for group in page.groups) == choice.count
            assert sum(euros(group.sum) for group in page.groups) == euros(choice.sum)
            assert not page.everything.current
            everything = [mine for other in page.facets for mine in other.choices]
            assert [mine.href for mine in everything if mine.current] == [choice.href]


def test_a_project_stands_with_all_that_it_is_for_and_the_page_says_that_sums_overlap(small: Space) -> None:
    several(small)
    project(small, "f", betrag="10", zielgruppe="[aeltere, kinder, kinder]")
    project(small, "g", betrag="20", zielgruppe="[kinder]")
    pages = showcase(small)
    facets = {facet.key: facet for facet in pages["projekte/index.html"].facets}
    assert [(choice.label, choice.count, choice.sum) for choice in facets["zielgruppe"].choices] == [
        ("für Kinder", 2, "30\u00a0€"),
        ("für Ältere", 1, "10\u00a0€"),
    ]
    assert [key for key, facet in facets.items() if facet.overlapping] == ["zielgruppe"]
    assert pages["projekte/zielgruppe/aeltere/index.html"].title == "Geförderte Projekte für Ältere"


def test_each_status_has_a_page_also_when_its_last_project_has_moved_on(small: Space) -> None:
    several(small)
    pages = showcase(small)
    whole = pages["projekte/index.html"]
    assert {choice.value for facet in whole.facets if facet.key == "status" for choice in facet.choices} == {
        *STATUSES
    }
    assert pages["projekte/status/abgebrochen/index.html"].sum == "12,34\u00a0€"
    assert pages["projekte/status/laufend/index.html"].total == 0


def test_statuses_are_called_what_projects_call_them() -> None:
    assert {standing.id: standing.label for standing in STANDINGS} == STATUSES


def test_cards_say_what_the_script_chooses_and_sums_by(small: Space) -> None:
    several(small)
    project(small, "f", betrag="10,50", zielgruppe="[aeltere, kinder]", quartier="rand")
    groups = showcase(small)["projekte/index.html"].groups
    data = {item.card.title: dict(item.data) for group in groups for item in group.items}
    assert data["f"] == {
        "jahr": "2026", "quartier": "rand", "zielgruppe": "aeltere kinder", "status": "bewilligt",
        "fonds": "topf", "zaehlt": "1050", "suche": "Verein",
    }  # fmt: skip
    assert data["e"] == {
        "jahr": "2026", "quartier": "-", "status": "abgebrochen", "fonds": "glas", "zaehlt": "1234",
        "suche": "Verein",
    }  # fmt: skip


@pytest.mark.parametrize(
    "place",
    [
        "jahr/2025",
        "kategorie/kultur",
        "quartier/rand",
        "zielgruppe/kinder",
        "status/laufend",
        "ohne-quartier",
    ],
)
def test_a_list_that_lost_its_last_project_by_time_is_a_warning_but_a_misspelt_one_an_error(
    small: Space, place: str
) -> None:
    project(small, "a", quartier="mitte")
    project(small, "b", jahr="2025", kategorie="kultur", zielgruppe="[kinder]", bis="2026-12-01")
    project(small, "c", quartier="rand", status="laufend", bis="2026-12-01")
    small.write("content/quartiere/rand.yaml", "name: Rand\nkurz: Am Rand.\n")
    small.edit("content/fonds/topf.yaml", "haushalt:", "haushalt:\n  - {jahr: 2025, betrag: 1000}")
    small.edit("content/artikel/zwei.md", "(eins.md)", f"(/projekte/{place}/)")
    assert small.build().errors == []
    report = small.build("2026-12-15")
    assert report.errors == []
    small.edit("content/artikel/zwei.md", f"(/projekte/{place}/)", f"(/projekte/{place}x/)")
    assert len(small.build("2026-12-15").errors) == 1


def test_what_was_broken_off_counts_with_what_was_paid_out(small: Space) -> None:
    several(small)
    assert showcase(small)["projekte/fonds/glas/index.html"].sum == "512,34\u00a0€"


def test_the_account_of_each_fund_is_its_own(small: Space) -> None:
    several(small)
    pages = showcase(small)
    assert pages["projekte/fonds/glas/index.html"].accounts[0].fund.label == "Glas"
    assert pages["projekte/fonds/topf/index.html"].accounts[0].fund.label == "Topf"
    assert euros(pages["projekte/fonds/glas/index.html"].accounts[0].counted) == Decimal("512.34")


def test_several_funds_have_a_box_each(small: Space) -> None:
    several(small)
    files = planned(small)
    for path in ("index.html", "projekte/index.html"):
        assert [account.fund.label for account in files[path].content.accounts] == ["Glas", "Topf"]


def test_a_category_of_two_funds_is_one_page_with_the_sum_of_both(small: Space) -> None:
    several(small)
    small.remove("content/projekte/hochbeet.yaml")
    small.edit("content/artikel/eins.md", "projekte: hochbeet\n", "")
    assert showcase(small)["projekte/kategorie/umwelt/index.html"].sum == "600\u00a0€"


def test_projects_of_no_district_can_be_found_where_others_have_one(small: Space) -> None:
    several(small)
    page = showcase(small)["projekte/ohne-quartier/index.html"]
    assert {item.card.title for group in page.groups for item in group.items} >= {"c", "e"}


def test_a_category_without_projects_has_a_page(small: Space) -> None:
    page = showcase(small)["projekte/kategorie/kultur/index.html"]
    assert page.total == 0
    assert euros(page.sum) == 0


def test_a_fund_that_gave_all_says_that_nothing_is_left(small: Space) -> None:
    project(small, "rest", betrag="500")
    project(small, "letztes", betrag="300")
    (account,) = planned(small)["index.html"].content.accounts
    assert not account.open
    assert euros(account.left) == 0


def test_a_year_without_awards_is_a_full_account(small: Space) -> None:
    small.remove("content/projekte/hochbeet.yaml")
    small.edit("content/artikel/eins.md", "projekte: hochbeet\n", "")
    files = planned(small)
    (account,) = files["index.html"].content.accounts
    assert account.segments == ()
    assert euros(account.left) == 1000
    assert files["projekte/index.html"].content.total == 0


@pytest.mark.parametrize(
    ("name", "line", "said"),
    [
        ("Aktionsfonds", "", "aus dem Aktionsfonds"),
        ("Nachbarschaftskasse", "", "aus der Nachbarschaftskasse"),
        ("Geld für alle", "", "aus dem Fonds „Geld für alle“"),
        ("Bunter Topf", "name_im_satz: aus dem Bunten Topf\n", "aus dem Bunten Topf"),
    ],
)
def test_a_fund_stands_in_a_sentence_as_one_says_it(small: Space, name: str, line: str, said: str) -> None:
    small.write("content/fonds/topf.yaml", FUND.format(name=name, other="kultur") + line)
    assert showcase(small)["projekte/index.html"].intro == f"Ideen aus den Quartieren, bezahlt {said}."
