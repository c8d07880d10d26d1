"""Calendar files: of each thing that takes place, and those that people subscribe to.

A calendar that people may have subscribed to stays while what it is of is there, empty if need be: a file
that is gone makes their programs complain, or go on showing what was.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.calendar import Calendar, calendar_of
from stadtteil.model.card import CalendarLink
from stadtteil.model.entry import Entry
from stadtteil.model.schedule import Schedule
from stadtteil.model.shared_links import calendar_link
from stadtteil.model.site import Site
from stadtteil.model.urls import calendar_url, file_of
from stadtteil.outputs.calendar_events import address_of, events_of
from stadtteil.outputs.date_filters import AUDIENCE
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.rendering.ical import CalendarFile, ical


class CalendarView(View, frozen=True, kw_only=True):
    """A calendar file."""

    file: CalendarFile


class Subscription(NamedTuple):
    """A calendar that one can subscribe to: what it is called, its file, the page about it, what is in it."""

    title: str
    about: str
    url: str
    page: str
    schedules: tuple[Schedule, ...]


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield all calendar files of a site, where anything takes place at all."""
    calendar = calendar_of(site)
    if not calendar.schedules:
        return
    current = _current(calendar)
    by_entry: dict[str, list[Schedule]] = {}
    for schedule in calendar.schedules:
        by_entry.setdefault(schedule.entry.id, []).append(schedule)
    for entry in site.paged:
        if entry.id in by_entry:
            yield _of_entry(entry, by_entry[entry.id], current, site)
    for one in subscriptions(site):
        file = CalendarFile(
            events_of((each for each in one.schedules if each.key in current), site, calendar),
            site.settings.zone,
            f"{site.settings.name}: {one.title}",
            one.about,
            address_of(site, one.url),
            address_of(site, one.page),
        )
        yield Output(file_of(one.url), CalendarView(file=file))


def _of_entry(entry: Entry, schedules: list[Schedule], current: set[tuple[str, str]], site: Site) -> Output:
    """Return the file of an entry; of what is over it still says when it was."""
    shown = [one for one in schedules if one.key in current] or schedules
    events = events_of(shown, site, calendar_of(site), busy=True)
    view = CalendarView(file=CalendarFile(events, site.settings.zone))
    return Output(file_of(calendar_url(entry.url, alone=True)), view, (entry.path,))


def _current(calendar: Calendar) -> set[tuple[str, str]]:
    """Return by their keys the schedules that calendars show: within the window, or going on over it."""
    within = {one.schedule.key for one in calendar.occurrences}
    lasting = {
        one.key
        for one in calendar.schedules
        if one.rule
        and one.span.start.date() <= calendar.until
        and (one.until is None or one.until >= calendar.since)
    }
    return within | lasting


def subscriptions(site: Site) -> tuple[Subscription, ...]:
    """Return all calendars that people can subscribe to, those of nothing at present too."""
    calendar = calendar_of(site)
    listed = tuple(one for one in calendar.schedules if one.listed)
    everything = Subscription(
        site.words.text("Alle Termine"), _about(site), calendar_url(site.urls.dates), site.urls.dates, listed
    )
    return (
        *((everything,) if listed else ()),
        *_of_terms(site, calendar, is_listed=bool(listed)),
        *_of_audiences(site, listed),
        *_of_topics(site, calendar),
    )


def calendar_links(site: Site) -> tuple[CalendarLink, ...]:
    """Return the ways to the calendars that have something in them, for the page of all dates."""
    current = _current(calendar_of(site))
    return tuple(
        calendar_link(site, one.title, one.url)
        for one in subscriptions(site)
        if any(each.key in current for each in one.schedules)
    )


def _about(site: Site) -> str:
    return site.words.text("Termine aus der Zeitung {paper}.", paper=site.settings.name)


def _of_terms(site: Site, calendar: Calendar, *, is_listed: bool) -> Iterator[Subscription]:
    """Yield a calendar for each district and place as soon as the paper lists any dates."""
    about: dict[str, list[Schedule]] = {}
    for schedule in calendar.schedules:
        for id_ in {one.id for one in (schedule.place, *schedule.related) if one}:
            about.setdefault(id_, []).append(schedule)
    for entry in site.paged:
        term = entry.record.term()
        if (term and term.listed) or entry.record.location():
            there = tuple(about.get(entry.id, ()))
            if is_listed or there or any(calendar.at(entry)):
                yield Subscription(entry.title, _about(site), calendar_url(entry.url), entry.url, there)


def _of_audiences(site: Site, listed: tuple[Schedule, ...]) -> Iterator[Subscription]:
    """Yield a calendar for each audience that any of the dates ever meant."""
    whom = {audience.id: audience for one in listed for audience in one.audience}
    for audience in sorted(whom.values(), key=lambda one: one.rank):
        page = site.urls.dates_choice(AUDIENCE, audience.id)
        meant = tuple(one for one in listed if any(each.id == audience.id for each in one.audience))
        title = site.words.text("Termine für {audience}", audience=audience.name)
        yield Subscription(title, _about(site), calendar_url(page), page, meant)


def _of_topics(site: Site, calendar: Calendar) -> Iterator[Subscription]:
    """Yield the calendars that kinds declare beside these."""
    topics = {one.topic.id: one.topic for one in calendar.schedules if one.topic}
    for id_, topic in sorted(topics.items()):
        said = (site.words.text(topic.name), site.words.text(topic.about))
        meant = tuple(one for one in calendar.schedules if one.topic and one.topic.id == id_)
        page = meant[0].entry.url if len({one.entry.id for one in meant}) == 1 else site.urls.home
        yield Subscription(*said, calendar_url(site.urls.dates_choice(id_)), page, meant)


def render(view: CalendarView, blobs: Blobs) -> bytes:
    """Return the file as iCalendar."""
    return ical(view.file)
