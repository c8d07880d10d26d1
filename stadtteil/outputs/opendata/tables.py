"""The rows as tables: for programs (RFC 4180, headings of 360Giving) and for a German Excel.

The table for Excel has a byte order mark, semicolons and decimal commas, and no cell in it can be
taken for a formula.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.grant import COLUMNS, ORGANISATION, PERSON, Column, Grant
from stadtteil.model.labels import Label
from stadtteil.outputs.data_files import EXCEL, TABLE, path_of
from stadtteil.outputs.opendata.dataset import Dataset

BOM = "\ufeff"
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection)."""

SORTS = {ORGANISATION: "Organisation", PERSON: "Person"}
"""Of who got the money, as people write them."""

SHOWN = tuple(column for column in COLUMNS if column.headings)


class TableView(View, frozen=True, kw_only=True):
    """A table; `excel` for the one with German headings."""

    excel: Annotated[bool, Label("Art der Tabelle")]
    grants: Annotated[tuple[Grant, ...], Label("Projekte")]


def plan(dataset: Dataset) -> Iterator[Output]:
    """Yield both tables."""
    yield Output(path_of(TABLE), TableView(excel=False, grants=dataset.grants))
    yield Output(path_of(EXCEL), TableView(excel=True, grants=dataset.grants))


def render(view: TableView, blobs: Blobs) -> bytes:
    """Return the table."""
    return (_for_excel if view.excel else _for_programs)(view.grants).encode()


def _for_programs(grants: tuple[Grant, ...]) -> str:
    """Return the table with one column for each heading; what the standard has twice stands in one."""
    cells = [(column, sort, heading) for column in SHOWN for sort, heading in column.headings.items()]
    rows = (
        [_text(grant, column) if sort in {"csv", grant.recipient_type} else "" for column, sort, _ in cells]
        for grant in grants
    )
    return _table([heading for _, _, heading in cells], rows, ",")


def _for_excel(grants: tuple[Grant, ...]) -> str:
    rows = ([_cell(grant, column) for column in SHOWN] for grant in grants)
    return BOM + _table([column.title for column in SHOWN], rows, ";")


def _table(headings: list[str], rows: Iterator[list[str]], delimiter: str) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows(rows)
    return out.getvalue()


def _text(grant: Grant, column: Column) -> str:
    """Return a value as programs read it: `1500.00`, `2026-03-12`, several words with commas."""
    value = column.of(grant)
    if value is None:
        return ""
    if isinstance(value, dt.date):
        return value.isoformat()
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def _cell(grant: Grant, column: Column) -> str:
    """Return a value as a German Excel reads it; a text that looks like a formula begins with '."""
    value, text = column.of(grant), _text(grant, column)
    if isinstance(value, Decimal):
        return text.replace(".", ",")
    if column.key == "recipient_type":
        return SORTS[text]
    return f"'{text}" if text.startswith(FORMULA) else text
