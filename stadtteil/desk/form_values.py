"""What a file says in a field, as a form shows it: texts, lists of texts, sections. Guesses no type."""

from __future__ import annotations

from typing import Any

import yaml

from stadtteil.desk.controls import Control
from stadtteil.model.fields import Field, FieldType, FileRef, Group, Many, PictureRef, Record, fields_of
from stadtteil.model.fields.field import names_of
from stadtteil.model.yaml.tree import Listing, Mapping, Node, Scalar, is_empty

FormValue = Any
"""A text, a list, or a section: str | list[FormValue] | dict[str, FormValue] | None."""


def plain(node: Node) -> FormValue:
    """Return what a node says, as texts, lists and sections."""
    if isinstance(node, Scalar):
        return "" if is_empty(node) else node.text
    if isinstance(node, Listing):
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.pairs}


def as_yaml(node: Node) -> str:
    """Return what a node says as YAML text, for who wants to change it by hand."""
    said = plain(node)
    if isinstance(said, str):
        return said
    return yaml.dump(said, Dumper=yaml.SafeDumper, allow_unicode=True, sort_keys=False, width=1000)


def value_for(field: Field, control: Control, node: Node) -> FormValue:
    """Return what a field's control shows of a node; None where it cannot show that."""
    if control == "raw":
        return as_yaml(node)
    if isinstance(field.type, Many):
        return _items(field.type, node)
    if control == "opening_hours" and isinstance(node, Listing):
        texts = [line.text for line in node.items if isinstance(line, Scalar)]
        return texts if len(texts) == len(node.items) else None
    if control == "coordinates" and isinstance(node, Listing):
        parts = [item.text for item in node.items if isinstance(item, Scalar)]
        return ", ".join(parts) if len(parts) == len(node.items) else None
    return _one(field.type, node)


def _items(type_: Many, node: Node) -> FormValue:
    if isinstance(node, Scalar) and type_.commas:
        parts = (part.strip() for part in type_.of.between.split(node.text))
        return [part for part in parts if part]
    nodes = node.items if isinstance(node, Listing) else (node,)
    items = [_one(type_.of, item) for item in nodes if not is_empty(item)]
    return None if None in items else items


def _one(type_: FieldType, node: Node) -> FormValue:
    if isinstance(type_, Group):
        return _section(type_.record, node) if isinstance(node, Mapping) else None
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping) and isinstance(type_, PictureRef | FileRef):
        rights = type_.rights if isinstance(type_, PictureRef) else None
        return _section(rights, node) if rights else {key.text.lower(): plain(v) for key, v in node.pairs}
    return None


def _section(record: type[Record], node: Mapping) -> dict[str, FormValue]:
    """Return a section by the declared keys; what is not declared keeps the key that it has."""
    known, fields = names_of(record), fields_of(record)
    said: dict[str, FormValue] = {}
    for key, value in node.pairs:
        name = known.get(key.text.lower())
        if name is None:
            said[key.text.lower()] = plain(value)
        elif not is_empty(value):
            type_ = fields[name].type
            shown = _items(type_, value) if isinstance(type_, Many) else _one(type_, value)
            said[fields[name].key] = plain(value) if shown is None else shown
    return said
