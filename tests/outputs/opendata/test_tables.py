"""Tables: programs read back exactly what was written, and nothing in Excel becomes a formula."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.funding.funding import funding_of
from stadtteil.model.grant import COLUMNS, Grant
from stadtteil.outputs.opendata.tables import FORMULA, TableView, render
from tests.outputs.opendata.files import NO_BLOBS, data_files, excel, paper, table

TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20)
TRICKS = st.sampled_from(
    ["=1+1", "+49 7621", "-5", "@SUM(A1)", "\t=1", '=HYPERLINK("x";"y")', "a;b", 'a"b', "a,b"]
)
WORDS = TEXTS | TRICKS
CENTS = st.decimals(0, 10**8, places=2, allow_nan=False, allow_infinity=False)
GRANT = funding_of(paper([{}])).grants[0]


@st.composite
def grants(draw: st.DrawFn) -> Grant:
    return msgspec.structs.replace(
        GRANT,
        title=draw(WORDS),
        summary=draw(WORDS),
        recipient=draw(WORDS),
        recipient_type=draw(st.sampled_from(["organisation", "person"])),
        partners=tuple(draw(st.lists(WORDS.filter(bool), max_size=2))),
        counted=draw(CENTS),
        own_share=draw(st.none() | CENTS),
        participants=draw(st.none() | st.integers(0, 9999)),
        awarded_on=draw(st.none() | st.dates(dt.date(2000, 1, 1))),
    )


def written(grant: Grant, *, excel: bool) -> bytes:
    return render(TableView(excel=excel, grants=(grant,)), NO_BLOBS)


@given(grants())
def test_programs_read_back_what_was_written(grant: Grant) -> None:
    (row,) = table(written(grant, excel=False))
    sort = "Org" if grant.recipient_type == "organisation" else "Ind"
    assert (row["Title"], row["Description"]) == (grant.title, grant.summary)
    assert row[f"Recipient {sort}:Name"] == grant.recipient
    assert row["Partners"] == ", ".join(grant.partners)
    assert Decimal(row["Amount Awarded"]) == grant.counted
    assert row["Own Share"] == ("" if grant.own_share is None else f"{grant.own_share:.2f}")
    assert row["Participants"] == ("" if grant.participants is None else str(grant.participants))
    assert row["Award Date"] == (grant.awarded_on.isoformat() if grant.awarded_on else "")


@given(grants())
def test_no_cell_for_excel_is_a_formula_and_nothing_is_lost(grant: Grant) -> None:
    (row,) = excel(written(grant, excel=True))
    assert [cell for cell in row.values() if cell.startswith(FORMULA)] == []
    for heading, text in (("Projekt", grant.title), ("Wer das Geld bekam", grant.recipient)):
        assert row[heading] == (f"'{text}" if text.startswith(FORMULA) else text)
    assert re.fullmatch(r"\d+,\d\d", row["Betrag"])
    assert Decimal(row["Betrag"].replace(",", ".")) == grant.counted


def test_who_got_the_money_is_named_in_german_for_excel_and_by_the_standard_for_programs() -> None:
    files = data_files(paper([{"gruppe": "verein"}, {"gruppe": "privat"}]))
    assert {row["Art"] for row in excel(files["projekte-excel.csv"])} == {"Organisation", "Person"}
    assert {row["Recipient Type"] for row in table(files["projekte.csv"])} == {"organisation", "person"}


def test_the_table_for_programs_keeps_rfc_4180() -> None:
    data = data_files(paper([{"titel": 'Ein "Fest", groß'}]))["projekte.csv"]
    assert not data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n") == 2
    assert data.endswith(b"\r\n")
    assert table(data)[0]["Title"] == "Ein „Fest“, groß"


def test_the_table_for_excel_is_one_for_germany() -> None:
    data = data_files(paper([{"titel": "Grüße", "betrag": "1.400,50", "bewilligt_am": "2026-03-12"}]))
    text = data["projekte-excel.csv"]
    assert text.startswith(b"\xef\xbb\xbfKennung;Projekt;")
    (row,) = excel(text)
    assert (row["Projekt"], row["Betrag"], row["Bewilligt am"]) == ("Grüße", "1400,50", "2026-03-12")


def test_every_column_has_one_heading_in_each_table() -> None:
    files = data_files(paper([{}]))
    shown = [column for column in COLUMNS if column.headings]
    assert {column.key for column in COLUMNS} - {column.key for column in shown} == {"image"}
    headings = [heading for column in shown for heading in column.headings.values()]
    assert list(table(files["projekte.csv"])[0]) == headings
    assert list(excel(files["projekte-excel.csv"])[0]) == [column.title for column in shown]
    assert len(set(headings)) == len(headings)
