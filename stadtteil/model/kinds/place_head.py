"""What is written of a place: its fields. What becomes of them it does not know."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from stadtteil.model.audiences import WHOM
from stadtteil.model.fields import (
    CalendarDay,
    Choice,
    Field,
    Group,
    Headline,
    Line,
    Mail,
    Many,
    Phrase,
    PictureUse,
    Record,
    Ref,
    To,
    Web,
    YesNo,
)
from stadtteil.model.fields.coordinates import Coordinates, GeoPoint
from stadtteil.model.fields.opening_hours import OpeningHours, OpenTime
from stadtteil.model.fields.phone import Phone
from stadtteil.model.kind import Content
from stadtteil.model.kinds.place_words import OTHER_WORDS, SORTS
from stadtteil.model.pictures.own_picture import OwnPicture


class Closure(Record, frozen=True, kw_only=True):
    """When it is closed although it would be open."""

    first: Annotated[
        dt.date, Field("von", CalendarDay(), "Erster Tag", example="2026-08-01", required=True, also=("am",))
    ]
    last: Annotated[
        dt.date | None,
        Field("bis", CalendarDay(), "Letzter Tag", "Ohne Angabe nur an einem Tag.", "2026-08-31"),
    ] = None
    note: Annotated[str, Field("hinweis", Headline(), "Warum", example="Sommerpause")] = ""

    @property
    def until(self) -> dt.date:
        """The last day."""
        return self.last or self.first


class Access(Record, frozen=True, kw_only=True):
    """How one gets in; what is not said is not known."""

    step_free: Annotated[
        bool | None, Field("stufenlos", YesNo(), "Kommt man ohne Stufen hinein?", example="ja")
    ] = None
    toilet: Annotated[bool | None, Field("wc", YesNo(), "Gibt es ein WC für Rollstühle?", example="nein")] = (
        None
    )
    lift: Annotated[bool | None, Field("aufzug", YesNo(), "Gibt es einen Aufzug?", example="nein")] = None
    note: Annotated[
        str, Field("hinweis", Headline(), "Was man wissen muss", example="Die Klingel ist rechts unten.")
    ] = ""


class Hire(Record, frozen=True, kw_only=True):
    """What one can rent or borrow there."""

    what: Annotated[str, Field("was", Phrase(), "Was", example="Großer Raum, 40 Plätze", required=True)]
    price: Annotated[str, Field("preis", Phrase(), "Preis", "In Worten.", "40 Euro am Tag")] = ""
    contact: Annotated[
        str,
        Field("kontakt", Line(), "Kontakt", "Ein Postfach oder eine Aufgabe.", "raum@treff.example"),
    ] = ""


class PlaceHead(Content, frozen=True, kw_only=True):
    """The fields of a place."""

    title: Annotated[
        str, Field("name", Headline(120), "Name", "", "Treffpunkt Nordstadt", required=True, also=("titel",))
    ]
    sort: Annotated[
        str, Field("art", Choice(SORTS, OTHER_WORDS), "Art", "", "treffpunkt", suggested=True, also=("kind",))
    ] = "anderes"
    summary: Annotated[
        str, Field("kurz", Headline(), "Ein Satz", "", "Ein offenes Wohnzimmer.", suggested=True)
    ] = ""
    street: Annotated[
        str,
        Field("strasse", Line(), "Straße und Hausnummer", "", "Am Dorfbrunnen 1", suggested=True,
              also=("straße", "adresse")),
    ] = ""  # fmt: skip
    postal_code: Annotated[str, Field("plz", Line(), "Postleitzahl", "", "79539")] = ""
    town: Annotated[str, Field("ort", Line(), "Stadt", "", "Musterstadt", also=("stadt",))] = ""
    coordinates: Annotated[
        GeoPoint | None,
        Field(
            "koordinaten",
            Coordinates(),
            "Lage auf der Karte",
            "Erst die Breite, dann die Länge, mit mindestens vier Stellen.",
            "47.6123, 7.6612",
            suggested=True,
            also=("geo",),
        ),
    ] = None
    district: Annotated[
        Ref | None,
        Field("quartier", To("quartier"), "Quartier", "Dateiname aus content/quartiere.", "nordstadt",
              suggested=True),
    ] = None  # fmt: skip
    hours: Annotated[
        tuple[OpenTime, ...],
        Field(
            "oeffnungszeiten",
            OpeningHours(),
            "Öffnungszeiten",
            "Je Zeile Tage und Uhrzeiten.",
            "[Di 16–18 Uhr, Mo–Fr 9–12 Uhr]",
            also=("öffnungszeiten", "zeiten"),
        ),
    ] = ()
    hours_note: Annotated[
        str,
        Field("zeiten_hinweis", Headline(), "Dazu noch", "", "Sonst nach Absprache."),
    ] = ""
    closures: Annotated[
        tuple[Closure, ...],
        Field(
            "ausnahmen",
            Many(Group(Closure)),
            "Wann geschlossen ist",
            "Steht auf der Seite, bis der letzte Tag vorbei ist.",
            "[{von: 2026-08-01, bis: 2026-08-31, hinweis: Sommerpause}]",
        ),
    ] = ()
    phone: Annotated[str, Field("telefon", Phone(), "Telefon", "Mit Vorwahl.", "030 23125-041")] = ""
    mail: Annotated[
        str,
        Field("mail", Mail(), "E-Mail", "Ein Postfach, keine private Adresse.", "treff@verein.example",
              also=("email",)),
    ] = ""  # fmt: skip
    website: Annotated[
        str, Field("web", Web(), "Adresse im Netz", "", "https://treff.example/", also=("link",))
    ] = ""
    accessibility: Annotated[
        Access | None,
        Field(
            "barrierefrei",
            Group(Access),
            "Wie man hineinkommt",
            "Was Sie nicht wissen, lassen Sie weg.",
            "{stufenlos: ja, wc: nein}",
        ),
    ] = None
    languages: Annotated[
        tuple[str, ...],
        Field("sprachen", Many(Phrase(40), commas=True), "Sprachen", "", "[Deutsch, Türkisch]"),
    ] = ()
    audience: Annotated[
        tuple[str, ...],
        Field("zielgruppe", WHOM, "Für wen", "", "[kinder, familien]", also=("zielgruppen",)),
    ] = ()
    offers: Annotated[
        tuple[str, ...],
        Field(
            "angebote", Many(Phrase()), "Was man dort tun kann", "", "[Kaffee trinken, Formulare ausfüllen]"
        ),
    ] = ()
    hire: Annotated[
        tuple[Hire, ...],
        Field("mieten", Many(Group(Hire)), "Was man mieten kann", "",
              "[{was: Großer Raum, preis: 40 Euro am Tag}]"),
    ] = ()  # fmt: skip
    transport: Annotated[
        str,
        Field(
            "oepnv", Phrase(), "Bus und Bahn", "", "Bus 7 bis Nordstadt Mitte", also=("öpnv", "haltestelle")
        ),
    ] = ""
    operator: Annotated[
        Ref | None,
        Field("traeger", To("akteur"), "Wer den Ort betreibt", "Dateiname aus content/akteure.",
              "sozialer-arbeitskreis", also=("träger",)),
    ] = None  # fmt: skip
    image: Annotated[
        PictureUse | None, Field("bild", OwnPicture(), "Bild", "Dateiname aus content/bilder.", "treff.jpg")
    ] = None
