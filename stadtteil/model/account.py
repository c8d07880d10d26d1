"""The fund's account: what there was to give, what was given for what, what is left. Exact sums.

Awarded is the sum of what projects of a year count (an award that broke off counts what was paid
out); each project counts in its main category only, so that parts add up to the whole.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from stadtteil.model.card import Category, Link
from stadtteil.model.money import ZERO, amount_text, share, total

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.kind import AccountTerms
    from stadtteil.model.site import Site


class Segment(msgspec.Struct, frozen=True):
    """One category's part of a year's budget; `share` is per cent of the budget (`16.00`)."""

    category: Category
    amount: str
    count: int
    share: str


class Account(msgspec.Struct, frozen=True):
    """A fund's year, as its bar shows it. `sentence` says all of it in words."""

    fund: Link
    year: str
    budget: str
    awarded: str
    left: str
    cap: str
    segments: tuple[Segment, ...]
    left_share: str
    sentence: str
    apply: Link | None
    deadline: str
    open: bool


class YearRow(msgspec.Struct, frozen=True):
    """One year of a fund."""

    year: Link
    budget: str
    awarded: str
    left: str
    count: int


class CategoryRow(msgspec.Struct, frozen=True):
    """One category of a fund: a cell for each year, then count and sum of all years."""

    category: Category
    cells: tuple[str, ...]
    count: int
    sum: str


def account_of(fund: Entry, site: Site) -> Account | None:
    """Return the fund's running year: the latest with a budget that has begun."""
    terms = fund.record.account()
    year = site.running_year(fund)
    if terms is None or year is None:
        return None
    budget = terms.budgets[year]
    awards = [award for award in site.awards(fund) if award.year == year]
    awarded = total(award.counted for award in awards)
    left = max(budget - awarded, ZERO)
    segments = []
    for category in site.categories(fund):
        given = [award.counted for award in awards if award.category == category.id]
        if given:
            segments.append(
                Segment(
                    category, amount_text(total(given)), len(given), share(total(given), max(budget, awarded))
                )
            )
    parts = "; ".join(f"{segment.category.name} {segment.amount}" for segment in segments)
    sentence = f"{year} sind {amount_text(awarded)} von {amount_text(budget)} vergeben" + (
        f": {parts}. " if parts else ". "
    )
    return Account(
        fund=site.link(fund),
        year=str(year),
        budget=amount_text(budget),
        awarded=amount_text(awarded),
        left=amount_text(left),
        cap=amount_text(terms.cap),
        segments=tuple(segments),
        left_share=share(left, max(budget, awarded)),
        sentence=sentence + f"Es bleiben {amount_text(left)}.",
        apply=Link("So stellen Sie einen Antrag", site.link(fund).href + "#s-antrag")
        if terms.applicable
        else None,
        deadline=deadline_text(terms, site, 1),
        open=left > ZERO,
    )


def deadline_text(terms: AccountTerms, site: Site, most: int | None = None) -> str:
    """Return until when one may apply, as a sentence, with at most so many of the days to come.

    Nothing where the fund does not say.
    """
    if terms.always_open:
        return "Anträge jederzeit."
    coming = [site.day(day).text for day in terms.deadlines if day >= site.today][:most]
    if coming:
        return f"Anträge bis {', dann bis '.join(coming)}."
    return f"Die letzte Frist war am {site.day(terms.deadlines[-1]).text}." if terms.deadlines else ""


def account_rows(
    fund: Entry, site: Site
) -> tuple[tuple[YearRow, ...], tuple[CategoryRow, ...], tuple[str, ...]]:
    """Return all years, newest first; all categories with a cell per year; the row of sums."""
    terms = fund.record.account()
    awards = site.awards(fund)
    years = sorted(terms.budgets, reverse=True) if terms else []
    rows = []
    for year in years:
        given = [award.counted for award in awards if award.year == year]
        budget: Decimal = terms.budgets[year] if terms else ZERO
        href = site.href(f"/projekte/jahr/{year}/") if given else ""
        rows.append(
            YearRow(
                Link(str(year), href),
                amount_text(budget),
                amount_text(total(given)),
                amount_text(budget - total(given)),
                len(given),
            )
        )
    categories = []
    for category in site.categories(fund):
        mine = [award for award in awards if award.category == category.id and award.year in years]
        cells = tuple(
            amount_text(total(award.counted for award in mine if award.year == year)) for year in years
        )
        categories.append(
            CategoryRow(category, cells, len(mine), amount_text(total(award.counted for award in mine)))
        )
    counted = [award for award in awards if award.year in years]
    sums = tuple(
        amount_text(total(award.counted for award in counted if award.year == year)) for year in years
    )
    return (
        tuple(rows),
        tuple(categories),
        (*sums, str(len(counted)), amount_text(total(award.counted for award in counted))),
    )
