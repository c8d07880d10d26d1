"""Rows of open data: ids that stay, and what a register says of an organisation."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.funding.funding import funding_of
from stadtteil.model.grant import local_id
from stadtteil.model.text.slugs import path_slug
from tests.model.desk import PROJECT, complaints, site_of

PARTS = st.sampled_from(["2025", "2026", "a", "b", "a-b", "2026-a", "A b", "-", "ä"])
SLUGS = st.lists(PARTS, min_size=1, max_size=3).map(lambda parts: path_slug("/".join(parts)))
YEARS = st.sampled_from([2025, 2026])
PROJECT_TEXT = (
    "titel: P\nkurz: K\nfonds: aktionsfonds\njahr: 2026\nkategorie: bildung\nstatus: bewilligt\nbetrag: 5\n"
    "gruppe: verein\n"
)


def ids(files: dict[str, str | bytes | None]) -> set[str]:
    return {grant.id for grant in funding_of(site_of(files)).grants}


@given(SLUGS, YEARS, SLUGS, YEARS)
def test_no_two_files_ever_share_an_id(one: str, year: int, other: str, another: int) -> None:
    if one != other:
        assert local_id(one, year) != local_id(other, another)


@given(SLUGS, YEARS)
def test_an_id_has_no_slash(slug: str, year: int) -> None:
    assert "/" not in local_id(slug, year)


def test_an_id_stays_when_others_come_and_go() -> None:
    more: dict[str, str | bytes | None] = {
        f"content/projekte/{path}.yaml": PROJECT_TEXT for path in ("2025/a", "p", "2026/zz", "2026/a")
    }
    assert ids({}) == {"test-example-2026-p"}
    assert ids({}) < ids(more)


def test_an_id_stays_when_a_file_moves_and_says_so() -> None:
    moved = f"{PROJECT_TEXT}frueher: [/projekte/2026/p/, /ganz/alt.html]\n"
    assert ids({PROJECT: None, "content/projekte/2026/neu.yaml": moved}) == {"test-example-2026-p"}


def test_an_organisation_has_the_number_of_its_register() -> None:
    group = "name: Verein\nart: verein\nregister: {typ: VR, gericht: Freiburg, nummer: 1234}\n"
    (grant,) = funding_of(site_of({"content/akteure/verein.yaml": group})).grants
    assert grant.recipient_id == "DE-CR-Freiburg-VR1234"


def test_an_organisation_in_no_register_has_an_id_of_ours() -> None:
    half = "name: Verein\nart: verein\nregister: {typ: VR, nummer: 1234}\n"
    (grant,) = funding_of(site_of({"content/akteure/verein.yaml": half})).grants
    assert (grant.recipient_id, grant.funder_id) == ("test-example-ORG-verein", "test-example-ORG-wohnbau")


def test_a_project_of_a_fund_that_is_held_back_is_no_row() -> None:
    fund = "name: F\ngeldgeber: wohnbau\nhaushalt: [{jahr: 2026, betrag: 9}]\nobergrenze: 9\nentwurf: ja\n"
    fund += "kategorien: [{kennung: bildung, name: Bildung}]\n"
    assert funding_of(site_of({"content/fonds/aktionsfonds.yaml": fund})).grants == ()


def test_a_prefix_that_is_none_is_told() -> None:
    settings = "name: Test\nadresse: https://test.example/\ndaten: {prefix: a/b, lizenz: CC-BY-NC-4.0}\n"
    said = [problem.message for problem in complaints({"content/site.yaml": settings})]
    assert (
        "„a/b“ geht hier nicht; erwartet wird eine Kennung aus Buchstaben, Ziffern und Bindestrichen." in said
    )
    assert "„CC-BY-NC-4.0“ ist hier nicht vorgesehen." in said
