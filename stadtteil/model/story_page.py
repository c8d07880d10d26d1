"""What pages with news have in common, whatever else their kinds show: what machines are told of them."""

from __future__ import annotations

from typing import Annotated

import msgspec

from stadtteil.model.card import Day, Link
from stadtteil.model.labels import Label


class StoryPage(msgspec.Struct, frozen=True, kw_only=True):
    """A page with news; `client` is who paid for it, empty where nobody did."""

    title: Annotated[str, Label("Titel")]
    kicker: Annotated[Link | None, Label("Ressort")]
    authors: Annotated[tuple[Link, ...], Label("Autor")]
    date: Annotated[Day, Label("Datum")]
    updated: Annotated[Day | None, Label("Änderungsdatum")]
    client: Annotated[str, Label("Auftraggeber")]
