"""Why an output is made anew, in one German sentence. Decides nothing: the keys have decided already."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from stadtteil.engine.compare import Job, Work
from stadtteil.engine.ledger import DOUBT
from stadtteil.engine.plan import Planned, PlanStore

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


def reasons(work: Work, plans: PlanStore) -> list[str]:
    """Say of each stale output why it is made anew, from the ledger and the last plan."""
    before = {output.path: output for output in plans.last.outputs} if plans.last else {}
    return [
        f"{job.path}: {_reason(job, work) or _difference(before.get(job.path), job.output, plans)}"
        for job in work.stale
    ]


def _reason(job: Job, work: Work) -> str:
    """Say what the ledger can tell; nothing where it has the file as it was under another key."""
    ledger = work.seen.ledger
    row = ledger.rows.get(job.path)
    if row is None:
        return NEW
    if row.key == job.key:
        return CHANGED if job.path in work.seen.standing.files else MISSING
    if not row.key:
        return UNFINISHED
    if row.key == DOUBT:
        return DOUBTED
    return PROGRAM if ledger.toolchain != work.toolchain else ""


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
