"""Forms: every declared field has a control, shows what its file says, and typing it makes that text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from stadtteil.desk.answers import Denied
from stadtteil.desk.asked import TypedChange, TypedEntry
from stadtteil.desk.composing import composed
from stadtteil.desk.controls import CONTROLS, control_of
from stadtteil.desk.entry_file import has_form, taken_apart
from stadtteil.desk.forms import FormField, field_at, form_of
from stadtteil.model.downloads.details import DownloadDetails
from stadtteil.model.fields import FieldType, Group, Many, Record, fields_of
from stadtteil.model.kinds import KINDS
from stadtteil.model.pictures.captions import PictureWords
from stadtteil.model.pictures.rights import Rights
from stadtteil.model.settings import Settings
from stadtteil.model.yaml.tree import Mapping
from tests.space import ROOT

RECORDS: list[type[Record]] = [*KINDS, Settings, Rights, PictureWords, DownloadDetails]
SAMPLES = [ROOT / "tests/sites/full/content", ROOT / "tests/sites/small/content", ROOT / "content"]


def types_of(record: type[Record]) -> Iterator[FieldType]:
    for field in fields_of(record).values():
        one = field.type.of if isinstance(field.type, Many) else field.type
        yield one
        if isinstance(one, Group):
            yield from types_of(one.record)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_field_has_a_control_and_a_place_in_the_form(record: type[Record]) -> None:
    for type_ in types_of(record):
        assert control_of(type_)
    form = form_of(record, Mapping((), 1, 1))
    shown = {field.key for field in fields_of(record).values() if not field.of_translations}
    assert {field.name for field in form} == shown
    assert all(field.value is None and field.label for field in form)


def test_no_row_of_the_table_is_in_vain() -> None:
    used = {
        next(row for row in CONTROLS if isinstance(type_, row[0]))
        for one in RECORDS
        for type_ in types_of(one)
    }
    assert [row for row in CONTROLS if row not in used] == []


def files() -> Iterator[tuple[str, bytes]]:
    for root in SAMPLES:
        for file in sorted(root.rglob("*")):
            path = f"content/{file.relative_to(root).as_posix()}"
            if file.is_file() and file.suffix in {".md", ".yaml", ".yml"} and has_form(path):
                yield path, file.read_bytes()


def said(fields: tuple[FormField, ...]) -> dict[str, Any]:
    return {field.name: field.value for field in fields if field.value not in (None, [], {})}


def test_what_a_form_shows_is_what_the_file_says_and_typing_it_changes_nothing() -> None:
    """Each value of each file, typed as the form shows it, leaves the file as it is."""
    seen, raw = 0, []
    for path, data in files():
        file = taken_apart(path, data)
        shown = [field for field in form_of(file.record, file.keys) if field.value is not None]
        seen += len(shown)
        raw += [(path, field.name) for field in shown if field.control == "raw"]
        changes = tuple(TypedChange((field.name,), field.value) for field in shown)
        assert composed(TypedEntry(path, file.digest, changes), data) == data, path
    assert seen > 300
    assert [one for one in raw if one[1] not in {"extra", "gestaltung"}] == []


@pytest.mark.parametrize("record", KINDS, ids=lambda record: record.kind)
def test_what_is_typed_into_a_new_file_is_what_its_form_shows_then(record: type[Record]) -> None:
    """Each field's own example, typed into an empty file."""
    ending = record.file_format  # type: ignore[attr-defined]
    path = f"content/{record.folder}/probe.{ending}"  # type: ignore[attr-defined]
    empty = b"---\n---\n" if ending == "md" else b""
    for field in form_of(record, Mapping((), 1, 1)):
        for at, value in typed(field, ()):
            data = composed(TypedEntry(path, "", (TypedChange(at, value),)), empty)
            assert isinstance(data, bytes), (field.name, data)
            file = taken_apart(path, data)
            shown = field_at(form_of(file.record, file.keys), at)
            assert shown is not None
            assert shown.value == value, (field.name, data.decode())


def typed(field: FormField, above: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield what somebody may type into a field: its example, or words that YAML would misread."""
    at = (*above, field.name)
    if field.control == "group" and not field.many:
        for inner in field.fields:
            yield from typed(inner, at)
    elif field.control == "group":
        names = [
            inner.name for inner in field.fields if inner.control not in {"group", "raw"} and not inner.many
        ]
        yield at, [{name: f"{name}: no #1" for name in names[:3]}, {names[0]: "12:30"}]
    elif field.many:
        yield at, ["no", "a, b: c", "#1"] if field.name not in {"frueher"} else ["/a/", "/b/"]
    elif field.control != "raw":
        yield at, "ja: '# nein' | 1_000"


def test_a_raw_value_is_typed_as_yaml_and_a_broken_one_is_refused() -> None:
    data = b"---\ntitel: Eins\nextra: {farbe: rot}\n---\n"
    path = "content/artikel/x.md"
    entry = TypedEntry(path, "", (TypedChange(("extra",), "farbe: blau\nzahlen: [1, 2]\n"),))
    changed = composed(entry, data)
    assert isinstance(changed, bytes)
    file = taken_apart(path, changed)
    shown = said(form_of(file.record, file.keys))["extra"]
    assert shown == "farbe: blau\nzahlen:\n- '1'\n- '2'\n"
    with pytest.raises(Denied):
        composed(TypedEntry(path, "", (TypedChange(("extra",), "farbe: [blau"),)), data)


def test_a_file_that_cannot_be_taken_apart_still_has_its_text(tmp_path: Path) -> None:
    file = taken_apart("content/artikel/x.md", b"kein Kopf\n")
    assert (file.source, file.text, said(form_of(file.record, file.keys))) == ("kein Kopf\n", None, {})
