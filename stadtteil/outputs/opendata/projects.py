"""projekte.json: every grant with all its columns, in a schema of our own that only grows.

`amount` and its like are names of the first edition; others read them, so they stay beside the names
that the paper has for the same everywhere.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Literal

import msgspec

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.grant import Grant
from stadtteil.model.labels import Label
from stadtteil.outputs.data_files import PROJECTS, PROJECTS_SCHEMA, path_of
from stadtteil.outputs.opendata.dataset import Dataset
from stadtteil.outputs.opendata.numbers import json_text

Meaning = msgspec.Meta


class License(msgspec.Struct, frozen=True):
    """Under which terms the data may be used."""

    name: str
    url: str


class ProjectRow(Grant, frozen=True, kw_only=True):
    """A grant, its money also under the names of the first edition."""

    amount: Annotated[Decimal, Meaning(description="Dasselbe wie counted.")]
    amount_promised: Annotated[Decimal, Meaning(description="Dasselbe wie promised.")]
    amount_requested: Annotated[Decimal | None, Meaning(description="Dasselbe wie requested.")]
    amount_disbursed: Annotated[Decimal | None, Meaning(description="Dasselbe wie paid.")]


class ProjectsFile(msgspec.Struct, frozen=True):
    """All funded projects of a paper."""

    json_schema: Annotated[
        str, Meaning(description="Adresse dieser Beschreibung."), Label("Adresse der Beschreibung")
    ] = msgspec.field(name="$schema")
    schema: Annotated[
        Literal["stadtteil-daten/1"],
        Meaning(description="Name und Fassung. In derselben Fassung kommen nur Angaben hinzu."),
        Label("Fassung"),
    ]
    title: Annotated[str, Label("Titel")]
    publisher: Annotated[str, Meaning(description="Wer die Daten herausgibt."), Label("Herausgeber")]
    license: Annotated[
        License, Meaning(description="Gilt für die Daten, nicht für die Bilder."), Label("Lizenz")
    ]
    page: Annotated[
        str, Meaning(description="Adresse der Seite, die diese Daten erklärt."), Label("Adresse der Seite")
    ]
    language: Annotated[str, Meaning(description="Sprache der Texte (BCP 47)."), Label("Sprache")]
    modified: Annotated[
        dt.date | None, Meaning(description="Tag der neuesten Angabe."), Label("neueste Angabe")
    ]
    count: Annotated[int, Meaning(description="Zahl der Projekte."), Label("Zahl der Projekte")]
    sum: Annotated[
        Decimal, Meaning(description="Summe dessen, was zählt (counted), in Euro."), Label("Summe")
    ]
    projects: Annotated[
        tuple[ProjectRow, ...], Meaning(description="Die Projekte, das neueste zuerst."), Label("Projekte")
    ]


class ProjectsView(View, frozen=True, kw_only=True):
    """The file."""

    file: ProjectsFile


def plan(dataset: Dataset) -> Iterator[Output]:
    """Yield the file."""
    about = dataset.about
    file = ProjectsFile(
        json_schema=about.address(PROJECTS_SCHEMA),
        schema="stadtteil-daten/1",
        title=about.title,
        publisher=about.publisher,
        license=License(about.license.name, about.license.url),
        page=about.page,
        language=about.language,
        modified=about.modified,
        count=len(dataset.grants),
        sum=dataset.sums.counted,
        projects=tuple(_row(grant) for grant in dataset.grants),
    )
    yield Output(path_of(PROJECTS), ProjectsView(file=file))


def _row(grant: Grant) -> ProjectRow:
    return ProjectRow(
        **msgspec.structs.asdict(grant),
        amount=grant.counted,
        amount_promised=grant.promised,
        amount_requested=grant.requested,
        amount_disbursed=grant.paid,
    )


def render(view: ProjectsView, blobs: Blobs) -> bytes:
    """Return the file."""
    return json_text(view.file)
