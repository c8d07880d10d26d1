"""The pages of entries as values: made once, for whoever shows them and for the search. Knows no output."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import msgspec

    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site


class _EntryPages:
    """What the pages of a site show. Those of news are not kept: they are many, and nobody asks twice."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._kept: dict[str, msgspec.Struct | None] = {}

    def of(self, entry: Entry) -> msgspec.Struct | None:
        if entry.record.story:
            return entry.record.page(entry, self._site)
        try:
            return self._kept[entry.id]
        except KeyError:
            page = self._kept[entry.id] = entry.record.page(entry, self._site)
            return page


def page_of(entry: Entry, site: Site) -> msgspec.Struct | None:
    """Return what an entry's own page shows, in final words; None where it has none."""
    return site.derived(_EntryPages).of(entry)
