"""The archive: one page that leads to every list there is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.board import has_board
from stadtteil.model.calendar import calendar_of
from stadtteil.model.card import Link
from stadtteil.model.disruption import disruptions_of
from stadtteil.model.editions import editions_of
from stadtteil.model.entry import Entry
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.labels import Label
from stadtteil.model.series import all_series
from stadtteil.model.shared_links import home_link, works_link
from stadtteil.model.site import Site
from stadtteil.model.urls import file_of
from stadtteil.outputs.audiences import audiences_of
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.outputs.sorting import by_section, by_tag, by_year
from stadtteil.rendering.page import PageView, html


class ArchiveRow(msgspec.Struct, frozen=True):
    """A list and how much it holds."""

    label: str
    href: str
    count: int


class ArchiveGroup(msgspec.Struct, frozen=True):
    """The lists of things of one sort."""

    label: str
    rows: tuple[ArchiveRow, ...]


class ArchivePage(msgspec.Struct, frozen=True):
    """What the archive shows."""

    title: Annotated[str, Label("Titel")]
    years: Annotated[tuple[ArchiveRow, ...], Label("Jahre")]
    sections: Annotated[tuple[ArchiveRow, ...], Label("Ressorts")]
    tags: Annotated[tuple[ArchiveRow, ...], Label("Schlagwörter")]
    series: Annotated[tuple[ArchiveRow, ...], Label("Serie")]
    audiences: Annotated[tuple[ArchiveRow, ...], Label("Für wen")]
    groups: Annotated[tuple[ArchiveGroup, ...], Label("Gruppen")]
    date_lists: Annotated[tuple[Link, ...], Label("Terminlisten")]
    editions: Annotated[tuple[ArchiveRow, ...], Label("Ausgaben")] = ()
    all_editions: Annotated[Link | None, Label("Ausgaben")] = None
    overviews: Annotated[tuple[Link, ...], Label("weitere Übersichten")] = ()


class ArchiveView(PageView, frozen=True, kw_only=True):
    """The archive."""

    layout: ClassVar[str] = "archive.html"
    content: ArchivePage


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield the archive."""
    words = site.words
    about = words.text("Alle Artikel der Zeitung nach Jahr, Ressort, Quartier und Thema.")
    content = ArchivePage(
        title=words.text("Archiv"),
        years=tuple(_years(site)),
        sections=tuple(_sections(site)),
        tags=tuple(
            ArchiveRow(name, site.href(site.urls.tag(key)), len(entries))
            for key, (name, entries) in site.derived(by_tag).items()
        ),
        series=tuple(
            ArchiveRow(series.name, site.href(site.urls.series(key)), len(series.parts))
            for key, series in all_series(site).items()
        ),
        audiences=tuple(_audiences(site)),
        groups=tuple(_groups(site)),
        date_lists=tuple(_dates(site)),
        editions=tuple(_editions(site)),
        all_editions=editions_of(site).overview,
        overviews=tuple(_more(site)),
    )
    view = ArchiveView(
        template=context.template(ArchiveView.layout),
        frame=context.frame,
        head=context.head(content.title, site.urls.archive, about, nav=site.urls.archive),
        breadcrumbs=(home_link(site),),
        content=content,
    )
    yield Output(file_of(site.urls.archive), view)


def _years(site: Site) -> Iterator[ArchiveRow]:
    """Yield the years, and the list of all news in front of them."""
    if site.stories:
        yield ArchiveRow(site.words.text("Alle"), site.href(site.urls.news), len(site.stories))
    for year, entries in site.derived(by_year).items():
        yield ArchiveRow(str(year), site.href(site.urls.year(year)), len(entries))


def _sections(site: Site) -> Iterator[ArchiveRow]:
    news = site.derived(by_section)
    for section in site.sections:
        yield ArchiveRow(section.name, site.href(site.urls.section(section.id)), len(news[section.id]))


def _audiences(site: Site) -> Iterator[ArchiveRow]:
    found = audiences_of(site)
    for front in found.fronts:
        title, href = site.words.text(front.title), site.href(site.urls.audience(front.id))
        yield ArchiveRow(title, href, len(found.news(front)))


def _groups(site: Site) -> Iterator[ArchiveGroup]:
    """Yield what groups others: sort by sort as kinds are in order, by name within each."""
    found: dict[str, list[Entry]] = {}
    for entry in (entry for kind in BY_NAME for entry in site.of(kind)):
        term = entry.record.term()
        if term and term.listed:
            found.setdefault(term.overview, []).append(entry)
    for overview, entries in found.items():
        entries.sort(key=lambda entry: (site.words.sort_key(entry.title), entry.id))
        yield ArchiveGroup(site.words.text(overview), tuple(_row(entry, site) for entry in entries))


def _row(entry: Entry, site: Site) -> ArchiveRow:
    count = sum(other.record.story for other in entry.record.gathers(entry, site))
    return ArchiveRow(entry.title, site.href(entry.url), count)


def _dates(site: Site) -> Iterator[Link]:
    """Yield the ways to what comes and to what is over, where there is any."""
    if calendar_of(site).is_listed:
        yield Link(site.words.text("Alle Termine"), site.href(site.urls.dates))
    if any(one.schedule.listed for one in calendar_of(site).over):
        yield Link(site.words.text("Vergangene Termine"), site.href(site.urls.past_dates))


def _editions(site: Site) -> Iterator[ArchiveRow]:
    editions = editions_of(site)
    for entry, _ in editions.appeared:
        link = editions.link(entry)
        yield ArchiveRow(link.label, link.href, len(editions.stories(entry)))


def _more(site: Site) -> Iterator[Link]:
    """Yield the ways to what is no news."""
    if disruptions_of(site):
        yield works_link(site)
    if has_board(site):
        yield Link(site.words.text("Pinnwand"), site.href(site.urls.board))


def render(view: ArchiveView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)
