"""The sections of a fund's record: budgets, categories, who decides, how one applies."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Annotated

from stadtteil.model.fields import (
    CalendarDay,
    Choice,
    Colour,
    Drawn,
    Field,
    FileRef,
    FileUse,
    Mail,
    Many,
    Money,
    Phrase,
    Record,
    Slug,
    Text,
    Web,
    Year,
)
from stadtteil.model.fields.phone import Phone
from stadtteil.model.funding.category_looks import COLOURS, SYMBOLS

FORMER_COLOURS = {
    "bildung": "blau",
    "wohnumfeld": "grün",
    "sport": "orange",
    "kultur": "lila",
    "zusammen": "rot",
}
"""Words that funds had for colours before these could be chosen; they stay valid."""


class Budget(Record, frozen=True, kw_only=True):
    """What there is to give in a year."""

    year: Annotated[int, Field("jahr", Year(), "Jahr", example="2026", required=True)]
    amount: Annotated[Decimal, Field("betrag", Money(), "Betrag", example="15.000", required=True)]


class Foreword(Record, frozen=True, kw_only=True):
    """What the editors say of a year, for its report."""

    year: Annotated[int, Field("jahr", Year(), "Jahr", "Aus „haushalt“.", "2026", required=True)]
    text: Annotated[
        str,
        Field(
            "text",
            Text(),
            "Was in diesem Jahr war",
            "Ein paar Absätze, dazwischen eine leere Zeile.",
            "In diesem Jahr …",
            required=True,
        ),
    ]


class FundCategory(Record, frozen=True, kw_only=True):
    """A field that the fund supports."""

    id: Annotated[
        str,
        Field(
            "kennung",
            Slug(),
            "Kennung",
            "Steht in den Projekten und in Adressen.",
            "kunst-kultur",
            required=True,
        ),
    ]
    name: Annotated[str, Field("name", Phrase(), "Name", example="Kunst und Kultur", required=True)]
    icon: Annotated[
        str,
        Field(
            "symbol",
            Drawn(SYMBOLS, "Symbol"),
            "Symbol",
            f"{', '.join(SYMBOLS[:-1])} oder {SYMBOLS[-1]}; fehlt es, bekommt der Bereich ein freies.",
            "pinsel",
        ),
    ] = ""
    color: Annotated[
        str,
        Field(
            "farbe",
            Colour(COLOURS, FORMER_COLOURS),
            "Farbe",
            f"Ein Wort ({', '.join(COLOURS)}) oder sechs Ziffern mit # in Anführungszeichen; fehlt sie, "
            "bekommt der Bereich eine freie.",
            '"#82307a"',
        ),
    ] = ""
    description: Annotated[str, Field("beschreibung", Phrase(), "Was dazu gehört")] = ""


class Decision(Record, frozen=True, kw_only=True):
    """Who decides, and when."""

    board: Annotated[str, Field("gremium", Phrase(), "Wer entscheidet", required=True)]
    dates: Annotated[tuple[dt.date, ...], Field("termine", Many(CalendarDay()), "Sitzungen")] = ()


class Deadline(Record, frozen=True, kw_only=True):
    """Until when one may apply."""

    sort: Annotated[
        str,
        Field(
            "art",
            Choice({"laufend": "jederzeit", "termine": "zu festen Terminen"}),
            "laufend oder termine",
            required=True,
        ),
    ]
    dates: Annotated[tuple[dt.date, ...], Field("termine", Many(CalendarDay()), "Termine")] = ()


class Application(Record, frozen=True, kw_only=True):
    """How one applies."""

    url: Annotated[str, Field("url", Web(), "Formular im Netz")] = ""
    mail: Annotated[str, Field("mail", Mail(), "E-Mail")] = ""
    form: Annotated[
        FileUse | None,
        Field(
            "pdf",
            FileRef(elsewhere=True),
            "Formular zum Ausdrucken",
            "Dateiname aus content/dateien, oder eine Adresse.",
            "antrag.pdf",
            also=("formular",),
        ),
    ] = None
    leaflet: Annotated[
        FileUse | None,
        Field(
            "merkblatt",
            FileRef(elsewhere=True),
            "Merkblatt",
            "Dateiname aus content/dateien, oder eine Adresse.",
            "merkblatt.pdf",
        ),
    ] = None
    post: Annotated[str, Field("post", Phrase(), "Mit der Post")] = ""
    in_person: Annotated[str, Field("vor_ort", Phrase(), "Vor Ort")] = ""

    @property
    def is_said(self) -> bool:
        """Whether it names any way."""
        return any((self.url, self.mail, self.form, self.leaflet, self.post, self.in_person))


class Advice(Record, frozen=True, kw_only=True):
    """Who helps with applying."""

    place: Annotated[str, Field("ort", Phrase(), "Wo")] = ""
    hours: Annotated[str, Field("zeiten", Phrase(), "Wann")] = ""
    phone: Annotated[str, Field("telefon", Phone(), "Telefon", example="07621 555 01 40", also=("tel",))] = ""
    languages: Annotated[
        tuple[str, ...], Field("sprachen", Many(Phrase(40), commas=True), "In welchen Sprachen")
    ] = ()


class Faq(Record, frozen=True, kw_only=True):
    """A question that is often asked."""

    question: Annotated[str, Field("frage", Phrase(), "Frage", required=True)]
    answer: Annotated[str, Field("antwort", Text(), "Antwort", required=True)]
