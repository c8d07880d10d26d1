"""What readers may see at a moment, and when that changes next. Knows no clock: `now` is given."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple
from zoneinfo import ZoneInfo

from stadtteil.model.dates import day_face
from stadtteil.model.entry import Entry
from stadtteil.problems import Hidden
from stadtteil.words import GERMAN


class Showing(NamedTuple):
    """What is shown beside what readers see: drafts and what is scheduled, and drafts that lack something.

    Of what lacks something only that is shown which has a page of its own.
    """

    drafts: bool = False
    unfinished: bool = False


PUBLIC = Showing()
"""Nothing else."""


def hidden_now(entry: Entry, now: dt.datetime, zone: ZoneInfo) -> Hidden | None:
    """Return why an entry is not to be seen at `now`, or None when it is."""
    record = entry.record
    if record.hidden:
        return Hidden(entry.path, "Entwurf")
    appears = record.appears
    if appears and appears > now:
        return Hidden(entry.path, f"erscheint am {moment_text(appears, zone)}", appears.isoformat())
    leaves = record.leaves(zone)
    if leaves and leaves <= now:
        return Hidden(entry.path, f"abgelaufen am {moment_text(leaves, zone)}")
    return None


def next_change(moments: Iterable[dt.datetime | None], now: dt.datetime) -> dt.datetime | None:
    """Return the first moment after `now`."""
    return min((moment for moment in moments if moment and moment > now), default=None)


def moment_text(moment: dt.datetime, zone: ZoneInfo) -> str:
    """Return a moment in the site's time zone: `12. Dezember 2026, 18:30 Uhr`."""
    local = moment.astimezone(zone)
    clock = "" if (local.hour, local.minute) == (0, 0) else f", {local:%H:%M} Uhr"
    return day_face(local.date(), GERMAN).text + clock
