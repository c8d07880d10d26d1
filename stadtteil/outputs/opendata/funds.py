"""fonds.json: the accounts of all funds, by year and category."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Annotated, Literal

import msgspec

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.labels import Label
from stadtteil.outputs.data_files import FUNDS, FUNDS_SCHEMA, path_of
from stadtteil.outputs.opendata.accounts import FundAccount
from stadtteil.outputs.opendata.dataset import Dataset
from stadtteil.outputs.opendata.numbers import json_text
from stadtteil.outputs.opendata.projects import License, Meaning


class FundsFile(msgspec.Struct, frozen=True):
    """All funds of a paper with their accounts, in euros."""

    json_schema: Annotated[
        str, Meaning(description="Adresse dieser Beschreibung."), Label("Adresse der Beschreibung")
    ] = msgspec.field(name="$schema")
    schema: Annotated[
        Literal["stadtteil-fonds/1"],
        Meaning(description="Name und Fassung. In derselben Fassung kommen nur Angaben hinzu."),
        Label("Fassung"),
    ]
    title: Annotated[str, Label("Titel")]
    publisher: Annotated[str, Meaning(description="Wer die Daten herausgibt."), Label("Herausgeber")]
    license: Annotated[License, Label("Lizenz")]
    page: Annotated[
        str, Meaning(description="Adresse der Seite, die diese Daten erklärt."), Label("Adresse der Seite")
    ]
    language: Annotated[str, Meaning(description="Sprache der Texte (BCP 47)."), Label("Sprache")]
    modified: Annotated[
        dt.date | None, Meaning(description="Tag der neuesten Angabe."), Label("neueste Angabe")
    ]
    funds: Annotated[tuple[FundAccount, ...], Label("Kontostand der Fonds")]


class FundsView(View, frozen=True, kw_only=True):
    """The file."""

    file: FundsFile


def plan(dataset: Dataset) -> Iterator[Output]:
    """Yield the file."""
    about = dataset.about
    file = FundsFile(
        json_schema=about.address(FUNDS_SCHEMA),
        schema="stadtteil-fonds/1",
        title=about.title,
        publisher=about.publisher,
        license=License(about.license.name, about.license.url),
        page=about.page,
        language=about.language,
        modified=about.modified,
        funds=dataset.accounts,
    )
    yield Output(path_of(FUNDS), FundsView(file=file))


def render(view: FundsView, blobs: Blobs) -> bytes:
    """Return the file."""
    return json_text(view.file)
