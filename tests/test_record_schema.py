"""Schemas for code editors: what the program reads is valid, and what is surely wrong is marked."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from stadtteil.editor_schemas import editor_schemas
from stadtteil.model.fields import Field, Record, fields_of
from stadtteil.model.fields.field import Notes, names_of
from stadtteil.model.fields.record import read_values
from stadtteil.model.kinds import BY_NAME, KINDS
from stadtteil.model.reading.readers import reader_of
from stadtteil.model.settings import Settings
from stadtteil.model.yaml.frontmatter import split
from stadtteil.model.yaml.tree import Listing, Mapping, Node, Scalar, compose
from stadtteil.words.languages import language_of
from tests.model.test_every_field import BAD
from tests.space import ROOT, SITES
from tests.thoroughness import stories

_NUMBER = re.compile(r"[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?")
_EXAMPLE = re.compile(r"^```\w+ datei=(\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@functools.cache
def validators() -> dict[str, Draft7Validator]:
    found = {one.name: one.schema for one in editor_schemas()}
    for schema in found.values():
        Draft7Validator.check_schema(schema)
    return {name: Draft7Validator(schema) for name, schema in found.items()}


def as_json(node: Node) -> Any:
    """Return what an editor takes a node for, by the core schema of YAML 1.2."""
    if isinstance(node, Mapping):
        return {key.text: as_json(value) for key, value in node.pairs}
    if isinstance(node, Listing):
        return [as_json(item) for item in node.items]
    if node.plain and node.text in {"", "~", "null", "Null", "NULL"}:
        return None
    if node.plain and node.text in {"true", "True", "TRUE", "false", "False", "FALSE"}:
        return node.text.lower() == "true"
    return float(node.text) if node.plain and _NUMBER.fullmatch(node.text) else node.text


def schema_name(path: str) -> str:
    """Return which schema is for a content file; nothing where none is."""
    reader = {"rechte": "bild", "bildworte": "bild-uebersetzung", "angaben": "datei"}.get(
        reader_of(path), reader_of(path)
    )
    translated = language_of(path) is not None and (reader in BY_NAME or reader == "site")
    return f"{reader}-uebersetzung" if translated else reader


def faults(path: str, text: str, known: dict[str, Draft7Validator] | None = None) -> list[str]:
    """Return what is marked in a file."""
    validator = (known or validators()).get(schema_name(path))
    if validator is None:
        return []
    if path.endswith(".md"):
        parts, _ = split(text, path)
        text = parts.matter if parts else ""
    mapping, problems = compose(text, path)
    assert not problems
    found = validator.iter_errors(as_json(mapping))
    return [f"{path}: {list(one.absolute_path)}: {one.message[:200]}" for one in found]


def written() -> Iterator[tuple[str, str]]:
    """Yield all that the sample, the little papers and the handbook say, by path."""
    for root in (ROOT, SITES / "full", SITES / "languages", SITES / "small", SITES / "elsewhere"):
        for file in sorted((root / "content").rglob("*")):
            if file.suffix in {".md", ".yaml"} and "/worte/" not in file.as_posix():
                yield file.relative_to(root).as_posix(), file.read_text(encoding="utf-8")
    handbook = (ROOT / "docs" / "redaktion.md").read_text(encoding="utf-8")
    yield from (found for found in _EXAMPLE.findall(handbook) if found[0].endswith((".md", ".yaml")))


def test_all_that_the_sample_and_the_handbook_say_is_valid() -> None:
    texts = list(written())
    assert len(texts) > 300
    assert [fault for path, text in texts for fault in faults(path, text)] == []


def test_the_sample_gets_no_hint_that_a_key_is_unknown() -> None:
    known = validators()
    strict = {name: Draft7Validator(without_others(one.schema)) for name, one in known.items()}
    own = ((path, text) for path, text in written() if (ROOT / path).is_file())
    hints = [fault for path, text in own for fault in faults(path, text, strict)]
    assert hints == []


def without_others(schema: Any) -> Any:
    """Return a schema in which a key that would get a hint is an error."""
    if isinstance(schema, list):
        return [without_others(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if "deprecationMessage" in schema.get("additionalProperties", {}):
        schema = {**schema, "additionalProperties": False}
    return {key: without_others(value) for key, value in schema.items()}


RECORDS: tuple[type[Record], ...] = (Settings, *KINDS)
FIELDS = [(record, name) for record in RECORDS for name in fields_of(record)]
_SIGNS = "aAeEjJnN01259 .,:-/&äÄöüß_#@%TZ€–'\n"
_SCALARS = st.one_of(
    st.text(_SIGNS, max_size=12),
    st.sampled_from(
        [*BAD.values(), "Ja", "NEIN", "true", "1", "1.500,00 €", "14. September 2026", "15 Uhr", "~", ""]
    ),
)


@st.composite
def nodes(draw: st.DrawFn, field: Field, depth: int = 2) -> Node:
    """Return something that may stand behind a key, near to what it wants more often than not."""
    sort = draw(st.sampled_from(["example", "word", "text", "text", "list", "section"][: 6 if depth else 4]))
    if sort == "list":
        return Listing(tuple(draw(st.lists(nodes(field, depth - 1), max_size=2))), 1, 1)
    if sort == "section":
        keys = draw(
            st.lists(st.sampled_from(["datei", "titel", "name", "hell", "a"]), unique=True, max_size=2)
        )
        return Mapping(tuple((Scalar(key, True, 1, 1), draw(nodes(field, depth - 1))) for key in keys), 1, 1)
    if sort == "example" and field.example:
        mapping, _ = compose(f"a: {field.example}", "a.yaml")
        return mapping.pairs[0][1] if mapping.pairs else Scalar(field.example, False, 1, 1)
    options = [*getattr(field.type, "options", ()), *getattr(field.type, "also", ())]
    text = draw(st.sampled_from(options)) if sort == "word" and options else draw(_SCALARS)
    in_capitals = draw(st.booleans())
    return Scalar(text.upper() if in_capitals else text, draw(st.booleans()), 1, 1)


@given(st.data())
@settings(max_examples=stories(300, 100))
def test_what_the_program_reads_without_an_error_is_never_marked(data: st.DataObject) -> None:
    record, name = data.draw(st.sampled_from(FIELDS))
    field = fields_of(record)[name]
    spellings = [key for key, meant in names_of(record).items() if meant == name]
    key = data.draw(st.sampled_from([field.key, field.key, *spellings, field.key.title(), field.key.upper()]))
    mapping = Mapping(((Scalar(key, True, 1, 1), data.draw(nodes(field))),), 1, 1)
    notes = Notes("content/a.yaml", ZoneInfo("Europe/Berlin"))
    failed = read_values(record, mapping, notes).failed
    if name in failed:
        return
    validator = validators()["site" if record is Settings else record.kind]  # type: ignore[attr-defined]
    marked = [one for one in validator.iter_errors(as_json(mapping)) if one.absolute_path]
    assert not marked, (record, key, as_json(mapping), marked[0].message)


@pytest.mark.parametrize(
    ("path", "text", "place"),
    [
        ("content/projekte/a.yaml", "titel: A\nstatus: lauft\n", "status"),
        ("content/projekte/a.yaml", "titel: A\nbetrag: viel\n", "betrag"),
        ("content/termine/a.yaml", "titel: A\nbeginn: bald\n", "beginn"),
        ("content/site.yaml", "name: A\nadresse: www.a.example\n", "adresse"),
        ("content/site.yaml", "name: A\nressorts: [{kennung: b}]\n", "ressorts"),
        ("content/quartiere/a.yaml", "kurz: Ohne Namen\n", "'name' is a required property"),
    ],
)
def test_what_is_surely_wrong_is_marked(path: str, text: str, place: str) -> None:
    assert any(place in fault for fault in faults(path, text))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("content/quartiere/a.yaml", "Titel: A\nWas ist das: B\n"),
        ("content/quartiere/a.yaml", "entwurf: ja\n"),
        ("content/quartiere/a.tr.yaml", "kurz: B\n"),
        ("content/fonds/a.tr.yaml", "kategorien: [{kennung: a, name: B}]\n"),
    ],
)
def test_other_spellings_drafts_translations_and_unknown_keys_pass(path: str, text: str) -> None:
    assert faults(path, text) == []
