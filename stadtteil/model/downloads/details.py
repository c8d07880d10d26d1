"""What a file to download is: title, language, who made it, who agreed, who can use it. From its sidecar."""

from __future__ import annotations

from typing import Annotated

from stadtteil.model.fields import (
    Choice,
    Field,
    Goal,
    Group,
    Headline,
    LanguageTag,
    Leads,
    Line,
    Phrase,
    Record,
    Text,
    YesNo,
)
from stadtteil.model.pictures.rights import Consent, PictureLicense


class DownloadDetails(Record, frozen=True, kw_only=True):
    """What the sidecar of a file to download says."""

    title: Annotated[
        str,
        Field(
            "titel",
            Headline(150),
            "Wie die Datei heißt",
            "So steht sie in Listen.",
            "Antrag auf Förderung",
            required=True,
            also=("name",),
        ),
    ]
    language: Annotated[
        str,
        Field(
            "sprache",
            LanguageTag(),
            "Sprache",
            "Ohne Angabe die der Zeitung.",
            "tr",
            also=("lang",),
        ),
    ] = ""
    credit: Annotated[
        str,
        Field(
            "urheber", Line(), "Wer sie gemacht hat", "", "Redaktion", required=True, also=("autor", "credit")
        ),
    ]
    license: Annotated[
        str, Field("lizenz", PictureLicense(), "Lizenz", "", "CC-BY-4.0", required=True, also=("licence",))
    ]
    accessible: Annotated[
        bool | None,
        Field(
            "barrierefrei",
            YesNo(),
            "Können alle sie benutzen?",
            "Auch wer nicht sieht oder nicht hört. „nein“ kommt auf die Seite zur Barrierefreiheit.",
            "ja",
        ),
    ] = None
    hint: Annotated[
        str,
        Field(
            "hinweis",
            Phrase(),
            "Was fehlt, und wo dasselbe anders steht",
            "Steht bei der Datei.",
            "Dasselbe steht auf der Seite des Fonds.",
        ),
    ] = ""
    transcript: Annotated[
        str,
        Field("transkript", Text(), "Was zu hören ist, in Worten", "Nötig bei Aufnahmen ohne Bild."),
    ] = ""
    transcript_at: Annotated[
        Goal | None,
        Field(
            "transkript_in",
            Leads(),
            "Wo steht, was zu hören ist",
            "Artikel oder Seite, statt „transkript“.",
            "artikel/2026/lesung.md",
        ),
    ] = None
    silent: Annotated[
        bool,
        Field("ohne_ton", YesNo(), "Film ohne Ton", "Dann braucht er keine Untertitel.", "ja"),
    ] = False
    people: Annotated[
        str,
        Field(
            "personen",
            Choice({"keine": "keine", "menge": "eine Menge", "erkennbar": "erkennbar"}),
            "Sind Menschen zu sehen oder zu hören?",
            "keine, menge oder erkennbar.",
            "keine",
        ),
    ] = "keine"
    minors: Annotated[
        bool, Field("minderjaehrig", YesNo(), "Sind Kinder zu sehen oder zu hören?", "", "nein")
    ] = False
    consent: Annotated[
        Consent | None,
        Field("einwilligung", Group(Consent), "Einwilligung", "Nötig, wo Menschen zu erkennen sind."),
    ] = None
