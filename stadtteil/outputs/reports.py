"""The annual report of each fund: a page for each year with a budget, made to be read and to be printed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, ClassVar

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.card import Category, Fact, Link
from stadtteil.model.entry import Entry
from stadtteil.model.funding.account import Account, account_of, counting
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.funding.money import amount_text
from stadtteil.model.funding.sum_table import SumTable, TableFace, categories_of, districts_of
from stadtteil.model.funding.year_tables import compared, parts_of_year
from stadtteil.model.labels import Label
from stadtteil.model.report_entry import ReportEntry
from stadtteil.model.shared_links import home_link, projects_feed, projects_link
from stadtteil.model.site import Site
from stadtteil.model.urls import file_of, report_url
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.rendering.page import PageView, html
from stadtteil.words import Words


class Chapter(msgspec.Struct, frozen=True):
    """A category with its projects of the year, in the order in which they were awarded."""

    category: Category
    count: int
    sum: str
    entries: tuple[ReportEntry, ...]


class ReportPage(msgspec.Struct, frozen=True):
    """What an annual report shows. `state` says of which day it is, or how far a running year has come.

    `words` are the editors' own, plain text with blank lines between paragraphs; `siblings` leads to the
    reports of all years, the one that is shown without href; `ways` leads to what belongs to it.
    """

    title: Annotated[str, Label("Titel")]
    fund: Annotated[Link, Label("Fonds")]
    year: Annotated[str, Label("Jahr")]
    intro: Annotated[str, Label("Einleitung")]
    state: Annotated[str, Label("Zwischenstand")]
    words: Annotated[str, Label("Worte zum Jahr")]
    account: Annotated[Account | None, Label("Kontostand des Fonds")]
    tables: Annotated[tuple[SumTable, ...], Label("Summen")]
    chapters: Annotated[tuple[Chapter, ...], Label("Projekte des Jahres")]
    counting: Annotated[tuple[Fact, ...], Label("wie gezählt wird")]
    siblings: Annotated[tuple[Link, ...], Label("Nachbarlisten")]
    ways: Annotated[tuple[Link, ...], Label("weiterführende Seiten")]


class ReportView(PageView, frozen=True, kw_only=True):
    """An annual report."""

    layout: ClassVar[str] = "report.html"
    content: ReportPage


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield the reports of all funds that have their page in the language of the site."""
    for fund in funding_of(site).funds:
        for year in funding_of(site).reported(fund) if site.is_paged(fund) else ():
            yield _output(site, context, fund, year)


def _output(site: Site, context: PlanContext, fund: Entry, year: int) -> Output:
    url = report_url(fund.url, year)
    content = _content(site, fund, year)
    entries = (entry for chapter in content.chapters for entry in chapter.entries)
    image = next((entry.image for entry in entries if entry.image), None)
    about = f"{content.title}: {content.intro}"
    view = ReportView(
        template=context.template(ReportView.layout),
        frame=context.frame,
        head=context.head(
            content.title, url, about, image=image, feeds=(projects_feed(site),), nav=site.urls.projects
        ),
        breadcrumbs=(home_link(site), projects_link(site), content.fund),
        content=content,
    )
    return Output(file_of(url), view, (fund.path,))


def _content(site: Site, fund: Entry, year: int) -> ReportPage:
    terms, tally = fund.record.account(), funding_of(site).tally(fund)
    budgets = sorted(terms.budgets, reverse=True) if terms else []
    return ReportPage(
        title=site.words.text("{fund}: Jahresbericht {year}", fund=fund.title, year=year),
        fund=site.link(fund),
        year=str(year),
        intro=_intro(site, fund, year),
        state=_state(site, fund, year),
        words=terms.reports.get(year, "") if terms else "",
        account=account_of(fund, site, year),
        tables=tuple(_tables(site, fund, year)),
        chapters=tuple(_chapters(site, fund, year)),
        counting=counting(tally.of(year), site.words),
        siblings=tuple(
            Link(str(other), "" if other == year else site.href(report_url(fund.url, other)))
            for other in budgets
        ),
        ways=tuple(_ways(site, fund, year)),
    )


def _running(site: Site, year: int) -> bool:
    """Whether the year is not over yet."""
    return year >= site.today.year


def _intro(site: Site, fund: Entry, year: int) -> str:
    """Return the year in a sentence or two."""
    tally, running, words = funding_of(site).tally(fund), _running(site, year), site.words
    sums, budget = tally.of(year), amount_text(tally.budgets[year], words)
    if not sums.count:
        if running:
            return words.text("{budget} stehen bereit. Vergeben ist nichts.", budget=budget)
        return words.text("{budget} standen bereit. Vergeben ist nichts.", budget=budget)
    said = words.many(
        "Ein Projekt, zusammen {counted} von {budget}.",
        "{n} Projekte, zusammen {counted} von {budget}.",
        sums.count,
        counted=amount_text(sums.counted, words),
        budget=budget,
    )
    return f"{said} {_left(tally.budgets[year] - sums.counted, words, running=running)}"


def _left(left: Decimal, words: Words, *, running: bool) -> str:
    """Return what a year leaves, in a sentence."""
    if left <= 0:
        return words.text("Damit ist alles vergeben.")
    amount = amount_text(left, words)
    if running:
        return words.text("Es bleiben {left}.", left=amount)
    return words.text("Nicht vergeben wurden {left}.", left=amount)


def _state(site: Site, fund: Entry, year: int) -> str:
    """Return how far a year has come that is not over: by its last award, whatever day it is.

    Of one that is over: the day of the newest that is known of it, as its open data say.
    """
    if not _running(site, year):
        mine = (
            grant for grant in funding_of(site).grants if (grant.fund_id, grant.year) == (fund.slug, year)
        )
        newest = max((grant.modified for grant in mine if grant.modified), default=None)
        return site.words.text("Stand: {day}", day=site.day(newest).text) if newest else ""
    days = [
        award.day
        for award in funding_of(site).awards(fund)
        if award.year == year and award.day and award.day <= site.today
    ]
    if not days:
        return site.words.text("Zwischenstand. Das Jahr ist noch nicht zu Ende.")
    return site.words.text(
        "Zwischenstand nach den Bewilligungen vom {day}. Das Jahr ist noch nicht zu Ende.",
        day=site.day(max(days)).text,
    )


def _tables(site: Site, fund: Entry, year: int) -> Iterator[SumTable]:
    """Yield the year beside the one before, then its categories, then its districts if it has some."""
    tally, words = funding_of(site).tally(fund), site.words
    yield compared(tally, year, words)
    face = TableFace("s-bereich", words.text("Nach Bereichen"), words.text("Bereich"))
    yield parts_of_year(face, categories_of(fund, site), tally, year, words)
    districts = districts_of(fund, site)
    if districts:
        face = TableFace("s-quartier", words.text("Nach Quartieren"), words.text("Quartier"))
        yield parts_of_year(face, districts, tally, year, words)


def _chapters(site: Site, fund: Entry, year: int) -> Iterator[Chapter]:
    """Yield the categories that gave something to projects in that year, with these."""
    found: dict[str, list[ReportEntry]] = {}
    for entry in reversed(funding_of(site).awarded(fund, year)):
        reported = entry.record.report_entry(entry, site)
        if reported:
            found.setdefault(reported.category.id, []).append(reported)
    for category in funding_of(site).categories(fund):
        sums = funding_of(site).tally(fund).category(category.id, year)
        if sums.count:
            sum_ = amount_text(sums.counted, site.words)
            yield Chapter(category, sums.count, sum_, tuple(found.get(category.id, ())))


def _ways(site: Site, fund: Entry, year: int) -> Iterator[Link]:
    """Yield the ways to what belongs to a report."""
    if funding_of(site).tally(fund).of(year).count:
        yield Link(
            site.words.text("Projekte {year} im Schaufenster", year=year),
            site.href(site.urls.choice("jahr", str(year))),
        )
    yield Link(site.words.text("Regeln und Antrag: {fund}", fund=fund.title), site.href(fund.url))


def render(view: ReportView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)
