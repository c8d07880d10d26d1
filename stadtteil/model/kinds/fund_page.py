"""A fund's page: what it shows, in final words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import msgspec

from stadtteil.model.card import Body, CalendarLink, Card, DateFace, Day, Fact, Link
from stadtteil.model.fields import FileUse
from stadtteil.model.funding.account import Account, account_of, counting, deadline_text
from stadtteil.model.funding.fund_tables import parts_table, years_table
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.funding.money import amount_text
from stadtteil.model.funding.sum_table import SumTable, TableFace, categories_of, districts_of
from stadtteil.model.kinds.fund_application import help_of, steps_of
from stadtteil.model.kinds.fund_schedules import calendar_of_deadlines, dates_of
from stadtteil.model.labels import Label
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

    title: Annotated[str, Label("Titel")]
    summary: Annotated[str, Label("Kurztext")]
    updated: Annotated[Day | None, Label("Änderungsdatum")]
    account: Annotated[Account | None, Label("Kontostand des Fonds")]
    body: Annotated[Body | None, Label("Text")]
    tables: Annotated[tuple[SumTable, ...], Label("Summen")]
    reports: Annotated[tuple[Link, ...], Label("Jahresberichte")]
    counting: Annotated[tuple[Fact, ...], Label("wie gezählt wird")]
    facts: Annotated[tuple[Fact, ...], Label("Angaben im Kasten")]
    lists: Annotated[tuple[TextList, ...], Label("Regeln des Fonds")]
    online: Annotated[str, Label("Antrag online")]
    apply: Annotated[tuple[Fact, ...], Label("Antrag")]
    help: Annotated[tuple[Fact, ...], Label("Hilfe beim Antrag")]
    steps: Annotated[tuple[str, ...], Label("Antrag in Schritten")]
    dates: Annotated[tuple[DateFace, ...], Label("nächste Termine")]
    calendar: Annotated[CalendarLink | None, Label("Kalender")]
    questions: Annotated[tuple[Question, ...], Label("Fragen und Antworten")]
    projects: Annotated[tuple[Card, ...], Label("Projekte")]


def page_of(fund: Fund, entry: Entry, site: Site) -> FundPage:
    """Return a fund's page."""
    tally, years = funding_of(site).tally(entry), funding_of(site).reported(entry)
    return FundPage(
        title=fund.title,
        summary=fund.summary,
        updated=_updated(entry, site),
        account=account_of(entry, site),
        body=site.body(entry),
        tables=tuple(_tables(entry, site)) if years else (),
        reports=tuple(Link(str(year), site.href(report_url(entry.url, year))) for year in reversed(years)),
        counting=counting(tally.all, site.words) if years else (),
        facts=tuple(_facts(fund, entry, site)),
        lists=tuple(
            TextList(title, items, mark)
            for title, items, mark in (
                (site.words.text("Was gefördert wird"), fund.eligible, "yes"),
                (site.words.text("Was nicht gefördert wird"), fund.ineligible, "no"),
                (site.words.text("Wonach entschieden wird"), fund.criteria, ""),
            )
            if items
        ),
        online=fund.application.url if fund.application else "",
        apply=tuple(ways_of(fund, entry, site)),
        help=help_of(fund.advice, site.words),
        steps=steps_of(fund, site),
        dates=dates_of(entry, site),
        calendar=calendar_of_deadlines(fund, site),
        questions=tuple(Question(item.question, item.answer) for item in fund.faq),
        projects=site.cards(funding_of(site).awarded(entry)[:6]),
    )


def _updated(entry: Entry, site: Site) -> Day | None:
    """Return the day of the last award up to now."""
    days = [award.day for award in funding_of(site).awards(entry) if award.day and award.day <= site.today]
    return site.day(max(days)) if days else None


def _tables(entry: Entry, site: Site) -> Iterable[SumTable]:
    """Yield the sums by year, by category, and by district where projects name some."""
    tally, words = funding_of(site).tally(entry), site.words
    yield years_table(tally, site)
    face = TableFace("s-bereich", words.text("Wofür das Geld ausgegeben wurde"), words.text("Bereich"))
    yield parts_table(face, categories_of(entry, site), tally, words)
    districts = districts_of(entry, site)
    if districts:
        face = TableFace("s-quartier", words.text("In welchen Quartieren"), words.text("Quartier"))
        yield parts_table(face, districts, tally, words)


def _facts(fund: Fund, entry: Entry, site: Site) -> Iterable[Fact]:
    words, funder = site.words, site.target(entry, "funder")
    if funder:
        yield Fact(words.text("Geldgeber"), (site.link(funder),))
    yield Fact(words.text("Höchstbetrag je Projekt"), (Link(amount_text(fund.cap, words), ""),))
    if fund.applicants:
        yield Fact(words.text("Wer darf einen Antrag stellen?"), (Link(fund.applicants, ""),))
    if fund.decision:
        yield Fact(words.text("Wer entscheidet?"), (Link(fund.decision.board, ""),))
    deadline = deadline_text(fund.account(), site)
    if deadline:
        yield Fact(words.text("Frist"), (Link(deadline, ""),))
    if fund.payment:
        yield Fact(words.text("Wie das Geld kommt"), (Link(fund.payment, ""),))
    if fund.proof:
        yield Fact(words.text("Nach dem Projekt"), (Link(fund.proof, ""),))


def ways_of(fund: Fund, entry: Entry, site: Site) -> Iterable[Fact]:
    """Yield the ways to apply, but for the one that has a button."""
    words, ways = site.words, fund.application
    if ways:
        mail = f"mailto:{ways.mail}" if ways.mail else ""
        form = _file(ways.form, words.text("Formular öffnen"), entry, site)
        leaflet = _file(ways.leaflet, words.text("Merkblatt öffnen"), entry, site)
        for label, way in (
            (words.text("Per E-Mail"), ways.mail and Link(ways.mail, mail)),
            (words.text("Formular zum Ausdrucken"), form),
            (words.text("Merkblatt"), leaflet),
            (words.text("Mit der Post"), ways.post and Link(ways.post, "")),
            (words.text("Vor Ort"), ways.in_person and Link(ways.in_person, "")),
        ):
            if way:
                yield Fact(label, (way,))


def _file(use: FileUse | None, label: str, entry: Entry, site: Site) -> Link | None:
    """Return the way to a file, by its title and size; `label` is what one elsewhere is called."""
    if use and use.href:
        return Link(use.title or label, use.href)
    file = site.download(entry, use)
    return Link(file.label(site.words.direction), file.href) if file else None
