"""Place: where people meet: a room, a playground, a garden. Its fields stand in `place_head`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

import msgspec

from stadtteil.model.capabilities import ContactPoint, Term
from stadtteil.model.card import Card, Link
from stadtteil.model.kinds.place_head import PlaceHead
from stadtteil.model.kinds.place_hours import hours_faces
from stadtteil.model.kinds.place_page import PlacePage, page_of
from stadtteil.model.kinds.place_words import GROUPS, ICONS, SORTS
from stadtteil.model.location import ClosedDays, Location
from stadtteil.problems import Problem
from stadtteil.words import msgid

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site


class PublicPlace(PlaceHead, frozen=True, kw_only=True):
    """A place."""

    kind: ClassVar[str] = "ort"
    folder: ClassVar[str] = "orte"
    noun: ClassVar[str] = "Ort"
    plural: ClassVar[str] = msgid("Orte")
    other_names: ClassVar[tuple[str, ...]] = ("place", "treffpunkt")
    address: ClassVar[str] = "/orte/"
    overview_in_every_language: ClassVar[bool] = True
    template: ClassVar[str] = "place.html"
    page_type: ClassVar[type[msgspec.Struct] | None] = PlacePage
    in_every_language: ClassVar[bool] = True

    def is_for_newcomers(self, today: dt.date) -> bool:
        """Whether each language should have it: always."""
        return True

    @property
    def name(self) -> str:
        """The place's name."""
        return self.title

    @property
    def in_short(self) -> str:
        """Its summary."""
        return self.summary

    def term(self) -> Term:
        """Return that it groups what happens there."""
        return Term(
            SORTS[self.sort],
            self.summary,
            GROUPS[self.sort],
            listed=False,
            overview=self.plural,
            about=msgid("Wo man sich trifft: Räume, Plätze und Gärten in den Quartieren."),
            icon=ICONS[self.sort],
        )

    def location(self) -> Location:
        """Return where it is, when it is open and how one gets in."""
        return Location(
            self.title,
            self.street,
            self.postal_code,
            self.town,
            self.coordinates,
            phone=self.phone,
            website=self.website,
            hours=self.hours,
            closed=tuple(ClosedDays(one.first, one.until) for one in self.closures),
            step_free=self.accessibility.step_free if self.accessibility else None,
        )

    def contact_point(self, entry: Entry, site: Site) -> ContactPoint | None:
        """Return when one can come there; a place without hours is not there to ask."""
        hours = tuple((line.days, line.times) for line in hours_faces(self.hours, site.words))
        if not hours:
            return None
        return ContactPoint(site.link(entry), self.street, hours, self.languages)

    def card(self, entry: Entry, site: Site) -> Card:
        """Return its face for lists; above its name stands its district."""
        district = site.target(entry, "district")
        above = district.title if district else site.words.text(SORTS[self.sort])
        return Card(
            entry.id,
            self.kind,
            site.href(entry.url),
            self.title,
            self.summary or ", ".join(self.location().lines),
            Link(above, ""),
            image=site.image(entry, self.image),
        )

    def page(self, entry: Entry, site: Site) -> PlacePage:
        """Return its page."""
        return page_of(self, entry, site)

    def turns(self, today: dt.date) -> Iterable[dt.date | dt.datetime]:
        """Return also the days on which it is open again."""
        yield from super().turns(today)
        for closure in self.closures:
            yield closure.until + dt.timedelta(days=1)

    def check(self, entry: Entry, site: Site) -> Iterable[Problem]:
        """Return which days of rest end before they begin."""
        for number, closure in enumerate(self.closures):
            if closure.until < closure.first and "closures" not in entry.failed:
                line, column = entry.marks.get(f"closures.{number}.last", (0, 0))
                message = "Der letzte Tag liegt vor dem ersten."
                yield Problem(entry.path, line, column, message, "Prüfen Sie „von:“ und „bis:“.")
