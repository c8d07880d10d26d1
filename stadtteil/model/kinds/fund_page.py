"""A fund's page: what it shows, in final words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec

from stadtteil.model.card import Body, Card, Day, Fact, Link
from stadtteil.model.funding.account import Account, account_of, counting, deadline_text
from stadtteil.model.funding.fund_tables import parts_table, years_table
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.funding.money import amount_text
from stadtteil.model.funding.sum_table import SumTable, categories_of, districts_of
from stadtteil.model.urls import report_url

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.kinds.fund import Fund
    from stadtteil.model.site import Site


class TextList(msgspec.Struct, frozen=True):
    """A list of rules with its heading; `mark` says `yes` or `no` of its items, or nothing."""

    title: str
    items: tuple[str, ...]
    mark: str = ""


class Question(msgspec.Struct, frozen=True):
    """A question and its answer as the page shows them."""

    question: str
    answer: str


class FundPage(msgspec.Struct, frozen=True):
    """What a fund's page shows.

    `updated` is the day of its last award, `reports` are the ways to each year's, `counting` says what
    sums take.
    """

    title: str
    summary: str
    updated: Day | None
    account: Account | None
    body: Body | None
    tables: tuple[SumTable, ...]
    reports: tuple[Link, ...]
    counting: tuple[Fact, ...]
    facts: tuple[Fact, ...]
    lists: tuple[TextList, ...]
    apply: tuple[Fact, ...]
    questions: tuple[Question, ...]
    projects: tuple[Card, ...]


def page_of(fund: Fund, entry: Entry, site: Site) -> FundPage:
    """Return a fund's page."""
    terms, tally = fund.account(), funding_of(site).tally(entry)
    return FundPage(
        title=fund.title,
        summary=fund.summary,
        updated=_updated(entry, site),
        account=account_of(entry, site),
        body=site.body(entry),
        tables=tuple(_tables(entry, site)),
        reports=tuple(
            Link(str(year), site.href(report_url(entry.url, year)))
            for year in sorted(terms.budgets, reverse=True)
        ),
        counting=counting(tally.all),
        facts=tuple(_facts(fund, entry, site)),
        lists=tuple(
            TextList(title, items, mark)
            for title, items, mark in (
                ("Was gefördert wird", fund.eligible, "yes"),
                ("Was nicht gefördert wird", fund.ineligible, "no"),
                ("Wonach entschieden wird", fund.criteria, ""),
            )
            if items
        ),
        apply=tuple(ways_of(fund)),
        questions=tuple(Question(item.question, item.answer) for item in fund.faq),
        projects=site.cards(funding_of(site).awarded(entry)[:6]),
    )


def _updated(entry: Entry, site: Site) -> Day | None:
    """Return the day of the last award up to now."""
    days = [award.day for award in funding_of(site).awards(entry) if award.day and award.day <= site.today]
    return site.day(max(days)) if days else None


def _tables(entry: Entry, site: Site) -> Iterable[SumTable]:
    """Yield the sums by year, by category, and by district where projects name some."""
    tally = funding_of(site).tally(entry)
    yield years_table(tally, site)
    yield parts_table("Wofür das Geld ausgegeben wurde", "Bereich", categories_of(entry, site), tally)
    districts = districts_of(entry, site)
    if districts:
        yield parts_table("In welchen Quartieren", "Quartier", districts, tally)


def _facts(fund: Fund, entry: Entry, site: Site) -> Iterable[Fact]:
    funder = site.target(entry, "funder")
    if funder:
        yield Fact("Geldgeber", (site.link(funder),))
    yield Fact("Höchstbetrag je Projekt", (Link(amount_text(fund.cap), ""),))
    if fund.applicants:
        yield Fact("Wer darf einen Antrag stellen?", (Link(fund.applicants, ""),))
    if fund.decision:
        dates = ", ".join(site.day(day).text for day in fund.decision.dates)
        yield Fact(
            "Wer entscheidet?",
            (Link(fund.decision.board + (f" (Sitzungen: {dates})" if dates else ""), ""),),
        )
    deadline = deadline_text(fund.account(), site)
    if deadline:
        yield Fact("Frist", (Link(deadline, ""),))
    if fund.payment:
        yield Fact("Wie das Geld kommt", (Link(fund.payment, ""),))
    if fund.proof:
        yield Fact("Nach dem Projekt", (Link(fund.proof, ""),))


def ways_of(fund: Fund) -> Iterable[Fact]:
    """Yield the ways to apply, and who helps with it."""
    if fund.application:
        ways = fund.application
        for label, text, href in (
            ("Online", "Antrag ausfüllen", ways.url),
            ("Per E-Mail", ways.mail, f"mailto:{ways.mail}" if ways.mail else ""),
            ("Formular zum Ausdrucken", "Formular öffnen", ways.form),
            ("Merkblatt", "Merkblatt öffnen", ways.leaflet),
            ("Mit der Post", ways.post, ""),
            ("Vor Ort", ways.in_person, ""),
        ):
            if href or (text and label in {"Mit der Post", "Vor Ort"}):
                yield Fact(label, (Link(text, href),))
    if fund.advice:
        parts = [fund.advice.place, fund.advice.hours, ", ".join(fund.advice.languages)]
        yield Fact("Hilfe beim Antrag", tuple(Link(part, "") for part in parts if part))
