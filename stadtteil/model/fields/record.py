"""From keys and values to a typed record: every field on its own, every problem at its own line."""

from __future__ import annotations

import functools
from typing import Any, NamedTuple, TypeVar

from stadtteil.model.fields.choices import MOST_SHOWN, misspelt
from stadtteil.model.fields.field import Field, Notes, Record, fields_of, names_of, say_inherited
from stadtteil.model.fields.foreign_keys import IGNORED
from stadtteil.model.fields.groups import Many
from stadtteil.model.fields.texts import Line
from stadtteil.model.text.slugs import slug
from stadtteil.model.yaml.tree import Mapping, Node, Scalar, is_empty

R = TypeVar("R", bound=Record)

FEW = 3
"""Missing fields of which each is shown as one writes it."""
_UNUSED = "Eigene Angaben gehören unter „extra:“; sonst können Sie die Zeile löschen."


@functools.cache
def lists_of(record: type[Record]) -> frozenset[str]:
    """Return the keys, lower case, behind which several values may stand."""
    fields = fields_of(record)
    return frozenset(key for key, name in names_of(record).items() if isinstance(fields[name].type, Many))


class ReadValues(NamedTuple):
    """What a mapping says: the values that could be read, and the fields that are in error.

    Among these are required ones that are not there.
    """

    values: dict[str, Any]
    failed: tuple[str, ...]


def read_record(record: type[R], mapping: Mapping, notes: Notes, within: str = "") -> R | None:
    """Return the record that a mapping says; None when a required field is missing or unreadable.

    In a translation any may be missing, and has a stand-in.
    """
    said = read_values(record, mapping, notes, within)
    if notes.partial:
        return standing_in(record, said.values)
    return record(**said.values) if _complete(record, said.values) else None


def read_whole(record: type[R], mapping: Mapping, notes: Notes) -> tuple[R, tuple[str, ...]]:
    """Return the record that a mapping says, and the fields that are in error.

    What is required and could not be read has a stand-in, so that all else can be checked.
    """
    said = read_values(record, mapping, notes)
    return standing_in(record, said.values), said.failed


def standing_in(record: type[R], values: dict[str, Any]) -> R:
    """Return a record with stand-ins for those required values that are missing."""
    fields = fields_of(record)
    blank = {name: fields[name].type.blank() for name in _required(record) if name not in values}
    return record(**blank, **values)


def read_values(record: type[Record], mapping: Mapping, notes: Notes, within: str = "") -> ReadValues:
    """Read each field on its own."""
    known = names_of(record)
    said: dict[str, tuple[Scalar, Node]] = {}
    values: dict[str, Any] = {}
    failed: dict[str, None] = {}
    meant_by_mistake: dict[str, None] = {}
    for key, node in mapping.pairs:
        name = known.get(key.text.lower()) or known.get(slug(key.text).replace("-", "_"))
        if name is None:
            meant_by_mistake[_unknown(record, key, notes, nested=bool(within))] = None
        elif name in said and not is_empty(said[name][1]):
            _twice(record, key, node, said[name], notes)
        elif notes.partial and not _may_differ(record, name, within) and not is_empty(node):
            say_inherited(key, notes)
        else:
            said[name] = key, node
            field_type = fields_of(record)[name].type
            if field_type.keeps_blanks or not is_empty(node):
                at = f"{within}.{name}" if within else name
                notes.marks[at] = (node.line, node.column)
                errors = notes.errors
                values[name] = field_type.read(node, at, notes)
                if notes.errors > errors:
                    failed[name] = None
    lacking = [] if notes.partial else _lacking(record, values)
    silent = [name for name in lacking if name not in meant_by_mistake]
    if silent and not within and _is_held_back(values):
        _say_unfinished(record, silent, said, mapping, notes)
    else:
        _say_lacking(record, silent, said, mapping, notes)
    failed.update(dict.fromkeys(name for name in (*lacking, *meant_by_mistake) if name))
    return ReadValues({name: value for name, value in values.items() if value is not None}, tuple(failed))


def key_of(record: type[Record]) -> str:
    """Return the attribute by which items of a list are known in each language; empty: by their place."""
    fields = fields_of(record).items()
    return next((name for name, field in fields if field.required and not field.differs), "")


def _may_differ(record: type[Record], name: str, within: str) -> bool:
    """Whether a translation may say a field; within a list it says which item it means."""
    return fields_of(record)[name].differs or (within[-1:].isdigit() and name == key_of(record))


def _complete(record: type[Record], found: dict[str, Any]) -> bool:
    """Whether every required field could be read."""
    return all(name in found for name in _required(record))


def _lacking(record: type[Record], values: dict[str, Any]) -> list[str]:
    """Return the required fields that say nothing; those that are there but wrong have said so."""
    return [name for name in _required(record) if name not in values or values[name] in ("", ())]


@functools.cache
def _required(record: type[Record]) -> tuple[str, ...]:
    return tuple(name for name, field in fields_of(record).items() if field.required)


def _is_held_back(values: dict[str, Any]) -> bool:
    """Whether these are the values of a draft, in any spelling."""
    return (
        values.get("draft") is True or values.get("published") is False or values.get("status") == "entwurf"
    )


def _say_unfinished(
    record: type[Record],
    lacking: list[str],
    said: dict[str, tuple[Scalar, Node]],
    mapping: Mapping,
    notes: Notes,
) -> None:
    """Say in one hint what a draft still lacks."""
    keys = ", ".join(fields_of(record)[name].key for name in lacking)
    place = next((said[name][0] for name in lacking if name in said), mapping)
    cure = "Ergänzen Sie das, bevor der Entwurf erscheinen soll."
    about = " ".join(fields_of(record)[name].key for name in lacking)
    notes.say(place, f"Diesem Entwurf fehlt noch: {keys}.", cure, "warning", about=about)


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
        cure = f"Ergänzen Sie den Wert, zum Beispiel: {_line(fields[name])}"
        if isinstance(fields[name].type, Line):
            cure += " (beginnt er mit # oder &, in Anführungszeichen)"
        notes.say(node, f"Hinter „{key.text}:“ steht nichts.", cure)
    absent = [fields[name] for name in lacking if name not in said]
    if len(absent) == 1:
        message = f"Die Angabe „{absent[0].key}“ fehlt."
        notes.say(mapping, message, _example(absent[0]), about=absent[0].key)
    elif absent:
        names = ", ".join(f"„{field.key}“" for field in absent)
        cure = f"Je eine Zeile; zum Beispiel {_line(absent[0])}"
        if len(absent) <= FEW:
            cure = "Ergänzen Sie: " + "; ".join(map(_line, absent))
        notes.say(
            mapping, f"Diese Angaben fehlen: {names}.", cure, about=" ".join(field.key for field in absent)
        )


def _line(field: Field) -> str:
    return f"{field.key}: {field.example or '…'}"


def _example(field: Field) -> str:
    example = f" Beispiel: {_line(field)}" if field.example else ""
    return f"Ergänzen Sie: {field.key}: … ({field.label}).{example}"


def _twice(record: type[Record], key: Scalar, node: Node, before: tuple[Scalar, Node], notes: Notes) -> None:
    """Say that two keys mean the same; no harm where they say the same, or one says nothing."""
    first, other = before
    both = isinstance(node, Scalar) and isinstance(other, Scalar)
    if is_empty(node) or (isinstance(node, Scalar) and isinstance(other, Scalar) and node.text == other.text):
        return
    message = f"„{key.text}“ meint dasselbe wie „{first.text}“ in Zeile {first.line}."
    cure = "Löschen Sie eine der beiden Angaben."
    if both and first.text.lower() in lists_of(record):
        cure = f"Mehrere stehen in einer Zeile, in eckigen Klammern: {first.text}: [eins, zwei]"
    notes.say(key, message, cure)


def _unknown(record: type[Record], key: Scalar, notes: Notes, *, nested: bool) -> str:
    """Say what an unknown key probably means, or that it is not used; return the field that was meant."""
    known = names_of(record)
    word = key.text.lower()
    close = "" if word in IGNORED and not nested else _close(record, word)
    if close:
        name = known[close]
        right = (
            close
            if close in {field.key for field in fields_of(record).values()}
            else fields_of(record)[name].key
        )
        notes.say(key, f"Die Angabe „{key.text}“ gibt es nicht.", f"Meinten Sie „{right}“?")
        return name
    keys = [field.key for field in fields_of(record).values()]
    if nested or "extra" not in keys:
        why = "Sie können die Zeile löschen."
        if len(keys) <= MOST_SHOWN:
            why = f"Möglich sind hier: {', '.join(keys)}."
    else:
        why = IGNORED.get(word) or _ignored(word)
    notes.say(key, f"Die Angabe „{key.text}“ wird nicht benutzt.", why, "warning")
    return ""


@functools.lru_cache(maxsize=1000)
def _close(record: type[Record], word: str) -> str:
    """Return the key that a word is a slip of the pen for; who moved has the same in each file."""
    return misspelt(word, names_of(record))


@functools.lru_cache(maxsize=1000)
def _ignored(word: str) -> str:
    """Return what is to be done about a word that is no key."""
    return IGNORED.get(misspelt(word, IGNORED)) or _UNUSED
