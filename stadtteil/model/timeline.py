"""The news in a row, newest first: what stands beside an article in time, and what is akin to it."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from stadtteil.model.entry import Entry
from stadtteil.model.text.slugs import slug

LATEST_MENTIONED = 3
"""Entries that a page mentions beside its own."""
NEIGHBOURHOOD = 8
"""Older articles of each tag that are looked at: one further back is hardly news to anybody."""


class Timeline:
    """All news, newest first."""

    def __init__(self, stories: Sequence[Entry]) -> None:
        """Note the place of each article, and the places of each tag."""
        self._stories = stories
        self._places = {entry.id: at for at, entry in enumerate(stories)}
        self._unpaid = [at for at, entry in enumerate(stories) if not entry.record.is_ad]
        self._tags = [dict.fromkeys(map(slug, entry.record.tags)) for entry in stories]
        self._tagged: dict[str, list[int]] = {}
        for at, names in enumerate(self._tags):
            for name in names:
                self._tagged.setdefault(name, []).append(at)

    def neighbours(self, entry: Entry) -> tuple[Entry | None, Entry | None]:
        """Return the articles after and before this one in time; advertisements are none."""
        row, at = self._unpaid, self._places[entry.id]
        newer, older = bisect.bisect_left(row, at) - 1, bisect.bisect_right(row, at)
        return (
            self._stories[row[newer]] if newer >= 0 else None,
            self._stories[row[older]] if older < len(row) else None,
        )

    def related(self, entry: Entry) -> tuple[Entry, ...]:
        """Return older articles that share the most tags, the newest of them first."""
        here = self._places[entry.id]
        points: dict[int, int] = {}
        for name in self._tags[here]:
            places = self._tagged[name]
            start = bisect.bisect_right(places, here)
            for at in places[start : start + NEIGHBOURHOOD]:
                points[at] = points.get(at, 0) - 1
        best = sorted([(less, at) for at, less in points.items()])[:LATEST_MENTIONED]
        return tuple([self._stories[at] for _, at in best])
