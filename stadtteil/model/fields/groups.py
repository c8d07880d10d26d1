"""Fields that hold several things: a list, or a section with keys of its own."""

from __future__ import annotations

from typing import Any, ClassVar, Generic, TypeVar

from stadtteil.model.fields.field import Field, FieldType, Notes, Record, fields_of
from stadtteil.model.yaml.tree import Listing, Mapping, Node, Scalar, is_empty

R = TypeVar("R", bound=Record)

LONGEST_SHOWN = 60
"""Signs of a value that a cure shows once more."""
MOST_KEYS_SHOWN = 3
"""Keys of a section that a cure shows where it needs none of them."""
SIGNS = frozenset(",:#[]{}\"'")
"""What means something between the braces of a section."""
MOST_ITEMS = 500
"""Items of a list: far above what people write, and few enough that each may cost a page or a line on all."""


class Many(FieldType):
    """A list; a single value counts as a list of one."""

    noun: ClassVar[str] = "eine Liste"

    def __init__(self, of: FieldType, *, commas: bool = False, most: int = MOST_ITEMS) -> None:
        """`of` is what each item must be; with `commas` a single text may hold several; `most` is a limit."""
        self.of = of
        self.commas = commas
        self.most = most

    @property
    def has_words(self) -> bool:
        """Whether its items have."""
        return self.of.has_words

    def blank(self) -> tuple[()]:
        """Return an empty list."""
        return ()

    def read(self, node: Node, at: str, notes: Notes) -> tuple[Any, ...] | None:
        """Return the items that could be read; None where there are some, and none of them could be.

        Of a list without measure nothing is read: there is one thing to say of it, not one of each item.
        """
        items = node.items if isinstance(node, Listing) else self._alone(node)
        if len(items) > self.most:
            message = f"Hier stehen {len(items)} Einträge; mehr als {self.most} gehen nicht."
            notes.say(node, message, "Behalten Sie nur die, die hierher gehören.")
            return None
        found = []
        is_empty_list = True
        for number, item in enumerate(items):
            if is_empty(item):
                continue
            is_empty_list = False
            notes.marks[f"{at}.{number}"] = (item.line, item.column)
            value = self.of.read(item, f"{at}.{number}", notes)
            if value is not None:
                found.append(value)
        return tuple(found) if found or is_empty_list else None

    def _alone(self, node: Node) -> tuple[Node, ...]:
        if self.commas and isinstance(node, Scalar):
            parts = (part.strip() for part in self.of.between.split(node.text))
            return tuple(Scalar(part, False, node.line, node.column) for part in parts if part)
        return (node,)


class Group(FieldType, Generic[R]):
    """A section with keys of its own."""

    noun: ClassVar[str] = "ein Abschnitt mit eigenen Schlüsseln"

    def __init__(self, record: type[R]) -> None:
        """`record` declares the keys."""
        self.record = record

    @property
    def has_words(self) -> bool:
        """Whether one of its fields has."""
        return any(field.differs for field in fields_of(self.record).values())

    def read(self, node: Node, at: str, notes: Notes) -> R | None:
        """Return the section."""
        from stadtteil.model.fields.record import read_record

        if not isinstance(node, Mapping):
            fields = list(fields_of(self.record).values())
            keys = ", ".join(field.key for field in fields)
            message = f"Hier wird ein Abschnitt mit diesen Schlüsseln erwartet: {keys}."
            required = [field for field in fields if field.required] or fields[:MOST_KEYS_SHOWN]
            said = _fitting(required, node, at, notes)
            shown = ", ".join(f"{field.key}: {said or _quoted(field.example) or '…'}" for field in required)
            notes.say(node, message, f"Zum Beispiel: {{{shown}}}")
            return None
        return read_record(self.record, node, notes, at)


def _quoted(example: str) -> str:
    """Return an example as it can stand between braces."""
    needs_none = SIGNS.isdisjoint(example) or example[0] in "\"'[{"
    return example if needs_none else f'"{example}"'


def _fitting(required: list[Field], node: Node, at: str, notes: Notes) -> str:
    """Return what was written if it is what the only required field of a section wants, else nothing.

    What would have to be quoted is not repeated: it is more than that one field wants.
    """
    if len(required) > 1 or not isinstance(node, Scalar) or len(node.text) > LONGEST_SHOWN:
        return ""
    if not SIGNS.isdisjoint(node.text):
        return ""
    trial = Notes(notes.path, notes.zone)
    required[0].type.read(node, at, trial)
    return "" if trial.errors else node.text
