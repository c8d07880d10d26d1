"""Whatever stands behind a key of any kind of content: no traceback, and each error has a line and a cure."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator

import pytest

from stadtteil.model.fields import Field, Group, Many, Record, fields_of
from stadtteil.model.kind import Content
from stadtteil.model.kinds import KINDS
from tests.model.desk import linked

NOW = dt.datetime(2026, 12, 1, tzinfo=dt.UTC)
THERE = {"fonds": "aktionsfonds", "gruppe": "verein", "geldgeber": "wohnbau"}
BAD = {
    "nothing": "''",
    "null": "~",
    "a number": "12",
    "a huge number": "99999999999999999999",
    "a day that is none": "2026-02-29",
    "the last day of all": "9999-12-31",
    "an hour that is none": "2026-03-29 02:30",
    "a list": "[a, b]",
    "lists in lists": "[[a], {b: c}]",
    "a section": "{a: [b, {c: d}]}",
    "the same twice": "[2026-12-01, 2026-12-01]",
    "a thousand": f"[{', '.join(f'x{number}' for number in range(1000))}]",
    "a long word": "x" * 20_000,
    "emoji": '"\\U0001F468\\u200D\\U0001F469"',
    "the other direction": '"\\u202Eabc \\u0627"',
    "control signs": '"a\\u0007\\u2028"',
    "a program": "javascript:alert(1)",
    "a path": "../../etc/passwd",
    "a rule without end": "FREQ=SECONDLY",
    "endless time": "999999999999999 Stunden",
}
Path = tuple[Field, ...]


def paths(record: type[Record], before: Path = ()) -> Iterator[Path]:
    """Yield the way to each field of a record, through the sections that it lies in."""
    for field in fields_of(record).values():
        yield (*before, field)
        if inner := section(field):
            yield from paths(inner, (*before, field))


def section(field: Field) -> type[Record] | None:
    """Return the record of a field that is a section, or a list of such."""
    of = field.type.of if isinstance(field.type, Many) else field.type
    return of.record if isinstance(of, Group) else None


def written(path: Path, value: str) -> str:
    """Return what stands behind the first key of a way so that a value stands behind the last one."""
    first, *rest = path
    inner = section(first)
    if not rest or inner is None:
        return value
    required = {field.key: field.example or "Text" for field in fields_of(inner).values() if field.required}
    said = {key: text if text[0] in "[{" else json.dumps(text) for key, text in required.items()}
    lines = {**said, rest[0].key: written(tuple(rest), value)}
    whole = "{" + ", ".join(f"{key}: {text}" for key, text in lines.items()) + "}"
    return f"[{whole}]" if isinstance(first.type, Many) else whole


@pytest.mark.parametrize("value", BAD.values(), ids=BAD)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_no_value_of_any_field_breaks_a_build_and_each_error_has_its_line_and_a_cure(
    kind: type[Content], value: str
) -> None:
    required = {field.key: field.example or "Text" for field in fields_of(kind).values() if field.required}
    required |= {key: name for key, name in THERE.items() if key in required}
    files = {}
    for number, path in enumerate(paths(kind)):
        lines = {**required, path[0].key: written(path, value)}
        head = "".join(f"{key}: {text}\n" for key, text in lines.items())
        whole = f"---\n{head}---\nWort.\n" if kind.file_format == "md" else head
        files[f"content/{kind.folder}/2026/neu{number}.{kind.file_format}"] = whole
    _, report = linked(files, NOW)
    errors = [problem for problem in report.errors if problem.path in files]
    assert report.problems
    for problem in errors:
        assert problem.cure, problem
        last = files[problem.path].count("\n") + 1
        assert 0 < problem.line <= last, problem
