"""All that takes place: what comes by month, the same by choice, and what is over by year."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Annotated, ClassVar, NamedTuple

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.calendar import calendar_of, month_after
from stadtteil.model.card import CalendarLink, DateFace, Link
from stadtteil.model.date_face import date_faces
from stadtteil.model.labels import Label
from stadtteil.model.schedule import Occurrence
from stadtteil.model.shared_links import dates_link, feed_link, home_link
from stadtteil.model.site import Site
from stadtteil.model.urls import file_of, month_url, poster_url
from stadtteil.outputs.calendars import calendar_links
from stadtteil.outputs.date_filters import DateChoices, DateFilter, all_coming, choices, filters_of
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.rendering.page import PageView, html

NEAR = 3
"""Months, the present one among them, in which each time of a repetition is listed."""


class DateMonth(msgspec.Struct, frozen=True):
    """What takes place in a month; `id` is for links within the page: `2026-12`.

    `poster` leads to the sheet to print, and is empty where there is none.
    """

    id: str
    label: str
    dates: tuple[DateFace, ...]
    poster: str = ""


class DatesPage(msgspec.Struct, frozen=True):
    """What a list of dates shows; `shortened` where times of repetitions are left out further ahead."""

    title: Annotated[str, Label("Titel")]
    kicker: Annotated[str, Label("Ressort")]
    times: Annotated[int, Label("Zahl der Termine")]
    choices: Annotated[tuple[DateChoices, ...], Label("Auswahl")]
    months: Annotated[tuple[DateMonth, ...], Label("nach Monaten")]
    shortened: Annotated[bool, Label("Termine nach Monaten")]
    siblings: Annotated[tuple[Link, ...], Label("Nachbarlisten")]
    is_past: Annotated[bool, Label("vorbei")]
    all_dates: Annotated[Link | None, Label("alle Termine")]
    past: Annotated[Link | None, Label("vergangene Termine")]
    calendars: Annotated[tuple[CalendarLink, ...], Label("Kalender")] = ()


class DatesView(PageView, frozen=True, kw_only=True):
    """A list of dates."""

    layout: ClassVar[str] = "dates.html"
    content: DatesPage


class DateList(NamedTuple):
    """A list of what comes: where it is, and what it shows."""

    url: str
    page: DatesPage


def lists_of(site: Site) -> tuple[DateList, ...]:
    """Return the list of what comes, and one for each choice; none where the paper lists no dates."""
    return site.derived(_lists) if calendar_of(site).is_listed else ()


def _lists(site: Site) -> tuple[DateList, ...]:
    filters, urls = site.derived(filters_of), site.urls
    whole = _ahead(site, site.words.text("Termine"), urls.dates, choices(site, filters, ""))
    chosen = (
        DateList(each.url, _ahead(site, each.title, each.url, choices(site, filters, each.url), each))
        for each in filters
    )
    return (DateList(urls.dates, whole), *chosen)


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield the list of what comes, one for each choice, and the archive, which has no language."""
    if not calendar_of(site).is_listed:
        return
    (first, whole), *chosen = lists_of(site)
    about = site.words.text("Alle Termine: was in den Quartieren los ist.")
    way = (home_link(site),)
    feeds = (feed_link(site, site.words.text("Termine"), first),)
    yield _list(site, context, first, whole, about, way, feeds)
    for url, content in chosen:
        yield _list(site, context, url, content, content.title, (*way, dates_link(site)))
    if not site.is_translated:
        yield from _archive(site, context)


def _list(
    site: Site,
    context: PlanContext,
    url: str,
    content: DatesPage,
    about: str,
    way: tuple[Link, ...],
    feeds: tuple[Link, ...] = (),
) -> Output:
    view = DatesView(
        template=context.template(DatesView.layout),
        frame=context.frame,
        head=context.head(content.title, url, about, feeds=feeds, nav=site.urls.dates),
        breadcrumbs=way,
        content=content,
    )
    return Output(file_of(url), view)


def _ahead(
    site: Site,
    title: str,
    url: str,
    offered: tuple[DateChoices, ...],
    chosen: DateFilter | None = None,
) -> DatesPage:
    """Return a list of what comes; sheets to print have that of the paper, and those of its districts."""
    coming = [one for one in all_coming(site) if chosen is None or chosen.fits(one.schedule)]
    place = functools.partial(_poster, url, site)
    sheets = place if chosen is None or chosen.is_local else None
    shown = tuple(_shown(coming, month_after(site.today, NEAR)))
    return DatesPage(
        title=title,
        kicker="" if chosen is None else site.words.text("Termine"),
        times=len(shown),
        choices=offered,
        months=tuple(_months(site, shown, sheets)),
        shortened=len(shown) < len(coming),
        siblings=(),
        is_past=False,
        all_dates=None if chosen is None else dates_link(site),
        past=_past_link(site),
        calendars=calendar_links(site) if chosen is None else (),
    )


def _shown(coming: Iterable[Occurrence], far: dt.date) -> Iterator[Occurrence]:
    """Yield what is listed: of a repetition the next time, and all before a day."""
    seen = set()
    for one in coming:
        if not one.schedule.rule or one.span.start.date() < far or one.schedule.key not in seen:
            yield one
        seen.add(one.schedule.key)


def _months(
    site: Site, occurrences: Iterable[Occurrence], sheets: Callable[[dt.date], str] | None
) -> Iterator[DateMonth]:
    """Yield months in the order of the times; what began before this month stands in it.

    `sheets` says where the sheet of a month is.
    """
    found: dict[tuple[int, int], list[Occurrence]] = {}
    for one in occurrences:
        day = max(one.span.start.date(), site.today.replace(day=1))
        found.setdefault((day.year, day.month), []).append(one)
    for (year, month), mine in found.items():
        poster = sheets(dt.date(year, month, 1)) if sheets else ""
        found_month = _month(site, year, month, mine)
        yield msgspec.structs.replace(found_month, poster=poster) if poster else found_month


def _poster(url: str, site: Site, month: dt.date) -> str:
    """Return where the sheet of a month of the list at `url` is; nothing where not all times are listed."""
    if month >= month_after(site.today, NEAR):
        return ""
    return site.href(poster_url(month_url(url, month.year, month.month)))


def _month(site: Site, year: int, month: int, occurrences: Sequence[Occurrence]) -> DateMonth:
    label = site.words.formats.month(year, month)
    return DateMonth(f"{year}-{month:02}", label, date_faces(site, occurrences))


def _past_link(site: Site) -> Link | None:
    """Return the way to what is over, where something is."""
    if not any(one.schedule.listed for one in calendar_of(site).over):
        return None
    return Link(site.words.text("Vergangene Termine"), site.href(site.urls.past_dates))


def _archive(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield what is over: a page for each year, and one that shows the last of them and leads to all."""
    years: dict[int, list[Occurrence]] = {}
    for one in reversed([one for one in calendar_of(site).over if one.schedule.listed]):
        years.setdefault(one.span.start.year, []).append(one)
    words = site.words
    way = (home_link(site), dates_link(site))
    for at, (year, mine) in enumerate(years.items()):
        here = site.urls.past_dates_of(year)
        siblings = tuple(
            Link(str(other), "" if other == year else site.href(site.urls.past_dates_of(other)))
            for other in years
        )
        title = words.text("Vergangene Termine {year}", year=year)
        past = Link(words.text("Vergangene Termine"), site.href(site.urls.past_dates))
        yield _list(site, context, here, _behind(site, title, mine, siblings), title, (*way, past))
        if at == 0:
            whole = tuple(Link(str(other), site.href(site.urls.past_dates_of(other))) for other in years)
            content = _behind(site, past.label, mine, whole)
            about = words.text("Was war: alle Termine, die vorbei sind, nach Jahren.")
            yield _list(site, context, site.urls.past_dates, content, about, way)


def _behind(site: Site, title: str, past: Sequence[Occurrence], siblings: tuple[Link, ...]) -> DatesPage:
    """Return a list of what is over, the latest first."""
    months: dict[dt.date, list[Occurrence]] = {}
    for one in past:
        months.setdefault(one.span.start.date().replace(day=1), []).append(one)
    return DatesPage(
        title=title,
        kicker=site.words.text("Termine"),
        times=len(past),
        choices=(),
        months=tuple(_month(site, day.year, day.month, mine) for day, mine in months.items()),
        shortened=False,
        siblings=siblings,
        is_past=True,
        all_dates=dates_link(site),
        past=None,
    )


def render(view: DatesView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)
