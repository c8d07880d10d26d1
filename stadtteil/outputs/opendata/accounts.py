"""A fund's money as exact numbers, by year and category: what data files say where pages have words.

The sums are those of the Tally, as on every page. `awarded` and `disbursed` are names of the first
edition for `counted` and `paid`; others read them, so they stay.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any

import msgspec

from stadtteil.model.capabilities import AccountTerms
from stadtteil.model.entry import Entry
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.funding.money import total
from stadtteil.model.funding.tally import Sums, Tally
from stadtteil.model.grant import full_address, organisation_id
from stadtteil.model.site import Site

COUNTED = msgspec.Meta(
    description="Was zählt („vergeben“): das Bewilligte; von abgebrochenen Projekten nur das Ausgezahlte."
)
PAID = msgspec.Meta(description="Was bisher ausgezahlt ist; wo nichts eingetragen ist, 0.")
FORMER_COUNTED = msgspec.Meta(description="Dasselbe wie counted.")
FORMER_PAID = msgspec.Meta(description="Dasselbe wie paid.")


class CategorySum(msgspec.Struct, frozen=True, kw_only=True):
    """What went to one category."""

    id: str
    label: str
    projects: int
    counted: Annotated[Decimal, COUNTED]
    paid: Annotated[Decimal, PAID]
    awarded: Annotated[Decimal, FORMER_COUNTED]
    disbursed: Annotated[Decimal, FORMER_PAID]


class YearAccount(msgspec.Struct, frozen=True, kw_only=True):
    """One year of a fund: what there was, what was given, what was paid out, what is left to give."""

    year: int
    budget: Decimal
    projects: int
    counted: Annotated[Decimal, COUNTED]
    paid: Annotated[Decimal, PAID]
    awarded: Annotated[Decimal, FORMER_COUNTED]
    disbursed: Annotated[Decimal, FORMER_PAID]
    left: Decimal
    categories: tuple[CategorySum, ...]


class FundAccount(msgspec.Struct, frozen=True, kw_only=True):
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
    counted: Annotated[Decimal, COUNTED]
    paid: Annotated[Decimal, PAID]
    awarded: Annotated[Decimal, FORMER_COUNTED]
    disbursed: Annotated[Decimal, FORMER_PAID]
    left: Decimal
    categories: tuple[CategorySum, ...]
    years: tuple[YearAccount, ...]


def account_of(fund: Entry, site: Site) -> FundAccount:
    """Return a fund's account. The fund must have something to give."""
    terms, tally = fund.record.account(), funding_of(site).tally(fund)
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
        **_sums(tally.all),
        left=budget - tally.all.counted,
        categories=_by_category(terms, tally),
        years=tuple(_year(year, terms, tally) for year in tally.years),
    )


def _year(year: int, terms: AccountTerms, tally: Tally) -> YearAccount:
    budget, sums = tally.budgets[year], tally.of(year)
    return YearAccount(
        year=year,
        budget=budget,
        **_sums(sums),
        left=budget - sums.counted,
        categories=_by_category(terms, tally, year),
    )


def _sums(sums: Sums) -> dict[str, Any]:
    """Return sums under all names that the data have for them."""
    return {
        "projects": sums.count,
        "counted": sums.counted,
        "paid": sums.paid,
        "awarded": sums.counted,
        "disbursed": sums.paid,
    }


def _by_category(terms: AccountTerms, tally: Tally, year: int | None = None) -> tuple[CategorySum, ...]:
    """Return the sums of all categories, those without projects, too, in the fund's own order."""
    mine = ((category, tally.category(category.id, year)) for category in terms.categories)
    return tuple(CategorySum(id=category.id, label=category.name, **_sums(sums)) for category, sums in mine)
