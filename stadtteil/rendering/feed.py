"""A feed as a value, in no format yet: what is new on a page, for programs that ask again and again."""

from __future__ import annotations

from typing import Annotated

import msgspec

from stadtteil.model.labels import Label
from stadtteil.rendering.feed_text import FeedText


class Enclosure(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A picture that goes with an item: full address, bytes, MIME type."""

    url: str
    size: int
    type: str


class FeedItem(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One item. `date` and `updated` are ISO 8601 with the site's offset from UTC.

    `text` is None where the summary is all that the feed says. `language` is the tag of the one that it is
    in, where that is not the feed's.
    """

    guid: str
    title: str
    url: str
    date: str
    updated: str
    summary: str
    text: FeedText | None
    creators: tuple[str, ...]
    categories: tuple[str, ...]
    enclosure: Enclosure | None
    language: str = ""


class Feed(msgspec.Struct, frozen=True):
    """A feed: addresses are full ones; `origin` makes those in texts full, too.

    `sheet` is the style sheet that browsers show it with, or empty; `author` signs what nobody signed.
    """

    title: Annotated[str, Label("Titel des Feeds")]
    description: Annotated[str, Label("Beschreibung des Feeds")]
    url: Annotated[str, Label("Adresse des Feeds")]
    page: Annotated[str, Label("Adresse der Seite")]
    language: Annotated[str, Label("Sprache")]
    origin: Annotated[str, Label("Adresse der Zeitung")]
    sheet: Annotated[str, Label("Stylesheet")]
    author: Annotated[str, Label("wer die Zeitung macht")]
    items: Annotated[tuple[FeedItem, ...], Label("Einträge")]

    @property
    def updated(self) -> str:
        """When any of its items was last changed, ISO 8601; empty where there are none."""
        return max((item.updated for item in self.items), default="")
