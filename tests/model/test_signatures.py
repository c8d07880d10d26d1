"""Who signs a text: who agreed is named, with their page, and everybody else is the editors."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.card import Link
from stadtteil.model.signatures import signed, written_by
from tests.model.desk import BERLIN, TODAY, article, linked, site_of

EDITORS = Link("Redaktion", "")
MIRA = "content/autoren/mira.yaml"
AGREED = "anzeigename: Mira Sand\nkuerzel: ms\neinwilligung: ja\n"
PAGED = f"{AGREED}seite: ja\n"


@pytest.mark.parametrize("name", ["Mira Sand", "mira sand", "ms", "MS", "Mira  Sand"])
def test_name_and_initials_lead_to_the_page(name: str) -> None:
    assert signed([name], site_of({MIRA: PAGED})) == (Link("Mira Sand", "/autoren/mira/"),)


def test_who_wants_no_page_is_named_without_a_link() -> None:
    assert signed(["ms"], site_of({MIRA: AGREED})) == (Link("Mira Sand", ""),)


@pytest.mark.parametrize(
    "record",
    [
        PAGED.replace("einwilligung: ja\n", ""),
        PAGED.replace("einwilligung: ja", "einwilligung: nein"),
        f"{PAGED}aktiv: nein\n",
        f"{PAGED}entwurf: ja\n",
        f"{PAGED}veroeffentlicht: nein\n",
        f"{PAGED}bis: 2026-03-01\n",
    ],
)
@pytest.mark.parametrize("name", ["Mira Sand", "ms", "mira sand"])
def test_who_did_not_agree_or_left_is_the_editors(record: str, name: str) -> None:
    assert signed([name], site_of({MIRA: record})) == (EDITORS,)


def test_somebody_leaves_on_the_day_that_their_record_names() -> None:
    files = {MIRA: f"{PAGED}bis: 2026-06-10\n"}
    before, after = (dt.datetime(2026, 6, day, tzinfo=BERLIN).astimezone(dt.UTC) for day in (9, 11))
    assert signed(["ms"], site_of(files, before))[0].label == "Mira Sand"
    assert signed(["ms"], site_of(files, after)) == (EDITORS,)


@pytest.mark.parametrize(
    "written", ["Mira Sand, Ben", "Mira Sand und Ben", "ms/Ben", "Mira Sand & Ben", "Mira Sand; Ben"]
)
def test_somebody_is_found_among_names_that_were_written_as_one(written: str) -> None:
    left = f"{PAGED}aktiv: nein\n"
    assert signed([written], site_of({MIRA: left})) == (EDITORS, Link("Ben", ""))


def test_those_who_are_all_the_editors_are_named_once() -> None:
    files = {MIRA: f"{PAGED}aktiv: nein\n", "content/autoren/ben.yaml": "anzeigename: Ben\n"}
    assert signed(["ms", "Ben", "Redaktion"], site_of(files)) == (EDITORS,)


@given(st.lists(st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=30), max_size=4))
def test_without_records_names_stay_as_they_are_written(names: list[str]) -> None:
    site = site_of()
    assert signed(names, site) == tuple(Link(name, "") for name in dict.fromkeys(names))


def test_whoever_signs_has_what_they_signed_newest_first() -> None:
    files = {
        MIRA: PAGED,
        "content/artikel/2026/alt.md": article(titel="Alt", datum="2026-02-01", autor="Mira Sand"),
        "content/artikel/2026/neu.md": article(titel="Neu", datum="2026-03-01", autor="[ms, Ben]"),
        "content/artikel/2026/fremd.md": article(titel="Fremd", autor="Ben"),
    }
    site = site_of(files)
    [mira] = site.of("autor")
    assert [entry.title for entry in written_by(mira, site)] == ["Neu", "Alt"]


def test_where_two_have_one_name_the_one_who_left_decides() -> None:
    files = {MIRA: PAGED, "content/autoren/andere.yaml": "anzeigename: Mira Sand\naktiv: nein\n"}
    site, report = linked(files, TODAY)
    assert site is not None
    assert signed(["Mira Sand"], site) == (EDITORS,)
    assert [problem.path for problem in report.errors] == [MIRA]
