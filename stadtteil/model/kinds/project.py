"""Project: an idea of residents that a fund pays for, with its money, its people and its outcome."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, ClassVar

import msgspec

from stadtteil.model.audiences import WHOM
from stadtteil.model.capabilities import Award, FacetTerm
from stadtteil.model.card import AwardFace, Card, Link
from stadtteil.model.fields import (
    DOWNLOADS,
    CalendarDay,
    Field,
    FileUse,
    Group,
    Line,
    Many,
    Phrase,
    PictureUse,
    Record,
    Ref,
    Text,
    To,
    Web,
    Whole,
)
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.funding.money import ZERO, amount_text
from stadtteil.model.kinds.project_award import award_of
from stadtteil.model.kinds.project_facets import STANDINGS, terms_of
from stadtteil.model.kinds.project_head import ProjectHead
from stadtteil.model.kinds.project_page import ProjectPage, note_of, page_of
from stadtteil.model.kinds.project_report_entry import report_entry_of
from stadtteil.model.kinds.project_rules import broken_rules
from stadtteil.model.kinds.project_words import BROKEN_OFF, DONE, STATUSES
from stadtteil.model.pictures.own_picture import OwnPicture
from stadtteil.model.report_entry import ReportEntry
from stadtteil.model.shared_links import projects_link
from stadtteil.problems import Problem

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.grant import Grant
    from stadtteil.model.site import Site


class Outcome(Record, frozen=True, kw_only=True):
    """What came of it."""

    text: Annotated[str, Field("text", Text(), "Was daraus wurde", required=True)]
    visitors: Annotated[int | None, Field("besucher", Whole(), "Wie viele kamen", example="120")] = None
    date: Annotated[
        dt.date | None, Field("datum", CalendarDay(), "Datum des Berichts", example="2026-10-02")
    ] = None
    article: Annotated[
        Ref | None, Field("artikel", To("artikel"), "Artikel darüber", example="2026/sommerfest")
    ] = None


class FundedProject(ProjectHead, frozen=True, kw_only=True):
    """A funded project."""

    kind: ClassVar[str] = "projekt"
    folder: ClassVar[str] = "projekte"
    noun: ClassVar[str] = "Projekt"
    other_names: ClassVar[tuple[str, ...]] = ("project",)
    by_year: ClassVar[bool] = True
    address: ClassVar[str] = "/projekte/"
    template: ClassVar[str] = "project.html"
    page_type: ClassVar[type[msgspec.Struct] | None] = ProjectPage
    in_every_language: ClassVar[bool] = True
    facet_terms: ClassVar[tuple[FacetTerm, ...]] = STANDINGS

    partners: Annotated[
        tuple[Ref, ...],
        Field(
            "partner",
            Many(To("akteur"), commas=True),
            "Partner",
            "Dateinamen aus content/akteure.",
            "[jugendzentrum]",
            also=("akteure",),
        ),
    ] = ()
    audience: Annotated[
        tuple[str, ...],
        Field(
            "zielgruppe",
            WHOM,
            "Für wen",
            "",
            "[kinder, familien]",
            suggested=True,
            also=("zielgruppen",),
        ),
    ] = ()
    participants: Annotated[
        int | None, Field("beteiligte_anzahl", Whole(), "Wie viele machen mit", "", "25")
    ] = None
    begins: Annotated[
        dt.date | None, Field("beginn", CalendarDay(), "Beginn", "", "2026-05-01", also=("start",))
    ] = None
    finishes: Annotated[
        dt.date | None, Field("ende", CalendarDay(), "Ende", "", "2026-09-30", also=("end",))
    ] = None
    languages: Annotated[
        tuple[str, ...],
        Field("sprachen", Many(Phrase(40), commas=True), "Sprachen", "", "[Deutsch, Türkisch]"),
    ] = ()
    image: Annotated[
        PictureUse | None,
        Field("bild", OwnPicture(), "Bild", "Dateiname aus content/bilder.", "wandbild.jpg", suggested=True),
    ] = None
    pictures: Annotated[
        tuple[PictureUse, ...],
        Field("bilder", Many(OwnPicture(), commas=True), "Weitere Bilder", "", "[wandbild-2.jpg]"),
    ] = ()
    downloads: Annotated[tuple[FileUse, ...], DOWNLOADS] = ()
    outcome: Annotated[
        Outcome | None, Field("ergebnis", Group(Outcome), "Ergebnis", "Was daraus wurde.", also=("report",))
    ] = None
    items: Annotated[
        tuple[str, ...], Field("angeschafft", Many(Phrase()), "Angeschaffte Dinge", "", "[Farben, Pinsel]")
    ] = ()
    website: Annotated[
        tuple[str, ...],
        Field(
            "links",
            Many(Web(), commas=True),
            "Adressen im Netz",
            "",
            "https://projekt.example/",
            also=("link", "web"),
        ),
    ] = ()
    contact: Annotated[
        str,
        Field(
            "kontakt",
            Line(),
            "Kontakt",
            "Nur ein Postfach der Gruppe, keine private Adresse.",
            "kontakt@gruppe.example",
        ),
    ] = ""
    cap_exception: Annotated[
        str,
        Field(
            "obergrenze_ausnahme",
            Phrase(),
            "Grund für mehr als den Höchstbetrag",
            "Steht auf der Seite des Projekts.",
            "Die Jury hat einstimmig …",
        ),
    ] = ""

    @property
    def name(self) -> str:
        """The project's name."""
        return self.title

    @property
    def in_short(self) -> str:
        """Its summary."""
        return self.summary

    @property
    def day(self) -> dt.date:
        """The day of the award, else the start of its year."""
        return self.awarded_on or dt.date(self.year, 1, 1)

    @property
    def moment(self) -> dt.datetime | None:
        """Its day: by it lists and feeds are sorted."""
        return dt.datetime.combine(self.day, dt.time(), dt.UTC)

    @property
    def broke_off(self) -> bool:
        """Whether it was not carried through."""
        return self.status == BROKEN_OFF

    @property
    def paid(self) -> Decimal | None:
        """What was paid out so far: what the record says; of a project that broke off else nothing."""
        return (self.disbursed or ZERO) if self.broke_off else self.disbursed

    @property
    def counted(self) -> Decimal:
        """What the sums take: what was promised, or what was paid where it broke off."""
        return (self.paid or ZERO) if self.broke_off else self.promised

    def award(self, entry: Entry, site: Site) -> Award | None:
        """Return what the fund gives to it."""
        return award_of(self, entry, site)

    def facets(self, entry: Entry, site: Site) -> Iterable[FacetTerm]:
        """Return by what it is chosen in the showcase."""
        return terms_of(self, entry, site)

    def breadcrumb(self, entry: Entry, site: Site) -> tuple[Link, ...]:
        """Return the way by the showcase and its category."""
        category = funding_of(site).category(entry) if site.target(entry, "fund") else None
        return (projects_link(site), Link(category.name, category.href)) if category else ()

    def record(self, entry: Entry, site: Site) -> Grant | None:
        """Return what the fund gives to it as a row of open data."""
        from stadtteil.model.kinds.project_grant import grant_of

        return grant_of(self, entry, site)

    def card(self, entry: Entry, site: Site) -> Card:
        """Return its face for lists."""
        district = site.target(entry, "district")
        face = AwardFace(
            category=funding_of(site).category(entry),
            counted=amount_text(self.counted, site.words),
            note=note_of(self, site.words),
            year=str(self.year),
            status=self.status,
            status_label=site.words.text(STATUSES[self.status]),
            standing="" if self.status == DONE else site.words.text(STATUSES[self.status]),
            district=site.link(district) if district else None,
        )
        return Card(
            entry.id,
            self.kind,
            site.href(entry.url),
            self.title,
            self.summary,
            date=site.day(self.awarded_on) if self.awarded_on else None,
            image=site.image(entry, self.image),
            award=face if site.target(entry, "fund") else None,
        )

    def page(self, entry: Entry, site: Site) -> ProjectPage:
        """Return its page."""
        return page_of(self, entry, site)

    def report_entry(self, entry: Entry, site: Site) -> ReportEntry:
        """Return what the annual report says of it."""
        return report_entry_of(self, entry, site)

    def check(self, entry: Entry, site: Site) -> Iterable[Problem]:
        """Return what its fund's rules say against it."""
        return broken_rules(self, entry, site)
