"""Works: what is built or mended, told to those who live there before, during and after it.

Its fields stand in `works_head`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, Literal

import msgspec

from stadtteil.model.card import Card, Link
from stadtteil.model.disruption import Disruption
from stadtteil.model.kinds.works_head import WorksHead
from stadtteil.model.kinds.works_page import WorksPage, changes_of, page_of
from stadtteil.model.kinds.works_rules import broken_rules
from stadtteil.model.kinds.works_schedules import schedules_of
from stadtteil.model.kinds.works_times import (
    AHEAD,
    STANDINGS,
    days_of,
    has_days,
    interruption_of,
    span_text,
    standing_of,
)
from stadtteil.model.shared_links import works_link
from stadtteil.problems import Problem
from stadtteil.words import msgid

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.schedule import Schedule
    from stadtteil.model.site import Site

_DAY = dt.timedelta(days=1)


class Works(WorksHead, frozen=True, kw_only=True):
    """Works."""

    kind: ClassVar[str] = "bauarbeiten"
    folder: ClassVar[str] = "bauarbeiten"
    noun: ClassVar[str] = "Baustelle"
    plural: ClassVar[str] = msgid("Bauarbeiten")
    other_names: ClassVar[tuple[str, ...]] = ("works", "baustelle", "sanierung")
    file_format: ClassVar[Literal["md", "yaml"]] = "md"
    address: ClassVar[str] = "/bauarbeiten/"
    template: ClassVar[str] = "works.html"
    page_type: ClassVar[type[msgspec.Struct] | None] = WorksPage
    in_every_language: ClassVar[bool] = True

    @property
    def name(self) -> str:
        """The headline."""
        return self.title

    @property
    def in_short(self) -> str:
        """Its summary."""
        return self.summary

    @property
    def moment(self) -> dt.datetime:
        """When it was announced."""
        return self.created

    @property
    def appears(self) -> dt.datetime:
        """The later of that day and its own `ab:`."""
        return max(self.created, self.starts) if self.starts else self.created

    @property
    def updated(self) -> dt.datetime | None:
        """The day of the last change."""
        days = [change.day for change in self.changes]
        return dt.datetime.combine(max(days), dt.time(12), dt.UTC) if days else None

    def card(self, entry: Entry, site: Site) -> Card:
        """Return its face for lists."""
        words, standing = site.words, standing_of(self.begins, self.finishes, site.today)
        return Card(
            entry.id,
            self.kind,
            site.href(entry.url),
            self.title,
            self.summary or (entry.prose.opening if entry.prose else ""),
            kicker=works_link(site),
            label=words.text(STANDINGS[standing]),
            image=site.image(entry, self.image),
        )

    def disruption(self, entry: Entry, site: Site) -> Disruption:
        """Return how it disturbs those who live there."""
        today, standing = site.today, standing_of(self.begins, self.finishes, site.today)
        spans = (
            (days_of(effect, self), number) for number, effect in enumerate(self.effects) if has_days(effect)
        )
        coming = sorted((first < today, first, number) for (first, last), number in spans if last >= today)
        return Disruption(
            link=site.link(entry),
            standing=standing,
            label=site.words.text(STANDINGS[standing]),
            span=span_text(self.begins, self.finishes, site),
            where=", ".join(part.text for part in self.streets),
            begins=site.day(self.begins),
            ends=site.day(self.finishes),
            summary=self.summary,
            is_urgent=self.begins - AHEAD <= today <= self.finishes,
            interruptions=tuple(interruption_of(self.effects[number], self, site) for *_, number in coming),
            changes=changes_of(self, site),
        )

    def schedules(self, entry: Entry, site: Site) -> Iterable[Schedule]:
        """Return when it takes place, for calendars."""
        return schedules_of(self, entry, site)

    def breadcrumb(self, entry: Entry, site: Site) -> tuple[Link, ...]:
        """Return the way by all works."""
        return (works_link(site),)

    def page(self, entry: Entry, site: Site) -> WorksPage:
        """Return its page."""
        return page_of(self, entry, site)

    def turns(self, today: dt.date) -> Iterable[dt.date | dt.datetime]:
        """Return when it is to be seen everywhere, when it and its parts begin and end, and of changes."""
        yield from super().turns(today)
        spans = [(phase.since, phase.until) for phase in self.phases]
        spans += [days_of(effect, self) for effect in self.effects]
        for first, last in ((self.begins - AHEAD, self.finishes), (self.begins, self.finishes), *spans):
            yield from (first, last + _DAY)
        yield from (change.day for change in self.changes)

    def check(self, entry: Entry, site: Site) -> Iterable[Problem]:
        """Return what cannot be right."""
        return broken_rules(self, entry)
