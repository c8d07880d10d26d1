"""All that content keeps as bytes, pictures and files to download: what is to be said of both together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from zoneinfo import ZoneInfo

import msgspec

from stadtteil.model.document import Document
from stadtteil.model.downloads.index import DownloadIndex, downloads_of, withheld_downloads
from stadtteil.model.pictures.images import withheld_of as withheld_pictures
from stadtteil.model.pictures.index import PictureIndex, shelf_of
from stadtteil.model.settings import Settings
from stadtteil.problems import Hidden, Problem
from stadtteil.words import Words


class Media(msgspec.Struct, frozen=True):
    """The pictures and the files to download of a paper.

    `words_of` returns what is said of them to readers of a language, by its tag.
    """

    pictures: PictureIndex
    downloads: DownloadIndex
    words_of: Callable[[str], Words]

    @property
    def withheld(self) -> dict[str, str]:
        """Why people do not agree to be shown, by the paths of what shows them."""
        both = self.pictures.withheld | self.downloads.withheld
        return {path: reason for path, reason in both.items() if reason}

    @property
    def hidden(self) -> list[Hidden]:
        """The same as a report tells it."""
        return [*self.pictures.hidden, *self.downloads.hidden]

    @property
    def changes(self) -> list[dt.datetime]:
        """The moments at which a consent ends."""
        return [*self.pictures.changes, *self.downloads.changes]

    @property
    def lenient(self) -> set[str]:
        """The sidecars of what nobody uses: what they lack stops nothing."""
        return self.pictures.unused_rights() | self.downloads.unused_details()

    def said(self) -> Iterator[Problem]:
        """Yield what is wrong with them, once all mentions are resolved."""
        for index in (self.pictures, self.downloads):
            yield from index.problems
            yield from index.unused()


def media_of(
    documents: Sequence[Document],
    now: dt.datetime,
    settings: Settings,
    href: Callable[[str], str],
    words_of: Callable[[str], Words],
) -> Media:
    """Return the media of some documents at a moment; `href` turns a place in the site into an href.

    `words_of` returns what is said to readers of a language, by its tag.
    """
    zone = ZoneInfo(settings.zone)
    return Media(
        shelf_of(documents, now, zone, href, words_of(settings.language)),
        downloads_of(documents, now, zone, settings.language),
        words_of,
    )


def withheld_of(documents: Sequence[Document], now: dt.datetime) -> frozenset[str]:
    """Return the paths, in lower case, of the media that are not to be read, nor kept, at `now`."""
    return withheld_pictures(documents, now) | withheld_downloads(documents, now)
