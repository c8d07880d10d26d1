"""Which entries can say anything of a capability: most kinds leave most of `Content` as it is.

Knows no kind, and no capability by name.
"""

from __future__ import annotations

import itertools
import operator
from collections.abc import Iterable
from typing import TYPE_CHECKING

from stadtteil.model.kind import Content

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site


def offering(capability: str, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return those entries whose kinds declare a capability anew, in their order: only these need be asked.

    `capability` is the name of an attribute of `Content`; AttributeError where that has none of this name.
    """
    default = getattr(Content, capability)
    entries = tuple(entries)
    kinds = {type(entry.record) for entry in entries}
    offers = {kind for kind in kinds if getattr(kind, capability) is not default}
    return tuple([entry for entry in entries if type(entry.record) in offers]) if offers else ()


def offered_in(site: Site, capability: str) -> tuple[Entry, ...]:
    """Return the same for all entries of a site: asked for again and again, and sought once."""
    return site.derived(_Offers).of(capability)


class _Offers:
    """The entries of a site by the capabilities that were asked for."""

    def __init__(self, site: Site) -> None:
        self._kinds: dict[type[Content], list[tuple[int, Entry]]] = {}
        self._found: dict[str, tuple[Entry, ...]] = {}
        for at, entry in enumerate(site.entries):
            self._kinds.setdefault(type(entry.record), []).append((at, entry))

    def of(self, capability: str) -> tuple[Entry, ...]:
        found = self._found.get(capability)
        if found is None:
            default = getattr(Content, capability)
            able = [some for kind, some in self._kinds.items() if getattr(kind, capability) is not default]
            placed = sorted(itertools.chain(*able), key=operator.itemgetter(0))
            found = self._found[capability] = tuple([entry for _, entry in placed])
        return found
