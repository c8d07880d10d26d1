"""Edition: one number of the printed paper, with what stands in it and until when one could write for it.

Its fields stand in `edition_head`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, Final

import msgspec

from stadtteil.model.capabilities import EditionTerms
from stadtteil.model.card import Card, Link
from stadtteil.model.editions import editions_of
from stadtteil.model.kinds.edition_head import EditionHead
from stadtteil.model.kinds.edition_page import EditionPage, page_of
from stadtteil.model.kinds.edition_rules import broken_rules
from stadtteil.model.schedule import CalendarTopic, Schedule, Span
from stadtteil.problems import Problem
from stadtteil.words import msgid

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site

COPY_DEADLINES: Final = CalendarTopic(
    "redaktionsschluss",
    msgid("Redaktionsschluss"),
    msgid("Bis wann Texte für die nächste Ausgabe da sein müssen."),
)


class Edition(EditionHead, frozen=True, kw_only=True):
    """An edition of the paper."""

    kind: ClassVar[str] = "ausgabe"
    folder: ClassVar[str] = "ausgaben"
    noun: ClassVar[str] = "Ausgabe"
    plural: ClassVar[str] = msgid("Ausgaben")
    other_names: ClassVar[tuple[str, ...]] = ("edition", "issue", "heft", "nummer")
    body_key: ClassVar[str] = "vorwort"
    address: ClassVar[str] = "/ausgaben/"
    overview_in_every_language: ClassVar[bool] = True
    template: ClassVar[str] = "edition.html"
    page_type: ClassVar[type[msgspec.Struct] | None] = EditionPage

    @property
    def name(self) -> str:
        """Its title, else its number."""
        return self.title or f"{self.noun} {self.number}/{self.year}"

    @property
    def in_short(self) -> str:
        """Its summary."""
        return self.summary

    @property
    def day(self) -> dt.date:
        """The day on which it appears."""
        return self.appears_on

    def contents(self, entry: Entry, site: Site) -> EditionTerms:
        """Return what stands in it."""
        return EditionTerms(
            self.number,
            self.year,
            self.appears_on,
            site.targets(entry, "articles"),
            _joined(entry, site),
            self.period.since if self.period else None,
            self.period.until if self.period else None,
            self._deadline(site),
        )

    def card(self, entry: Entry, site: Site) -> Card:
        """Return its face for lists."""
        link = editions_of(site).link(entry)
        return Card(
            entry.id,
            self.kind,
            link.href,
            self.title or link.label,
            self.summary,
            kicker=Link(link.label, "") if self.title else None,
            date=site.day(self.appears_on),
            image=site.image(entry, self.image),
        )

    def page(self, entry: Entry, site: Site) -> EditionPage:
        """Return its page."""
        return page_of(self, entry, site)

    def breadcrumb(self, entry: Entry, site: Site) -> tuple[Link, ...]:
        """Return the way by the list of all editions."""
        return (Link(site.words.text("Ausgaben"), site.href(site.urls.overview(self.address))),)

    def schedules(self, entry: Entry, site: Site) -> Iterable[Schedule]:
        """Return until when one can write for it."""
        span = self._deadline(site)
        if span:
            edition = editions_of(site).link(entry).label
            title = site.words.text("Redaktionsschluss: {edition}", edition=edition)
            yield Schedule(entry, title, span, id=COPY_DEADLINES.id, topic=COPY_DEADLINES)

    def turns(self, today: dt.date) -> Iterable[dt.date | dt.datetime]:
        """Return also the day after its copy deadline."""
        yield from super().turns(today)
        if self.deadline and self.deadline.day:
            yield self.deadline.day + dt.timedelta(days=1)

    def check(self, entry: Entry, site: Site) -> Iterable[Problem]:
        """Return what it contradicts: itself, another edition, or an article that says it is from another."""
        return broken_rules(self, entry, site)

    def _deadline(self, site: Site) -> Span | None:
        if self.deadline is None or self.deadline.day is None:
            return None
        day, time = self.deadline.day, self.deadline.time
        start = dt.datetime.combine(day, time or dt.time(), site.zone)
        end = start if time else dt.datetime.combine(day + dt.timedelta(days=1), dt.time(), site.zone)
        return Span(start, end, all_day=time is None)


def _joined(entry: Entry, site: Site) -> tuple[Entry, ...]:
    """Return the articles that say that they are from an edition, newest first."""
    mentioning = site.referrers(entry, "artikel")
    return tuple(one for one in mentioning if entry.id in {it.id for it in site.targets(one, "edition")})
