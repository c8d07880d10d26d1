"""A fund's sums over all its years: year by year, then its categories or districts with a column for each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from stadtteil.model.card import Link
from stadtteil.model.funding.money import column_text, total
from stadtteil.model.funding.sum_table import SumPart, SumRow, SumTable, money_of, part_bars, year_bars
from stadtteil.model.funding.tally import Sums, Tally

if TYPE_CHECKING:
    from stadtteil.model.site import Site


def years_table(tally: Tally, site: Site) -> SumTable:
    """Return all years of a fund, newest first, with the way to the projects of each."""
    rows = []
    for year in tally.years:
        count = tally.of(year).count
        link = Link(str(year), site.href(site.urls.choice("jahr", str(year))) if count else "")
        rows.append(SumRow(link, "", "", (*map(column_text, money_of(tally, year)), str(count))))
    budget, sums = total(tally.budgets.values()), tally.all
    money = (budget, sums.counted, sums.paid, budget - sums.counted)
    return SumTable(
        id="s-jahre",
        title="Jahr für Jahr",
        head=("Jahr", "Jahresbudget", "Vergeben", "Ausgezahlt", "Noch da", "Projekte"),
        rows=tuple(rows),
        sums=(*map(column_text, money), str(sums.count)),
        chart=year_bars(tally, tally.years),
    )


def parts_table(title: str, first: str, parts: Sequence[SumPart], tally: Tally) -> SumTable:
    """Return what parts of a fund got in all years, then in each; a phone shows the first columns first."""
    whole: dict[int | None, Sums] = {None: tally.all, **{year: tally.of(year) for year in tally.years}}

    def cells(got: dict[int | None, Sums]) -> tuple[str, ...]:
        years = (column_text(got[year].counted) for year in tally.years)
        in_all = got[None]
        return (str(in_all.count), column_text(in_all.counted), column_text(in_all.paid), *years)

    return SumTable(
        id=f"s-{first.lower()}",
        title=title,
        head=(first, "Projekte", "Vergeben", "Ausgezahlt", *map(str, tally.years)),
        rows=tuple(SumRow(part.label, part.color, part.icon, cells(part.got)) for part in parts),
        sums=cells(whole),
        chart=part_bars(parts, None),
    )
