"""A fund's money as exact numbers, by year and category: what data files say where pages have words.

Awarded is what projects count, paid out what their records say was paid; each counts in one year and
one category, so that parts add up to the whole.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

import msgspec

from stadtteil.model.entry import Entry
from stadtteil.model.grant import Grant, full_address, organisation_id
from stadtteil.model.money import ZERO, total
from stadtteil.model.site import Site


class CategorySum(msgspec.Struct, frozen=True):
    """What went to one category."""

    id: str
    label: str
    projects: int
    awarded: Decimal
    disbursed: Decimal


class YearAccount(msgspec.Struct, frozen=True):
    """One year of a fund: what there was, what was given, what was paid out, what is left to give."""

    year: int
    budget: Decimal
    projects: int
    awarded: Decimal
    disbursed: Decimal
    left: Decimal
    categories: tuple[CategorySum, ...]


class FundAccount(msgspec.Struct, frozen=True):
    """A fund with all its years, the newest first. `cap` is the most that one project gets."""

    id: str
    title: str
    url: str
    funder: str
    funder_id: str
    currency: str
    cap: Decimal
    open_call: bool
    budget: Decimal
    projects: int
    awarded: Decimal
    disbursed: Decimal
    left: Decimal
    categories: tuple[CategorySum, ...]
    years: tuple[YearAccount, ...]


def account_of(fund: Entry, site: Site) -> FundAccount:
    """Return a fund's account. The fund must have something to give."""
    terms = fund.record.account()
    assert terms is not None, fund.id
    funder = site.target(fund, "funder")
    grants = tuple(grant for entry in site.awarded(fund) if (grant := site.grant(entry)))
    by_year: dict[int, list[Grant]] = {year: [] for year in terms.budgets}
    for grant in grants:
        by_year.setdefault(grant.year, []).append(grant)
    budget, awarded = total(terms.budgets.values()), _awarded(grants)
    names = tuple((category.id, category.name) for category in terms.categories)
    return FundAccount(
        id=fund.slug,
        title=fund.title,
        url=full_address(site, site.href(fund.url)),
        funder=funder.title if funder else "",
        funder_id=organisation_id(funder, site) if funder else "",
        currency="EUR",
        cap=terms.cap,
        open_call=terms.always_open or bool(terms.deadlines),
        budget=budget,
        projects=len(grants),
        awarded=awarded,
        disbursed=_disbursed(grants),
        left=budget - awarded,
        categories=_by_category(names, grants),
        years=tuple(
            _year(year, terms.budgets.get(year, ZERO), names, mine)
            for year, mine in sorted(by_year.items(), reverse=True)
        ),
    )


def _year(
    year: int, budget: Decimal, names: Iterable[tuple[str, str]], grants: Iterable[Grant]
) -> YearAccount:
    mine = tuple(grants)
    awarded = _awarded(mine)
    return YearAccount(
        year=year,
        budget=budget,
        projects=len(mine),
        awarded=awarded,
        disbursed=_disbursed(mine),
        left=budget - awarded,
        categories=_by_category(names, mine),
    )


def _by_category(names: Iterable[tuple[str, str]], grants: Iterable[Grant]) -> tuple[CategorySum, ...]:
    """Return the sums of all categories, those without projects, too, in the fund's own order."""
    found: dict[str, list[Grant]] = {}
    for grant in grants:
        found.setdefault(grant.category, []).append(grant)
    mine = ((id_, label, found.get(id_, [])) for id_, label in names)
    return tuple(
        CategorySum(id_, label, len(got), _awarded(got), _disbursed(got)) for id_, label, got in mine
    )


def _awarded(grants: Iterable[Grant]) -> Decimal:
    return total(grant.amount for grant in grants)


def _disbursed(grants: Iterable[Grant]) -> Decimal:
    return total(grant.amount_disbursed or ZERO for grant in grants)
