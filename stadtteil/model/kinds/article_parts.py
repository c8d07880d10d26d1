"""What an article's head holds beside plain fields: corrections, a counterstatement, who pays for it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated, Final

from stadtteil.model.fields import (
    CalendarDay,
    Field,
    Line,
    Record,
    Text,
    To,
    Whole,
)

if TYPE_CHECKING:
    pass


EDITION: Final = Field(
    "ausgabe",
    To("ausgabe"),
    "Gedruckte Ausgabe",
    "Dateiname aus content/ausgaben; nur nötig, wo die Ausgabe ihn nicht selbst nennt.",
    "2026-4",
    also=("issue",),
)
PAGE_NUMBER: Final = Field("seite", Whole(), "Seite in der gedruckten Ausgabe", "", "5", also=("page",))


class Correction(Record, frozen=True, kw_only=True):
    """What was wrong, and since when it is right."""

    date: Annotated[dt.date, Field("datum", CalendarDay(), "Datum", example="2026-09-20", required=True)]
    text: Annotated[str, Field("text", Text(), "Was berichtigt wurde", required=True)]


class Reply(Record, frozen=True, kw_only=True):
    """A counterstatement (MStV § 20): unaltered, linked with the text as long as it stands."""

    name: Annotated[str, Field("name", Line(), "Wer sie verlangt hat", required=True)]
    text: Annotated[str, Field("text", Text(), "Wortlaut", required=True)]
    date: Annotated[dt.date | None, Field("datum", CalendarDay(), "Datum", example="2026-09-20")] = None


class Client(Record, frozen=True, kw_only=True):
    """Who pays for an advertisement (LPresseG BW § 10)."""

    client: Annotated[str, Field("auftraggeber", Line(), "Auftraggeber", required=True)]
