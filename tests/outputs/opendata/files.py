"""The data files of a paper, made from its site without templates and without a disk."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

import msgspec

from stadtteil.engine.digests import canonical
from stadtteil.engine.output import Blobs
from stadtteil.model.site import Site
from stadtteil.outputs.opendata import funds, giving, projects, schema, tables
from stadtteil.outputs.opendata.dataset import dataset_of
from tests.model.desk import site_of

MODULES: tuple[Any, ...] = (tables, projects, funds, giving, schema)
NO_BLOBS: Blobs = None  # type: ignore[assignment]  # no data file needs one

Facts = Mapping[str, object]


def data_files(site: Site) -> dict[str, bytes]:
    """Return all data files by their names, each made from its view's bytes."""
    dataset, found = dataset_of(site), {}
    for module in MODULES:
        for output in module.plan(dataset):
            view = msgspec.msgpack.decode(canonical(output.view), type=type(output.view))
            found[output.path.removeprefix("daten/")] = module.render(view, NO_BLOBS)
    return found


def json_of(data: bytes) -> Any:
    """Return what a JSON file says, its numbers exact."""
    return json.loads(data, parse_float=Decimal)


def table(data: bytes) -> list[dict[str, str]]:
    """Return the rows of the table for programs, strictly after RFC 4180."""
    return rows_of(data.decode(), ",")


def excel(data: bytes) -> list[dict[str, str]]:
    """Return the rows of the table for Excel, as its German edition reads them."""
    return rows_of(data.decode("utf-8-sig"), ";")


def rows_of(text: str, delimiter: str) -> list[dict[str, str]]:
    headings, *rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    return [dict(zip(headings, row, strict=True)) for row in rows]


def project_text(**keys: object) -> str:
    """Return a project's file; its values are JSON, which is YAML. What is None is left out."""
    facts = {
        "titel": "P", "kurz": "K", "fonds": "aktionsfonds", "jahr": "2026", "kategorie": "bildung",
        "status": "bewilligt", "betrag": "500", "gruppe": "verein", **keys,
    }  # fmt: skip
    return "".join(f"{key}: {json.dumps(value)}\n" for key, value in facts.items() if value is not None)


def paper(projects: Iterable[Facts], **files: str) -> Site:
    """Return the desk's paper with these projects in place of its own."""
    written = {
        f"content/projekte/2026/p{number}.yaml": project_text(**facts)
        for number, facts in enumerate(projects)
    }
    return site_of({"content/projekte/2026/p.yaml": None, **written, **files})
