"""Who signs a text: names as readers may see them, with the pages of those who have one.

Who has not agreed to be named, or has left, is the editors. Knows no kind: whoever can sign says so.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from stadtteil.model.capabilities import EDITORS
from stadtteil.model.card import Link
from stadtteil.model.offering import offering
from stadtteil.model.text.late_pattern import late_pattern
from stadtteil.model.text.slugs import slug

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site

_BETWEEN = late_pattern(r"\s*(?:[,;/&+]|\bund\b)\s*")
"""What stands between names where several are written as one."""


class Signatures:
    """All who sign, by the names that texts call them; worked out once for each site."""

    def __init__(self, site: Site) -> None:
        """Sort those who say that they sign; whose time is over may not be named either."""
        self._site = site
        self._known: dict[str, Entry | None] = {}
        self._linked: dict[str, tuple[Link, ...]] = {}
        over = {entry.id for entry in site.lapsed}
        for entry in offering("signature", (*site.entries, *site.lapsed)):
            signature = entry.record.signature()
            for name in (*signature.names, _file_name(entry)) if signature else ():
                key = _key(name)
                named = signature is not None and signature.named and entry.id not in over
                if key and (self._known.get(key, entry) is not None or not named):
                    self._known[key] = entry if named else None

    def of(self, authors: Iterable[str]) -> tuple[Link, ...]:
        """Return who signs a text, each once; without href where there is no page."""
        found = [self._links_of(name) for name in authors]
        return found[0] if len(found) == 1 else tuple(dict.fromkeys(itertools.chain.from_iterable(found)))

    def written_by(self, entry: Entry) -> tuple[Entry, ...]:
        """Return the news that somebody has signed, newest first."""
        return self._written.get(entry.id, ())

    @functools.cached_property
    def _written(self) -> dict[str, tuple[Entry, ...]]:
        found: dict[str, dict[str, Entry]] = {}
        for story in self._site.stories:
            for name in story.record.authors:
                for part in self._parts(name):
                    if author := self._known.get(_key(part)):
                        found.setdefault(author.id, {})[story.id] = story
        return {id_: tuple(stories.values()) for id_, stories in found.items()}

    def _links_of(self, name: str) -> tuple[Link, ...]:
        """Return what `_links` yields, each once; worked out once for each name."""
        found = self._linked.get(name)
        if found is None:
            found = self._linked[name] = tuple(dict.fromkeys(self._links(name)))
        return found

    def _links(self, name: str) -> Iterator[Link]:
        for part in self._parts(name):
            key = _key(part)
            if key not in self._known:
                yield Link(self._editors if part == EDITORS else part, "")
            elif (author := self._known[key]) is None:
                yield Link(self._editors, "")
            else:
                yield Link(author.title, "" if author.record.pageless else self._site.href(author.url))

    def _parts(self, name: str) -> tuple[str, ...]:
        """Return the names in what was written as one, if one of them is known; else it as it is."""
        if not self._known or _key(name) in self._known:
            return (name,)
        parts = tuple(filter(None, _BETWEEN.split(name)))
        return parts if any(_key(part) in self._known for part in parts) else (name,)

    @functools.cached_property
    def _editors(self) -> str:
        return self._site.words.text(EDITORS)


def _file_name(entry: Entry) -> str:
    return entry.slug.rpartition("/")[2]


@functools.lru_cache(maxsize=2000)
def _key(name: str) -> str:
    """Return what names have in common that are spelled a little differently."""
    return slug(name)


def signed(authors: Iterable[str], site: Site) -> tuple[Link, ...]:
    """Return who signs a text, as readers may see it."""
    return site.derived(Signatures).of(authors)


def written_by(entry: Entry, site: Site) -> tuple[Entry, ...]:
    """Return the news that somebody has signed, newest first."""
    return site.derived(Signatures).written_by(entry)
