"""Why an output is made anew, in one German sentence. Decides nothing: the keys have decided already."""

from __future__ import annotations

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

_UNKEYED = {"": UNFINISHED, DOUBT: DOUBTED}
_fields = msgspec.msgpack.Decoder(dict[str, msgspec.Raw])


def reasons(work: Work, plans: PlanStore) -> list[str]:
    """Say of each stale output why it is made anew, from the ledger and the last plan."""
    before = {output.path: output for output in plans.last.outputs} if plans.last else {}
    return [f"{job.path}: {_reason(job, work, before.get(job.path), plans)}" for job in work.stale]


def _reason(job: Job, work: Work, before: Planned | None, plans: PlanStore) -> str:
    ledger = work.seen.ledger
    row = ledger.rows.get(job.path)
    if row is None:
        return NEW
    if row.key == job.key:
        return CHANGED if job.path in work.seen.standing.files else MISSING
    if row.key in _UNKEYED:
        return _UNKEYED[row.key]
    if ledger.toolchain != work.toolchain:
        return PROGRAM
    return _difference(before, job.output, plans)


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
    old, new = _leaves(before), _leaves(after)
    return tuple(name for name in {**new, **old} if old.get(name) != new.get(name))


def _leaves(view: bytes) -> dict[str, bytes]:
    leaves: dict[str, bytes] = {}
    for name, value in _fields.decode(view).items():
        try:
            inner = _fields.decode(value)
        except msgspec.DecodeError:
            leaves[name] = bytes(value)
        else:
            leaves |= {f"{name}.{key}": bytes(part) for key, part in inner.items()}
    return leaves
