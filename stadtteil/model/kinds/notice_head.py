"""The fields of a notice."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from stadtteil.model.fields import (
    CalendarDay,
    Choice,
    Field,
    Headline,
    LanguageTag,
    Mail,
    PictureRef,
    PictureUse,
    Ref,
    To,
    When,
    YesNo,
)
from stadtteil.model.fields.phone import Phone
from stadtteil.model.kind import Content
from stadtteil.words import msgid

SORTS = {
    "biete": msgid("Biete"),
    "suche": msgid("Suche"),
    "verschenke": msgid("Verschenke"),
    "tausche": msgid("Tausche"),
}
"""What somebody wants of the neighbours, as the parts of the board are called."""

TOPICS = {
    "moebel": msgid("Möbel"),
    "haushalt": msgid("Haushalt"),
    "kinder": msgid("Kinder"),
    "kleidung": msgid("Kleidung"),
    "computer": msgid("Computer und Technik"),
    "buecher": msgid("Bücher und Spiele"),
    "garten": msgid("Garten und Pflanzen"),
    "rad": msgid("Fahrrad und Sport"),
    "hilfe": msgid("Hilfe und Zeit"),
    "sonstiges": msgid("Sonstiges"),
}
"""What it is about."""


class NoticeHead(Content, frozen=True, kw_only=True):
    """What stands in the head of a notice's file."""

    title: Annotated[
        str, Field("titel", Headline(80), "Überschrift", "", "Kinderfahrrad, 20 Zoll", required=True)
    ]
    sort: Annotated[
        str,
        Field("art", Choice(SORTS, {"schenke": "verschenke"}), "Worum es geht", "", "verschenke",
              required=True, also=("kind",)),
    ]  # fmt: skip
    topic: Annotated[str, Field("rubrik", Choice(TOPICS), "Rubrik", "", "kinder", required=True)]
    created: Annotated[
        dt.datetime,
        Field("erstellt", When(), "Aufgegeben am", "Der Tag, ab dem die Notiz hängt.", "2026-11-20",
              required=True, also=("datum", "date")),
    ]  # fmt: skip
    expires: Annotated[
        dt.date | None,
        Field(
            "laeuft_ab",
            CalendarDay(),
            "Letzter Tag",
            "Danach ist die Notiz weg. Ohne Angabe sind es 30 Tage, mehr als 90 gehen nicht.",
            "2026-12-20",
            also=("gueltig_bis", "expires"),
        ),
    ] = None
    mediator: Annotated[
        Ref | None,
        Field(
            "kontakt_ueber",
            To("ort"),
            "Wer vermittelt",
            "Der Treffpunkt, bei dem man sich meldet. Dateiname aus content/orte.",
            "treffpunkt-nordstadt",
            suggested=True,
            also=("kontakt",),
        ),
    ] = None
    consent: Annotated[
        bool,
        Field(
            "einwilligung",
            YesNo(),
            "Eigene Telefonnummer oder E-Mail-Adresse darf im Netz stehen",
            "Nur mit Unterschrift auf dem Zettel.",
            "ja",
        ),
    ] = False
    phone: Annotated[
        str, Field("telefon", Phone(), "Eigene Nummer", "Nur mit „einwilligung: ja“.", "07621 000 00")
    ] = ""
    mail: Annotated[
        str,
        Field("mail", Mail(), "Eigene E-Mail-Adresse", "Nur mit „einwilligung: ja“.", "anna@post.example",
              also=("email",)),
    ] = ""  # fmt: skip
    district: Annotated[
        Ref | None,
        Field("quartier", To("quartier"), "Quartier", "Dateiname aus content/quartiere.", "nordstadt"),
    ] = None
    image: Annotated[
        PictureUse | None, Field("bild", PictureRef(), "Bild", "Dateiname aus content/bilder.", "fahrrad.jpg")
    ] = None
    written_in: Annotated[
        str,
        Field("sprache", LanguageTag(), "Sprache", "Nur, wenn die Notiz nicht deutsch ist.", "tr"),
    ] = ""
