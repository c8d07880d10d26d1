"""What an exchange of digests asks of an output folder: the same as a new plan, without planning.

Everything else is compared as ever, so that a file which was harmed in the meantime is made anew, too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec

from stadtteil.engine.compare import Job, Noted, Work, key_of
from stadtteil.engine.ledger import Ledger, Row
from stadtteil.engine.plates import Plate, Plates


class Exchange(msgspec.Struct, frozen=True):
    """The work, and the views that are new by the place where they begin on the plates."""

    work: Work
    views: dict[int, bytes]


def exchanged(
    plates: Plates, digests: Mapping[str, str], ledger: Ledger, toolchain: str, noted: Callable[[], Noted]
) -> Exchange | None:
    """Return what is to be done when digests (old: new) are exchanged; None where the plates do not hold.

    `noted` looks at the output folder, which takes long and is not always needed.
    """
    if not plates.whole():
        return None
    changed = _changed(plates, digests)
    rows = ledger.rows
    for number in changed:
        plate = plates.plate(number)
        before = rows.get(plate.path)
        if before is None or before.key != key_of(plate.renderer, toolchain, plate.view):
            return None
    seen = noted()
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
        key = key_of(plate.renderer, toolchain, plate.view)
        reason = seen.reason(path, key, plate.view, toolchain)
        stale.append(Job(path, plate.renderer, plate.view, key, reason))
    work = Work(tuple(stale), current, tuple(plates.paths), (), seen.standing, toolchain)
    return Exchange(work, {plate.start: plate.view for plate in changed.values()})


def _changed(plates: Plates, digests: Mapping[str, str]) -> dict[int, Plate]:
    """Return the outputs that name one of the old digests, with the new one in its place, by number."""
    changed: dict[int, Plate] = {}
    for old, new in digests.items():
        for plate in plates.naming(old):
            view = changed.get(plate.number, plate).view.replace(old.encode(), new.encode())
            changed[plate.number] = msgspec.structs.replace(plate, view=view)
    return changed
