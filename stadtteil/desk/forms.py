"""The form of an entry: from the declared fields of its kind, with what its file says in each.

Values are texts as people wrote them. Knows no kind by name, and nothing of how a change gets into a file.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

import msgspec

from stadtteil.desk.controls import Control, control_of
from stadtteil.desk.form_values import FormValue, as_yaml, plain, value_for
from stadtteil.model.fields import (
    Choice,
    Field,
    FieldType,
    FileRef,
    Group,
    Many,
    PictureRef,
    Record,
    To,
    fields_of,
)
from stadtteil.model.fields.field import names_of
from stadtteil.model.fields.texts import Line
from stadtteil.model.kind import Content
from stadtteil.model.pictures.rights import LICENSES, PictureLicense
from stadtteil.model.text.slugs import slug
from stadtteil.model.yaml.tree import Mapping, Node, Scalar, is_empty

_PLAIN_CHOICES = frozenset({"draft", "starts", "ends"})
"""What every kind has and many need: when readers may see an entry."""


_FILE = Field("datei", Line(), "Datei", required=True)
_TITLE = Field("titel", Line(), "Titel", "Nur wenn er hier anders heißen soll.")
_WORDS = (
    Field("alt", Line(250), "Was auf dem Bild zu sehen ist", "Nur wenn es hier anders heißen soll."),
    Field("bildunterschrift", Line(), "Bildunterschrift", "Nur wenn sie hier anders heißen soll."),
)


class FormChoice(msgspec.Struct, frozen=True):
    """One of the words that a field can hold, and what it means."""

    value: str
    label: str


class FormField(msgspec.Struct, frozen=True):
    """One field of a form. `fields` are those of a section; where there are `many`, of one of them."""

    name: str
    label: str
    help: str
    example: str
    control: Control
    required: bool
    suggested: bool
    advanced: bool
    many: bool
    value: FormValue
    inherited: str | None
    line: int
    choices: tuple[FormChoice, ...]
    kind: str
    fields: tuple[FormField, ...]
    longest: int | None


def form_of(record: type[Record], keys: Mapping, original: Mapping | None = None) -> tuple[FormField, ...]:
    """Return the form for a record of which a file says these `keys`.

    With an `original`, the file is its translation: only what may differ is there, with what that says.
    """
    said = _by_name(record, keys)
    told = _by_name(record, original) if original is not None else {}
    shared: Collection[str] = fields_of(Content).keys() if issubclass(record, Content) else ()
    fields = [
        _field(field, said.get(name), told.get(name), advanced=name in shared and name not in _PLAIN_CHOICES)
        for name, field in _in_order(record, shared)
        if (field.differs or field.of_translations if original is not None else not field.of_translations)
    ]
    return tuple(fields)


def field_at(fields: Sequence[FormField], at: Sequence[str | int]) -> FormField | None:
    """Return the field of a form that a path of keys and places leads to; None where there is none."""
    found: FormField | None = None
    for key in at:
        if isinstance(key, int):
            continue
        found = next((field for field in fields if field.name == key), None)
        if found is None:
            return None
        fields = found.fields
    return found


def _in_order(record: type[Record], shared: Collection[str]) -> list[tuple[str, Field]]:
    """Return the fields by attribute: own ones first, those before that are needed, then those advised."""
    return sorted(
        fields_of(record).items(),
        key=lambda item: (item[0] in shared, not item[1].required, not item[1].suggested),
    )


def _by_name(record: type[Record], keys: Mapping) -> dict[str, Node]:
    """Return what is said of each field, by attribute; of two keys for one, that which says something."""
    known = names_of(record)
    found: dict[str, Node] = {}
    for key, node in keys.pairs:
        name = known.get(key.text.lower()) or known.get(slug(key.text).replace("-", "_"))
        if name and (name not in found or is_empty(found[name])):
            found[name] = node
    return found


def _field(field: Field, node: Node | None, original: Node | None, *, advanced: bool = False) -> FormField:
    many = isinstance(field.type, Many)
    one = field.type.of if isinstance(field.type, Many) else field.type
    control = control_of(field.type)
    value = None if node is None or is_empty(node) else value_for(field, control, node)
    if control != "raw" and value is None and node is not None and not is_empty(node):
        control, value = "raw", as_yaml(node)  # it is written as nobody would expect
    return FormField(
        name=field.key,
        label=field.label,
        help=field.help,
        example=field.example,
        control=control,
        required=field.required,
        suggested=field.suggested,
        advanced=advanced,
        many=many and control != "raw",
        value=value,
        inherited=_shown(original),
        line=node.line if node is not None else 0,
        choices=tuple(_choices(one, value)),
        kind=one.kind if isinstance(one, To) else "",
        fields=tuple(_inner(one, node if not many and isinstance(node, Mapping) else None)),
        longest=one.longest if isinstance(one, Line) else None,
    )


def _inner(type_: FieldType, node: Mapping | None) -> Iterator[FormField]:
    """Yield the fields of a section: those of a group, or what is said of a picture or a file in place."""
    if isinstance(type_, Group):
        record: type[Record] = type_.record
        said = _by_name(record, node) if node else {}
        for name, field in fields_of(record).items():
            yield _field(field, said.get(name), None)
        return
    said = {key.text.lower(): value for key, value in node.pairs} if node else {}
    for field in in_place(type_):
        yield _field(field, said.get(field.key), None)


def in_place(type_: FieldType) -> tuple[Field, ...]:
    """Return what can be said of a picture or a file where it is used."""
    if isinstance(type_, PictureRef):
        rights = fields_of(type_.rights).values() if type_.rights else _WORDS
        return _FILE, *rights
    return (_FILE, _TITLE) if isinstance(type_, FileRef) else ()


def _choices(type_: FieldType, value: FormValue) -> Iterator[FormChoice]:
    """Yield the words that a field can hold; one that is written in another spelling is kept as it is."""
    if isinstance(type_, PictureLicense):
        yield from (FormChoice(name, label) for name, (label, _) in LICENSES.items())
    if not isinstance(type_, Choice):
        return
    yield from (FormChoice(word, label) for word, label in type_.options.items())
    for written in [value] if isinstance(value, str) else value if isinstance(value, list) else []:
        if isinstance(written, str) and written not in type_.options:
            meant = type_.also.get(written.lower()) or type_.also.get(slug(written)) or written.lower()
            if meant in type_.options:
                yield FormChoice(written, type_.options[meant])


def _shown(node: Node | None) -> str | None:
    """Return what an original says, as one text."""
    if node is None or is_empty(node):
        return None
    if isinstance(node, Scalar):
        return node.text
    said = plain(node)
    if isinstance(said, list) and all(isinstance(item, str) for item in said):
        return ", ".join(str(item) for item in said)
    return as_yaml(node)
