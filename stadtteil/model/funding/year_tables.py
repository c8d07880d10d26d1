"""A fund's sums in one year, beside those of the year before, as its annual report shows them."""

from __future__ import annotations

from collections.abc import Sequence

from stadtteil.model.card import Link
from stadtteil.model.funding.money import change_text, column_text, signed
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


def year_before(tally: Tally, year: int) -> int | None:
    """Return the fund's year before this one; none where it began with this."""
    return next((before for before in tally.years if before < year), None)


def compared(tally: Tally, year: int, words: Words) -> SumTable:
    """Return what a year had, beside the year before and by how much they differ, if there was one."""
    before = year_before(tally, year)
    now, count = money_of(tally, year), tally.of(year).count
    lines: list[tuple[str, ...]] = [
        (words.text(name), column_text(amount, words)) for name, amount in zip(MONEY, now, strict=True)
    ]
    lines.append((words.text("Projekte"), str(count)))
    years, head = [year], [words.text("Angabe"), str(year)]
    if before is not None:
        then, earlier = money_of(tally, before), tally.of(before).count
        past = [(column_text(b, words), change_text(a, b, words)) for a, b in zip(now, then, strict=True)]
        past.append((str(earlier), signed(count - earlier, words)))
        lines = [(*line, *more) for line, more in zip(lines, past, strict=True)]
        years.append(before)
        head += [str(before), words.text("Unterschied")]
    return SumTable(
        id="s-zahlen",
        title=words.text("Das Jahr in Zahlen"),
        head=tuple(head),
        rows=tuple(SumRow(Link(name, ""), "", "", tuple(cells)) for name, *cells in lines),
        sums=(),
        chart=year_bars(tally, years, words),
    )


def parts_of_year(
    face: TableFace, parts: Sequence[SumPart], tally: Tally, year: int, words: Words
) -> SumTable:
    """Return parts of a fund in a year; beside them the year before, where there was one."""
    before = year_before(tally, year)
    past = () if before is None else (words.text("Vergeben {year}", year=before),)
    whole: dict[int | None, Sums] = {one: tally.of(one) for one in tally.years}

    def cells(got: dict[int | None, Sums]) -> tuple[str, ...]:
        now = got[year]
        then = () if before is None else (column_text(got[before].counted, words),)
        return (str(now.count), column_text(now.counted, words), column_text(now.paid, words), *then)

    return SumTable(
        id=face.id,
        title=face.title,
        head=(face.first, *map(words.text, GOT), *past),
        rows=tuple(SumRow(part.label, part.color, part.icon, cells(part.got)) for part in parts),
        sums=cells(whole),
        chart=part_bars(parts, year, words),
    )
