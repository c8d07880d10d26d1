"""By what one chooses among the dates of the paper: district, audience, fee, access, language.

A choice is offered where something of it comes; its page stays as long as there was ever something of it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

import msgspec

from stadtteil.model.calendar import calendar_of
from stadtteil.model.card import Link
from stadtteil.model.disruption import Disruption
from stadtteil.model.entry import Entry
from stadtteil.model.schedule import Occurrence, Schedule
from stadtteil.model.site import Site
from stadtteil.model.spoken_languages import SPOKEN

FREE, WHEELCHAIR, AUDIENCE, LANGUAGE = "kostenlos", "rollstuhl", "fuer", "sprache"
"""What these filters are called in addresses; districts are called as what their pages stand below."""


class DateFilter(msgspec.Struct, frozen=True):
    """One choice: its group and label, its place, the title of its page, and what falls under it."""

    group: str
    label: str
    url: str
    title: str
    rank: tuple[int, str]
    fits: Callable[[Schedule], bool]

    @property
    def is_local(self) -> bool:
        """Whether it chooses what is near to where somebody lives."""
        return self.rank[0] == 0


class DateChoices(msgspec.Struct, frozen=True):
    """The choices of one group, as links; that of the page itself has no href."""

    label: str
    links: tuple[Link, ...]


def filters_of(site: Site) -> tuple[DateFilter, ...]:
    """Return all choices, in the order of their groups."""
    found: dict[str, DateFilter] = {}
    for schedule in calendar_of(site).schedules:
        if schedule.listed:
            found.update((one.url, one) for one in _of(schedule, site))
    return tuple(sorted(found.values(), key=lambda one: one.rank))


def choices(site: Site, filters: Iterable[DateFilter], current: str) -> tuple[DateChoices, ...]:
    """Return the choices under which something comes, by group; `current` is the place of the page."""
    groups: dict[str, list[Link]] = {}
    coming = {one.schedule.key: one.schedule for one in all_coming(site)}.values()
    for each in filters:
        if each.url == current or any(each.fits(schedule) for schedule in coming):
            href = "" if each.url == current else site.href(each.url)
            groups.setdefault(each.group, []).append(Link(each.label, href))
    return tuple(DateChoices(label, tuple(links)) for label, links in groups.items())


def all_coming(site: Site) -> Iterator[Occurrence]:
    """Yield what comes among the dates of the paper, in the window and beyond it."""
    calendar = calendar_of(site)
    yield from calendar.listed()
    yield from (one for one in calendar.beyond if one.schedule.listed)


def ways_to(site: Site, urls: Collection[str]) -> tuple[Link, ...]:
    """Return the ways to the choices that are at some places, each as its page is called."""
    return tuple(Link(one.title, site.href(one.url)) for one in site.derived(filters_of) if one.url in urls)


def untold(said: Iterable[Disruption], entry: Entry, site: Site) -> Iterator[Occurrence]:
    """Yield what comes at an entry, without that of which a strip of disruptions speaks there already."""
    strip = {each.link.href for each in said}
    return (one for one in calendar_of(site).at(entry) if site.href(one.schedule.entry.url) not in strip)


def _of(schedule: Schedule, site: Site) -> Iterator[DateFilter]:
    """Yield the choices under which one schedule falls."""
    words, urls = site.words, site.urls
    for entry in schedule.related:
        term = entry.record.term()
        if term and term.listed:
            name, place = entry.record.address.strip("/"), entry.slug
            title = words.text("Termine: {place}", place=entry.title)
            url = urls.dates_choice(name, place)
            yield DateFilter(
                words.text(term.kicker),
                entry.title,
                url,
                title,
                (0, words.sort_key(entry.title)),
                _about(entry),
            )
    group = words.text("Für wen")
    for audience in schedule.audience:
        title = words.text("Termine für {audience}", audience=audience.name)
        url = urls.dates_choice(AUDIENCE, audience.id)
        fits = _for(audience.id)
        yield DateFilter(group, audience.name, url, title, (1, f"{audience.rank:03}"), fits)
    group = words.text("Außerdem")
    if schedule.free:
        label, title = words.text("kostenlos"), words.text("Kostenlose Termine")
        yield DateFilter(group, label, urls.dates_choice(FREE), title, (2, "0"), _is_free)
    if schedule.wheelchair:
        label, title = (
            words.text("mit dem Rollstuhl"),
            words.text("Termine, zu denen man mit dem Rollstuhl kommt"),
        )
        yield DateFilter(group, label, urls.dates_choice(WHEELCHAIR), title, (2, "1"), _has_access)
    for code in schedule.languages:
        if code != site.settings.language and code in SPOKEN:
            name = words.text(SPOKEN[code])
            title = words.text("Termine auf {language}", language=name)
            url = urls.dates_choice(LANGUAGE, code)
            yield DateFilter(words.text("Sprache"), name, url, title, (3, words.sort_key(name)), _in(code))


def _about(entry: Entry) -> Callable[[Schedule], bool]:
    return lambda schedule: any(one.id == entry.id for one in schedule.related)


def _for(audience: str) -> Callable[[Schedule], bool]:
    return lambda schedule: any(one.id == audience for one in schedule.audience)


def _in(code: str) -> Callable[[Schedule], bool]:
    return lambda schedule: code in schedule.languages


def _is_free(schedule: Schedule) -> bool:
    return bool(schedule.free)


def _has_access(schedule: Schedule) -> bool:
    return bool(schedule.wheelchair)
