"""Whatever a fund gives to whom: all that is published says the same sums, and the right ones.

Beside a sum stand projects: whoever adds these up comes to it, to the cent, in every list.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.outputs.listed import embeds, gallery, projects
from tests.outputs.sums import (
    NOWHERE,
    About,
    Claim,
    Reader,
    account_bars,
    data_files,
    fund_pages,
    number,
    reports,
)
from tests.space import Space

READERS: dict[str, Reader] = {
    "funds": fund_pages,
    "reports": reports,
    "boxes": account_bars,
    "data": data_files,
    "gallery": gallery,
    "embeds": embeds,
    "projects": projects,
}
FUNDS = ("Topf", "Glas")
HELD_FUND = "Geheim"
"""A fund that is a draft: nothing that it gives is to be seen."""
YEARS = (2024, 2025, 2026)
CATEGORIES = {"umwelt": "Umwelt", "kultur": "Kultur & Fest"}
DISTRICTS = {"mitte": "Mitte", "rand": "Am Rand", "": NOWHERE}
STATUSES = ("bewilligt", "laufend", "abgeschlossen", "abgebrochen")
AUDIENCES = ("alle", "kinder", "aeltere")
HELD = ("entwurf: ja", "ab: 2027-01-01", "bis: 2026-01-01")
"""What keeps a project from being seen."""


class Given(NamedTuple):
    """A project: what its record says of money."""

    fund: str
    year: int
    category: str
    district: str
    status: str
    promised: Decimal
    paid: Decimal | None
    audience: tuple[str, ...] = ()
    group: str = "verein"
    held: str = ""

    @property
    def counted(self) -> Decimal:
        return (self.paid or Decimal(0)) if self.status == "abgebrochen" else self.promised

    @property
    def hidden(self) -> bool:
        return bool(self.held) or self.fund == HELD_FUND


AMOUNTS = st.decimals(0, 1500, places=2)
PROJECTS = st.lists(
    st.builds(
        Given,
        st.sampled_from((*FUNDS, *FUNDS, *FUNDS, HELD_FUND)),
        st.sampled_from(YEARS),
        st.sampled_from(sorted(CATEGORIES)),
        st.sampled_from(sorted(DISTRICTS)),
        st.sampled_from(STATUSES),
        AMOUNTS,
        st.none() | AMOUNTS,
        st.lists(st.sampled_from(AUDIENCES), unique=True, max_size=2).map(tuple),
        st.sampled_from(("verein", "privat")),
        st.sampled_from(("", "", "", *HELD)),
    ),
    max_size=14,
)
OVERPAID = [
    Given("Topf", 2026, "umwelt", "", "abgebrochen", Decimal(5), Decimal("1500.01")),
    Given("Topf", 2024, "kultur", "mitte", "laufend", Decimal(0), Decimal("0.01")),
]
"""More was paid than awarded: a slip that is a warning only, so that it can stand on a page."""
SPREAD = [
    Given(fund, year, category, district, status, Decimal("100.10") * (place + 1), paid)
    for place, (fund, year, category, district, status, paid) in enumerate(
        [
            ("Topf", 2026, "umwelt", "mitte", "laufend", Decimal("50.05")),
            ("Topf", 2026, "kultur", "rand", "abgeschlossen", Decimal("190.20")),
            ("Topf", 2026, "kultur", "", "bewilligt", None),
            ("Topf", 2025, "umwelt", "rand", "abgebrochen", Decimal("12.34")),
            ("Topf", 2024, "kultur", "mitte", "abgeschlossen", Decimal("500.50")),
            ("Glas", 2026, "umwelt", "mitte", "abgeschlossen", None),
            ("Glas", 2024, "kultur", "", "abgebrochen", None),
        ]
    )
]
HIDDEN = [
    *(one._replace(audience=("kinder", "aeltere"), group="privat") for one in SPREAD),
    *(one._replace(held=held) for one, held in zip(SPREAD, HELD, strict=False)),
    *(one._replace(fund=HELD_FUND) for one in SPREAD[:3]),
]
"""What is to be seen beside what is not."""
"""Something in every corner."""
SPARE = st.lists(st.decimals(0, 20_000, places=2) | st.just(Decimal(0)), min_size=6, max_size=6)
"""What is left of the budgets, of each fund in each year."""


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Space:
    """A paper that is built again for each set of projects."""
    space = Space(tmp_path_factory.mktemp("summen") / "zeitung")
    space.root.mkdir()
    space.fill("small")
    space.remove("content/projekte/hochbeet.yaml")
    space.edit("content/artikel/eins.md", "projekte: hochbeet\n", "")
    space.write("content/quartiere/rand.yaml", "name: Am Rand\n")
    return space


def budgets_of(projects: list[Given], spare: list[Decimal]) -> dict[tuple[str, int], Decimal]:
    keys = [(fund, year) for fund in FUNDS for year in YEARS]
    return {
        key: rest + sum((one.counted for one in projects if (one.fund, one.year) == key), Decimal(0))
        for key, rest in zip(keys, spare, strict=True)
    }


def write(paper: Space, projects: list[Given], budgets: dict[tuple[str, int], Decimal]) -> None:
    if (paper.root / "content/projekte").exists():
        paper.remove("content/projekte")
    for fund in (*FUNDS, HELD_FUND):
        lines = [f"name: {fund}", "geldgeber: verein", "obergrenze: 1500", "kategorien:"]
        lines = [*(["entwurf: ja"] if fund == HELD_FUND else []), *lines]
        lines += [f"  - {{kennung: {id_}, name: {name}}}" for id_, name in CATEGORIES.items()]
        lines += ["haushalt:"]
        lines += [
            f"  - {{jahr: {year}, betrag: {budgets.get((fund, year), Decimal(99_999)):.2f}}}"
            for year in YEARS
        ]
        paper.write(f"content/fonds/{fund.lower()}.yaml", "\n".join([*lines, ""]))
    for count, one in enumerate(projects):
        lines = [f"titel: P{count}", "kurz: K.", f"fonds: {one.fund.lower()}", f"jahr: {one.year}"]
        lines += [f"kategorie: {one.category}", f"status: {one.status}", f"betrag: {one.promised:.2f}"]
        lines += [f"gruppe: {one.group}", *([f"quartier: {one.district}"] if one.district else [])]
        lines += [] if one.paid is None else [f"ausgezahlt: {one.paid:.2f}"]
        lines += [f"zielgruppe: [{', '.join(one.audience)}]"] if one.audience else []
        lines += [one.held] if one.held else []
        paper.write(f"content/projekte/{one.year}/p{count}.yaml", "\n".join([*lines, ""]))


def expected(about: About, projects: list[Given], budgets: dict[tuple[str, int], Decimal]) -> Decimal:
    """Return what is right, from the records alone."""
    if about.project:
        only = projects[int(about.project.removeprefix("P"))]
        return only.promised if about.measure == "promised" else only.counted
    mine = [
        one
        for one in projects
        if not one.hidden
        and about.fund in {"", one.fund}
        and about.year in {0, one.year}
        and about.category in {"", CATEGORIES[one.category]}
        and about.district in {"", DISTRICTS[one.district]}
        and about.status in {"", one.status}
        and (not about.audience or about.audience in one.audience)
    ]
    counted = sum((one.counted for one in mine), Decimal(0))
    there = [
        amount
        for (fund, year), amount in budgets.items()
        if about.fund in {"", fund} and about.year in {0, year}
    ]
    return {
        "count": Decimal(len(mine)),
        "counted": counted,
        "paid": sum((one.paid or Decimal(0) for one in mine), Decimal(0)),
        "budget": sum(there, Decimal(0)),
        "left": sum(there, Decimal(0)) - counted,
    }[about.measure]


def claims(paper: Space) -> dict[str, list[Claim]]:
    return {name: list(read(paper)) for name, read in READERS.items()}


@given(PROJECTS, SPARE)
@example([], [Decimal(0)] * 6)
@example(SPREAD, [Decimal("0.07"), Decimal(0), *[Decimal(3000)] * 4])
@example(OVERPAID, [Decimal("0.01")] * 6)
@example(HIDDEN, [Decimal(0)] * 6)
@settings(max_examples=15)
def test_every_number_of_every_page_is_the_right_one(
    paper: Space, projects: list[Given], spare: list[Decimal]
) -> None:
    budgets = budgets_of(projects, spare)
    write(paper, projects, budgets)
    report = paper.build()
    assert report.ok, report.errors
    for name, found in claims(paper).items():
        wrong = [
            (claim, right)
            for claim in found
            if abs(claim.amount - (right := expected(claim.about, projects, budgets))) > claim.off
        ]
        assert wrong == [], name
        assert must_say(name, projects) <= {claim.about for claim in found}, name


def must_say(reader: str, projects: list[Given]) -> set[About]:
    """Return what a reader must have found, so that a page that says nothing is not right by that."""
    seen = [(place, one) for place, one in enumerate(projects) if not one.hidden]
    if reader == "projects":
        return {About("counted", project=f"P{place}") for place, _ in seen}
    projects = [one for _, one in seen]
    if reader in {"gallery", "embeds"}:
        return must_list(reader, projects) if projects or reader == "embeds" else set()
    begun = {one.fund for one in projects} if reader in {"funds", "reports"} else {*FUNDS}
    found = {About(measure, fund, 2026) for fund in begun for measure in ("counted", "budget", "left")}
    if reader == "boxes":
        return found | {
            About("counted", one.fund, 2026, CATEGORIES[one.category]) for one in projects if one.year == 2026
        }
    for one in projects:
        whole = About("", one.fund, one.year)
        parts = [whole, whole._replace(category=CATEGORIES[one.category])]
        if any(other.district for other in projects if other.fund == one.fund):
            parts.append(whole._replace(district=DISTRICTS[one.district]))
        found |= {part._replace(measure="counted") for part in parts}
        if reader == "funds":
            parts = [part._replace(year=0) for part in parts]
        found |= {
            part._replace(measure=measure) for part in parts for measure in ("count", "counted", "paid")
        }
    return found


def must_list(reader: str, projects: list[Given]) -> set[About]:
    """Return the lists that must be there: of all, and of each value of each way of choosing."""
    found = {About("")}
    located = any(one.district for one in projects)
    for one in projects:
        found |= {About("", year=one.year), About("", category=CATEGORIES[one.category])}
        if one.district or (located and reader == "gallery"):
            found.add(About("", district=DISTRICTS[one.district]))
        if reader == "gallery":
            found |= {About("", status=one.status), About("", fund=one.fund)}
            found |= {About("", audience=audience) for audience in one.audience}
    return {about._replace(measure=measure) for about in found for measure in ("count", "counted")}


def test_numbers_are_read_as_they_are_written() -> None:
    assert number("1.500,50\u00a0€") == Decimal("1500.50")
    assert number("\N{MINUS SIGN}3\u00a0€") == Decimal(-3)
