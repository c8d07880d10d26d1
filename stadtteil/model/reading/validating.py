"""From keys and values to a typed record: every field on its own, every problem at its own line."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

from stadtteil.model.fields.choices import meant
from stadtteil.model.fields.field import Field, Notes, Record, fields_of, names_of
from stadtteil.model.reading.foreign import IGNORED
from stadtteil.model.reading.tree import Mapping, Node, Scalar, is_empty

R = TypeVar("R", bound=Record)


def read_record(record: type[R], mapping: Mapping, notes: Notes, within: str = "") -> R | None:
    """Return the record that a mapping says; None when a required field is missing or unreadable."""
    known = names_of(record)
    values: dict[str, Any] = {}
    for key, node in mapping.pairs:
        name = known.get(key.text.lower())
        if name is None:
            _unknown(record, key, notes)
        elif name in values:
            notes.say(
                key,
                f"„{key.text}“ meint dasselbe wie eine Angabe weiter oben.",
                "Löschen Sie eine der beiden.",
            )
        elif not is_empty(node):
            at = f"{within}.{name}" if within else name
            notes.marks[at] = (node.line, node.column)
            values[name] = fields_of(record)[name].type.read(node, at, notes)
    said = {name: value for name, value in values.items() if value is not None}
    lacking = _lacking(record, mapping, values, notes)
    return None if lacking or not _complete(record, said) else record(**said)


def _complete(record: type[Record], said: dict[str, Any]) -> bool:
    """Whether every required field could be read."""
    return all(name in said for name, field in fields_of(record).items() if field.required)


def _lacking(record: type[Record], mapping: Mapping, values: dict[str, Any], notes: Notes) -> bool:
    """Say which required fields are not there; those that are there but wrong have said so."""
    lacking = [
        field for name, field in fields_of(record).items() if field.required and _is_nothing(values, name)
    ]
    for field in lacking:
        place: Node = next(
            (node for key, node in mapping.pairs if names_of(record).get(key.text.lower()) is not None
             and fields_of(record)[names_of(record)[key.text.lower()]] is field),
            mapping,
        )  # fmt: skip
        notes.say(place, f"Die Angabe „{field.key}“ fehlt.", _example(field))
    return bool(lacking)


def _is_nothing(values: dict[str, Any], name: str) -> bool:
    return name not in values or values[name] in ("", ())


def _example(field: Field) -> str:
    example = f" Beispiel: {field.key}: {field.example}" if field.example else ""
    return f"Ergänzen Sie: {field.key}: … ({field.label}).{example}"


def _unknown(record: type[Record], key: Scalar, notes: Notes) -> None:
    """Say what an unknown key probably means, or that it is not used."""
    known = names_of(record)
    word = key.text.lower()
    close = "" if word in IGNORED else meant(word, known, 0.8)
    if close:
        right = (
            fields_of(record)[known[close]].key
            if close not in {f.key for f in fields_of(record).values()}
            else close
        )
        notes.say(key, f"Die Angabe „{key.text}“ gibt es nicht.", f"Meinten Sie „{right}“?")
        return
    why = IGNORED.get(word, "Eigene Angaben gehören unter „extra:“; sonst können Sie die Zeile löschen.")
    notes.say(key, f"Die Angabe „{key.text}“ wird nicht benutzt.", why, "warning")


def default_of(record: type[Record], name: str) -> Any:
    """Return what a field means when nothing is said."""
    for field in msgspec.structs.fields(record):
        if field.name == name and field.default is not msgspec.NODEFAULT:
            return field.default
    return None
