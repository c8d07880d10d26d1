"""Where in a form a problem of a file belongs: the field at whose value or key it stands.

Knows the places of keys and values, not what the problem is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Mapping as Dictionary
from enum import Enum, auto

import msgspec

from stadtteil.model.fields import Field, FieldType, Group, Many, PictureRef, Record, fields_of
from stadtteil.model.fields.field import names_of
from stadtteil.model.text.slugs import slug
from stadtteil.model.yaml.tree import Listing, Mapping, Node, Scalar
from stadtteil.problems import Problem

KeyPath = tuple[str | int, ...]


class _Sort(Enum):
    """What stands at a place: a key, a single text, or several, a list, a section."""

    KEY = auto()
    SINGLE = auto()
    OTHER = auto()


TEXT: KeyPath = ("@text",)
"""Stands for the text of an entry, which has no key where it is Markdown."""


class Fix(msgspec.Struct, frozen=True):
    """A cure that is a value: what a button says, and what it puts where."""

    label: str
    at: KeyPath
    value: str


class PlacedProblem(msgspec.Struct, frozen=True):
    """A problem as the desk shows it; `at` is empty where it belongs to no field."""

    path: str
    line: int
    column: int
    message: str
    cure: str
    severity: str
    at: KeyPath
    fix: Fix | None


class PlacesOfKeys:
    """Which line and column belongs to which key of a file."""

    def __init__(
        self, record: type[Record] | None, keys: Mapping, text_line: int, text_key: str = ""
    ) -> None:
        """`text_line` is where the text begins, 0 for none; `text_key` is its key, if it has one."""
        self._record = record
        self._text_line = text_line
        self._section = keys.line, keys.column
        self._keys: dict[tuple[int, int], KeyPath] = {}
        self._values: dict[tuple[int, int], KeyPath] = {}
        self._single: set[KeyPath] = set()
        for place, at, sort in _places(record, keys, ()):
            found = self._keys if sort is _Sort.KEY else self._values
            found.setdefault(place, TEXT if at == (text_key,) else at)
            if sort is _Sort.SINGLE:
                self._single.add(at)

    def at(self, problem: Problem) -> KeyPath:
        """Return the path of the field that a problem belongs to."""
        place = problem.line, problem.column
        if problem.about:
            section = next((path for where, path in self._values.items() if where == place), ())
            return (*section, problem.about.split()[0])
        found = self._values.get(place) or self._keys.get(place)
        if found is not None:
            return found
        if self._text_line and problem.line >= self._text_line:
            return TEXT
        before = {**self._keys, **self._values}
        on_line = [where for where in before if where[0] == problem.line and where <= place]
        return before[max(on_line)] if on_line else ()

    def placed(self, problem: Problem) -> PlacedProblem:
        """Return a problem with its place in the form, and its cure as a button where that is a value."""
        at = self.at(problem)
        fix = None
        if problem.about and self._record is not None:
            problem = _lacking(problem, _record_at(self._record, at[:-1]))
        if problem.fix and at in self._single:
            fix = Fix(f"„{problem.fix}“ einsetzen", at, problem.fix)
        return PlacedProblem(
            problem.path,
            problem.line,
            problem.column,
            problem.message,
            problem.cure,
            "error" if problem.severity == "error" else "hint",
            at,
            fix,
        )


def unplaced(problem: Problem) -> PlacedProblem:
    """Return a problem of which nobody knows to which field it belongs."""
    return PlacesOfKeys(None, Mapping((), 0, 0), 0).placed(problem)


def _places(
    record: type[Record] | None, keys: Mapping, above: KeyPath
) -> Iterator[tuple[tuple[int, int], KeyPath, _Sort]]:
    """Yield line and column of each key and value with its path, by declared keys, and what stands there."""
    for key, node in keys.pairs:
        field = _declared(record, key.text)
        at = (*above, field.key if field else key.text)
        yield (key.line, key.column), at, _Sort.KEY
        yield from _within(field.type if field else None, node, at)


def _within(
    type_: FieldType | None, node: Node, at: KeyPath
) -> Iterator[tuple[tuple[int, int], KeyPath, _Sort]]:
    if isinstance(node, Scalar):
        several = isinstance(type_, Many) and type_.commas and len(type_.of.between.split(node.text)) > 1
        yield (node.line, node.column), at, _Sort.OTHER if several or at == () else _Sort.SINGLE
        return
    yield (node.line, node.column), at, _Sort.OTHER
    one = type_.of if isinstance(type_, Many) else type_
    if isinstance(node, Listing):
        for number, item in enumerate(node.items):
            yield from _within(one, item, (*at, number))
    else:
        yield from _places(_record_of(type_) if type_ else None, node, at)


def _declared(record: type[Record] | None, key: str) -> Field | None:
    if record is None:
        return None
    known: Dictionary[str, str] = names_of(record)
    name = known.get(key.lower()) or known.get(slug(key).replace("-", "_"))
    return fields_of(record)[name] if name else None


def _record_at(record: type[Record] | None, at: KeyPath) -> type[Record] | None:
    """Return the record whose fields stand in the section at a path."""
    for step in at:
        if isinstance(step, int):
            continue
        field = _declared(record, step)
        record = _record_of(field.type) if field else None
    return record


def _record_of(type_: FieldType) -> type[Record] | None:
    one = type_.of if isinstance(type_, Many) else type_
    if isinstance(one, PictureRef):
        return one.rights
    return one.record if isinstance(one, Group) else None


def _lacking(problem: Problem, record: type[Record] | None) -> Problem:
    """Say what is missing by the labels of the form: who fills it in sees no keys."""
    fields = [_declared(record, key) for key in problem.about.split()]
    labels = ", ".join(f"„{field.label}“" for field in fields if field)
    cure = "Füllen Sie es aus." if len(fields) == 1 else "Füllen Sie diese Felder aus."
    if problem.severity != "error":
        cure = "Es ist nötig, bevor der Entwurf erscheinen kann."
    return msgspec.structs.replace(problem, message=f"Es fehlt noch: {labels}.", cure=cure)


def placed_all(problems: Sequence[Problem], places: PlacesOfKeys | None) -> list[PlacedProblem]:
    """Return problems with their places in the form, in their order."""
    return [places.placed(problem) if places else unplaced(problem) for problem in problems]
