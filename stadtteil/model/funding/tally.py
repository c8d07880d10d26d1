"""Exact sums of what a fund gave: for each year, each category and each district, made in one pass.

There is no other way of adding up: what stands beside a list anywhere is a Sums. Counted is what was
promised, or what was paid where the project broke off. In a fund's Tally each project counts in one
year, one category and one district or none, so that the parts are the whole. Nothing here knows how
amounts are shown.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from stadtteil.model.funding.money import ZERO

if TYPE_CHECKING:
    from stadtteil.model.capabilities import Award
    from stadtteil.model.entry import Entry


class Sums(msgspec.Struct):
    """What some projects got together, in euros; `silent` are those whose record names no payment."""

    count: int = 0
    counted: Decimal = ZERO
    paid: Decimal = ZERO
    silent: int = 0

    def add(self, award: Award) -> None:
        """Count one more project."""
        self.count += 1
        self.counted += award.counted
        self.paid += award.paid or ZERO
        self.silent += award.paid is None


def sums_of(awards: Iterable[Award]) -> Sums:
    """Return what some awards come to."""
    sums = Sums()
    for award in awards:
        sums.add(award)
    return sums


NONE = Sums()
"""What nobody got."""

NOWHERE = ""
"""The district of projects that belong to none."""


class Tally:
    """All sums of one fund.

    `years` are those with a budget or an award, newest first; `budgets` has one for each of them.
    `districts` are the entries that got something.
    """

    def __init__(self, budgets: dict[int, Decimal], awards: Iterable[Award]) -> None:
        """Go through the awards once."""
        self.all = Sums()
        self.by_year: dict[int, Sums] = {}
        self._by_category: dict[tuple[int | None, str], Sums] = {}
        self._by_district: dict[tuple[int | None, str], Sums] = {}
        found: dict[str, Entry] = {}
        for award in awards:
            place = award.district.id if award.district else NOWHERE
            if award.district:
                found[place] = award.district
            self.all.add(award)
            self.by_year.setdefault(award.year, Sums()).add(award)
            for year in (award.year, None):
                self._by_category.setdefault((year, award.category), Sums()).add(award)
                self._by_district.setdefault((year, place), Sums()).add(award)
        self.years = sorted({*budgets, *self.by_year}, reverse=True)
        self.budgets = {year: budgets.get(year, ZERO) for year in self.years}
        self.districts = tuple(found.values())

    def of(self, year: int) -> Sums:
        """Return the sums of a year."""
        return self.by_year.get(year, NONE)

    def category(self, id_: str, year: int | None = None) -> Sums:
        """Return the sums of a category, in one year or in all."""
        return self._by_category.get((year, id_), NONE)

    def district(self, id_: str, year: int | None = None) -> Sums:
        """Return the sums of a district (or of `NOWHERE`), in one year or in all."""
        return self._by_district.get((year, id_), NONE)
