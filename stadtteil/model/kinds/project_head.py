"""What a fund decided of a project: the idea, the money, where it goes. The first of its fields."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, ClassVar

from stadtteil.model.fields import (
    CalendarDay,
    Choice,
    Field,
    Group,
    Headline,
    Line,
    Many,
    Money,
    Record,
    Ref,
    To,
    Year,
)
from stadtteil.model.kind import Content
from stadtteil.model.kinds.project_words import PRIVATE, STATUSES
from stadtteil.words import msgid

if TYPE_CHECKING:
    pass


class FundingSource(Record, frozen=True, kw_only=True):
    """Money from elsewhere."""

    source: Annotated[str, Field("quelle", Line(), "Woher", required=True)]
    amount: Annotated[Decimal, Field("betrag", Money(), "Betrag", required=True)]


class ProjectHead(Content, frozen=True, kw_only=True):
    """The fields that an award is made of."""

    plural: ClassVar[str] = msgid("Projekte")
    title: Annotated[
        str, Field("titel", Headline(120), "Name des Projekts", "", "Kids + Kunst", required=True)
    ]
    summary: Annotated[
        str,
        Field(
            "kurz",
            Headline(140),
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
    promised: Annotated[
        Decimal,
        Field(
            "betrag",
            Money(),
            "Bewilligter Betrag",
            "In Euro.",
            "1.250,00",
            required=True,
            also=("amount", "amount_awarded"),
        ),
    ]
    recipient: Annotated[
        Ref,
        Field(
            "gruppe",
            To("akteur", nobody=PRIVATE, also=("privatperson", "einzelperson", "private person")),
            "Wer das Geld bekommt",
            "Dateiname aus content/akteure, oder „privat“ für Einzelpersonen (ohne Namen).",
            "kids-und-kunst-gruppe",
            required=True,
        ),
    ]
    awarded_on: Annotated[
        dt.date | None,
        Field(
            "bewilligt_am",
            CalendarDay(),
            "Bewilligt am",
            "",
            "2026-03-12",
            suggested=True,
            also=("award_date",),
        ),
    ] = None
    district: Annotated[
        Ref | None,
        Field(
            "quartier",
            To("quartier"),
            "Quartier",
            "Dateiname aus content/quartiere.",
            "nordstadt",
            suggested=True,
        ),
    ] = None
    place: Annotated[
        Ref | None,
        Field(
            "ort",
            To("ort"),
            "Wo es stattfindet",
            "Dateiname aus content/orte.",
            "treffpunkt-nordstadt",
            also=("standort",),
        ),
    ] = None
    more_categories: Annotated[
        tuple[str, ...],
        Field(
            "nebenkategorien",
            Many(Line(), commas=True),
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
            also=("paid", "amount_disbursed"),
        ),
    ] = None
    own_share: Annotated[Decimal | None, Field("eigenanteil", Money(), "Eigener Anteil", "", "150")] = None
    other_sources: Annotated[
        tuple[FundingSource, ...],
        Field(
            "weitere_mittel",
            Many(Group(FundingSource)),
            "Geld von anderen",
            "",
            "[{quelle: Stadt, betrag: 300}]",
        ),
    ] = ()
