"""A translation's record over its original's: what it says for itself, and all else as it stands there.

Knows fields, no kind of content; of what does not fit the original it tells at which field.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any, TypeVar

from msgspec.structs import replace

from stadtteil.model.fields.field import FieldType, Record, fields_of
from stadtteil.model.fields.groups import Group, Many
from stadtteil.model.fields.record import key_of
from stadtteil.model.fields.refs import PictureRef, PictureUse
from stadtteil.model.fields.texts import Free

R = TypeVar("R", bound=Record)

Tell = Callable[[str, str, str], None]
"""Told at which field something is wrong (as its mark is called), what, and what to do about it."""

_ABSENT = ("Das steht im Original nicht.", "Ergänzen Sie es dort, oder löschen Sie es hier.")


def _nameless(record: type[Record], name: str) -> tuple[str, str]:
    """Return what is wrong with an item that does not say which of the original's it means, and the cure."""
    key = fields_of(record)[name].key
    message = f"Hier fehlt „{key}:“: Niemand weiß, welcher Eintrag des Originals gemeint ist."
    return message, f"Ergänzen Sie „{key}:“, so wie es im Original steht."


def merged(original: R, translation: R, said: Collection[str], tell: Tell, within: str = "") -> R:
    """Return the original with all that the translation says for itself.

    `said` are the marks of what the translation says, of all depths; the rest of it are stand-ins.
    """
    own = {}
    for name, field in fields_of(type(original)).items():
        mark = within + name
        if mark in said:
            both = getattr(original, name), getattr(translation, name)
            own[name] = _value(field.type, *both, said, tell, mark)
    return replace(original, **own)


def _value(type_: FieldType, original: Any, own: Any, said: Collection[str], tell: Tell, at: str) -> Any:
    """Return what a field says in the translation; `at` is its mark."""
    if isinstance(type_, Free):
        return {**original, **own}
    if isinstance(type_, Many) and isinstance(type_.of, Group | PictureRef):
        return _items(type_.of, original, own, said, tell, at)
    if not isinstance(type_, Group | PictureRef):
        return own
    if original is None:
        tell(at, *_ABSENT)
        return None
    if isinstance(type_, Group):
        return merged(original, own, said, tell, f"{at}.")
    return _picture(original, own, tell, at)


def _picture(original: PictureUse, own: PictureUse, tell: Tell, at: str) -> PictureUse:
    """Return the original's picture in the translation's words."""
    if own.file and own.file != original.file:
        message = f"Das Bild ist in allen Sprachen dasselbe: {original.file}."
        tell(at, message, "Schreiben Sie hier nur „alt:“ und „bildunterschrift:“.")
    return replace(original, alt=own.alt or original.alt, caption=own.caption or original.caption)


def _items(
    type_: Group[Any] | PictureRef,
    originals: Sequence[Any],
    own: Sequence[Any],
    said: Collection[str],
    tell: Tell,
    at: str,
) -> tuple[Any, ...]:
    """Return the original's items, each in the words of the one that means it."""
    key = key_of(type_.record) if isinstance(type_, Group) else "file"
    marks = [mark for mark in said if mark.startswith(f"{at}.") and mark[len(at) + 1 :].isdigit()]
    if not key and len(own) != len(originals):
        stand = "steht 1 Eintrag" if len(own) == 1 else f"stehen {len(own)} Einträge"
        cure = "Übersetzen Sie alle, in der Reihenfolge des Originals."
        tell(at, *((f"Hier {stand}, im Original {len(originals)}.", cure) if originals else _ABSENT))
        return tuple(originals)
    found = list(originals)
    open_places = list(range(len(originals)))
    for mark, item in zip(marks, own, strict=True):
        if isinstance(type_, Group) and key and f"{mark}.{key}" not in said:
            tell(mark, *_nameless(type_.record, key))
            continue
        meant = (n for n in open_places if not key or getattr(originals[n], key) == getattr(item, key))
        place = next(meant, None)
        if place is None:
            tell(mark, *_ABSENT)
            continue
        open_places.remove(place)
        found[place] = _value(type_, originals[place], item, said, tell, mark)
    return tuple(found)
