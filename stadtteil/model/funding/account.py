"""The fund's account: what there was to give in a year, what was given for what, what is left.

The sums are the Tally's; here they become words. Given away („vergeben“) is what projects count, each
in its main category only, so that parts add up to the whole.
"""

from __future__ import annotations

import functools
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
    from stadtteil.words import Words


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
    lead, about = _rest(terms, budget, sums, site, looking_back=looking_back)
    segments, words = _segments(fund, site, year), site.words
    return Account(
        fund=site.link(fund),
        year=str(year),
        budget=amount_text(budget, words),
        counted=amount_text(sums.counted, words),
        paid=amount_text(sums.paid, words),
        left=amount_text(left, words),
        cap=amount_text(terms.cap, words),
        segments=segments,
        left_share=share(left, max(budget, sums.counted)),
        sentence=_sentence(year, budget, sums, segments, words),
        rest=f"{lead} {about}",
        lead=lead,
        terms=about,
        apply=Link(words.text("So stellen Sie einen Antrag"), f"{site.href(fund.url)}#s-antrag")
        if terms.applicable and not looking_back
        else None,
        deadline="" if looking_back else deadline_text(terms, site, 1),
        open=left > ZERO,
    )


def _segments(fund: Entry, site: Site, year: int) -> tuple[Segment, ...]:
    """Return the categories that got something, or have projects, in the fund's order."""
    tally = funding_of(site).tally(fund)
    whole = max(tally.budgets[year], tally.of(year).counted)
    got = ((category, tally.category(category.id, year)) for category in funding_of(site).categories(fund))
    return tuple(
        Segment(category, amount_text(sums.counted, site.words), sums.count, share(sums.counted, whole))
        for category, sums in got
        if sums.count
    )


def _sentence(year: int, budget: Decimal, sums: Sums, segments: tuple[Segment, ...], words: Words) -> str:
    facts = {"year": year, "counted": amount_text(sums.counted, words), "budget": amount_text(budget, words)}
    if segments:
        parts = "; ".join(f"{segment.category.name} {segment.counted}" for segment in segments)
        said = words.text("{year} sind {counted} von {budget} vergeben: {parts}.", parts=parts, **facts)
    else:
        said = words.text("{year} sind {counted} von {budget} vergeben.", **facts)
    left = budget - sums.counted
    if left >= 0:
        return f"{said} {words.text('Es bleiben {left}.', left=amount_text(left, words))}"
    return f"{said} {words.text('Das sind {excess} zu viel.', excess=amount_text(-left, words))}"


def _rest(
    terms: AccountTerms, budget: Decimal, sums: Sums, site: Site, *, looking_back: bool
) -> tuple[str, str]:
    """Return the beginning and the end of what somebody with an idea wants to know."""
    words, whole = site.words, amount_text(budget, site.words)
    if sums.counted >= budget:
        said = words.text("{counted} von {budget}.", counted=amount_text(sums.counted, words), budget=whole)
        closed = words.text("Zurzeit nimmt der Fonds keine Anträge an.")
        return words.text("Alles vergeben:"), f"{said} {closed}"
    lead = words.text("Noch {left}", left=amount_text(budget - sums.counted, words))
    return lead, _offer(terms, whole, site, looking_back=looking_back)


def _offer(terms: AccountTerms, budget: str, site: Site, *, looking_back: bool) -> str:
    """Return of how much there is something left, how much of it one can get, and until when."""
    words = site.words
    facts = {"budget": budget, "cap": amount_text(terms.cap, words)}
    coming = [] if looking_back else _days(terms, site, to_come=True)
    if terms.always_open and not looking_back:
        return words.text("von {budget}, höchstens {cap} je Projekt, Anträge jederzeit.", **facts)
    if coming:
        return words.text(
            "von {budget}, höchstens {cap} je Projekt, Anträge bis {day}.", day=coming[0], **facts
        )
    said = words.text("von {budget}, höchstens {cap} je Projekt.", **facts)
    return said if looking_back else f"{said} {deadline_text(terms, site)}".strip()


def _days(terms: AccountTerms, site: Site, *, to_come: bool) -> list[str]:
    """Return the days until which one may apply, those to come or those gone, on one line each."""
    return [
        site.day(day).text.replace(". ", ".\N{NO-BREAK SPACE}")
        for day in terms.deadlines
        if (day >= site.today) is to_come
    ]


def deadline_text(terms: AccountTerms, site: Site, most: int | None = None) -> str:
    """Return until when one may apply, as a sentence, with at most so many of the days to come.

    Nothing where the fund does not say.
    """
    words = site.words
    if terms.always_open:
        return words.text("Anträge jederzeit.")
    coming = _days(terms, site, to_come=True)[:most]
    if coming:
        days = functools.reduce(
            lambda earlier, later: words.text("{earlier}, dann bis {later}", earlier=earlier, later=later),
            coming,
        )
        return words.text("Anträge bis {day}.", day=days)
    gone = _days(terms, site, to_come=False)
    return words.text("Die letzte Frist war am {day}.", day=gone[-1]) if gone else ""


def counting(sums: Sums, words: Words) -> tuple[Fact, ...]:
    """Return what each of the sums takes of a project, by its status; for the pages that show them."""
    paid = words.text(
        "Was bisher überwiesen ist. Wo nichts eingetragen ist, rechnen wir mit {zero}.",
        zero=amount_text(ZERO, words),
    )
    if sums.silent:
        silent = words.many("Das betrifft ein Projekt.", "Das betrifft {n} Projekte.", sums.silent)
        paid = f"{paid} {silent}"
    counted = words.text(
        "Was zählt: das Bewilligte; von einem abgebrochenen Projekt nur, was ausgezahlt wurde."
    )
    once = words.text("In seinem Förderjahr, seinem ersten Bereich und seinem Quartier.")
    return (
        Fact(words.text("Vergeben"), (Link(counted, ""),)),
        Fact(words.text("Ausgezahlt"), (Link(paid, ""),)),
        Fact(words.text("Noch da"), (Link(words.text("Das Jahresbudget ohne das, was vergeben ist."), ""),)),
        Fact(words.text("Jedes Projekt einmal"), (Link(once, ""),)),
    )
