"""The projects of a list as data for programs in other sites (`stadtteil-projekte/1`, contract v1).

Addresses are full and labels are in words, so that who shows them needs neither our layouts nor a
translation; each language has files of its own. `generated` is the day of the newest project: the same
content gives the same file.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.urls import data_url, file_of
from stadtteil.outputs.embed.items import EmbedItem, Facts, Share, facts_of, item_of, shares_of
from stadtteil.outputs.embed.leaves import Leaf, leaves
from stadtteil.outputs.embed.showcase import Showcase, Shown
from stadtteil.outputs.facets import Funded
from stadtteil.words import msgid
from stadtteil.words.language_marks import plain

SCHEMA = "stadtteil-projekte/1"
SIZE = 100
"""Projects in one file, about 80 kB; `next_url` leads to older ones."""

LABELS = {
    "all": msgid("Alle"),
    "filter": msgid("Nach Bereich auswählen"),
    "shown": msgid("{n} von {all} Projekten"),
    "none": msgid("Hier gibt es noch kein Projekt."),
    "more": msgid("Mehr anzeigen"),
    "pictures": msgid("Bilder:"),
    "failed": msgid("Die Projekte lassen sich gerade nicht laden."),
}
_encoder = msgspec.json.Encoder(decimal_format="number")


class EmbedFeed(msgspec.Struct, frozen=True, kw_only=True):
    """A list, or a part of it; `total` counts all of the list.

    `languages` says by their tags where the list is to be had in all languages of the paper. `direction`
    is said where the words run from right to left: `rtl`.
    """

    schema: str
    generated: str
    language: str
    direction: str | msgspec.UnsetType = msgspec.UNSET
    languages: dict[str, str]
    title: str
    home_url: str
    total: int
    fund: Facts | None
    funds: tuple[Facts, ...]
    categories: tuple[Share, ...]
    districts: tuple[Share, ...]
    years: tuple[Share, ...]
    items: tuple[EmbedItem, ...]
    next_url: str | None
    labels: dict[str, str]


class EmbedFeedView(View, frozen=True, kw_only=True):
    """A file of data."""

    feed: EmbedFeed


def plan(showcase: Showcase) -> Iterator[Output]:
    """Yield the data of each list, in files of a hundred projects."""
    items = {entry.id: item_of(entry, award, showcase) for entry, award in showcase.funded}
    funds = tuple(facts_of(showcase))
    parts = shares_of(showcase)
    for slot in showcase.lists:
        for leaf in leaves(slot.funded, SIZE):
            mine = tuple(items[entry.id] for entry, _ in leaf.items)
            feed = _feed(showcase, slot, leaf, mine)
            front = msgspec.structs.replace(feed, fund=funds[0] if funds else None, funds=funds, **parts)
            path = file_of(data_url(slot.url, leaf.number))
            yield Output(path, EmbedFeedView(feed=feed if leaf.number else front))


def _feed(showcase: Showcase, slot: Shown, leaf: Leaf[Funded], items: tuple[EmbedItem, ...]) -> EmbedFeed:
    """Return a part of a list, without the sums that change with every project."""
    words = showcase.site.words
    labels = {name: words.text(label) for name, label in LABELS.items()}
    older = showcase.absolute(data_url(slot.url, leaf.older)) if leaf.older else None
    return EmbedFeed(
        schema=SCHEMA,
        generated=max((item.updated for item in items), default=""),
        language=words.language,
        direction=words.direction if words.direction == "rtl" else msgspec.UNSET,
        languages={code: showcase.absolute(data_url(url)) for code, url in showcase.everywhere(slot)},
        title=slot.title,
        home_url=showcase.absolute(slot.url),
        total=len(items) if leaf.number else len(slot.funded),
        fund=None,
        funds=(),
        categories=(),
        districts=(),
        years=(),
        items=items,
        next_url=older,
        labels={**labels, "see_all": slot.more},
    )


def render(view: EmbedFeedView, blobs: Blobs) -> bytes:
    """Return the data as JSON, amounts as exact numbers."""
    return plain(msgspec.json.format(_encoder.encode(view.feed), indent=1).decode()).encode() + b"\n"
