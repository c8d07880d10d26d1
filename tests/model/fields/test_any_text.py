"""Whatever an editor writes behind a key is read, or a problem with a place: nothing of it ends a build."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from hypothesis import example, given
from hypothesis import strategies as st

from stadtteil.model.fields import Group, Many, fields_of
from stadtteil.model.fields.field import FieldType, Notes, Record
from stadtteil.model.kinds import KINDS
from stadtteil.model.settings import Settings
from stadtteil.model.yaml.tree import Scalar

DIGITS = "9" * 5000
PIECES = [
    "http://[",
    "https://[::1",
    "//[x]",
    "²",
    "٣",
    "1.",
    ":",
    "-",
    "+",
    "/",
    "24:00",
    "FREQ=",
    "alle ",
    DIGITS,
]


def types_of(record: type[Record]) -> Iterator[FieldType]:
    """Yield the types of a record's fields, of all depths."""
    for field in fields_of(record).values():
        type_ = field.type.of if isinstance(field.type, Many) else field.type
        yield type_
        if isinstance(type_, Group):
            yield from types_of(type_.record)


RECORDS: tuple[type[Record], ...] = (*KINDS, Settings)
TYPES = tuple({id(one): one for record in RECORDS for one in types_of(record)}.values())


@given(st.text() | st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=5).map("".join))
@example("http://[")
@example(f"alle {DIGITS} Wochen")
@example(f"{DIGITS} Euro")
@example(f"{DIGITS}.{DIGITS}.{DIGITS}")
def test_any_text_is_a_value_or_a_problem(text: str) -> None:
    for type_ in TYPES:
        notes = Notes("content/x.yaml", ZoneInfo("Europe/Berlin"))
        type_.read(Scalar(text, False, 1, 1), "x", notes)
