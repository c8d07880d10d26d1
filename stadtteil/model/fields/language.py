"""The words of a record, each saying in which language it is. Knows fields, no kind of content."""

from __future__ import annotations

import functools
from typing import Any, TypeVar

from msgspec.structs import replace

from stadtteil.model.fields.field import FieldType, Record, fields_of
from stadtteil.model.fields.files import FileUse
from stadtteil.model.fields.groups import Group, Many
from stadtteil.model.fields.refs import PictureUse
from stadtteil.model.fields.texts import ProperName
from stadtteil.words.language_marks import marked

R = TypeVar("R", bound=Record)


def in_its_language(record: R, language: str) -> R:
    """Return a record all of whose words say that they are in a language (BCP 47).

    Words are what a translation says anew, so which fields have some their types tell; proper names are none.
    """
    said = {name: _marked(type_, getattr(record, name), language) for name, type_ in _worded(type(record))}
    return replace(record, **said) if said else record


def marked_where_same(here: R, own: R, language: str) -> R:
    """Return a record whose words say that they are in a language, as far as they are those of its `own`.

    Lists are as long as those of their original, as merging leaves them.
    """
    told = {
        name: _told_apart(type_, getattr(here, name), getattr(own, name), language)
        for name, type_ in _worded(type(here))
    }
    return replace(here, **told)


@functools.cache
def _worded(record: type[Record]) -> tuple[tuple[str, FieldType], ...]:
    """Return the fields of a record that have words."""
    return tuple((name, field.type) for name, field in fields_of(record).items() if _has_words(field.type))


def _has_words(type_: FieldType) -> bool:
    return type_.has_words and not isinstance(type_, ProperName)


def _marked(type_: FieldType, value: Any, language: str) -> Any:
    if isinstance(value, str):
        return marked(value, language)
    if isinstance(type_, Many):
        return tuple([_marked(type_.of, item, language) for item in value])
    if isinstance(value, PictureUse):
        return replace(value, alt=marked(value.alt, language), caption=marked(value.caption, language))
    if isinstance(value, FileUse):
        return replace(value, title=marked(value.title, language))
    return in_its_language(value, language) if isinstance(type_, Group) and value is not None else value


def _told_apart(type_: FieldType, here: Any, own: Any, language: str) -> Any:
    if here == own:
        return _marked(type_, here, language)
    if isinstance(type_, Many):
        return tuple([_told_apart(type_.of, *both, language) for both in zip(here, own, strict=False)])
    return marked_where_same(here, own, language) if isinstance(type_, Group) else here
