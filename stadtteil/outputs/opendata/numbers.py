"""JSON as data files have it: amounts are numbers with their exact cents, one line for each value."""

from __future__ import annotations

from typing import Any

import msgspec

_encoder = msgspec.json.Encoder(decimal_format="number")


def json_text(value: object) -> bytes:
    r"""Return a value as JSON (RFC 8259), in UTF-8 and indented, so that people can read it as well.

    >>> from decimal import Decimal
    >>> json_text({"betrag": Decimal("1500.00")})
    b'{\n  "betrag": 1500.00\n}\n'
    """
    return msgspec.json.format(_encoder.encode(value), indent=2) + b"\n"


def with_numbers(schema: Any) -> Any:
    """Return a JSON Schema in which amounts are numbers, as `json_text` writes them."""
    if isinstance(schema, dict):
        if schema.get("format") == "decimal":
            return {**{key: schema[key] for key in schema if key not in {"type", "format"}}, "type": "number"}
        return {key: with_numbers(part) for key, part in schema.items()}
    return [with_numbers(part) for part in schema] if isinstance(schema, list) else schema
