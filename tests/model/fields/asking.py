"""Asks one field what it makes of a written value."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from stadtteil.model.fields import FieldType, Notes
from stadtteil.model.yaml.tree import Node, compose


def node_of(yaml: str) -> Node:
    """Return the node of a value, on line 1 behind `x: `."""
    mapping, problems = compose(f"x: {yaml}\n", "datei.yaml")
    assert not problems, problems
    return mapping.pairs[0][1]


def answer(type_: FieldType, yaml: str, zone: str = "Europe/Berlin") -> tuple[Any, list[str]]:
    """Return the value that a field reads, and the messages of what it finds wrong."""
    notes = Notes("datei.yaml", ZoneInfo(zone))
    value = type_.read(node_of(yaml), "x", notes)
    return value, [problem.message for problem in notes.problems]
