"""Project: an idea of residents that a fund pays for, with its money, its people and its outcome."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, ClassVar

import msgspec

from stadtteil.model.card import AwardFace, Body, Card, Category, Day, Fact, Image, Link
from stadtteil.model.fields import (
    Choice,
    Field,
    Group,
    Line,
    Many,
    Money,
    Picture,
    PictureUse,
    Record,
    Ref,
    Text,
    To,
    Web,
    Whole,
    Year,
)
from stadtteil.model.fields import Day as DayField
from stadtteil.model.fields.choices import did_you_mean
from stadtteil.model.kind import Award, Content
from stadtteil.model.money import ZERO, amount_text
from stadtteil.problems import Problem

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site

STATUSES = {
    "bewilligt": "bewilligt",
    "laufend": "läuft",
    "abgeschlossen": "abgeschlossen",
    "abgebrochen": "abgebrochen",
}
AUDIENCES = {
    "alle": "alle",
    "kinder": "Kinder",
    "jugendliche": "Jugendliche",
    "erwachsene": "Erwachsene",
    "aeltere": "Ältere",
    "frauen": "Frauen",
    "maenner": "Männer",
    "familien": "Familien",
    "alleinerziehende": "Alleinerziehende",
    "zugewanderte": "Zugewanderte",
    "nachbarschaft": "die Nachbarschaft",
}
PRIVATE = "privat"
PRIVATE_NAME = "Einzelperson aus dem Quartier"


class Source(Record, frozen=True, kw_only=True):
    """Money from elsewhere."""

    source: Annotated[str, Field("quelle", Line(), "Woher", required=True)]
    amount: Annotated[Decimal, Field("betrag", Money(), "Betrag", required=True)]


class Outcome(Record, frozen=True, kw_only=True):
    """What came of it."""

    text: Annotated[str, Field("text", Text(), "Was daraus wurde", required=True)]
    visitors: Annotated[int | None, Field("besucher", Whole(), "Wie viele kamen", example="120")] = None
    date: Annotated[
        dt.date | None, Field("datum", DayField(), "Datum des Berichts", example="2026-10-02")
    ] = None
    article: Annotated[
        Ref | None, Field("artikel", To("artikel"), "Artikel darüber", example="2026/sommerfest")
    ] = None


class Result(msgspec.Struct, frozen=True):
    """The outcome as the page shows it."""

    text: str
    visitors: str
    date: Day | None


class ProjectPage(msgspec.Struct, frozen=True):
    """What a project's page shows."""

    title: str
    summary: str
    category: Category
    status: str
    status_label: str
    amount: str
    facts: tuple[Fact, ...]
    image: Image | None
    pictures: tuple[Image, ...]
    body: Body | None
    result: Result | None
    items: tuple[str, ...]
    articles: tuple[Card, ...]
    partners: tuple[Card, ...]
    more: tuple[Card, ...]
    fund: Link | None
    exception: str


class Project(Content, frozen=True, kw_only=True):
    """A funded project."""

    kind: ClassVar[str] = "projekt"
    folder: ClassVar[str] = "projekte"
    noun: ClassVar[str] = "Projekt"
    address: ClassVar[str] = "/projekte/"
    template: ClassVar[str] = "project.html"
    page_type: ClassVar[type[msgspec.Struct] | None] = ProjectPage

    title: Annotated[str, Field("titel", Line(120), "Name des Projekts", "", "Kids + Kunst", required=True)]
    summary: Annotated[
        str,
        Field(
            "kurz",
            Line(140),
            "Ein Satz",
            "Steht auf der Karte; höchstens 140 Zeichen.",
            "Kinder malen ein Wandbild am Spielplatz.",
            required=True,
            also=("teaser",),
        ),
    ]
    fund: Annotated[
        Ref,
        Field("fonds", To("fonds"), "Fonds", "Dateiname aus content/fonds.", "aktionsfonds", required=True),
    ]
    year: Annotated[
        int,
        Field(
            "jahr", Year(), "Förderjahr", "Aus dem Topf dieses Jahres kommt das Geld.", "2026", required=True
        ),
    ]
    category: Annotated[
        str,
        Field(
            "kategorie", Line(), "Bereich", "Kennung aus der Datei des Fonds.", "kunst-kultur", required=True
        ),
    ]
    status: Annotated[
        str,
        Field(
            "status",
            Choice(
                STATUSES,
                {
                    "läuft": "laufend",
                    "running": "laufend",
                    "approved": "bewilligt",
                    "completed": "abgeschlossen",
                    "cancelled": "abgebrochen",
                },
            ),
            "Stand",
            "bewilligt, laufend, abgeschlossen oder abgebrochen.",
            "bewilligt",
            required=True,
        ),
    ]
    amount: Annotated[
        Decimal,
        Field(
            "betrag",
            Money(),
            "Bewilligter Betrag",
            "In Euro.",
            "1.250,00",
            required=True,
            also=("amount_awarded",),
        ),
    ]
    recipient: Annotated[
        Ref,
        Field(
            "gruppe",
            To("akteur", nobody=PRIVATE),
            "Wer das Geld bekommt",
            "Dateiname aus content/akteure, oder „privat“ für Einzelpersonen (ohne Namen).",
            "kids-und-kunst-gruppe",
            required=True,
        ),
    ]
    awarded_on: Annotated[
        dt.date | None,
        Field(
            "bewilligt_am", DayField(), "Bewilligt am", "", "2026-03-12", suggested=True, also=("award_date",)
        ),
    ] = None
    district: Annotated[
        Ref | None,
        Field(
            "quartier",
            To("quartier"),
            "Quartier",
            "Dateiname aus content/quartiere.",
            "salzert",
            suggested=True,
        ),
    ] = None
    more_categories: Annotated[
        tuple[str, ...],
        Field(
            "nebenkategorien",
            Many(Line()),
            "Weitere Bereiche",
            "Nur zur Auskunft; die Summen zählen den Bereich oben.",
            "[bildung]",
        ),
    ] = ()
    requested: Annotated[
        Decimal | None,
        Field("beantragt", Money(), "Beantragter Betrag", "", "1.500", also=("amount_requested",)),
    ] = None
    disbursed: Annotated[
        Decimal | None,
        Field(
            "ausgezahlt",
            Money(),
            "Ausgezahlter Betrag",
            "Bei abgebrochenen Projekten zählt er statt des bewilligten.",
            "900",
            also=("amount_disbursed",),
        ),
    ] = None
    own_share: Annotated[Decimal | None, Field("eigenanteil", Money(), "Eigener Anteil", "", "150")] = None
    other_sources: Annotated[
        tuple[Source, ...],
        Field(
            "weitere_mittel", Many(Group(Source)), "Geld von anderen", "", "[{quelle: Stadt, betrag: 300}]"
        ),
    ] = ()
    partners: Annotated[
        tuple[Ref, ...],
        Field(
            "partner",
            Many(To("akteur")),
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
            Many(Choice(AUDIENCES, {"ältere": "aeltere", "senioren": "aeltere", "männer": "maenner"})),
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
        dt.date | None, Field("beginn", DayField(), "Beginn", "", "2026-05-01", also=("start",))
    ] = None
    finishes: Annotated[
        dt.date | None, Field("ende", DayField(), "Ende", "", "2026-09-30", also=("end",))
    ] = None
    languages: Annotated[
        tuple[str, ...], Field("sprachen", Many(Line(40), commas=True), "Sprachen", "", "[Deutsch, Türkisch]")
    ] = ()
    image: Annotated[
        PictureUse | None,
        Field("bild", Picture(), "Bild", "Dateiname aus content/bilder.", "wandbild.jpg", suggested=True),
    ] = None
    pictures: Annotated[
        tuple[PictureUse, ...], Field("bilder", Many(Picture()), "Weitere Bilder", "", "[wandbild-2.jpg]")
    ] = ()
    outcome: Annotated[
        Outcome | None, Field("ergebnis", Group(Outcome), "Ergebnis", "Was daraus wurde.", also=("report",))
    ] = None
    items: Annotated[
        tuple[str, ...], Field("angeschafft", Many(Line()), "Angeschaffte Dinge", "", "[Farben, Pinsel]")
    ] = ()
    website: Annotated[
        tuple[str, ...],
        Field("links", Many(Web()), "Adressen im Netz", "", "https://projekt.example/", also=("link", "web")),
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
            Line(),
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
    def moment(self) -> dt.datetime | None:
        """The day of the award, else the start of its year: by it lists and feeds are sorted."""
        day = self.awarded_on or dt.date(self.year, 1, 1)
        return dt.datetime.combine(day, dt.time(), dt.UTC)

    @property
    def counted(self) -> Decimal:
        """What the sums take: of a project that broke off, only what was paid out."""
        return (self.disbursed or ZERO) if self.status == "abgebrochen" else self.amount

    def award(self, entry: Entry, site: Site) -> Award | None:
        """Return what the fund gives to it."""
        fund = site.target(entry, "fund")
        if fund is None:
            return None
        return Award(
            fund, self.amount, self.counted, self.category, self.year, self.status, self._recipient(entry, site),
            self.audience, site.target(entry, "district"),
        )  # fmt: skip

    def card(self, entry: Entry, site: Site) -> Card:
        """Return its face for lists."""
        district = site.target(entry, "district")
        face = AwardFace(
            site.category(entry), amount_text(self.amount), str(self.year), self.status, STATUSES[self.status],
            self._recipient(entry, site), site.link(district) if district else None,
        )  # fmt: skip
        return Card(
            entry.id, self.kind, site.href(entry.url), self.title, self.summary, None, "",
            site.day(self.awarded_on) if self.awarded_on else None, "", 0, site.image(entry, self.image), face,
        )  # fmt: skip

    def page(self, entry: Entry, site: Site) -> ProjectPage:
        """Return its page."""
        outcome = self.outcome
        fund = site.target(entry, "fund")
        articles = dict.fromkeys((*site.targets(entry, "outcome.article"), *site.referrers(entry, "artikel")))
        return ProjectPage(
            title=self.title,
            summary=self.summary,
            category=site.category(entry),
            status=self.status,
            status_label=STATUSES[self.status],
            amount=amount_text(self.amount),
            facts=tuple(self._facts(entry, site)),
            image=site.image(entry, self.image),
            pictures=tuple(image for use in self.pictures if (image := site.image(entry, use))),
            body=site.body(entry),
            result=Result(
                outcome.text, str(outcome.visitors or ""), site.day(outcome.date) if outcome.date else None
            )
            if outcome
            else None,
            items=self.items,
            articles=site.cards(articles),
            partners=site.cards(site.targets(entry, "partners")),
            more=site.cards(site.same_category(entry)),
            fund=site.link(fund) if fund else None,
            exception=self.cap_exception if self.cap_exception else "",
        )

    def _recipient(self, entry: Entry, site: Site) -> str:
        """Return the name that may be published: private persons have none."""
        group = site.target(entry, "recipient")
        return group.title if group else PRIVATE_NAME

    def _facts(self, entry: Entry, site: Site) -> Iterable[Fact]:
        """Yield the lines of the fact box, those that have something to say."""

        def words(label: str, *texts: str) -> Iterable[Fact]:
            said = tuple(Link(text, "") for text in texts if text)
            return (Fact(label, said),) if said else ()

        def money(label: str, amount: Decimal | None) -> Iterable[Fact]:
            return words(label, amount_text(amount)) if amount is not None else ()

        def targets(label: str, name: str) -> Iterable[Fact]:
            found = tuple(site.link(target) for target in site.targets(entry, name))
            return (Fact(label, found),) if found else ()

        yield from (targets("Gruppe", "recipient") or words("Gruppe", PRIVATE_NAME))
        yield from targets("Quartier", "district")
        yield from words("Für", ", ".join(AUDIENCES[name] for name in self.audience))
        yield from words("Beteiligte", str(self.participants or ""))
        yield from words("Bewilligt am", site.day(self.awarded_on).text if self.awarded_on else "")
        yield from words("Zeitraum", self._period(site))
        yield from words("Sprachen", ", ".join(self.languages))
        yield from money("Beantragt", self.requested)
        yield from money("Ausgezahlt", self.disbursed)
        yield from money("Eigener Anteil", self.own_share)
        for source in self.other_sources:
            yield from words(source.source, amount_text(source.amount))
        yield from words("Weitere Bereiche", ", ".join(site.category_names(entry, self.more_categories)))
        if self.website:
            yield Fact(
                "Im Netz",
                tuple(Link(address.split("//", 1)[1].rstrip("/"), address) for address in self.website),
            )
        if self.contact:
            yield Fact(
                "Kontakt", (Link(self.contact, f"mailto:{self.contact}" if "@" in self.contact else ""),)
            )

    def _period(self, site: Site) -> str:
        days = [site.day(day).text for day in (self.begins, self.finishes) if day]
        if len(days) == 2:
            return f"{days[0]} bis {days[1]}"
        return (f"ab {days[0]}" if self.begins else f"bis {days[0]}") if days else ""

    def check(self, entry: Entry, site: Site) -> Iterable[Problem]:
        """Return what its fund's rules say against it."""
        fund = site.target(entry, "fund")
        terms = fund.record.account() if fund else None
        if terms is None or fund is None:
            return

        def problem(mark: str, message: str, cure: str) -> Problem:
            line, column = entry.marks.get(mark, (0, 0))
            return Problem(entry.path, line, column, message, cure)

        known = [category.id for category in terms.categories]
        for number, name in enumerate((self.category, *self.more_categories)):
            if name not in known:
                mark = "category" if number == 0 else f"more_categories.{number - 1}"
                yield problem(
                    mark, f"Den Bereich „{name}“ gibt es in „{fund.title}“ nicht.", did_you_mean(name, known)
                )
        if self.amount > terms.cap and not self.cap_exception:
            yield problem(
                "amount",
                f"Der Betrag {amount_text(self.amount)} liegt über dem Höchstbetrag von {amount_text(terms.cap)} je Projekt.",
                "Prüfen Sie den Betrag, oder nennen Sie den Grund unter „obergrenze_ausnahme:“.",
            )
        if self.year not in terms.budgets:
            yield problem(
                "year",
                f"Für das Jahr {self.year} nennt „{fund.title}“ keinen Haushalt.",
                f"Ergänzen Sie das Jahr unter „haushalt:“ in {fund.path}, oder prüfen Sie „jahr:“.",
            )
        if self.begins and self.finishes and self.finishes < self.begins:
            yield problem("finishes", "Das Ende liegt vor dem Beginn.", "Prüfen Sie beide Daten.")
