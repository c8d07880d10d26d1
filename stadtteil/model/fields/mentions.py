"""Finds the mentions in a record: which other entries, pictures and files its fields name."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

from stadtteil.model.fields import (
    FieldType,
    FileRef,
    FileUse,
    Group,
    Many,
    PictureRef,
    PictureUse,
    Record,
    Ref,
    To,
    fields_of,
)


def mentions(record: Record, prefix: str = "") -> Iterator[tuple[str, Ref | PictureUse | FileUse]]:
    """Yield every mention of an entry, a picture or a file in a record's fields, with the field's name."""
    for name in _mentioning(type(record)):
        value: Any = getattr(record, name)
        if not value:
            continue
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Ref):
                if item.kind:
                    yield prefix + name, item
            elif isinstance(item, PictureUse) or (isinstance(item, FileUse) and item.file):
                yield prefix + name, item
            elif isinstance(item, Record):
                yield from mentions(item, f"{prefix}{name}.")


@functools.cache
def _mentioning(record: type[Record]) -> tuple[str, ...]:
    """Return the attributes of a record that can hold mentions."""
    return tuple(name for name, field in fields_of(record).items() if _can_mention(field.type))


def _can_mention(type_: FieldType) -> bool:
    if isinstance(type_, Many):
        return _can_mention(type_.of)
    if isinstance(type_, Group):
        record: type[Record] = type_.record
        return bool(_mentioning(record))
    return isinstance(type_, To | PictureRef | FileRef)
