"""The list of all entries: how each stands at this moment, in words for editors.

Knows what the last build of the preview knew, and which files are being typed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from zoneinfo import ZoneInfo

import msgspec

from stadtteil.desk.inventory import Inventory, InventoryItem
from stadtteil.model.visibility import hidden_now
from stadtteil.problems import Problem
from stadtteil.words.languages import language_of, original_of


class EntryLine(msgspec.Struct, frozen=True):
    """One entry in the list: `state` is one of public, draft, waiting, expired, problems."""

    path: str
    kind: str
    title: str
    state: str
    state_words: str
    date: str
    language: str
    errors: int
    hints: int
    url: str
    unsaved: bool


def state_of(
    one: InventoryItem, original: InventoryItem | None, now: dt.datetime, zone: ZoneInfo
) -> tuple[str, str]:
    """Return the state of an entry at a moment, in a word and in words; translations wait for originals."""
    for entry in (one.entry, *((original.entry,) if original else ())):
        record, hidden = entry.record, hidden_now(entry, now, zone)
        if record.hidden or record.draft or not record.published:  # who may not be named is known as a draft
            return "draft", "Entwurf" if entry is one.entry else "Das Original ist ein Entwurf"
        if hidden is not None:
            return "waiting" if hidden.until else "expired", hidden.reason
    return "public", "öffentlich"


def line_of(
    one: InventoryItem,
    inventory: Inventory,
    problems: Sequence[Problem],
    now: dt.datetime,
    *,
    unsaved: bool,
) -> EntryLine:
    """Return an entry as it stands at a moment, with its `problems`."""
    zone = ZoneInfo(inventory.settings.zone)
    entry = one.entry
    language = language_of(entry.path)
    original = inventory.entry(original_of(entry.path)) if language else None
    errors = [problem.severity for problem in problems].count("error")
    state, words = state_of(one, original, now, zone)
    if errors:
        state, words = "problems", "1 Fehler" if errors == 1 else f"{errors} Fehler"
    dated = original.entry.record if original else entry.record
    day = dated.day or (dated.moment.astimezone(zone).date() if dated.moment else None)
    is_dated = day is not None and day.year > 1
    return EntryLine(
        entry.path,
        entry.record.kind,
        one.title,
        state,
        words,
        day.isoformat() if day and is_dated else "",
        language.suffix if language else "",
        errors,
        len(problems) - errors,
        one.url,
        unsaved,
    )


def lines_of(
    inventory: Inventory,
    by_path: Mapping[str, Sequence[Problem]],
    typed: Collection[str],
    now: dt.datetime,
) -> list[EntryLine]:
    """Return all entries as they stand, newest first; `typed` are the paths of those that are not saved."""
    return [
        line_of(one, inventory, by_path.get(one.entry.path, ()), now, unsaved=one.entry.path in typed)
        for one in inventory.entries()
    ]
