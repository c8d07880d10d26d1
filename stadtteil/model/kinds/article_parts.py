"""What an article's head holds beside plain fields: corrections, a counterstatement, who pays for it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated

from stadtteil.model.fields import (
    CalendarDay,
    Field,
    Line,
    Record,
    Text,
)

if TYPE_CHECKING:
    pass


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
