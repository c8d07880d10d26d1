"""What a field is: a key with a type, a label, help and an example, declared once on a record.

The validator, `stadtteil new`, and the reference pages of the docs read the same declaration. Knows
no particular kind of content.
"""

from __future__ import annotations

import functools
import re
import typing
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

import msgspec

from stadtteil.model.fields.annotations import annotations_of
from stadtteil.model.yaml.tree import Node, Scalar
from stadtteil.problems import Problem, Severity


class SaidRights(typing.NamedTuple):
    """What a file says of the rights of a picture that it shows: `record`, and which of its fields `failed`.

    `file` is the picture as it is named there, `at` the mark under which it is.
    """

    file: str
    at: str
    record: Record
    failed: tuple[str, ...]


class Notes:
    """Where a field says what is wrong while one file is read, and finds what reading may know."""

    def __init__(self, path: str, zone: ZoneInfo, *, partial: bool = False) -> None:
        """Begin with no problems; `zone` is the site's time zone.

        `partial` where the file translates another one: it says what differs, and all else is said there.
        """
        self.path = path
        self.zone = zone
        self.partial = partial
        self.problems: list[Problem] = []
        self.marks: dict[str, tuple[int, int]] = {}
        self.errors = 0
        """How many of the problems are errors."""
        self.rights: list[SaidRights] = []
        """What is said of the rights of pictures where these are shown."""

    def say(
        self,
        node: Node,
        message: str,
        cure: str = "",
        severity: Severity = "error",
        *,
        about: str = "",
        fix: str = "",
    ) -> None:
        """Note a problem at a node's place: `about` a key that is missing there, with a value as `fix`."""
        self.errors += severity == "error"
        self.problems.append(Problem(self.path, node.line, node.column, message, cure, severity, about, fix))


class FieldType:
    """How a written value becomes a typed one.

    `noun` completes „erwartet wird …“.
    """

    noun: ClassVar[str] = "ein Wert"
    keeps_blanks: ClassVar[bool] = False
    """Whether a value that says nothing is one all the same."""
    between: ClassVar[re.Pattern[str]] = re.compile(",")
    """What parts several values that stand in one text."""

    @property
    def has_words(self) -> bool:
        """Whether it holds words of the paper's language, which a translation says in its own."""
        return False

    def blank(self) -> Any:
        """Return what stands in where a required value could not be read, until that is mended."""
        return ""

    def read(self, node: Node, at: str, notes: Notes) -> Any:
        """Return the value, or None after saying what is wrong; `at` names the field for marks."""
        raise NotImplementedError


class Field(msgspec.Struct, frozen=True):
    """One key of a record. `also` are further names; the attribute's own name is always one.

    What is `filled` stands in a new file with what is known, whether it is required or not.
    What `differs` a translation may say for itself: words by their type, and what is declared `translated`;
    all else it inherits from its original. What is `of_translations` means nothing elsewhere.
    """

    key: str
    type: FieldType
    label: str
    help: str = ""
    example: str = ""
    required: bool = False
    suggested: bool = False
    also: tuple[str, ...] = ()
    translated: bool = False
    filled: bool = False
    of_translations: bool = False

    @property
    def differs(self) -> bool:
        """Whether a translation may say it, or a part of it, for itself."""
        return self.translated or self.type.has_words


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """Something written as keys and values. Attributes are `Annotated[type, Field(...)]`."""


@functools.cache
def fields_of(record: type[Record]) -> dict[str, Field]:
    """Return a record's fields by attribute name, in the order of their declaration."""
    hints = annotations_of(record)
    found = {}
    for name in record.__struct_fields__:
        declared = [meta for meta in getattr(hints[name], "__metadata__", ()) if isinstance(meta, Field)]
        if declared:
            found[name] = declared[0]
    return found


@functools.cache
def names_of(record: type[Record]) -> dict[str, str]:
    """Return every accepted key, lower case, with the attribute that it means."""
    names: dict[str, str] = {}
    for name, field in fields_of(record).items():
        for spelling in (field.key, name.rstrip("_"), *field.also):
            names.setdefault(spelling.lower(), name)
    return names


def say_inherited(key: Scalar, notes: Notes) -> None:
    """Say of a key of a translation that its original says it for all languages."""
    message = f"„{key.text}“ gilt in allen Sprachen und steht nur im Original."
    notes.say(key, message, "Löschen Sie die Zeile; zu ändern ist es im Original.")
