"""A fund's sums over all its years: year by year, then its categories or districts with a column for each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from stadtteil.model.card import Link
from stadtteil.model.funding.money import column_text, total
from stadtteil.model.funding.sum_table import (
    GOT,
    MONEY,
    SumPart,
    SumRow,
    SumTable,
    TableFace,
    money_of,
    part_bars,
    year_bars,
)
from stadtteil.model.funding.tally import Sums, Tally
from stadtteil.words import Words

if TYPE_CHECKING:
    from stadtteil.model.site import Site


def years_table(tally: Tally, site: Site) -> SumTable:
    """Return all years of a fund, newest first, with the way to the projects of each."""
    rows, words = [], site.words
    for year in tally.years:
        count = tally.of(year).count
        link = Link(str(year), site.href(site.urls.choice("jahr", str(year))) if count else "")
        cells = (column_text(amount, words) for amount in money_of(tally, year))
        rows.append(SumRow(link, "", "", (*cells, str(count))))
    budget, sums = total(tally.budgets.values()), tally.all
    money = (budget, sums.counted, sums.paid, budget - sums.counted)
    return SumTable(
        id="s-jahre",
        title=words.text("Jahr für Jahr"),
        head=(words.text("Jahr"), *map(words.text, MONEY), words.text("Projekte")),
        rows=tuple(rows),
        sums=(*(column_text(amount, words) for amount in money), str(sums.count)),
        chart=year_bars(tally, tally.years, words),
    )


def parts_table(face: TableFace, parts: Sequence[SumPart], tally: Tally, words: Words) -> SumTable:
    """Return what parts of a fund got in all years, then in each; a phone shows the first columns first."""
    whole: dict[int | None, Sums] = {None: tally.all, **{year: tally.of(year) for year in tally.years}}

    def cells(got: dict[int | None, Sums]) -> tuple[str, ...]:
        years = (column_text(got[year].counted, words) for year in tally.years)
        in_all = got[None]
        counted, paid = column_text(in_all.counted, words), column_text(in_all.paid, words)
        return (str(in_all.count), counted, paid, *years)

    return SumTable(
        id=face.id,
        title=face.title,
        head=(face.first, *map(words.text, GOT), *map(str, tally.years)),
        rows=tuple(SumRow(part.label, part.color, part.icon, cells(part.got)) for part in parts),
        sums=cells(whole),
        chart=part_bars(parts, None, words),
    )
