"""The annual report of each fund: a page for each year with a budget, made to be read and to be printed."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.card import Category, Fact, Link
from stadtteil.model.entry import Entry
from stadtteil.model.funding.account import Account, account_of, counting
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.funding.money import amount_text
from stadtteil.model.funding.sum_table import SumTable, categories_of, districts_of
from stadtteil.model.funding.year_tables import compared, parts_of_year
from stadtteil.model.report_entry import ReportEntry
from stadtteil.model.shared_links import home_link, projects_feed, projects_link
from stadtteil.model.site import Site
from stadtteil.model.urls import file_of, report_url
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.rendering.page import PageView, html


class Chapter(msgspec.Struct, frozen=True):
    """A category with its projects of the year, in the order in which they were awarded."""

    category: Category
    count: int
    sum: str
    entries: tuple[ReportEntry, ...]


class ReportPage(msgspec.Struct, frozen=True):
    """What an annual report shows. `state` says of a year that is not over how far it has come.

    `words` are the editors' own, plain text with blank lines between paragraphs; `siblings` leads to the
    reports of all years, the one that is shown without href; `ways` leads to what belongs to it.
    """

    title: str
    fund: Link
    year: str
    intro: str
    state: str
    words: str
    account: Account | None
    tables: tuple[SumTable, ...]
    chapters: tuple[Chapter, ...]
    counting: tuple[Fact, ...]
    siblings: tuple[Link, ...]
    ways: tuple[Link, ...]


class ReportView(PageView, frozen=True, kw_only=True):
    """An annual report."""

    content: ReportPage


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield the reports of all funds that are in the language of the site."""
    for fund in funding_of(site).funds:
        terms = fund.record.account() if fund.language == site.language.code else None
        for year in sorted(terms.budgets) if terms else ():
            yield _output(site, context, fund, year)


def _output(site: Site, context: PlanContext, fund: Entry, year: int) -> Output:
    url = report_url(fund.url, year)
    content = _content(site, fund, year)
    entries = (entry for chapter in content.chapters for entry in chapter.entries)
    image = next((entry.image for entry in entries if entry.image), None)
    about = f"{content.title}: {content.intro}"
    view = ReportView(
        template=context.template("report.html"),
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
        title=f"{fund.title}: Jahresbericht {year}",
        fund=site.link(fund),
        year=str(year),
        intro=_intro(site, fund, year),
        state=_state(site, fund, year),
        words=terms.reports.get(year, "") if terms else "",
        account=account_of(fund, site, year),
        tables=tuple(_tables(site, fund, year)),
        chapters=tuple(_chapters(site, fund, year)),
        counting=counting(tally.of(year)),
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
    tally, running = funding_of(site).tally(fund), _running(site, year)
    sums, budget = tally.of(year), tally.budgets[year]
    left = budget - sums.counted
    if not sums.count:
        return f"{amount_text(budget)} {'stehen' if running else 'standen'} bereit. Vergeben ist nichts."
    count = "Ein Projekt" if sums.count == 1 else f"{sums.count} Projekte"
    said = f"{count}, zusammen {amount_text(sums.counted)} von {amount_text(budget)}."
    if left <= 0:
        return f"{said} Damit ist alles vergeben."
    return f"{said} {'Es bleiben' if running else 'Nicht vergeben wurden'} {amount_text(left)}."


def _state(site: Site, fund: Entry, year: int) -> str:
    """Return how far a year has come that is not over: by its last award, whatever day it is."""
    if not _running(site, year):
        return ""
    days = [
        award.day
        for award in funding_of(site).awards(fund)
        if award.year == year and award.day and award.day <= site.today
    ]
    since = f" nach den Bewilligungen vom {site.day(max(days)).text}" if days else ""
    return f"Zwischenstand{since}. Das Jahr ist noch nicht zu Ende."


def _tables(site: Site, fund: Entry, year: int) -> Iterator[SumTable]:
    """Yield the year beside the one before, then its categories, then its districts if it has some."""
    tally = funding_of(site).tally(fund)
    yield compared(tally, year)
    yield parts_of_year("Nach Bereichen", "Bereich", categories_of(fund, site), tally, year)
    districts = districts_of(fund, site)
    if districts:
        yield parts_of_year("Nach Quartieren", "Quartier", districts, tally, year)


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
            yield Chapter(category, sums.count, amount_text(sums.counted), tuple(found.get(category.id, ())))


def _ways(site: Site, fund: Entry, year: int) -> Iterator[Link]:
    """Yield the ways to what belongs to a report."""
    if funding_of(site).tally(fund).of(year).count:
        yield Link(f"Projekte {year} im Schaufenster", site.href(site.urls.choice("jahr", str(year))))
    yield Link(f"Regeln und Antrag: {fund.title}", site.href(fund.url))


def render(view: ReportView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)
