"""The fields of works."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from stadtteil.model.fields import (
    DOWNLOADS,
    CalendarDay,
    Field,
    FileUse,
    Group,
    Headline,
    Many,
    PictureUse,
    Ref,
    Text,
    To,
    When,
)
from stadtteil.model.kind import Content
from stadtteil.model.kinds.works_parts import StreetPart, WorksChange, WorksContact, WorksEffect, WorksPhase
from stadtteil.model.pictures.own_picture import OwnPicture


class WorksHead(Content, frozen=True, kw_only=True):
    """What stands in the head of the file of works."""

    title: Annotated[
        str,
        Field("titel", Headline(100), "Überschrift", "", "Neue Wasserleitungen im Musterweg", required=True),
    ]
    summary: Annotated[
        str, Field("kurz", Headline(300), "In einem Satz, was geschieht", suggested=True, also=("teaser",))
    ] = ""
    streets: Annotated[
        tuple[StreetPart, ...],
        Field(
            "strassen",
            Many(Group(StreetPart)),
            "Straßen und Häuser",
            "",
            "[{strasse: Musterweg, hausnummern: 1–9}]",
            required=True,
            also=("straßen",),
        ),
    ]
    begins: Annotated[
        dt.date, Field("beginn", CalendarDay(), "Erster Tag", "", "2026-10-12", required=True, also=("von",))
    ]
    finishes: Annotated[
        dt.date,
        Field("ende", CalendarDay(), "Letzter Tag, voraussichtlich", "", "2026-12-18", required=True),
    ]
    created: Annotated[
        dt.datetime,
        Field("erstellt", When(), "Bekannt gemacht am", "Der Tag, unter dem Feeds es melden.", "2026-09-21",
              required=True, also=("datum", "date")),
    ]  # fmt: skip
    districts: Annotated[
        tuple[Ref, ...],
        Field(
            "quartiere",
            Many(To("quartier"), commas=True),
            "Quartiere",
            "Dateinamen aus content/quartiere. Auf deren Seiten steht ein Hinweis, solange gebaut wird.",
            "[nordstadt]",
            suggested=True,
            also=("quartier",),
        ),
    ] = ()
    effects: Annotated[
        tuple[WorksEffect, ...],
        Field(
            "auswirkungen",
            Many(Group(WorksEffect)),
            "Was das für die Menschen dort bedeutet",
            "",
            "[{was: wasser, am: 2026-12-01, uhrzeit: 9–12 Uhr, fuer: Musterweg 1–5}]",
            suggested=True,
        ),
    ] = ()
    phases: Annotated[
        tuple[WorksPhase, ...],
        Field(
            "phasen",
            Many(Group(WorksPhase)),
            "Was nacheinander geschieht",
            "",
            "[{titel: Gerüst, von: 2026-10-12, bis: 2026-10-23}]",
        ),
    ] = ()
    contact: Annotated[
        WorksContact | None,
        Field("kontakt", Group(WorksContact), "Wer Fragen beantwortet", "", "{rolle: Bauleitung}",
              suggested=True),
    ] = None  # fmt: skip
    client: Annotated[
        Ref | None,
        Field("bauherr", To("akteur"), "Wer baut", "Dateiname aus content/akteure.", "wohnbau",
              also=("verantwortlich",)),
    ] = None  # fmt: skip
    meetings: Annotated[
        tuple[Ref, ...],
        Field(
            "termine",
            Many(To("termin"), commas=True),
            "Wo man mitreden kann",
            "Dateinamen aus content/termine.",
            "[2026/mieterversammlung]",
            also=("termin",),
        ),
    ] = ()
    downloads: Annotated[tuple[FileUse, ...], DOWNLOADS] = ()
    changes: Annotated[
        tuple[WorksChange, ...],
        Field(
            "aenderungen",
            Many(Group(WorksChange)),
            "Was sich geändert hat",
            "Steht auf der Seite und im Feed.",
            "[{am: 2026-11-20, was: Das Wasser ist erst am Mittwoch abgestellt.}]",
            also=("änderungen",),
        ),
    ] = ()
    image: Annotated[
        PictureUse | None, Field("bild", OwnPicture(), "Bild", "Dateiname aus content/bilder.", "haus.jpg")
    ] = None
    outcome: Annotated[str, Field("ergebnis", Text(), "Was daraus wurde", "Wenn es fertig ist.")] = ""
