"""What there is for whom: news, what funds give to, and everything else that says whom it is for."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import msgspec

from stadtteil.model.audiences import FACET, FRONTS, AudienceFront
from stadtteil.model.calendar import calendar_of
from stadtteil.model.card import Card, Link
from stadtteil.model.entry import Entry
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.kind import Content
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.offering import offering
from stadtteil.model.schedule import Occurrence
from stadtteil.model.site import Site
from stadtteil.outputs.date_filters import AUDIENCE, ways_to
from stadtteil.outputs.facets import facets_of

MOST_FUNDED = 6
"""Funded things that a front shows; its links lead to all."""


class ListGroup(msgspec.Struct, frozen=True):
    """Things of one sort on the front of a list, and links to more of them."""

    label: str
    cards: tuple[Card, ...]
    links: tuple[Link, ...] = ()


class Audiences:
    """Everything by whom it is for; worked out once for each site."""

    def __init__(self, site: Site) -> None:
        """Sort what says whom it is for, and is written in the language of the site."""
        self._site = site
        self._found: dict[str, list[Entry]] = {}
        for entry in offering("audience", site.written):
            for name in dict.fromkeys(entry.record.audience):
                self._found.setdefault(name, []).append(entry)
        self._funded = [entry for entry, _ in funding_of(site).funded]
        funded = {entry.id for entry in self._funded}
        self.fronts = tuple(
            front for front in FRONTS if any(entry.id not in funded for entry in self._for(front))
        )
        """Those for which there is more than what is funded: that has lists of its own in the showcase."""

    def news(self, front: AudienceFront) -> tuple[Entry, ...]:
        """Return the news for some audiences, newest first."""
        return tuple(entry for entry in self._for(front) if entry.record.story)

    def coming(self, front: AudienceFront) -> Iterator[Occurrence]:
        """Yield what takes place for some audiences and is not over, by its start."""
        for one in calendar_of(self._site).listed():
            if any(audience.id in front.audiences for audience in one.schedule.audience):
                yield one

    def date_lists(self, front: AudienceFront) -> tuple[Link, ...]:
        """Return the ways to all dates for some audiences."""
        urls = [self._site.urls.dates_choice(AUDIENCE, name) for name in front.audiences]
        return ways_to(self._site, urls)

    def groups(self, front: AudienceFront) -> tuple[ListGroup, ...]:
        """Return what else there is for them, sort by sort: what is funded, then what has no day.

        What takes place stands among the dates.
        """
        return tuple(self._groups(front))

    def _for(self, front: AudienceFront) -> tuple[Entry, ...]:
        """Return all that is for some audiences, each once, in the order of the site."""
        ids = {entry.id for name in front.audiences for entry in self._found.get(name, ())}
        return tuple(entry for entry in self._site.written if entry.id in ids) if ids else ()

    def _groups(self, front: AudienceFront) -> Iterator[ListGroup]:
        site = self._site
        dated = {schedule.entry.id for schedule in calendar_of(site).schedules if schedule.listed}
        others = [one for one in self._for(front) if not one.record.story and one.id not in dated]
        ids = {entry.id for entry in others}
        funded = [entry for entry in self._funded if entry.id in ids]
        if funded:
            links = tuple(_choices(site, front.audiences))
            yield ListGroup(site.words.text("Geförderte Projekte"), site.cards(funded[:MOST_FUNDED]), links)
        given = {entry.id for entry in funded}
        for name in BY_NAME:
            cards = site.cards(one for one in others if one.record.kind == name and one.id not in given)
            if cards:
                yield ListGroup(site.words.text(_called(BY_NAME[name])), cards)


def _choices(site: Site, audiences: Collection[str]) -> Iterator[Link]:
    """Yield the ways to all that is funded for some audiences."""
    for slot in facets_of(site).slots:
        if slot.facet and slot.facet.id == FACET and slot.value in audiences:
            yield Link(slot.title, site.href(slot.url))


def _called(kind: type[Content]) -> str:
    return kind.plural or kind.noun


def audiences_of(site: Site) -> Audiences:
    """Return everything by whom it is for."""
    return site.derived(Audiences)
