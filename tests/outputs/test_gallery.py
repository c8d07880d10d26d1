"""The showcase: whatever is chosen, the parts add up to the whole, to the cent."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

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
    assert [facet.label for facet in whole.facets] == ["Bereich", "Jahr", "Quartier", "Fonds"]
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
            assert sum(len(group.cards) for group in page.groups) == choice.count
            assert sum(euros(group.sum) for group in page.groups) == euros(choice.sum)
            everything = [mine for other in page.facets for mine in other.choices]
            assert [mine.href for mine in everything if mine.current] == [choice.href]


def test_what_was_broken_off_counts_with_what_was_paid_out(small: Space) -> None:
    several(small)
    assert showcase(small)["projekte/fonds/glas/index.html"].sum == "512,34\u00a0€"


def test_the_account_of_each_fund_is_its_own(small: Space) -> None:
    several(small)
    pages = showcase(small)
    assert pages["projekte/fonds/glas/index.html"].accounts[0].fund.label == "Glas"
    assert pages["projekte/fonds/topf/index.html"].accounts[0].fund.label == "Topf"
    assert euros(pages["projekte/fonds/glas/index.html"].accounts[0].awarded) == Decimal("512.34")


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
    assert {card.title for group in page.groups for card in group.cards} >= {"c", "e"}


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
