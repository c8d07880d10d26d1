"""Why an output is made anew, in one German sentence. Decides nothing: the keys have decided already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import msgspec

from stadtteil.engine.ledger import DOUBT, Row
from stadtteil.engine.plan import Planned, PlanStore

if TYPE_CHECKING:
    from stadtteil.engine.compare import Job

NEW = "Die Datei ist neu."
MISSING = "Die Datei fehlte im Ausgabeordner."
CHANGED = "Die Datei wurde im Ausgabeordner verändert."
UNFINISHED = "Der letzte Lauf wurde nicht fertig."
TEXT = "Der Text wurde geändert."
DOUBTED = "Alles wird neu gemacht."
PROGRAM = "Das Programm wurde geändert."
RENDERER = "Die Datei wird von einem anderen Teil des Programms erzeugt."
OTHERWISE = "Der Inhalt ist ein anderer; wie er vorher war, ist nicht mehr bekannt."

_fields = msgspec.msgpack.Decoder(dict[str, msgspec.Raw])


def reason(row: Row | None, toolchains: tuple[str, str]) -> str:
    """Say why a key differs from that of `row`; nothing where only the views can tell.

    `toolchains` are the one of the last build and ours.
    """
    if row is None:
        return NEW
    if not row.key:
        return UNFINISHED
    if row.key == DOUBT:
        return DOUBTED
    return PROGRAM if toolchains[0] != toolchains[1] else ""


def reasons(stale: Iterable[Job], plans: PlanStore) -> list[str]:
    """Say of each stale output why it is made anew, from its views in the last plan and in this one."""
    last = plans.last
    before = {output.path: output for output in last.outputs} if last else {}
    return [
        f"{job.path}: {job.reason or _difference(before.get(job.path), job.output, plans)}" for job in stale
    ]


def _difference(before: Planned | None, after: Planned, plans: PlanStore) -> str:
    if before is None:
        return OTHERWISE
    if before.renderer != after.renderer:
        return RENDERER
    if before.view == after.view:
        return TEXT
    (old,), (new,) = plans.last_views.of([before]), plans.views.of([after])
    return f"Geändert: {', '.join(changed(old, new))}."


def changed(before: bytes, after: bytes) -> tuple[str, ...]:
    """Return the names of the fields in which two views differ, and of fields within a field.

    In the order of the view, those that went last.

    >>> old, new = {"kind": "k", "content": {"title": "Fest"}}, {"kind": "k", "content": {"title": "Hock"}}
    >>> changed(msgspec.msgpack.encode(old), msgspec.msgpack.encode(new))
    ('content.title',)
    """
    old, new = dict(_leaves(before)), dict(_leaves(after))
    return tuple(name for name in {**new, **old} if old.get(name) != new.get(name))


def _leaves(view: bytes) -> Iterator[tuple[str, bytes]]:
    for name, value in _fields.decode(view).items():
        try:
            inner = _fields.decode(value)
        except msgspec.DecodeError:
            yield name, bytes(value)
        else:
            yield from ((f"{name}.{key}", bytes(part)) for key, part in inner.items())
