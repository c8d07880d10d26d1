"""Which entries readers do not see at a moment, and why. Knows nothing of what mentions them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from stadtteil.model.document import PROSE
from stadtteil.model.entry import Entry
from stadtteil.model.fields import fields_of
from stadtteil.model.visibility import Showing, hidden_now
from stadtteil.problems import Hidden


def _lacking(entry: Entry) -> str:
    """Return what a draft must have before it can be shown, in words."""
    fields = fields_of(type(entry.record)).items()
    keys = [field.key for name, field in fields if field.required and name in entry.failed]
    return ", ".join([*keys, *(["ein lesbarer Text"] if PROSE in entry.failed else [])])


def all_hidden(
    entries: Iterable[Entry], now: dt.datetime, zone: ZoneInfo, shown: Showing
) -> dict[str, Hidden]:
    """Return by path what is not `shown` now; a translation is not without its original."""
    found: dict[str, Hidden] = {}
    for entry in entries:
        if above := found.get(entry.original):
            found[entry.path] = replace(above, path=entry.path)
        elif why := _hidden(entry, now, zone, shown):
            found[entry.path] = why
    return found


def _hidden(entry: Entry, now: dt.datetime, zone: ZoneInfo, shown: Showing) -> Hidden | None:
    why = hidden_now(entry, now, zone)
    is_told = entry.record.fleeting or not shown.unfinished
    if shown.drafts and is_told and entry.record.hidden and (lacking := _lacking(entry)):
        return Hidden(entry.path, f"Entwurf, dem noch fehlt: {lacking}")
    return None if shown.drafts and why and (why.until or entry.record.hidden) else why


def held_back(visible: Iterable[Entry]) -> Iterator[Hidden]:
    """Yield the drafts that the site must know though no reader does, as those of who may not be named."""
    for entry in visible:
        if not entry.record.hidden and (entry.record.draft or not entry.record.published):
            yield Hidden(entry.path, "Entwurf")


def hidden_alone(entries: Iterable[Entry], hidden: Mapping[str, Hidden]) -> Iterator[Hidden]:
    """Yield why entries are hidden, but for translations that are so with their originals."""
    yield from (hidden[one.path] for one in entries if one.path in hidden and one.original not in hidden)


def until_then(hidden: Mapping[str, Hidden]) -> dict[str, Hidden]:
    """Return what stays hidden once all that is announced has appeared."""
    return {path: why for path, why in hidden.items() if not why.until}
