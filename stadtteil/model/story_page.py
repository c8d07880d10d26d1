"""What pages with news have in common, whatever else their kinds show: what machines are told of them."""

from __future__ import annotations

from typing import Annotated

import msgspec

from stadtteil.model.card import Day, Link
from stadtteil.model.editions import EditionFace
from stadtteil.model.labels import Label


class CorrectionFace(msgspec.Struct, frozen=True):
    """A dated correction as the page shows it."""

    date: Day
    text: str


class StoryPage(msgspec.Struct, frozen=True, kw_only=True):
    """A page with news; `client` is who paid for it, empty where nobody did."""

    title: Annotated[str, Label("Titel")]
    kicker: Annotated[Link | None, Label("Ressort")]
    authors: Annotated[tuple[Link, ...], Label("Autor")]
    date: Annotated[Day, Label("Datum")]
    updated: Annotated[Day | None, Label("Änderungsdatum")]
    client: Annotated[str, Label("Auftraggeber")]
    corrections: Annotated[tuple[CorrectionFace, ...], Label("Korrekturen")]
    edition: Annotated[EditionFace | None, Label("Ausgabe")] = None
