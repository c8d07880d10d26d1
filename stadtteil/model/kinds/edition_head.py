"""What an edition of the paper says of itself: its fields. What becomes of them it does not know."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from stadtteil.model.fields import (
    CalendarDay,
    Field,
    FileRef,
    FileUse,
    Group,
    Headline,
    Many,
    Phrase,
    PictureUse,
    Record,
    Ref,
    To,
    Whole,
    Year,
)
from stadtteil.model.fields.local_times import LocalTime, WallClock
from stadtteil.model.kind import Content
from stadtteil.model.pictures.own_picture import OwnPicture


class EditionDays(Record, frozen=True, kw_only=True):
    """The days whose articles an edition has, both included."""

    since: Annotated[dt.date, Field("von", CalendarDay(), "Erster Tag", "", "2026-10-01", required=True)]
    until: Annotated[dt.date, Field("bis", CalendarDay(), "Letzter Tag", "", "2026-12-31", required=True)]


class EditionHead(Content, frozen=True, kw_only=True):
    """The fields of an edition."""

    number: Annotated[
        int, Field("nummer", Whole(), "Nummer", "Die wievielte des Jahres.", "4", required=True, also=("nr",))
    ]
    year: Annotated[int, Field("jahr", Year(), "Jahrgang", "", "2026", required=True)]
    appears_on: Annotated[
        dt.date,
        Field(
            "erscheint",
            CalendarDay(),
            "Erscheinungstag",
            "Liegt er in der Zukunft, ist die Ausgabe angekündigt.",
            "2026-12-01",
            required=True,
            also=("datum", "date"),
        ),
    ]
    title: Annotated[
        str,
        Field(
            "titel",
            Headline(120),
            "Überschrift",
            "Wenn die Ausgabe ein Thema hat; sonst heißt sie „Ausgabe 4/2026“.",
            "Winter im Treppenhaus",
        ),
    ] = ""
    summary: Annotated[
        str,
        Field(
            "kurz", Headline(), "Ein Satz", "Was darin steht.", "Ein Wandbild und viel Suppe.", suggested=True
        ),
    ] = ""
    deadline: Annotated[
        LocalTime | None,
        Field(
            "redaktionsschluss",
            WallClock(),
            "Redaktionsschluss",
            "Mit Uhrzeit, wenn es auf sie ankommt. Steht auch im Kalender.",
            "2026-11-13",
        ),
    ] = None
    image: Annotated[
        PictureUse | None,
        Field(
            "titelbild",
            OwnPicture(),
            "Titelbild",
            "Dateiname aus content/bilder.",
            "titel-2026-4.jpg",
            also=("bild", "cover"),
        ),
    ] = None
    articles: Annotated[
        tuple[Ref, ...],
        Field(
            "artikel",
            Many(To("artikel"), commas=True),
            "Artikel in der Reihenfolge der Ausgabe",
            "Dateinamen aus content/artikel; der erste ist der Aufmacher.",
            "[2026/wandbild-nordstadt]",
        ),
    ] = ()
    period: Annotated[
        EditionDays | None,
        Field(
            "zeitraum",
            Group(EditionDays),
            "Tage, deren Artikel darin stehen",
            "Statt einer Liste, oder für alle, die darin fehlen.",
            "{von: 2026-10-01, bis: 2026-12-31}",
        ),
    ] = None
    page_count: Annotated[
        int | None, Field("seiten", Whole(), "Zahl der Seiten", "", "16", also=("umfang", "pages"))
    ] = None
    print_run: Annotated[int | None, Field("auflage", Whole(), "Auflage", "", "4000")] = None
    printer: Annotated[
        str, Field("druckerei", Phrase(120), "Wer sie gedruckt hat", "", "Druckerei am Kanal, Musterstadt")
    ] = ""
    outlets: Annotated[
        tuple[Ref, ...],
        Field(
            "auslage",
            Many(To("ort", instead="Was keine eigene Seite hat, steht unter „verteilung:“."), commas=True),
            "Orte, an denen sie ausliegt",
            "Dateinamen aus content/orte.",
            "[treffpunkt-nordstadt]",
        ),
    ] = ()
    distribution: Annotated[
        tuple[str, ...],
        Field(
            "verteilung",
            Many(Phrase(120), commas=True),
            "Wo es sie sonst noch gibt",
            "In Worten, ohne eigene Seite.",
            "[Bäckerei am Eck, alle Briefkästen in der Nordstadt]",
        ),
    ] = ()
    downloads: Annotated[
        tuple[FileUse, ...],
        Field(
            "pdf",
            Many(FileRef(), commas=True),
            "Die Ausgabe zum Herunterladen",
            "Dateinamen aus content/dateien.",
            "[um-die-ecke-2026-4.pdf]",
            also=("dateien", "download"),
        ),
    ] = ()
