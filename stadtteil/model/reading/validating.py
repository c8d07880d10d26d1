"""From keys and values to a typed record: every field on its own, every problem at its own line."""

from __future__ import annotations

from typing import Any, TypeVar

from stadtteil.model.fields.choices import misspelt
from stadtteil.model.fields.field import Field, Notes, Record, fields_of, names_of
from stadtteil.model.reading.foreign import IGNORED
from stadtteil.model.reading.tree import Mapping, Node, Scalar, is_empty

R = TypeVar("R", bound=Record)

_UNUSED = "Eigene Angaben gehören unter „extra:“; sonst können Sie die Zeile löschen."


def read_record(record: type[R], mapping: Mapping, notes: Notes, within: str = "") -> R | None:
    """Return the record that a mapping says; None when a required field is missing or unreadable."""
    known = names_of(record)
    said: dict[str, tuple[Scalar, Node]] = {}
    values: dict[str, Any] = {}
    meant_by_mistake = set()
    for key, node in mapping.pairs:
        name = known.get(key.text.lower())
        if name is None:
            meant_by_mistake.add(_unknown(record, key, notes))
        elif name in said:
            _twice(key, node, *said[name], notes)
        else:
            said[name] = key, node
            if not is_empty(node):
                at = f"{within}.{name}" if within else name
                notes.marks[at] = (node.line, node.column)
                values[name] = fields_of(record)[name].type.read(node, at, notes)
    lacking = _lacking(record, values)
    _say_lacking(record, [name for name in lacking if name not in meant_by_mistake], said, mapping, notes)
    found = {name: value for name, value in values.items() if value is not None}
    return None if lacking or not _complete(record, found) else record(**found)


def _complete(record: type[Record], found: dict[str, Any]) -> bool:
    """Whether every required field could be read."""
    return all(name in found for name, field in fields_of(record).items() if field.required)


def _lacking(record: type[Record], values: dict[str, Any]) -> list[str]:
    """Return the required fields that say nothing; those that are there but wrong have said so."""
    required = (name for name, field in fields_of(record).items() if field.required)
    return [name for name in required if name not in values or values[name] in ("", ())]


def _say_lacking(
    record: type[Record],
    lacking: list[str],
    said: dict[str, tuple[Scalar, Node]],
    mapping: Mapping,
    notes: Notes,
) -> None:
    """Say which required fields are left empty, each at its place, and which are not there at all."""
    fields = fields_of(record)
    for name in (name for name in lacking if name in said):
        key, node = said[name]
        cure = f"Ergänzen Sie den Wert; beginnt er mit # oder &, in Anführungszeichen: {_line(fields[name])}"
        notes.say(node, f"Hinter „{key.text}:“ steht nichts.", cure)
    absent = [fields[name] for name in lacking if name not in said]
    if len(absent) == 1:
        notes.say(mapping, f"Die Angabe „{absent[0].key}“ fehlt.", _example(absent[0]))
    elif absent:
        names = ", ".join(f"„{field.key}“" for field in absent)
        notes.say(
            mapping, f"Diese Angaben fehlen: {names}.", f"Je eine Zeile; zum Beispiel {_line(absent[0])}"
        )


def _line(field: Field) -> str:
    return f"{field.key}: {field.example or '…'}"


def _example(field: Field) -> str:
    example = f" Beispiel: {_line(field)}" if field.example else ""
    return f"Ergänzen Sie: {field.key}: … ({field.label}).{example}"


def _twice(key: Scalar, node: Node, first: Scalar, other: Node, notes: Notes) -> None:
    """Say that two keys mean the same; no harm where they say the same, or one says nothing."""
    if is_empty(node) or (isinstance(node, Scalar) and isinstance(other, Scalar) and node.text == other.text):
        return
    message = f"„{key.text}“ meint dasselbe wie „{first.text}“ in Zeile {first.line}."
    notes.say(key, message, "Löschen Sie eine der beiden Angaben.")


def _unknown(record: type[Record], key: Scalar, notes: Notes) -> str:
    """Say what an unknown key probably means, or that it is not used; return the field that was meant."""
    known = names_of(record)
    word = key.text.lower()
    close = "" if word in IGNORED else misspelt(word, known)
    if close:
        name = known[close]
        right = (
            close
            if close in {field.key for field in fields_of(record).values()}
            else fields_of(record)[name].key
        )
        notes.say(key, f"Die Angabe „{key.text}“ gibt es nicht.", f"Meinten Sie „{right}“?")
        return name
    why = IGNORED.get(word) or IGNORED.get(misspelt(word, IGNORED)) or _UNUSED
    notes.say(key, f"Die Angabe „{key.text}“ wird nicht benutzt.", why, "warning")
    return ""
