"""The day in a file's name, as Jekyll and others want it: it counts where the file itself names none."""

from __future__ import annotations

import datetime as dt
import re

import msgspec

from stadtteil.model.fields.field import Record, fields_of, names_of
from stadtteil.model.yaml.tree import Mapping, Scalar, is_empty
from stadtteil.problems import Problem

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?=[-_. ]|$)")
_FIELD = "date"


def dated(record: type[Record], mapping: Mapping, path: str) -> tuple[Mapping, Problem | None]:
    """Return the mapping with the day of the file's name where it must have one and has none."""
    field = fields_of(record).get(_FIELD)
    day = _day_of(path)
    if field is None or not field.required or not day:
        return mapping, None
    known = names_of(record)
    said = [pair for pair in mapping.pairs if known.get(pair[0].text.lower()) == _FIELD]
    if any(not is_empty(value) for _, value in said):
        return mapping, None
    problem = None
    try:
        dt.date.fromisoformat(day)
    except ValueError:
        cure = f"Berichtigen Sie den Namen der Datei, oder ergänzen Sie: {field.key}: {field.example}"
        message = f"Den Tag „{day}“ aus dem Dateinamen gibt es nicht."
        day, problem = str(field.type.blank().date()), Problem(path, 0, 0, message, cure)
    key = Scalar(field.key, True, mapping.line, mapping.column)
    rest = tuple(pair for pair in mapping.pairs if pair not in said)
    value = Scalar(day, True, mapping.line, mapping.column)
    return msgspec.structs.replace(mapping, pairs=((key, value), *rest)), problem


def _day_of(path: str) -> str:
    """Return the day that a file's name begins with, or its folder's where it is called `index`."""
    *_, folder, name = path.split("/")
    found = _DAY.match(folder if name.startswith("index.") else name)
    return found[0] if found else ""
