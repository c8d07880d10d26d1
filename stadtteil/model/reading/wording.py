"""What of a file a translation says in its own words: its keys with words, its text, and their digest.

The digest is of what is written, so that no later version of the program takes a translation for outdated.
"""

from __future__ import annotations

import json
from typing import Any

import msgspec

from stadtteil.engine.digests import digest_of
from stadtteil.model.fields import FieldType, FileRef, Free, Group, Many, PictureRef, Record, fields_of
from stadtteil.model.fields.field import names_of
from stadtteil.model.fields.record import key_of, lists_of
from stadtteil.model.kind import Content
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.reading.readers import reader_of
from stadtteil.model.yaml.frontmatter import split
from stadtteil.model.yaml.tree import Listing, Mapping, Node, Scalar, compose, is_empty
from stadtteil.model.yaml.utf8 import decode

DIGITS = 12
"""Of a digest, as a translation names the version that it was made from."""
_FILE_KEYS = frozenset({"datei", "file", "src", "path", "url"})


class Wording(msgspec.Struct, frozen=True):
    """What is to be translated of an entry: `keys` as texts, lists and sections, the `text`, their digest.

    `body_key` is the key of the text where the file is a record of keys, and empty where it is Markdown.
    """

    keys: dict[str, Any]
    text: str
    digest: str
    body_key: str = ""


def wording_of(path: str, data: bytes) -> Wording | None:
    """Return what is to be translated of a content file; None where it is none, or cannot be read."""
    kind = BY_NAME.get(reader_of(path))
    text, problems = decode(data, path)
    if kind is None or any(problem.severity == "error" for problem in problems):
        return None
    body, body_key = "", kind.body_key
    if path.lower().endswith((".md", ".markdown")):
        parts, _ = split(text, path)
        if parts is None:
            return None
        text, body, body_key = parts.matter, parts.text.strip("\n"), ""
    mapping, _ = compose(text, path, lists=lists_of(kind))
    if body_key:
        body = _body(mapping, kind).strip("\n")
    keys = _section(kind, mapping, "")
    said = json.dumps([keys, body.split()], ensure_ascii=False, sort_keys=True)
    return Wording(keys, body, digest_of(said.encode())[:DIGITS], body_key)


def _body(mapping: Mapping, kind: type[Content]) -> str:
    """Return the text that a record of keys holds."""
    found = (
        node for key, node in mapping.pairs if key.text.lower() in {kind.body_key, "body", "description"}
    )
    return next((node.text for node in found if isinstance(node, Scalar)), "")


def _section(record: type[Record], mapping: Mapping, key: str) -> dict[str, Any]:
    """Return the keys of a section that have words; with these the one by which it is known, if any is."""
    names, fields = names_of(record), fields_of(record)
    found: dict[str, Any] = {}
    for written, node in mapping.pairs:
        name = names.get(written.text.lower())
        field = fields.get(name) if name else None
        if field is None or field.of_translations or is_empty(node):
            continue
        said = _words(field.type, node) if field.type.has_words else None
        if said is not None:
            found[field.key] = said
        elif name == key and isinstance(node, Scalar):
            found[field.key] = node.text
    return found if set(found) - {fields[key].key if key else ""} else {}


def _words(type_: FieldType, node: Node) -> Any:
    """Return what stands behind a key as texts, lists and sections; None where it has no words."""
    if isinstance(type_, Many):
        items = node.items if isinstance(node, Listing) else (node,)
        key = key_of(type_.of.record) if isinstance(type_.of, Group) else ""
        said = [_item(type_.of, item, key) for item in items]
        return None if all(one is None for one in said) else [one for one in said if one is not None]
    return _item(type_, node, "")


def _item(type_: FieldType, node: Node, key: str) -> Any:
    if isinstance(type_, Group):
        return (_section(type_.record, node, key) or None) if isinstance(node, Mapping) else None
    if isinstance(type_, PictureRef | FileRef):
        pairs = {one.text: value.text for one, value in _pairs(node) if isinstance(value, Scalar)}
        if isinstance(type_, PictureRef):
            pairs = {key: value for key, value in pairs.items() if type_.is_words(key)}
        return pairs if any(word.lower() not in _FILE_KEYS for word in pairs) else None
    if isinstance(type_, Free):
        return None
    return node.text if isinstance(node, Scalar) else None


def _pairs(node: Node) -> tuple[tuple[Scalar, Node], ...]:
    return tuple((key, value) for key, value in node.pairs) if isinstance(node, Mapping) else ()
