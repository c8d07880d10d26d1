"""Whatever a fund gave to whom: all data files have the sums of its account, to the cent."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.funding.funding import funding_of
from stadtteil.model.funding.money import total
from tests.outputs.opendata.files import data_files, excel, json_of, paper, table

FUND = """name: {name}
geldgeber: wohnbau
haushalt: [{{jahr: 2025, betrag: 99000000}}, {{jahr: 2026, betrag: 90000000,01}}]
obergrenze: 900000
kategorien: [{{kennung: bildung, name: Bildung}}, {{kennung: kunst, name: "Kunst; Kultur, Tanz"}}]
"""
FUNDS = {
    "content/fonds/aktionsfonds.yaml": FUND.format(name="Aktionsfonds"),
    "content/fonds/glas.yaml": FUND.format(name="Glas"),
}
CENTS = st.integers(0, 90_000_000).map(lambda cents: f"{cents // 100},{cents % 100:02}")
PROJECTS = st.lists(
    st.fixed_dictionaries(
        {
            "betrag": CENTS,
            "jahr": st.sampled_from(["2025", "2026"]),
            "kategorie": st.sampled_from(["bildung", "kunst"]),
            "fonds": st.sampled_from(["aktionsfonds", "glas"]),
            "status": st.sampled_from(["bewilligt", "laufend", "abgeschlossen", "abgebrochen"]),
            "gruppe": st.sampled_from(["verein", "privat"]),
            "ausgezahlt": st.none() | CENTS,
        }
    ),
    max_size=8,
)


def summed(values: Iterable[Any]) -> Decimal:
    return total(Decimal(value or 0) for value in values)


def german(text: str) -> str:
    return text.replace(",", ".")


@given(PROJECTS)
def test_all_files_have_the_sums_of_the_accounts(projects: list[dict[str, Any]]) -> None:
    site = paper(projects, **FUNDS)
    funding = funding_of(site)
    awarded = total(award.counted for fund in funding.funds for award in funding.awards(fund))
    files = data_files(site)
    own, accounts = json_of(files["projekte.json"]), json_of(files["fonds.json"])["funds"]
    rows, cells = table(files["projekte.csv"]), excel(files["projekte-excel.csv"])

    assert summed(row["Amount Awarded"] for row in rows) == awarded
    assert summed(german(row["Betrag"]) for row in cells) == awarded
    assert own["sum"] == summed(row["amount"] for row in own["projects"]) == awarded
    assert summed(fund["awarded"] for fund in accounts) == awarded
    assert own["count"] == len(rows) == len(cells) == len(projects)
    if projects:
        grants = json_of(files["360giving.json"])["grants"]
        assert summed(grant["amountAwarded"] for grant in grants) == awarded
        assert len(grants) == len(projects)
    else:
        assert "360giving.json" not in files


@given(PROJECTS)
def test_what_was_paid_out_is_the_same_everywhere(projects: list[dict[str, Any]]) -> None:
    files = data_files(paper(projects, **FUNDS))
    paid = summed(german(str(facts["ausgezahlt"] or 0)) for facts in projects)
    assert summed(row["Amount Disbursed"] for row in table(files["projekte.csv"])) == paid
    assert summed(german(row["Ausgezahlt"]) for row in excel(files["projekte-excel.csv"])) == paid
    assert summed(row["amount_disbursed"] for row in json_of(files["projekte.json"])["projects"]) == paid
    assert summed(fund["disbursed"] for fund in json_of(files["fonds.json"])["funds"]) == paid


@given(PROJECTS)
def test_the_parts_of_an_account_are_the_whole(projects: list[dict[str, Any]]) -> None:
    for account in json_of(data_files(paper(projects, **FUNDS))["fonds.json"])["funds"]:
        for whole in (account, *account["years"]):
            assert whole["left"] == whole["budget"] - whole["awarded"]
            for key in ("awarded", "disbursed", "projects"):
                assert sum(part[key] for part in whole["categories"]) == whole[key]
        for key in ("budget", "awarded", "disbursed", "left", "projects"):
            assert sum(year[key] for year in account["years"]) == account[key]


def test_of_what_broke_off_only_what_was_paid_out_counts() -> None:
    facts = {"status": "abgebrochen", "betrag": "400", "ausgezahlt": "12,30"}
    files = data_files(paper([facts], **FUNDS))
    (row,) = table(files["projekte.csv"])
    assert (row["Amount Awarded"], row["Amount Promised"], row["Status"]) == (
        "12.30",
        "400.00",
        "abgebrochen",
    )
    assert b'"amount": 12.30,' in files["projekte.json"]
