"""Series of news: which entry is which part of what. Knows no kind: whatever is news can be a part."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from stadtteil.model.card import Link
from stadtteil.model.text.slugs import slug

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site


class Series(msgspec.Struct, frozen=True):
    """A series: its `name` as most parts spell it, what names it in addresses, its parts, the first first."""

    name: str
    slug: str
    parts: tuple[Entry, ...]


class SeriesFace(msgspec.Struct, frozen=True):
    """A series beside one of its parts.

    `standing` says which part this is („Teil 2 von 4“). In `parts`, the first first, this one has no href.
    """

    link: Link
    standing: str
    parts: tuple[Link, ...]
    previous: Link | None
    following: Link | None


def all_series(site: Site) -> dict[str, Series]:
    """Return all series by their slug, in its order; worked out once for each site."""
    return site.derived(_sorted)


def _sorted(site: Site) -> dict[str, Series]:
    parts: dict[str, list[Entry]] = {}
    for entry in reversed(site.stories):
        if key := slug(entry.record.series):
            parts.setdefault(key, []).append(entry)
    return {key: Series(_name(found), key, tuple(found)) for key, found in sorted(parts.items())}


def _name(parts: list[Entry]) -> str:
    spellings = Counter(entry.record.series for entry in parts)
    return min(spellings, key=lambda name: (-spellings[name], name))


def series_beside(entry: Entry, site: Site) -> SeriesFace | None:
    """Return the series that an entry is a part of; nothing while it is the only part."""
    series = all_series(site).get(slug(entry.record.series))
    if series is None or len(series.parts) < 2:
        return None
    at = next(number for number, part in enumerate(series.parts) if part.id == entry.id)
    links = [site.link(part) for part in series.parts]
    return SeriesFace(
        link=Link(series.name, site.href(site.urls.series(series.slug))),
        standing=site.words.text("Teil {number} von {count}", number=at + 1, count=len(links)),
        parts=(*links[:at], Link(links[at].label, ""), *links[at + 1 :]),
        previous=links[at - 1] if at else None,
        following=links[at + 1] if at + 1 < len(links) else None,
    )
