"""What disturbs the life of residents for a while, as pages show it: where, when, what comes next.

Knows no kind and no page.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

import msgspec

from stadtteil.model.card import Day, Link
from stadtteil.model.offering import offered_in

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site

Standing = Literal["coming", "running", "over"]
SHOWN = 2
"""Effects that are named where there is little room."""


class Interruption(msgspec.Struct, frozen=True):
    """What it means for residents, when, and for which houses, in final words; the latter may be empty."""

    what: str
    when: str
    whom: str = ""


class DatedNote(msgspec.Struct, frozen=True):
    """What was changed, and on which day."""

    date: Day
    text: str


class Disruption(msgspec.Struct, frozen=True):
    """Something that goes on for a while and concerns those who live there.

    `standing` is a `Standing`, `label` says how far it is, `span` from when to when, `where` in which
    streets. `is_urgent` where those concerned must see it wherever they look: while it lasts and shortly
    before. `interruptions` are those to come, the next first, then those that go on. `changes` are dated,
    the newest first.
    """

    link: Link
    standing: str
    label: str
    span: str
    where: str
    begins: Day
    ends: Day
    summary: str = ""
    is_urgent: bool = False
    interruptions: tuple[Interruption, ...] = ()
    changes: tuple[DatedNote, ...] = ()


def disruptions_of(site: Site) -> tuple[tuple[Entry, Disruption], ...]:
    """Return all disruptions of a site with their entries, in the order of these: made once."""
    return site.derived(_all)


def _all(site: Site) -> tuple[tuple[Entry, Disruption], ...]:
    concerning = offered_in(site, "disruption")
    found = ((entry, entry.record.disruption(entry, site)) for entry in concerning)
    return tuple((entry, each) for entry, each in found if each)


def urgent(site: Site, among: Iterable[Entry] | None = None) -> tuple[Disruption, ...]:
    """Return what concerns people now, `among` some entries or all, what began first in front.

    Of each only the next interruptions are named.
    """
    ids = None if among is None else {entry.id for entry in among}
    found = [each for entry, each in disruptions_of(site) if ids is None or entry.id in ids]
    return tuple(
        msgspec.structs.replace(each, interruptions=each.interruptions[:SHOWN])
        for each in sorted(found, key=lambda each: (each.begins.iso, each.link.href))
        if each.is_urgent
    )
