"""What hangs on the notice board, as pages show it, and whether there is one. Knows no kind and no page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from stadtteil.model.card import Body, Day, Image, Link
from stadtteil.model.offering import offered_in, offering

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site


class BoardSection(msgspec.Struct, frozen=True):
    """A part of the board: `id` for addresses, `title` for readers, in the order of `rank`."""

    id: str
    title: str
    rank: int


class BoardContact(msgspec.Struct, frozen=True):
    """How to answer: at a place or with a group, which may have an address, or by telephone or e-mail."""

    place: Link | None = None
    address: str = ""
    phone: str = ""
    phone_href: str = ""
    mail: str = ""


class BoardNotice(msgspec.Struct, frozen=True):
    """One notice: `anchor` is its id on the page, `until` the last day on which it hangs there.

    `language` is the tag of the one that it is written in, where that is not the paper's.
    """

    anchor: str
    section: BoardSection
    title: str
    topic: str
    since: Day
    until: Day
    body: Body | None
    contact: BoardContact
    district: Link | None = None
    image: Image | None = None
    language: str = ""


def keeper_of(site: Site) -> Entry | None:
    """Return who looks after the notice board, the first by id where several do."""
    keepers = (entry for entry in offered_in(site, "keeps_board") if entry.record.keeps_board)
    return min(keepers, key=lambda entry: entry.id, default=None)


def has_board(site: Site) -> bool:
    """Return whether there is a notice board: somebody looks after it, or something hangs or hung there."""
    hung = offered_in(site, "fleeting") or offering("fleeting", site.lapsed)
    return bool(hung) or keeper_of(site) is not None
