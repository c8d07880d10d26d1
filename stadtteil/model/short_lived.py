"""What kinds offer of what does not last: when it goes, what then is left, notices on a board, works.

Outputs ask for it as for all that `Content` declares.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, Self
from zoneinfo import ZoneInfo

from stadtteil.model.content_file import SourceText
from stadtteil.model.translation_keys import TranslationKeys
from stadtteil.problems import Problem

if TYPE_CHECKING:
    from stadtteil.model.board import BoardNotice
    from stadtteil.model.disruption import Disruption
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site
    from stadtteil.model.urls import Urls


class ShortLived(TranslationKeys, frozen=True, kw_only=True):
    """What every kind says of the end of its entries, and some offer for a while."""

    address: ClassVar[str]
    fleeting: ClassVar[bool] = False
    """Whether nothing may be kept of it once its time is over. It has no page, only part of a shared one."""

    def leaves(self, zone: ZoneInfo) -> dt.datetime | None:
        """Return from when on readers see it no more, in UTC; `zone` is the paper's, where its days begin."""
        return self.ends

    @classmethod
    def url_of(cls, urls: Urls, slug: str) -> str:
        """Return the place of an entry in the site, by the name of its file."""
        return urls.within(cls.address, slug) if cls.fleeting else urls.entry(cls.address, slug)

    def emptied(self) -> Self:
        """Return what may be known of it once its time is over: all, of what is fleeting only its dates."""
        return self

    def refused(self, source: SourceText) -> Iterable[Problem]:
        """Return what must not stand in its file; asked when that is read, for planning sees no text."""
        return ()

    def next_days(self, today: dt.date) -> Iterable[dt.date]:
        """Return the days from today on to which a rule repeats it, in order; endless where the rule is."""
        return ()

    def board_notice(self, entry: Entry, site: Site) -> BoardNotice | None:
        """Return what hangs on the notice board of it."""
        return None

    @property
    def keeps_board(self) -> str:
        """How a notice comes onto the notice board that it looks after; nothing where it has none."""
        return ""

    def disruption(self, entry: Entry, site: Site) -> Disruption | None:
        """Return how it disturbs those who live there, for a while."""
        return None
