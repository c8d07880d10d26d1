"""What the pages of entries show, each made once for both outputs that ask. Knows no kind and no view."""

from __future__ import annotations

import msgspec

from stadtteil.model.entry import Entry
from stadtteil.model.site import Site


class EntryPages:
    """The pages of a site's entries, asked for by `site.derived`.

    Those of the news are not kept: there are many, and one output alone asks for them.
    """

    def __init__(self, site: Site) -> None:
        """Know the site that they are of."""
        self._site = site
        self._made: dict[str, msgspec.Struct | None] = {}

    def of(self, entry: Entry) -> msgspec.Struct | None:
        """Return what the page of an entry shows; None where it has none."""
        if entry.record.story:
            return entry.record.page(entry, self._site)
        if entry.id not in self._made:
            self._made[entry.id] = entry.record.page(entry, self._site)
        return self._made[entry.id]

    def last_of(self, entry: Entry) -> msgspec.Struct | None:
        """Return the same, and keep it no longer; whoever asks once more has it made anew."""
        page = self.of(entry)
        self._made.pop(entry.id, None)
        return page
