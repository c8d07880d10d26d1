"""What a letter by mail says of itself: its fields. What becomes of them it does not know."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from stadtteil.model.fields import Field, Headline, Many, Ref, Text, To, When
from stadtteil.model.kind import Content


class LetterHead(Content, frozen=True, kw_only=True):
    """The fields of a letter."""

    title: Annotated[
        str,
        Field("titel", Headline(90), "Betreff", "Der Name der Zeitung kommt davor.", "Neues im Advent",
              required=True, also=("betreff",)),
    ]  # fmt: skip
    date: Annotated[
        dt.datetime,
        Field("datum", When(), "Tag des Briefs", "Ab dann steht er auch auf der Seite.", "2026-11-27",
              required=True),
    ]  # fmt: skip
    greeting: Annotated[
        str,
        Field("anrede", Headline(120), "Anrede", "", "Liebe Nachbarinnen und Nachbarn,", suggested=True),
    ] = ""
    articles: Annotated[
        tuple[Ref, ...],
        Field(
            "artikel",
            Many(To("artikel"), commas=True),
            "Artikel in der Reihenfolge des Briefs",
            "Dateinamen aus content/artikel.",
            "[2026/wandbild-nordstadt]",
        ),
    ] = ()
    events: Annotated[
        tuple[Ref, ...],
        Field(
            "termine",
            Many(To("termin"), commas=True),
            "Termine",
            "Dateinamen aus content/termine. Im Brief steht das erste Mal nach seinem Tag.",
            "[2026/langer-tisch]",
        ),
    ] = ()
    works: Annotated[
        tuple[Ref, ...],
        Field(
            "bauarbeiten",
            Many(To("bauarbeiten"), commas=True),
            "Bauarbeiten",
            "Dateinamen aus content/bauarbeiten.",
            "[fenster-salzert]",
        ),
    ] = ()
    projects: Annotated[
        tuple[Ref, ...],
        Field(
            "projekte",
            Many(To("projekt"), commas=True),
            "Geförderte Projekte",
            "Dateinamen aus content/projekte.",
            "[2026/wandbild]",
        ),
    ] = ()
    closing: Annotated[
        str,
        Field("schluss", Text(), "Schluss", "Ein Gruß; darunter steht von selbst das Impressum."),
    ] = ""
