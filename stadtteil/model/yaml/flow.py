"""Writes values as YAML on one line, the way people write it. Knows no field."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Written: TypeAlias = "str | Sequence[Written] | Mapping[str, Written]"
"""What stands behind a key: a text, several, or a section with keys of its own."""

_PLAIN = re.compile(r"[^\W_](?:[\w .!?()/+-]*[\w.!?)])?")
"""Texts that mean themselves without quotation marks, wherever they stand (YAML 1.2.2, 7.3.3)."""


def quoted(text: str) -> str:
    """Return a text as YAML takes it whatever is in it, on one line.

    >>> quoted("Rock 'n' Roll: heute")
    "'Rock ''n'' Roll: heute'"
    """
    return "'" + " ".join(text.split()).replace("'", "''") + "'"


def flow(value: Written) -> str:
    """Return a value as YAML. What is written `ja` stays a text: nothing here is ever taken for a type.

    >>> flow("Rock 'n' Roll: heute"), flow({"status": "ja", "umfang": ["web", "druck"]}), flow("")
    ("'Rock ''n'' Roll: heute'", '{status: ja, umfang: [web, druck]}', '')
    """
    if isinstance(value, str):
        text = " ".join(value.split())
        return text if not text or _PLAIN.fullmatch(text) else quoted(text)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_within(inner)}" for key, inner in value.items()) + "}"
    return "[" + ", ".join(map(_within, value)) + "]"


def _within(value: Written) -> str:
    """Return a value among others, where an empty one has to be seen."""
    return flow(value) or "''"
