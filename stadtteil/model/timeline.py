"""The news in a row, newest first: what stands beside an article in its section, and what is akin to it."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from stadtteil.model.entry import Entry
from stadtteil.model.text.slugs import slug

if TYPE_CHECKING:
    from stadtteil.model.site import Site

LATEST_MENTIONED = 3
"""Entries that a page mentions beside its own."""
NEIGHBOURHOOD = 8
"""Older articles of each tie that are looked at: one further back is hardly news to anybody."""
LINKED, SAME_TAG, SAME_SUBJECT, SAME_SECTION = 9, 3, 2, 1
"""What it counts that a text leads to another, or what two have in common."""

Ties = Mapping[tuple[str, str], int]
"""What an article can have in common with others, by its sort and what names it, and how much that counts."""

_Tied = tuple[list[int], int, int]
"""What an article shares with others: their places, where the older ones begin, how much it counts."""


class Timeline:
    """All news, newest first; advertisements are akin to nothing and nobody's neighbours.

    `rows` say of each article in which row of neighbours it stands, `ties` what it can have in common with
    others and how much each counts, `linked` by ids which articles its text leads to.
    """

    def __init__(
        self,
        stories: Sequence[Entry],
        rows: Sequence[str],
        ties: Sequence[Ties],
        linked: Mapping[str, Sequence[str]],
    ) -> None:
        """Note the place of each article, in its row and under each tie."""
        self._stories, self._linked = stories, linked
        self._places = {entry.id: at for at, entry in enumerate(stories)}
        self._tied: list[list[_Tied]] = []
        tied: dict[tuple[str, str], list[int]] = {}
        for at, entry in enumerate(stories):
            mine = [(tied.setdefault(tie, []), weight) for tie, weight in ties[at].items()]
            if not entry.record.is_ad:
                for places, _ in mine:
                    places.append(at)
            self._tied.append([(places, len(places), weight * len(stories)) for places, weight in mine])
        is_offered = [not entry.record.is_ad for entry in stories]
        self._newer = _last_before(range(len(stories)), rows, is_offered)
        self._older = _last_before(range(len(stories) - 1, -1, -1), rows, is_offered)

    def over(self, stories: Sequence[Entry]) -> Timeline:
        """Return the same row of the same news, in another language."""
        found = copy.copy(self)
        found._stories = stories
        return found

    def neighbours(self, entry: Entry) -> tuple[Entry | None, Entry | None]:
        """Return the articles after and before this one in its row."""
        here, stories = self._places[entry.id], self._stories
        newer, older = self._newer.get(here), self._older.get(here)
        return None if newer is None else stories[newer], None if older is None else stories[older]

    def related(self, entry: Entry) -> tuple[Entry, ...]:
        """Return what has the most in common with an article, the newest first among equals.

        That is older, or what its text leads to: so a new article changes no old page. Neighbours stand
        beside it anyway.
        """
        here, size = self._places[entry.id], len(self._stories)
        # What has the most in common, then what is newest, is the smallest of these numbers.
        ranks: dict[int, int] = {}
        for places, start, less in self._tied[here]:
            for at in places[start : start + NEIGHBOURHOOD]:
                ranks[at] = ranks.get(at, at) - less
        for id_ in self._linked.get(entry.id, ()):
            at = self._places[id_]
            ranks[at] = ranks.get(at, at) - LINKED * size
        ranks.pop(self._newer.get(here, -1), None)
        ranks.pop(self._older.get(here, -1), None)
        return tuple([self._stories[rank % size] for rank in sorted(ranks.values())[:LATEST_MENTIONED]])


def _last_before(way: Iterable[int], rows: Sequence[str], is_offered: Sequence[bool]) -> dict[int, int]:
    """Return by places, on a `way` through them, the last one offered before in the same row, if any is."""
    found: dict[int, int] = {}
    last: dict[str, int] = {}
    for at in way:
        row = rows[at]
        if row in last:
            found[at] = last[row]
        if is_offered[at]:
            last[row] = at
    return found


def timeline_of(site: Site) -> Timeline:
    """Return the news of a site: neighbours stand in one section.

    No translation says anything else of what is akin to what, so in further languages the row is the same.
    """
    if site.is_translated:
        return site.own.derived(timeline_of).over(site.stories)
    sections = [site.section(entry.record.section).id for entry in site.stories]
    ties = [_ties(entry, section, site) for entry, section in zip(site.stories, sections, strict=True)]
    return Timeline(site.stories, sections, ties, _linked(site))


def _ties(entry: Entry, section: str, site: Site) -> Ties:
    ties = {("section", section): SAME_SECTION}
    for name in entry.record.tags:
        ties["tag", slug(name)] = SAME_TAG
    for other in entry.record.subjects(entry, site):
        ties["subject", other.id] = SAME_SUBJECT
    return ties


def _linked(site: Site) -> dict[str, list[str]]:
    """Return by ids to which news each text leads."""
    found: dict[str, list[str]] = {}
    for story in site.stories:
        if not story.record.is_ad:
            for other in site.relations.referrers.get(story.id, ()):
                found.setdefault(other.id, []).append(story.id)
    return found
