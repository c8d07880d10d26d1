"""What the file of works is made of beside its own keys: streets, phases, what they mean, who answers."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from stadtteil.model.fields import CalendarDay, Choice, Field, Headline, Line, Mail, Phrase, Record, Text
from stadtteil.model.fields.clock_span import ClockSpan, TimesOfDay
from stadtteil.model.fields.phone import Phone
from stadtteil.words import msgid

EFFECTS = {
    "wasser": msgid("Wasser abgestellt"),
    "strom": msgid("Strom abgestellt"),
    "heizung": msgid("Heizung aus"),
    "aufzug": msgid("Aufzug außer Betrieb"),
    "zugang": msgid("Anderer Zugang zum Haus"),
    "parken": msgid("Parken nicht möglich"),
    "geruest": msgid("Gerüst vor den Fenstern"),
    "laerm": msgid("Lärm"),
}
"""What works mean for those who live there."""


class StreetPart(Record, frozen=True, kw_only=True):
    """A street, and which of its houses."""

    street: Annotated[str, Field("strasse", Line(), "Straße", example="Musterweg", required=True)]
    houses: Annotated[
        str, Field("hausnummern", Line(), "Hausnummern", "Ohne Angabe die ganze Straße.", "1–9")
    ] = ""

    @property
    def text(self) -> str:
        """The street with its houses."""
        return f"{self.street} {self.houses}".strip()


class WorksPhase(Record, frozen=True, kw_only=True):
    """A part of the works."""

    title: Annotated[str, Field("titel", Headline(80), "Was", example="Neue Fenster", required=True)]
    since: Annotated[dt.date, Field("von", CalendarDay(), "Erster Tag", example="2026-11-02", required=True)]
    until: Annotated[dt.date, Field("bis", CalendarDay(), "Letzter Tag", example="2026-12-18", required=True)]
    text: Annotated[str, Field("was", Text(), "Was dabei geschieht")] = ""


class WorksEffect(Record, frozen=True, kw_only=True):
    """What the works mean for some houses, on a day, for some time, or all along."""

    what: Annotated[
        str,
        Field("was", Choice(EFFECTS, {"gerüst": "geruest", "lärm": "laerm"}), "Was", example="wasser",
              required=True),
    ]  # fmt: skip
    day: Annotated[dt.date | None, Field("am", CalendarDay(), "An einem Tag", example="2026-12-01")] = None
    since: Annotated[
        dt.date | None, Field("von", CalendarDay(), "Oder vom ersten Tag", example="2026-11-02")
    ] = None
    until: Annotated[
        dt.date | None, Field("bis", CalendarDay(), "bis zum letzten Tag", example="2026-12-18")
    ] = None
    times: Annotated[
        ClockSpan | None,
        Field("uhrzeit", TimesOfDay(), "Uhrzeit", "An jedem dieser Tage.", "9–12 Uhr"),
    ] = None
    whom: Annotated[str, Field("fuer", Phrase(120), "Für wen", "Ohne Angabe alle.", "Musterweg 1–5")] = ""
    note: Annotated[str, Field("hinweis", Phrase(), "Hinweis", example="Füllen Sie vorher einen Eimer.")] = ""


class WorksContact(Record, frozen=True, kw_only=True):
    """Who answers questions: a task, no name of a person."""

    role: Annotated[
        str, Field("rolle", Phrase(120), "Wer", "Eine Aufgabe, kein Name.", "Bauleitung", required=True)
    ]
    phone: Annotated[str, Field("telefon", Phone(), "Telefon", example="07621 000-0")] = ""
    mail: Annotated[str, Field("mail", Mail(), "E-Mail-Adresse", example="bau@wohnbau.example")] = ""
    times: Annotated[
        str, Field("zeiten", Phrase(120), "Wann", example="montags bis freitags, 8 bis 16 Uhr")
    ] = ""


class WorksChange(Record, frozen=True, kw_only=True):
    """What became otherwise than it was said, and when."""

    day: Annotated[dt.date, Field("am", CalendarDay(), "Tag", example="2026-11-20", required=True)]
    text: Annotated[
        str,
        Field("was", Phrase(), "Was sich geändert hat", example="Das Wasser ist erst am Mittwoch abgestellt.",
              required=True),
    ]  # fmt: skip
