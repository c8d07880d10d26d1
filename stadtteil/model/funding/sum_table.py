"""The shape of a table of sums, in final words, and of its parts before they are words.

What is in a row was counted by the fund's Tally; here it is only set side by side.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from stadtteil.model.card import Link
from stadtteil.model.funding.chart import Chart, Measure, chart_of
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.funding.money import amount_text
from stadtteil.model.funding.tally import NOWHERE, Sums, Tally
from stadtteil.words import Words, msgid

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site

MONEY = (msgid("Jahresbudget"), msgid("Vergeben"), msgid("Ausgezahlt"), msgid("Noch da"))
"""What `money_of` returns of a year."""

GOT = (msgid("Projekte"), msgid("Vergeben"), msgid("Ausgezahlt"))
"""What a part of a fund got."""


class SumRow(msgspec.Struct, frozen=True):
    """One row: what it is about, and a cell for each column; `color` and `icon` are a category's."""

    label: Link
    color: str
    icon: str
    cells: tuple[str, ...]


class SumTable(msgspec.Struct, frozen=True):
    """A table of sums. `id` names it on its page; `head` begins with the column of the labels.

    `sums` is the last row, which adds up those above; empty where there is nothing to add up.
    """

    id: str
    title: str
    head: tuple[str, ...]
    rows: tuple[SumRow, ...]
    sums: tuple[str, ...]
    chart: Chart


class TableFace(msgspec.Struct, frozen=True):
    """How a table of parts is named: its id on the page, its title, the head of its first column."""

    id: str
    title: str
    first: str


class SumPart(msgspec.Struct, frozen=True):
    """A category or district of a fund, and what it got in each year; under None, in all years."""

    label: Link
    color: str
    icon: str
    got: dict[int | None, Sums]


def categories_of(fund: Entry, site: Site) -> tuple[SumPart, ...]:
    """Return the categories of a fund, in its own order, those that got nothing, too."""
    tally = funding_of(site).tally(fund)
    return tuple(
        SumPart(
            Link(category.name, category.href),
            category.color,
            category.icon,
            {year: tally.category(category.id, year) for year in (*tally.years, None)},
        )
        for category in funding_of(site).categories(fund)
    )


def districts_of(fund: Entry, site: Site) -> tuple[SumPart, ...]:
    """Return the districts that a fund gave something to; a last one for what belongs to none of them.

    Nothing where no project names a district.
    """
    return tuple(_districts(funding_of(site).tally(fund), site))


def _districts(tally: Tally, site: Site) -> Iterator[SumPart]:
    for district in sorted(tally.districts, key=lambda entry: (site.words.sort_key(entry.title), entry.id)):
        link = Link(district.title, site.href(site.urls.choice("quartier", district.slug)))
        yield SumPart(
            link, "", "", {year: tally.district(district.id, year) for year in (*tally.years, None)}
        )
    if tally.districts and tally.district(NOWHERE).count:
        link = Link(site.words.text("Ohne Quartier"), site.href(site.urls.without("quartier")))
        yield SumPart(link, "", "", {year: tally.district(NOWHERE, year) for year in (*tally.years, None)})


def part_bars(parts: Iterable[SumPart], year: int | None, words: Words) -> Chart:
    """Return the bars of some parts."""
    return chart_of(
        words.text("Balken: vergeben und ausgezahlt. Die Zahlen stehen in der Tabelle dazu."),
        (
            Measure(
                part.label.label,
                amount_text(part.got[year].counted, words),
                part.got[year],
                color=part.color,
                icon=part.icon,
            )
            for part in parts
        ),
    )


def year_bars(tally: Tally, years: Iterable[int], words: Words) -> Chart:
    """Return the bars of some years, each within its budget."""
    return chart_of(
        words.text("Balken: Jahresbudget, vergeben, ausgezahlt. Die Zahlen stehen in der Tabelle dazu."),
        (
            Measure(
                str(year),
                words.text(
                    "{counted} von {budget}",
                    counted=amount_text(tally.of(year).counted, words),
                    budget=amount_text(tally.budgets[year], words),
                ),
                tally.of(year),
                tally.budgets[year],
            )
            for year in years
        ),
    )


def money_of(tally: Tally, year: int) -> tuple[Decimal, ...]:
    """Return budget, counted, paid and left of a year."""
    sums, budget = tally.of(year), tally.budgets[year]
    return budget, sums.counted, sums.paid, budget - sums.counted
