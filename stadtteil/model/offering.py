"""Which entries can say anything of a capability: most kinds leave most of `Content` as it is.

Knows no kind, and no capability by name.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from stadtteil.model.kind import Content

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry


def offering(capability: str, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return those entries whose kinds declare a capability anew, in their order: only these need be asked.

    `capability` is the name of an attribute of `Content`; AttributeError where that has none of this name.
    """
    default = getattr(Content, capability)
    entries = tuple(entries)
    kinds = {type(entry.record) for entry in entries}
    offers = {kind for kind in kinds if getattr(kind, capability) is not default}
    return tuple(entry for entry in entries if type(entry.record) in offers) if offers else ()
