"""Event: something that takes place, once or again and again. When and where stands in `event_head`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

import msgspec

from stadtteil.model.audiences import WHOM
from stadtteil.model.card import Card, Link
from stadtteil.model.fields import (
    DOWNLOADS,
    CalendarDay,
    Field,
    FileUse,
    Group,
    Many,
    Phrase,
    PictureUse,
    Ref,
    Text,
    To,
    When,
    YesNo,
)
from stadtteil.model.kind import LONGEST_WAIT
from stadtteil.model.kinds.event_head import EventHead
from stadtteil.model.kinds.event_page import EventPage, page_of
from stadtteil.model.kinds.event_parts import DateChange, EventAccess, Fee, MeetingDecision, Registration
from stadtteil.model.kinds.event_repetition import coming_days
from stadtteil.model.kinds.event_rules import broken_rules
from stadtteil.model.kinds.event_schedule import label_of, schedule_of
from stadtteil.model.pictures.own_picture import OwnPicture
from stadtteil.model.schedule import Schedule
from stadtteil.model.shared_links import dates_link
from stadtteil.model.spoken_languages import IN_LANGUAGES
from stadtteil.problems import Problem
from stadtteil.words import msgid

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site


class Event(EventHead, frozen=True, kw_only=True):
    """Something that takes place."""

    kind: ClassVar[str] = "termin"
    folder: ClassVar[str] = "termine"
    noun: ClassVar[str] = "Termin"
    plural: ClassVar[str] = msgid("Termine")
    other_names: ClassVar[tuple[str, ...]] = ("event", "veranstaltung", "date")
    file_format: ClassVar[Literal["md", "yaml"]] = "md"
    by_year: ClassVar[bool] = True
    address: ClassVar[str] = "/termine/"
    template: ClassVar[str] = "date.html"
    page_type: ClassVar[type[msgspec.Struct] | None] = EventPage
    in_every_language: ClassVar[bool] = True

    organisers: Annotated[
        tuple[Ref, ...],
        Field(
            "veranstalter",
            Many(To("akteur"), commas=True),
            "Wer einlädt",
            "Dateinamen aus content/akteure.",
            "sozialer-arbeitskreis",
            suggested=True,
            also=("akteur", "akteure"),
        ),
    ] = ()
    fee: Annotated[
        str,
        Field("eintritt", Fee(120), "Eintritt", "Betrag oder Worte; 0 heißt frei.", "0", suggested=True),
    ] = ""
    registration: Annotated[
        Registration | None,
        Field("anmeldung", Group(Registration), "Anmeldung", "", "{telefon: 07621 1234-0, bis: 2026-12-01}"),
    ] = None
    audience: Annotated[
        tuple[str, ...],
        Field("zielgruppe", WHOM, "Für wen", "", "[kinder, familien]", also=("zielgruppen",)),
    ] = ()
    languages: Annotated[
        tuple[str, ...],
        Field(
            "sprachen",
            IN_LANGUAGES,
            "Sprachen",
            "In welchen Sprachen man dort spricht.",
            "[Deutsch, Türkisch]",
            also=("sprache",),
        ),
    ] = ()
    accessibility: Annotated[
        EventAccess | None,
        Field("barrierefrei", Group(EventAccess), "Barrierefreiheit", "", "{rollstuhl: ja}"),
    ] = None
    childcare: Annotated[bool | None, Field("kinderbetreuung", YesNo(), "Kinderbetreuung", "", "ja")] = None
    image: Annotated[
        PictureUse | None, Field("bild", OwnPicture(), "Bild", "Dateiname aus content/bilder.", "kino.jpg")
    ] = None
    projects: Annotated[
        tuple[Ref, ...],
        Field(
            "projekt",
            Many(To("projekt"), commas=True),
            "Gefördertes Projekt dazu",
            "Dateinamen aus content/projekte.",
            "2026/kids-und-kunst",
            also=("projekte", "project"),
        ),
    ] = ()
    fund: Annotated[
        Ref | None, Field("fonds", To("fonds"), "Fonds dazu", "Dateiname aus content/fonds.", "aktionsfonds")
    ] = None
    articles: Annotated[
        tuple[Ref, ...],
        Field(
            "artikel",
            Many(To("artikel"), commas=True),
            "Artikel dazu",
            "Dateinamen aus content/artikel.",
            "2026/sommerfest",
            also=("article",),
        ),
    ] = ()
    agenda: Annotated[
        tuple[str, ...],
        Field("tagesordnung", Many(Phrase()), "Tagesordnung", "", "[Begrüßung, Berichte, Wünsche]"),
    ] = ()
    minutes: Annotated[str, Field("protokoll", Text(), "Protokoll", "Danach: was besprochen wurde.")] = ""
    downloads: Annotated[tuple[FileUse, ...], DOWNLOADS] = ()
    decisions: Annotated[
        tuple[MeetingDecision, ...],
        Field(
            "beschluesse",
            Many(Group(MeetingDecision)),
            "Beschlüsse",
            "Danach: was beschlossen wurde, und was daraus wurde.",
            "[{was: Vier Lampen am Weg, stand: in Arbeit}]",
            also=("beschlüsse",),
        ),
    ] = ()
    created: Annotated[
        dt.date | None,
        Field(
            "erstellt",
            CalendarDay(),
            "Erstellt",
            "Wann der Eintrag entstand; für Kalender.",
            "2026-11-20",
            filled=True,
        ),
    ] = None
    updated: Annotated[
        dt.datetime | None,
        Field(
            "aktualisiert", When(), "Zuletzt geändert", "", "2026-11-20",
            also=("lastmod", "modified", "last_modified_at"),
        ),
    ] = None  # fmt: skip
    changes: Annotated[
        tuple[DateChange, ...],
        Field(
            "aenderungen",
            Many(Group(DateChange)),
            "Änderungen von Zeit oder Ort",
            "Stehen auf der Seite; Kalender erkennen daran, dass sich etwas geändert hat.",
            "[{am: 2026-11-20, was: Eine Stunde später.}]",
            also=("änderungen",),
        ),
    ] = ()

    @property
    def name(self) -> str:
        """What takes place."""
        return self.title

    @property
    def in_short(self) -> str:
        """Its summary."""
        return self.summary

    def is_for_newcomers(self, today: dt.date) -> bool:
        """Whether each language should have it: as long as it is to come."""
        if self.repetition:
            return self.repetition_until is None or self.repetition_until >= today
        return self.begin.day is not None and self.begin.day >= today

    def breadcrumb(self, entry: Entry, site: Site) -> tuple[Link, ...]:
        """Return the way by the dates of the paper."""
        return (dates_link(site),)

    def schedules(self, entry: Entry, site: Site) -> Iterable[Schedule]:
        """Return when it takes place."""
        yield schedule_of(self, entry, site)

    def next_days(self, today: dt.date) -> Iterable[dt.date]:
        """Return to which days it is repeated."""
        return coming_days(self, today)

    def turns(self, today: dt.date) -> Iterable[dt.date | dt.datetime]:
        """Return when it comes and goes, when one can no longer register, and when it is not far any more.

        What its times change, the calendar of the site says.
        """
        yield from super().turns(today)
        if self.registration and self.registration.until:
            yield self.registration.until + dt.timedelta(days=1)
        if self.begin.day:
            yield self.begin.day - dt.timedelta(LONGEST_WAIT)

    def card(self, entry: Entry, site: Site) -> Card:
        """Return its face for lists."""
        return Card(
            entry.id,
            self.kind,
            site.href(entry.url),
            self.title,
            self.summary or (entry.prose.opening if entry.prose else ""),
            kicker=dates_link(site),
            label=label_of(self, site.words),
            image=site.image(entry, self.image),
        )

    def page(self, entry: Entry, site: Site) -> EventPage:
        """Return its page."""
        return page_of(self, entry, site)

    def check(self, entry: Entry, site: Site) -> Iterable[Problem]:
        """Return what does not go together in it."""
        return broken_rules(self, entry, site)
