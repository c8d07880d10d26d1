"""What an event says of time and place: the first of its fields. What becomes of them it does not know."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated

from stadtteil.model.fields import (
    CalendarDay,
    Choice,
    Field,
    Group,
    Headline,
    Many,
    Phrase,
    Ref,
    To,
    Web,
    YesNo,
)
from stadtteil.model.fields.local_times import Duration, LocalTime, WallClock
from stadtteil.model.fields.repetition import Repetition
from stadtteil.model.kind import Content
from stadtteil.model.kinds.event_parts import NO_ENTRY, DateException

if TYPE_CHECKING:
    pass

STATUSES = {"geplant": "geplant", "verschoben": "verschoben", "abgesagt": "abgesagt"}
PLANNED, MOVED, CANCELLED = STATUSES
OTHER_STATUSES = {
    "cancelled": CANCELLED,
    "ausgefallen": CANCELLED,
    "faellt-aus": CANCELLED,
    "postponed": MOVED,
}
"""What else people write for a status."""


class EventHead(Content, frozen=True, kw_only=True):
    """When and where something takes place."""

    title: Annotated[
        str,
        Field("titel", Headline(120), "Was stattfindet", "", "Nachbarschaftsfest am Brunnen", required=True),
    ]
    begin: Annotated[
        LocalTime,
        Field(
            "beginn",
            WallClock(),
            "Beginn",
            "Tag und Uhrzeit; bei einer Reihe der erste Termin.",
            "2026-12-08 18:00",
            required=True,
            also=("start", "datum", "date"),
        ),
    ]
    summary: Annotated[
        str,
        Field(
            "kurz",
            Headline(300),
            "Ein bis zwei Sätze",
            "Für Listen, Suchmaschinen und Kalender.",
            "Kaffee, Kuchen und Musik für alle, die kommen.",
            suggested=True,
            also=("teaser", "description", "beschreibung"),
        ),
    ] = ""
    end: Annotated[
        LocalTime | None,
        Field(
            "ende",
            WallClock(bare=True),
            "Ende",
            "Uhrzeit, oder Tag und Uhrzeit.",
            "20:00",
            suggested=True,
        ),
    ] = None
    duration: Annotated[
        dt.timedelta | None,
        Field("dauer", Duration(), "Dauer", "Statt des Endes.", "2 Stunden"),
    ] = None
    all_day: Annotated[
        bool, Field("ganztags", YesNo(), "Ganztags", "Den ganzen Tag, ohne Uhrzeit.", "ja")
    ] = False
    place: Annotated[
        Ref | None,
        Field(
            "ort",
            To("ort", instead=NO_ENTRY),
            "Ort",
            "Dateiname aus content/orte.",
            "treffpunkt-nordstadt",
            suggested=True,
        ),
    ] = None
    meeting_point: Annotated[
        str,
        Field(
            "treffpunkt",
            Phrase(120),
            "Treffpunkt in Worten",
            "Wenn der Ort keine Seite hat, oder wo man sich dort trifft.",
            "Am Brunnen",
            suggested=True,
        ),
    ] = ""
    online: Annotated[
        str, Field("online", Web(), "Teilnahme im Netz", "", "https://treffen.example/runde", translated=True)
    ] = ""
    districts: Annotated[
        tuple[Ref, ...],
        Field(
            "quartier",
            Many(To("quartier"), commas=True),
            "Quartiere",
            "Dateinamen aus content/quartiere; ohne Angabe das des Ortes.",
            "nordstadt",
            also=("quartiere", "district"),
        ),
    ] = ()
    repetition: Annotated[
        str,
        Field(
            "wiederholung",
            Repetition(),
            "Wiederholung",
            "In Worten; welche gehen, steht im Handbuch.",
            "jeden 2. Dienstag im Monat",
        ),
    ] = ""
    repetition_until: Annotated[
        dt.date | None,
        Field("wiederholung_bis", CalendarDay(), "Letzter Tag der Reihe", "", "2027-07-31"),
    ] = None
    exceptions: Annotated[
        tuple[DateException, ...],
        Field(
            "ausnahmen",
            Many(Group(DateException)),
            "Ausnahmen",
            "Was von einer Reihe ausfällt oder anders ist.",
            "[{am: 2026-12-22, faellt_aus: ja}]",
        ),
    ] = ()
    status: Annotated[
        str,
        Field(
            "status",
            Choice(STATUSES, OTHER_STATUSES),
            "Stand",
            "geplant, verschoben oder abgesagt.",
            "abgesagt",
        ),
    ] = PLANNED
    moved_to: Annotated[
        LocalTime | None,
        Field(
            "verschoben_auf",
            WallClock(),
            "Neuer Beginn",
            "Wenn ein einzelner Termin verschoben ist; „beginn“ bleibt stehen.",
            "2026-12-15 18:00",
        ),
    ] = None
    reason: Annotated[
        str,
        Field("grund", Phrase(), "Grund", "Warum er abgesagt oder verschoben ist.", "Sturmwarnung"),
    ] = ""
