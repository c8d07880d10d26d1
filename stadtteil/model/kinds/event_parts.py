"""What an event's head holds in sections: what is otherwise once, how one registers, access, decisions."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, ClassVar

from stadtteil.model.fields import (
    CalendarDay,
    Choice,
    Field,
    Mail,
    Notes,
    Phrase,
    Record,
    Ref,
    To,
    Web,
    YesNo,
)
from stadtteil.model.fields.local_times import LocalTime, WallClock
from stadtteil.model.fields.numbers import euros
from stadtteil.model.fields.phone import Phone
from stadtteil.model.text.late_pattern import late_pattern
from stadtteil.words import msgid

if TYPE_CHECKING:
    from stadtteil.model.yaml.tree import Node

NO_ENTRY = "Hat der Ort keine eigene Seite, schreiben Sie ihn in Worten unter „treffpunkt:“."
STANDINGS = {
    "offen": msgid("offen"),
    "in-arbeit": msgid("in Arbeit"),
    "erledigt": msgid("erledigt"),
    "abgelehnt": msgid("abgelehnt"),
}
_FREE = late_pattern(r"\b(?:frei|kostenlos|kostenfrei|gratis|umsonst|nichts|keiner?)\b", re.IGNORECASE)
_NUMBER_ONLY = late_pattern(r"[-\d.,' ]+(?:€|Euros?|EUR)?", re.IGNORECASE)


class Fee(Phrase):
    """What it costs to get in: an amount in euros, or words; `0` and `frei` are for nothing."""

    noun: ClassVar[str] = "ein Betrag wie 5 € oder „frei“"

    def read(self, node: Node, at: str, notes: Notes) -> str | None:
        """Return what is written."""
        text = super().read(node, at, notes)
        if text and _NUMBER_ONLY.fullmatch(text) and euros(text) is None:
            cure = "Schreiben Sie 5 oder 2,50; für freien Eintritt 0; mehrere Preise in Worten."
            notes.say(node, f"„{text}“ ist kein eindeutiger Betrag.", cure)
            return None
        return text


def price_of(fee: str) -> Decimal | None:
    """Return what a fee comes to: 0 where it costs nothing; None where words do not say it plainly.

    >>> price_of("0"), price_of("frei, Spenden willkommen"), price_of("2,50 €"), price_of("5 €, Kinder frei")
    (Decimal('0.00'), Decimal('0'), Decimal('2.50'), None)
    """
    amount = euros(fee)
    if amount is None and _FREE.search(fee) and not any(sign.isdigit() for sign in fee):
        return Decimal(0)
    return amount


class DateException(Record, frozen=True, kw_only=True):
    """One of many times that is not as the others."""

    day: Annotated[
        dt.date,
        Field("am", CalendarDay(), "An welchem Tag der Reihe", example="2026-12-24", required=True),
    ]
    cancelled: Annotated[
        bool, Field("faellt_aus", YesNo(), "Fällt aus", example="ja", also=("fällt_aus",))
    ] = False
    moved_to: Annotated[
        LocalTime | None,
        Field("verschoben_auf", WallClock(bare=True), "Findet statt am", example="2026-12-22 19:00"),
    ] = None
    place: Annotated[
        Ref | None,
        Field("ort", To("ort", instead=NO_ENTRY), "Ort an diesem Tag", example="treffpunkt-nordstadt"),
    ] = None
    meeting_point: Annotated[str, Field("treffpunkt", Phrase(120), "Treffpunkt an diesem Tag")] = ""
    note: Annotated[str, Field("hinweis", Phrase(), "Hinweis", example="Wegen der Feiertage.")] = ""


class Registration(Record, frozen=True, kw_only=True):
    """Whether and how one registers."""

    needed: Annotated[bool, Field("noetig", YesNo(), "Nötig", example="ja", also=("nötig",))] = True
    website: Annotated[
        str, Field("link", Web(), "Anmeldung im Netz", example="https://verein.example/anmeldung")
    ] = ""
    mail: Annotated[
        str, Field("mail", Mail(), "Anmeldung per E-Mail", example="kontakt@verein.example", also=("email",))
    ] = ""
    phone: Annotated[
        str, Field("telefon", Phone(), "Anmeldung am Telefon", example="07621 1234-0", also=("tel",))
    ] = ""
    until: Annotated[
        dt.date | None, Field("bis", CalendarDay(), "Anmeldung bis (letzter Tag)", example="2026-12-01")
    ] = None
    note: Annotated[str, Field("hinweis", Phrase(), "Hinweis", example="Es gibt zwölf Plätze.")] = ""


class EventAccess(Record, frozen=True, kw_only=True):
    """For whom it is without barriers; nothing where nobody said."""

    wheelchair: Annotated[bool | None, Field("rollstuhl", YesNo(), "Mit dem Rollstuhl", example="ja")] = None
    induction: Annotated[bool | None, Field("induktion", YesNo(), "Anlage für Hörgeräte", example="ja")] = (
        None
    )
    sign_language: Annotated[
        bool | None, Field("dgs", YesNo(), "Gebärdensprache", example="ja", also=("gebaerdensprache",))
    ] = None
    plain_language: Annotated[
        bool | None, Field("leichte_sprache", YesNo(), "Leichte Sprache", example="nein")
    ] = None


class MeetingDecision(Record, frozen=True, kw_only=True):
    """What was decided, and what became of it."""

    text: Annotated[
        str, Field("was", Phrase(), "Was beschlossen wurde", example="Vier Lampen am Weg", required=True)
    ]
    standing: Annotated[
        str,
        Field(
            "stand", Choice(STANDINGS, {"in_arbeit": "in-arbeit"}), "Was daraus wurde", example="in Arbeit"
        ),
    ] = "offen"
    who: Annotated[str, Field("wer", Phrase(), "Wer sich kümmert", example="Stelle für Quartiere")] = ""
    note: Annotated[str, Field("hinweis", Phrase(), "Hinweis", example="Bis zum Frühjahr.")] = ""
    project: Annotated[Ref | None, Field("projekt", To("projekt"), "Projekt dazu")] = None
    article: Annotated[Ref | None, Field("artikel", To("artikel"), "Artikel dazu")] = None


class DateChange(Record, frozen=True, kw_only=True):
    """What was changed of time or place, and when."""

    day: Annotated[dt.date, Field("am", CalendarDay(), "Tag", example="2026-11-20", required=True)]
    text: Annotated[
        str, Field("was", Phrase(), "Was sich geändert hat", example="Eine Stunde später.", required=True)
    ]
