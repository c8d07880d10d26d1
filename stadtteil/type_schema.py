"""What may stand behind a key, as JSON Schema (draft-07): one case for each sort of field.

A schema lets pass whatever the field itself can read, for what is marked in an editor must be wrong. Where
that cannot be said by a schema, it lets pass more. Knows no record and no file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from stadtteil.model.fields import (
    CalendarDay,
    Choice,
    FieldType,
    Line,
    Mail,
    Money,
    Text,
    To,
    When,
    Whole,
    Year,
)
from stadtteil.model.fields.choices import Drawn, YesNo
from stadtteil.model.fields.clock_span import TimesOfDay
from stadtteil.model.fields.colour import Colour
from stadtteil.model.fields.files import FileRef
from stadtteil.model.fields.hex_colours import HexColour
from stadtteil.model.fields.local_times import Duration, WallClock
from stadtteil.model.fields.places import Home
from stadtteil.model.fields.refs import FormerUrl, Leads, PictureRef
from stadtteil.model.fields.repetition import Repetition
from stadtteil.model.fields.texts import Free, Slug, Web
from stadtteil.model.fields.time_zone import TimeZone
from stadtteil.words.languages import SHIPPED

Schema = dict[str, Any]

SCALAR: Schema = {"type": ["string", "number", "boolean", "null"]}
"""A single value, whatever YAML takes it for: the program reads its text."""
EMPTY: Schema = {
    "anyOf": [
        {"type": "null"},
        {"type": "string", "pattern": r"^\s*$"},
        {"type": "array", "items": {"$ref": "#/definitions/leer"}},
        {"type": "object", "additionalProperties": {"$ref": "#/definitions/leer"}},
    ]
}
"""What says nothing, and may stand behind each key."""
OTHERWISE = r"[^\u0000-\u007f]|&"
"""Texts of which a pattern cannot say how they are read: with other letters, or with references."""
_YES = ("ja", "j", "yes", "y", "true", "1", "an", "on", "wahr")
_NO = ("nein", "n", "no", "false", "0", "aus", "off", "falsch")
_HTTP = r"^\s*[hH][tT][tT][pP][sS]?://"
_SLUG = r"^\s*[a-z0-9]+(-[a-z0-9]+)*\s*$"


def type_schema(type_: FieldType) -> Schema:
    """Return the schema of one value; of lists and sections knows who builds records."""
    known = (_SCHEMAS[kind] for kind in type(type_).__mro__ if kind in _SCHEMAS)
    build = next(known, None)
    return build(type_) if build else {}


def language_tags() -> Schema:
    """Return the schema of a language's tag: those that are shipped are offered."""
    names = [language.name for language in SHIPPED.values()]
    return {"anyOf": [{"enum": list(SHIPPED), "enumDescriptions": names}, SCALAR]}


def any_spelling(word: str) -> str:
    r"""Return a pattern for a word however it is written: capitals, and what stands between its parts.

    >>> bool(re.fullmatch(any_spelling("nicht_foerderfaehig"), "Nicht förderfähig"))
    True
    """
    parts = [part for part in re.split(r"[\W_]+", word) if part]
    return r"[^A-Za-z0-9]*".join(map(_any_case, parts))


def _any_case(part: str) -> str:
    if part == "und":
        return "(?:[uU][nN][dD]|&)"
    bare = "".join(f"[{sign.lower()}{sign.upper()}]" if sign.isalpha() else sign for sign in part)
    for spelt, letters in (("[aA][eE]", "äÄ"), ("[oO][eE]", "öÖ"), ("[uU][eE]", "üÜ"), ("[sS][sS]", "ßẞ")):
        bare = bare.replace(spelt, f"(?:{spelt}|[{letters}])")
    return bare


def _spelt(words: Iterable[str]) -> str:
    """Return a pattern for one of some words in any spelling."""
    patterns = dict.fromkeys(any_spelling(word) for word in words if word.isascii())
    return rf"^[^A-Za-z0-9]*(?:{'|'.join(patterns)})[^A-Za-z0-9]*$"


def _text(pattern: str) -> Schema:
    """Return the schema of a text that a pattern finds, or of which it cannot say how it is read."""
    return {"type": "string", "pattern": f"{pattern}|{OTHERWISE}"}


def _slug() -> Schema:
    return {"anyOf": [{"type": ["number", "boolean"]}, _text(_SLUG)]}


def _with_digits() -> Schema:
    return {"anyOf": [{"type": "number", "minimum": 0}, _text(r"\d")]}


def _offered(words: Iterable[str], otherwise: Schema) -> Schema:
    """Return the schema of something for which words are offered."""
    return {"anyOf": [{"enum": list(words)}, otherwise]}


def _yes_no() -> Schema:
    otherwise = {"anyOf": [{"type": ["boolean", "number"]}, _text(_spelt((*_YES, *_NO)))]}
    return _offered(("ja", "nein"), otherwise)


def _choice(type_: Choice) -> Schema:
    """Return the schema of one of some words: these are offered, every other spelling is let pass."""
    words = list(type_.options)
    offered: Schema = {"enum": words, "enumDescriptions": [type_.options[word] for word in words]}
    spellings = [*words, *type_.also]
    others: list[Schema] = [_text(_spelt(spellings))]
    if any(word.isdigit() or word in {"true", "false"} for word in spellings):
        others.append({"type": ["number", "boolean"]})
    return {"anyOf": [offered, *others]}


_SCHEMAS: dict[type[FieldType], Callable[[Any], Schema]] = {
    YesNo: lambda _: _yes_no(),
    Choice: _choice,
    Drawn: lambda type_: _offered(type_.known, _slug()),
    Slug: lambda _: _slug(),
    Colour: lambda type_: _offered(type_.known, SCALAR),
    Mail: lambda _: _text("@"),
    **dict.fromkeys((Web, Home), lambda _: _text(_HTTP)),
    **dict.fromkeys((PictureRef, FileRef), lambda _: {"anyOf": [SCALAR, {"type": "object"}]}),
    Free: lambda _: {"type": "object"},
    **dict.fromkeys((Money, Whole, Year, CalendarDay, When, WallClock), lambda _: _with_digits()),
    **dict.fromkeys((Line, Text, To, Leads, FormerUrl, HexColour), lambda _: SCALAR),
    **dict.fromkeys((TimesOfDay, Duration, Repetition, TimeZone), lambda _: SCALAR),
}
"""By the class of a field, or the nearest above it; of others nothing is said."""
