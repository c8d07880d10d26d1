"""A record as JSON Schema (draft-07), from the fields that it declares: titles, help, what may stand there.

Keys may be written as the program reads them: with capitals, umlauts, in their other names. What is no key
gets a hint and stays valid, as in a build. Knows no file.
"""

from __future__ import annotations

from collections.abc import Iterator

from stadtteil.model.fields import Field, FieldType, Group, Many, Record, fields_of
from stadtteil.model.fields.coordinates import Coordinates
from stadtteil.model.fields.field import names_of
from stadtteil.model.fields.hex_colours import ByScheme, ColourPair
from stadtteil.model.fields.paper_languages import PaperLanguages
from stadtteil.model.fields.record import key_of
from stadtteil.type_schema import EMPTY, SCALAR, Schema, any_spelling, language_tags, type_schema

DIALECT = "http://json-schema.org/draft-07/schema#"
_UNKNOWN = "Diese Angabe gibt es nicht; sie wird nicht benutzt. „check“ sagt, was gemeint sein könnte."
_HOLDS_BACK = ("draft", "published", "status")
"""Fields that may say that an entry is a draft, of which nothing is demanded."""
_SAID_BY_NAME = "date"
"""A field that the file's name may say as well."""
_TEXT: Schema = {"title": "Der ausführliche Text", "description": "In Absätzen, eingerückt."}


def record_schema(record: type[Record], title: str, *, partial: bool = False, body_key: str = "") -> Schema:
    """Return the schema of a file that says a record.

    Where it is `partial`, the file translates another one: nothing is demanded, and only what a translation
    may say is offered. Behind `body_key` stands the text of the entry.
    """
    definitions: dict[str, Schema] = {"leer": EMPTY}
    builder = _Builder(definitions, partial=partial)
    whole = builder.section(record, "#", top=True)
    if body_key:
        spellings = "|".join(dict.fromkeys(any_spelling(word) for word in (body_key, "body", "description")))
        whole["properties"].setdefault(body_key, _TEXT)
        whole["patternProperties"].setdefault(f"^(?!{body_key}$)(?:{spellings})$", {})
    return {"$schema": DIALECT, "title": title, **whole, "definitions": definitions}


class _Builder:
    """Builds the schemas of one file; sections are kept as definitions, each once."""

    def __init__(self, definitions: dict[str, Schema], *, partial: bool) -> None:
        self._definitions = definitions
        self._partial = partial

    def section(self, record: type[Record], place: str, *, top: bool = False) -> Schema:
        """Return the schema of a section that stands at a place of the file."""
        known = "" if top else key_of(record)
        fields = fields_of(record).items()
        offered = [(name, field) for name, field in fields if name == known or self._is_offered(field)]
        demanded = [] if self._partial else list(_demanded(record, top=top))
        return {
            "type": "object",
            "properties": {field.key: self._property(field) for _, field in offered},
            "patternProperties": {
                f"^(?!{field.key}$)(?:{_spellings(record, name)})$": {
                    "$ref": f"{place}/properties/{field.key}"
                }
                for name, field in offered
            },
            "additionalProperties": {"deprecationMessage": _UNKNOWN},
            **({"allOf": demanded} if demanded else {}),
        }

    def _is_offered(self, field: Field) -> bool:
        """Whether a field is one of those that files of this sort may say."""
        return field.differs or field.of_translations if self._partial else not field.of_translations

    def _property(self, field: Field) -> Schema:
        """Return what is said of a key, and what may stand behind it."""
        needed = "Nötig." if field.required and not self._partial else ""
        example = f"Beispiel: {field.example}" if field.example else ""
        about = " ".join(part for part in (field.help, needed, example) if part)
        schema: Schema = {"title": field.label, **({"description": about} if about else {})}
        value = self._value(field.type)
        return {**schema, "anyOf": [value, {"$ref": "#/definitions/leer"}]} if value else schema

    def _value(self, type_: FieldType) -> Schema:
        if isinstance(type_, Many):
            return self._listing(type_)
        if isinstance(type_, Group):
            return self._reference(type_.record)
        if isinstance(type_, ByScheme):
            return {"anyOf": [SCALAR, self._reference(ColourPair)]}
        if isinstance(type_, Coordinates):
            return {"anyOf": [SCALAR, {"type": "array", "items": SCALAR}]}
        return type_schema(type_)

    def _listing(self, type_: Many) -> Schema:
        """Return the schema of a list, or of what may stand alone in its place."""
        one = language_tags() if isinstance(type_, PaperLanguages) else self._value(type_.of)
        items: Schema = {"anyOf": [one, {"$ref": "#/definitions/leer"}]} if one else {}
        listed: Schema = {"type": "array", "items": items}
        alone = [SCALAR] if type_.commas and one != SCALAR else []
        return {"anyOf": [listed, one, *alone]} if one else {}

    def _reference(self, inner: type[Record]) -> Schema:
        name = inner.__name__
        place = f"#/definitions/{name}"
        if name not in self._definitions:
            self._definitions[name] = {}  # it may name itself
            self._definitions[name] = self.section(inner, place)
        return {"$ref": place}


def _demanded(record: type[Record], *, top: bool) -> Iterator[Schema]:
    """Yield for each field that is needed: where no key says it in another spelling, this one is missing."""
    fields = fields_of(record)
    for name, field in fields.items():
        if not field.required or (top and name == _SAID_BY_NAME):
            continue
        excused = [name, *(other for other in _HOLDS_BACK if top and other in fields)]
        spellings = "|".join(_spellings(record, other) for other in excused)
        pattern = rf"^(?:{spellings})$|[^\u0000-\u007f]"
        yield {"if": {"propertyNames": {"not": {"pattern": pattern}}}, "then": {"required": [field.key]}}


def _spellings(record: type[Record], name: str) -> str:
    """Return a pattern for all keys that mean a field."""
    keys = (key for key, meant in names_of(record).items() if meant == name and key.isascii())
    return "|".join(dict.fromkeys(rf"[\W_]*{any_spelling(key)}[\W_]*" for key in keys))
