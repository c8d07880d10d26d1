"""What is asked to stand in a file: a path of keys, and a value as editors give it, evened out.

Knows fields, no file: two values are the same where every field reads the same of them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Hashable, Mapping, Sequence

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


class ValueChange(msgspec.Struct, frozen=True):
    """One value as it is to be, whatever it was; with nothing in it, its key goes.

    A key may be said as it is declared, as the file says it, or by any of its further names.
    """

    path: KeyPath
    value: Value


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


def canonical_value(value: Value, record: type[Record] | None) -> Hashable:
    """Return what stands for a value, evened out already, where it is compared with another."""
    if value is None or isinstance(value, str):
        return canonical_text(value or "")
    if isinstance(value, Mapping):
        pairs = value.items()
        return frozenset(
            (name_of(key, record), canonical_value(inner, within(record, key))) for key, inner in pairs
        )
    return tuple(canonical_value(item, record) for item in value)


def name_of(key: str, record: type[Record] | None) -> str:
    """Return the attribute that a key means, or the key where its record declares none such."""
    known = names_of(record) if record else {}
    return known.get(key.lower()) or known.get(slug(key).replace("-", "_")) or key


def declared(key: str, record: type[Record] | None) -> Field | None:
    """Return the field that a key means."""
    return fields_of(record).get(name_of(key, record)) if record else None


def within(record: type[Record] | None, key: str) -> type[Record] | None:
    """Return what declares the keys of a section, or of the sections of a list, that stand behind a key."""
    field = declared(key, record)
    type_ = field.type if field else None
    type_ = type_.of if isinstance(type_, Many) else type_
    if not isinstance(type_, Group):
        return None
    inner: type[Record] = type_.record
    return inner


def listed(text: str, key: str, record: type[Record] | None) -> list[str]:
    """Return the items that a single text holds behind a key that may have several."""
    field = declared(key, record)
    if field is None or not isinstance(field.type, Many) or not field.type.commas:
        return [text]
    return [part.strip() for part in field.type.of.between.split(text) if part.strip()]
