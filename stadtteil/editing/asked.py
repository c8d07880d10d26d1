"""What is asked to stand in a file: a path of keys, and a value as editors give it, evened out.

Knows fields, no file: two values are the same where every field reads the same of them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Hashable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from stadtteil.model.fields import Field, Group, Many, Record, fields_of
from stadtteil.model.fields.field import names_of
from stadtteil.model.text.slugs import slug
from stadtteil.model.yaml.tree import with_plain_spaces
from stadtteil.model.yaml.utf8 import without_control

KeyPath = tuple[str | int, ...]
"""Where a value stands: keys, and places in lists from 0."""

Value = str | Sequence["Value"] | Mapping[str, "Value"] | None
"""A text, a list, a section of keys, or nothing."""

BODY: KeyPath = ()
"""The path of a Markdown file's text; that of a YAML file stands behind a key like others."""


BODY_KEYS = frozenset({"body", "description"})
"""What the text of a YAML file may be called as well."""


class ValueChange(msgspec.Struct, frozen=True):
    """One value as it is to be, whatever it was; with nothing in it, its key goes.

    A key may be said as it is declared, as the file says it, or by any of its further names.
    """

    path: KeyPath
    value: Value


class DeclaredKeys(NamedTuple):
    """What declares the keys of a file or a section; `body_key` is that of its text, where it has one."""

    record: type[Record]
    body_key: str = ""


def text_asked(text: str) -> str:
    r"""Return a text as a file can hold it: LF, NFC, no control signs, nothing where there are only blanks.

    Ends of lines at its end mean nothing to any field.

    >>> text_asked("Kurz\r\nund gut\r\n"), text_asked(" \n")
    ('Kurz\nund gut', '')
    """
    text = without_control(text.replace("\r\n", "\n").replace("\r", "\n"))
    return unicodedata.normalize("NFC", text).rstrip("\n") if text.strip() else ""


def asked(value: Value) -> Value:
    """Return a value evened out, without what is empty in it; None where nothing is left."""
    if value is None:
        return None
    if isinstance(value, str):
        return text_asked(value) or None
    if isinstance(value, Mapping):
        pairs = ((key, asked(inner)) for key, inner in value.items())
        return {key: inner for key, inner in pairs if inner is not None} or None
    return [inner for item in value if (inner := asked(item)) is not None] or None


def canonical_text(text: str) -> str:
    """Return what stands for a text where two are compared."""
    return with_plain_spaces(text_asked(text))


def canonical_value(value: Value, keys: DeclaredKeys | None) -> Hashable:
    """Return what stands for a value, evened out already, where it is compared with another."""
    if value is None or isinstance(value, str):
        return canonical_text(value or "")
    if isinstance(value, Mapping):
        return frozenset(
            (name_of(key, keys), as_declared(key, canonical_value(inner, within(keys, key)), keys))
            for key, inner in value.items()
        )
    return tuple(canonical_value(item, keys) for item in value)


def as_declared(key: str, canonical: Hashable, keys: DeclaredKeys | None) -> Hashable:
    """Return what stands for a value as its key takes it: a text for its items, where it may hold several."""
    field = declared(key, keys)
    if not (field and isinstance(field.type, Many) and isinstance(canonical, str) and canonical):
        return canonical
    if not field.type.commas:
        return (canonical,)
    return tuple(part.strip() for part in field.type.of.between.split(canonical) if part.strip())


def name_of(key: str, keys: DeclaredKeys | None) -> str:
    """Return the attribute that a key means, or the key where nobody declares it."""
    lower = key.lower()
    if keys is None or keys.body_key == lower:
        return key if keys is None else lower
    if keys.body_key and lower in BODY_KEYS:
        return keys.body_key
    known = names_of(keys.record)
    return known.get(lower) or known.get(slug(key).replace("-", "_")) or key


def is_body(key: str, keys: DeclaredKeys | None) -> bool:
    """Whether a key is that of a file's text."""
    return keys is not None and bool(keys.body_key) and name_of(key, keys) == keys.body_key


def declared(key: str, keys: DeclaredKeys | None) -> Field | None:
    """Return the field that a key means."""
    return fields_of(keys.record).get(name_of(key, keys)) if keys else None


def within(keys: DeclaredKeys | None, key: str) -> DeclaredKeys | None:
    """Return what declares the keys of a section, or of the sections of a list, that stand behind a key."""
    field = declared(key, keys)
    type_ = field.type if field else None
    type_ = type_.of if isinstance(type_, Many) else type_
    return DeclaredKeys(type_.record) if isinstance(type_, Group) else None
