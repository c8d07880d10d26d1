"""The fund's account: what there was to give in a year, what was given for what, what is left.

The sums are the Tally's; here they become words. Given away („vergeben“) is what projects count, each
in its main category only, so that parts add up to the whole.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from stadtteil.model.card import Category, Fact, Link
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.funding.money import ZERO, amount_text, share

if TYPE_CHECKING:
    from stadtteil.model.capabilities import AccountTerms
    from stadtteil.model.entry import Entry
    from stadtteil.model.funding.tally import Sums
    from stadtteil.model.site import Site

CLOSED = "Zurzeit nimmt der Fonds keine Anträge an."


class Segment(msgspec.Struct, frozen=True):
    """One category's part of a year's budget; `share` is per cent of the budget (`16.00`)."""

    category: Category
    counted: str
    count: int
    share: str


class Account(msgspec.Struct, frozen=True):
    """A fund's year, as its bar shows it. `sentence` says all of it in words.

    `rest` is the one sentence for those who have an idea: what is left, of how much, how much a
    project can get, until when to apply. It is `lead`, its beginning, and `terms`, all the rest.
    """

    fund: Link
    year: str
    budget: str
    counted: str
    paid: str
    left: str
    cap: str
    segments: tuple[Segment, ...]
    left_share: str
    sentence: str
    rest: str
    lead: str
    terms: str
    apply: Link | None
    deadline: str
    open: bool


def account_of(fund: Entry, site: Site, year: int | None = None) -> Account | None:
    """Return a year of a fund, or the running one: the latest with a budget that has begun.

    Only the running one says until when and how to apply, for that changes with the days.
    """
    terms = fund.record.account()
    looking_back = year is not None
    year = funding_of(site).running_year(fund) if year is None else year
    if terms is None or year is None:
        return None
    budget, sums = funding_of(site).tally(fund).budgets[year], funding_of(site).tally(fund).of(year)
    left = max(budget - sums.counted, ZERO)
    deadline = "" if looking_back else deadline_text(terms, site, 1)
    lead, about = _rest(terms, budget, sums, deadline)
    segments = _segments(fund, site, year)
    return Account(
        fund=site.link(fund),
        year=str(year),
        budget=amount_text(budget),
        counted=amount_text(sums.counted),
        paid=amount_text(sums.paid),
        left=amount_text(left),
        cap=amount_text(terms.cap),
        segments=segments,
        left_share=share(left, max(budget, sums.counted)),
        sentence=_sentence(year, budget, sums, segments),
        rest=f"{lead} {about}",
        lead=lead,
        terms=about,
        apply=Link("So stellen Sie einen Antrag", f"{site.href(fund.url)}#s-antrag")
        if terms.applicable and not looking_back
        else None,
        deadline=deadline,
        open=left > ZERO,
    )


def _segments(fund: Entry, site: Site, year: int) -> tuple[Segment, ...]:
    """Return the categories that got something, or have projects, in the fund's order."""
    tally = funding_of(site).tally(fund)
    whole = max(tally.budgets[year], tally.of(year).counted)
    got = ((category, tally.category(category.id, year)) for category in funding_of(site).categories(fund))
    return tuple(
        Segment(category, amount_text(sums.counted), sums.count, share(sums.counted, whole))
        for category, sums in got
        if sums.count
    )


def _sentence(year: int, budget: Decimal, sums: Sums, segments: tuple[Segment, ...]) -> str:
    parts = "; ".join(f"{segment.category.name} {segment.counted}" for segment in segments)
    said = f"{year} sind {amount_text(sums.counted)} von {amount_text(budget)} vergeben"
    left = budget - sums.counted
    end = f"Es bleiben {amount_text(left)}." if left >= 0 else f"Das sind {amount_text(-left)} zu viel."
    return f"{said}: {parts}. {end}" if parts else f"{said}. {end}"


def _rest(terms: AccountTerms, budget: Decimal, sums: Sums, deadline: str) -> tuple[str, str]:
    """Return the beginning and the end of what somebody with an idea wants to know."""
    if sums.counted >= budget:
        return "Alles vergeben:", f"{amount_text(sums.counted)} von {amount_text(budget)}. {CLOSED}"
    said = f"von {amount_text(budget)}, höchstens {amount_text(terms.cap)} je Projekt"
    joint = ", " if deadline.startswith("Anträge") else ". "
    end = f"{joint}{deadline}" if deadline else "."
    return f"Noch {amount_text(budget - sums.counted)}", said + end


def deadline_text(terms: AccountTerms, site: Site, most: int | None = None) -> str:
    """Return until when one may apply, as a sentence, with at most so many of the days to come.

    Nothing where the fund does not say.
    """
    if terms.always_open:
        return "Anträge jederzeit."
    days = [(day, site.day(day).text.replace(". ", ".\N{NO-BREAK SPACE}")) for day in terms.deadlines]
    coming = [text for day, text in days if day >= site.today][:most]
    if coming:
        return f"Anträge bis {', dann bis '.join(coming)}."
    return f"Die letzte Frist war am {days[-1][1]}." if days else ""


def counting(sums: Sums) -> tuple[Fact, ...]:
    """Return what each of the sums takes of a project, by its status; for the pages that show them."""
    silent = f"Das betrifft {sums.silent} Projekte." if sums.silent > 1 else ""
    if sums.silent == 1:
        silent = "Das betrifft ein Projekt."
    return tuple(
        Fact(label, (Link(text.strip(), ""),))
        for label, text in (
            (
                "Vergeben",
                "Was zählt: das Bewilligte; von einem abgebrochenen Projekt nur, was ausgezahlt wurde.",
            ),
            (
                "Ausgezahlt",
                f"Was bisher überwiesen ist. Wo nichts eingetragen ist, rechnen wir mit 0\xa0€. {silent}",
            ),
            ("Noch da", "Das Jahresbudget ohne das, was vergeben ist."),
            ("Jedes Projekt einmal", "In seinem Förderjahr, seinem ersten Bereich und seinem Quartier."),
        )
    )
