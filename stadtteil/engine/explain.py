"""Why an output is made anew, in one German sentence. Decides nothing: the keys have decided already."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

import msgspec

from stadtteil.engine.ledger import DOUBT, Row

NEW = "Die Datei ist neu."
MISSING = "Die Datei fehlte im Ausgabeordner."
CHANGED = "Die Datei wurde im Ausgabeordner verändert."
UNFINISHED = "Der letzte Lauf wurde nicht fertig."
TEXT = "Der Text wurde geändert."
DOUBTED = "Alles wird neu gemacht."
PROGRAM = "Das Programm wurde geändert."
RENDERER = "Die Datei wird von einem anderen Teil des Programms erzeugt."

_fields = msgspec.msgpack.Decoder(dict[str, msgspec.Raw])


def facts(view: bytes) -> str:
    """Return a short digest for each field of an encoded view, and for each field within a field.

    >>> facts(msgspec.msgpack.encode({"kind": "k", "content": {"title": "Fest", "body": "b1"}}))
    'kind:2ca52787 content.title:e09c5f71 content.body:23a85903'
    """
    return " ".join(f"{name}:{zlib.crc32(value):08x}" for name, value in _leaves(view))


def _leaves(view: bytes) -> Iterator[tuple[str, msgspec.Raw]]:
    for name, value in _fields.decode(view).items():
        try:
            inner = _fields.decode(value)
        except msgspec.DecodeError:
            yield name, value
        else:
            yield from ((f"{name}.{key}", part) for key, part in inner.items())


def reason(row: Row | None, view: bytes, toolchains: tuple[str, str]) -> str:
    """Say why a key differs from that of `row`; `toolchains` are the one of the last build and ours."""
    if row is None:
        return NEW
    if not row.key:
        return UNFINISHED
    if row.key == DOUBT:
        return DOUBTED
    if toolchains[0] != toolchains[1]:
        return PROGRAM
    names = changed(row.facts, facts(view))
    return f"Geändert: {', '.join(names)}." if names else RENDERER


def changed(before: str, after: str) -> tuple[str, ...]:
    """Return the names of the fields that differ, in the order of the view, those that went last."""
    old = dict(fact.rsplit(":", 1) for fact in before.split(" ") if fact)
    new = dict(fact.rsplit(":", 1) for fact in after.split(" ") if fact)
    return tuple(name for name in {**new, **old} if old.get(name) != new.get(name))
