"""Notice: what neighbours offer, seek, give away or swap. Its fields stand in `notice_head`.

It hangs on the board for some weeks. Then nothing is kept of it, for it tells of people.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, Literal, Self
from zoneinfo import ZoneInfo

from stadtteil.model.board import BoardContact, BoardNotice, BoardSection, keeper_of
from stadtteil.model.content_file import SourceText
from stadtteil.model.fields.phone import dialled
from stadtteil.model.kinds.notice_head import SORTS, TOPICS, NoticeHead
from stadtteil.model.kinds.notice_rules import MOST, USUAL, broken_rules, refused_in
from stadtteil.problems import Problem

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site

GONE = "Abgelaufene Notiz"
"""What is left of the title once the time of a notice is over."""


class Notice(NoticeHead, frozen=True, kw_only=True):
    """A notice."""

    kind: ClassVar[str] = "notiz"
    folder: ClassVar[str] = "pinnwand"
    noun: ClassVar[str] = "Notiz"
    other_names: ClassVar[tuple[str, ...]] = ("notice", "pinnwand", "anzeige-privat", "zettel")
    file_format: ClassVar[Literal["md", "yaml"]] = "md"
    address: ClassVar[str] = "/pinnwand/"
    fleeting: ClassVar[bool] = True

    @property
    def name(self) -> str:
        """Its title."""
        return self.title

    @property
    def moment(self) -> dt.datetime:
        """The day on which it was put up."""
        return self.created

    @property
    def appears(self) -> dt.datetime:
        """The later of that day and its own `ab:`."""
        return max(self.created, self.starts) if self.starts else self.created

    def first_day(self, zone: ZoneInfo) -> dt.date:
        """Return the day on which it was put up, in the paper's zone."""
        return self.created.astimezone(zone).date()

    def last_day(self, zone: ZoneInfo) -> dt.date:
        """Return the last day on which it hangs there; one that cannot be right has no effect."""
        first = self.first_day(zone)
        if self.expires is None or self.expires < first:
            return first + dt.timedelta(USUAL)
        return min(self.expires, first + dt.timedelta(MOST))

    def leaves(self, zone: ZoneInfo) -> dt.datetime:
        """Return the beginning of the day after its last one, or its own `bis:` where that is earlier."""
        after = dt.datetime.combine(self.last_day(zone) + dt.timedelta(1), dt.time(), zone)
        over = after.astimezone(dt.UTC)
        return min(over, self.ends) if self.ends else over

    def emptied(self) -> Self:
        """Return a notice of which nothing is known but when it hung."""
        return type(self)(
            title=GONE,
            sort=next(iter(SORTS)),
            topic=next(iter(TOPICS)),
            created=self.created,
            expires=self.expires,
            draft=self.draft,
            published=self.published,
            starts=self.starts,
            ends=self.ends,
        )

    def refused(self, source: SourceText) -> Iterable[Problem]:
        """Return numbers and addresses that nobody agreed to, and a text that is too long."""
        return refused_in(source, agreed=self.consent)

    def board_notice(self, entry: Entry, site: Site) -> BoardNotice:
        """Return what hangs on the board."""
        words, district = site.words, site.target(entry, "district")
        rank = list(SORTS).index(self.sort)
        foreign = self.written_in and self.written_in != site.language.code
        return BoardNotice(
            anchor=entry.url.partition("#")[2],
            section=BoardSection(self.sort, words.text(SORTS[self.sort]), rank),
            title=self.title,
            topic=words.text(TOPICS[self.topic]),
            since=site.day(self.created),
            until=site.day(self.last_day(site.zone)),
            body=site.body(entry),
            contact=self._contact(entry, site),
            district=site.link(district) if district else None,
            image=site.image(entry, self.image),
            language=self.written_in if foreign else "",
        )

    def _contact(self, entry: Entry, site: Site) -> BoardContact:
        place = site.target(entry, "mediator")
        if place is None and not (self.consent and (self.phone or self.mail)):
            place = keeper_of(site)
        where = place.record.location() if place else None
        phone = (self.phone if self.consent else "") or (where.phone if where else "")
        return BoardContact(
            place=site.link(place) if place else None,
            address=where.street if where else "",
            phone=phone,
            phone_href=f"tel:{dialled(phone)}" if phone else "",
            mail=self.mail if self.consent else "",
        )

    def check(self, entry: Entry, site: Site) -> Iterable[Problem]:
        """Return what is wrong with it."""
        return broken_rules(self, entry, site)
