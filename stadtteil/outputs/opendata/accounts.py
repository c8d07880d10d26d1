"""A fund's money as exact numbers, by year and category: what data files say where pages have words.

The sums are those of the Tally, as on every page.
"""

from __future__ import annotations

from decimal import Decimal

import msgspec

from stadtteil.model.entry import Entry
from stadtteil.model.grant import full_address, organisation_id
from stadtteil.model.kind import AccountTerms
from stadtteil.model.money import total
from stadtteil.model.site import Site
from stadtteil.model.tally import Tally


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
    terms, tally = fund.record.account(), site.tally(fund)
    assert terms is not None, fund.id
    funder = site.target(fund, "funder")
    budget = total(tally.budgets.values())
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
        projects=tally.all.count,
        awarded=tally.all.awarded,
        disbursed=tally.all.paid,
        left=budget - tally.all.awarded,
        categories=_by_category(terms, tally),
        years=tuple(_year(year, terms, tally) for year in tally.years),
    )


def _year(year: int, terms: AccountTerms, tally: Tally) -> YearAccount:
    budget, sums = tally.budgets[year], tally.of(year)
    return YearAccount(
        year=year,
        budget=budget,
        projects=sums.count,
        awarded=sums.awarded,
        disbursed=sums.paid,
        left=budget - sums.awarded,
        categories=_by_category(terms, tally, year),
    )


def _by_category(terms: AccountTerms, tally: Tally, year: int | None = None) -> tuple[CategorySum, ...]:
    """Return the sums of all categories, those without projects, too, in the fund's own order."""
    mine = ((category, tally.category(category.id, year)) for category in terms.categories)
    return tuple(
        CategorySum(category.id, category.name, sums.count, sums.awarded, sums.paid)
        for category, sums in mine
    )
