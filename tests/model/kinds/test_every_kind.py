"""What holds for every kind of content, those that are still to come included."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from stadtteil.model.downloads.details import DownloadDetails
from stadtteil.model.fields import Field, Group, Many, Notes, Record, fields_of
from stadtteil.model.fields.field import names_of
from stadtteil.model.fields.record import read_record, standing_in
from stadtteil.model.kind import Content
from stadtteil.model.kinds import KINDS, LISTED, ListedKind
from stadtteil.model.pictures.rights import Rights
from stadtteil.model.settings import Settings
from stadtteil.model.yaml.tree import compose
from tests.model.desk import BERLIN, PAPER, document, linked
from tests.model.fields.asking import answer

SHAPES = ("Text", "''", "'  '", "~", "12", "1.500", "2026-01-01", "ja", "[]", "[a, b]", "[[a], {b: c}]")
MAPPINGS = ("{}", "{a: b}", "{a: [b, {c: d}]}")
THERE = {"fonds": "aktionsfonds", "gruppe": "verein", "geldgeber": "wohnbau"}
LATER = dt.datetime(2026, 12, 1, tzinfo=dt.UTC)
RECORDS: tuple[type[Record], ...] = (*KINDS, Rights, DownloadDetails, Settings)


def records(record: type[Record]) -> list[type[Record]]:
    """Return a record and those that its sections are made of."""
    found = [record]
    for field in fields_of(record).values():
        type_ = field.type.of if isinstance(field.type, Many) else field.type
        if isinstance(type_, Group):
            found += records(type_.record)
    return found


ALL = [record for top in RECORDS for record in records(top)]
DECLARED = [(record, name, field) for record in ALL for name, field in fields_of(record).items()]
EVERY = pytest.mark.parametrize(
    ("record", "name", "field"), DECLARED, ids=[f"{record.__name__}.{name}" for record, name, _ in DECLARED]
)


@pytest.mark.parametrize("record", dict.fromkeys(ALL))
def test_what_stands_in_for_what_is_missing_is_of_its_type(record: type[Record]) -> None:
    blank = standing_in(record, {})
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(blank), type=record) == blank


@EVERY
def test_the_example_of_a_field_is_one(record: type[Record], name: str, field: Field) -> None:
    if field.example and "…" not in field.example:
        value, messages = answer(field.type, field.example)
        assert messages == []
        assert value is not None


@EVERY
def test_a_field_has_a_label_and_a_german_key_that_no_other_claims(
    record: type[Record], name: str, field: Field
) -> None:
    assert field.label
    assert field.key == field.key.lower()
    assert names_of(record)[field.key] == name
    assert names_of(record)[name.rstrip("_")] == name


@EVERY
def test_no_shape_of_a_value_breaks_a_record(record: type[Record], name: str, field: Field) -> None:
    required = {other.key: other.example or "x" for other in fields_of(record).values() if other.required}
    for shape in SHAPES + MAPPINGS:
        lines = {**required, field.key: shape}
        mapping, problems = compose("".join(f"{key}: {value}\n" for key, value in lines.items()), "a.yaml")
        assert not problems, shape
        notes = Notes("a.yaml", BERLIN)
        found = read_record(record, mapping, notes)
        if found is not None:
            assert msgspec.msgpack.decode(msgspec.msgpack.encode(found), type=record) == found, shape


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_a_kind_can_be_read_linked_and_shown(kind: type[Content]) -> None:
    lines = {field.key: field.example or "Text" for field in fields_of(kind).values() if field.required}
    lines |= {key: value for key, value in THERE.items() if key in lines}
    path = f"content/{kind.folder}/2026/neu.yaml"
    text = "".join(f"{key}: {value}\n" for key, value in lines.items()) + f"{kind.body_key}: Wort.\n"
    read = document(path, text)
    assert [problem for problem in read.problems if problem.severity == "error"] == []
    site, report = linked({path: text}, LATER)
    assert site is not None
    assert [problem for problem in report.errors if problem.path == path] == []
    [entry] = [entry for entry in site.entries if entry.path == path]
    page = entry.record.page(entry, site)
    assert (page is None) == (kind.page_type is None)
    if page is not None:
        msgspec.json.encode(page)
    card = site.card(entry)
    assert card is None or card.title == entry.title


def test_the_list_says_of_each_kind_what_its_class_declares() -> None:
    assert (
        tuple(
            ListedKind(kind.kind, kind.folder, f"{kind.__module__.rpartition('.')[2]}.{kind.__name__}")
            for kind in KINDS
        )
        == LISTED
    )


def test_folders_and_names_are_all_different() -> None:
    assert len({kind.folder for kind in KINDS}) == len({kind.kind for kind in KINDS}) == len(KINDS)
    assert {path.split("/")[1] for path in PAPER} <= {*(kind.folder for kind in KINDS), "bilder", "site.yaml"}
