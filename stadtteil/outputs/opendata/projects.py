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
from stadtteil.outputs.data_files import PROJECTS, PROJECTS_SCHEMA, path_of
from stadtteil.outputs.opendata.dataset import Dataset
from stadtteil.outputs.opendata.numbers import json_text

Words = msgspec.Meta


class License(msgspec.Struct, frozen=True):
    """Under which terms the data may be used."""

    name: str
    url: str


class ProjectRow(Grant, frozen=True, kw_only=True):
    """A grant, its money also under the names of the first edition."""

    amount: Annotated[Decimal, Words(description="Dasselbe wie counted.")]
    amount_promised: Annotated[Decimal, Words(description="Dasselbe wie promised.")]
    amount_requested: Annotated[Decimal | None, Words(description="Dasselbe wie requested.")]
    amount_disbursed: Annotated[Decimal | None, Words(description="Dasselbe wie paid.")]


class ProjectsFile(msgspec.Struct, frozen=True):
    """All funded projects of a paper."""

    json_schema: Annotated[str, Words(description="Adresse dieser Beschreibung.")] = msgspec.field(
        name="$schema"
    )
    schema: Annotated[
        Literal["stadtteil-daten/1"],
        Words(description="Name und Fassung. In derselben Fassung kommen nur Angaben hinzu."),
    ]
    title: str
    publisher: Annotated[str, Words(description="Wer die Daten herausgibt.")]
    license: Annotated[License, Words(description="Gilt für die Daten, nicht für die Bilder.")]
    page: Annotated[str, Words(description="Adresse der Seite, die diese Daten erklärt.")]
    language: Annotated[str, Words(description="Sprache der Texte (BCP 47).")]
    modified: Annotated[dt.date | None, Words(description="Tag der neuesten Angabe.")]
    count: Annotated[int, Words(description="Zahl der Projekte.")]
    sum: Annotated[Decimal, Words(description="Summe dessen, was zählt (counted), in Euro.")]
    projects: Annotated[tuple[ProjectRow, ...], Words(description="Die Projekte, das neueste zuerst.")]


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
