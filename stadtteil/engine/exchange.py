"""What an exchange of digests asks of an output folder: the same as a new plan, without planning.

Everything else is compared as ever, so that a file which was harmed in the meantime is made anew, too;
unless the caller answers for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec

from stadtteil.engine.compare import Job, Noted, Work, key_of
from stadtteil.engine.explain import TEXT
from stadtteil.engine.ledger import UNSETTLED, Ledger, Row
from stadtteil.engine.plates import Plate, Plates
from stadtteil.engine.tree import Standing


class Exchange(msgspec.Struct, frozen=True):
    """The work, and the views that are new by the place where they begin on the plates."""

    work: Work
    views: dict[int, bytes]


def exchanged(
    plates: Plates,
    digests: Mapping[str, str],
    ledger: Ledger,
    toolchain: str,
    noted: Callable[[], Noted] | None,
) -> Exchange | None:
    """Return what is to be done when digests (old: new) are exchanged; None where the plates do not hold.

    `noted` looks at the output folder; None where nobody but the ledger's owner has written there.
    """
    if not plates.whole():
        return None
    changed = _changed(plates, digests)
    if not all(_is_standing(plates.plate(number), ledger, toolchain) for number in changed):
        return None
    work = (
        _trusting(plates, changed, ledger, toolchain)
        if noted is None
        else _compared(plates, changed, ledger, toolchain, noted())
    )
    if work is None:
        return None
    return Exchange(work, {plate.start: plate.view for plate in changed.values()})


def _is_standing(plate: Plate, ledger: Ledger, toolchain: str) -> bool:
    row = ledger.rows.get(plate.path)
    return row is not None and row.key == key_of(plate.renderer, toolchain, plate.view)


def _trusting(plates: Plates, changed: Mapping[int, Plate], ledger: Ledger, toolchain: str) -> Work | None:
    """Return the work where all else stands as the ledger has it."""
    rows = ledger.rows
    if any(row.stamp == UNSETTLED for row in rows.values()):
        return None
    stale = tuple(_job(plate, toolchain, TEXT) for plate in changed.values())
    current = dict(rows)
    files = {job.path: current.pop(job.path).stamp for job in stale}
    return Work(stale, current, tuple(plates.paths), (), Standing(files, frozenset()), toolchain)


def _compared(
    plates: Plates, changed: Mapping[int, Plate], ledger: Ledger, toolchain: str, seen: Noted
) -> Work:
    """Return the work where everything else is compared as ever."""
    rows = ledger.rows
    stale: list[Job] = []
    current: dict[str, Row] = {}
    for number, path in enumerate(plates.paths):
        row = rows.get(path)
        if row is not None and number not in changed:
            row = seen.row(path, row.key)
            if row is not None:
                current[path] = row
                continue
        plate = changed.get(number) or plates.plate(number)
        job = _job(plate, toolchain, "")
        reason = seen.reason(path, job.key, job.view, toolchain)
        stale.append(msgspec.structs.replace(job, reason=reason))
    return Work(tuple(stale), current, tuple(plates.paths), (), seen.standing, toolchain)


def _job(plate: Plate, toolchain: str, reason: str) -> Job:
    key = key_of(plate.renderer, toolchain, plate.view)
    return Job(plate.path, plate.renderer, plate.view, key, reason)


def _changed(plates: Plates, digests: Mapping[str, str]) -> dict[int, Plate]:
    """Return the outputs that name one of the old digests, with the new one in its place, by number."""
    changed: dict[int, Plate] = {}
    for old, new in digests.items():
        for plate in plates.naming(old):
            view = changed.get(plate.number, plate).view.replace(old.encode(), new.encode())
            changed[plate.number] = msgspec.structs.replace(plate, view=view)
    return changed
