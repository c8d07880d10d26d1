"""JSON Schemas (2020-12) of our own files, made from the types that the files are written from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import msgspec

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.labels import Label
from stadtteil.outputs.data_files import FUNDS_SCHEMA, PROJECTS_SCHEMA, path_of
from stadtteil.outputs.opendata.dataset import Dataset
from stadtteil.outputs.opendata.funds import FundsFile
from stadtteil.outputs.opendata.numbers import json_text, with_numbers
from stadtteil.outputs.opendata.projects import ProjectsFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"
TYPES = {PROJECTS_SCHEMA: ProjectsFile, FUNDS_SCHEMA: FundsFile}


class SchemaView(View, frozen=True, kw_only=True):
    """A schema: of which file, and the full address that it is known by."""

    file: Annotated[str, Label("Name der Datei")]
    address: Annotated[str, Label("Adresse der Datei")]


def plan(dataset: Dataset) -> Iterator[Output]:
    """Yield the schemas."""
    for file in TYPES:
        yield Output(path_of(file), SchemaView(file=file, address=dataset.about.address(file)))


def render(view: SchemaView, blobs: Blobs) -> bytes:
    """Return the schema."""
    schema = with_numbers(msgspec.json.schema(TYPES[view.file]))
    return json_text({"$schema": DIALECT, "$id": view.address, **schema})
