"""What feeds say of single entries: of news and projects, of works and their changes, of dates.

Knows which entry becomes which item, and no format.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator, Sequence

import msgspec

from stadtteil.engine.digests import digest_of
from stadtteil.model.calendar import NOTICE, calendar_of
from stadtteil.model.capabilities import LegalNotice
from stadtteil.model.card import Card, DateFace
from stadtteil.model.date_face import date_face
from stadtteil.model.disruption import DatedNote, disruptions_of
from stadtteil.model.entry import Entry
from stadtteil.model.identity import Identities
from stadtteil.model.schedule import Occurrence
from stadtteil.model.signatures import signed
from stadtteil.model.site import Site
from stadtteil.model.urls import percent_encoded
from stadtteil.rendering.feed import Enclosure, FeedItem
from stadtteil.rendering.feed_text import FeedText
from stadtteil.words.language_marks import marked, plain

LATEST = 30
"""Items of a feed."""


def full_address(site: Site, href: str) -> str:
    """Return an href's full address; what is no ASCII is percent-encoded, as feeds want it."""
    return site.absolute(percent_encoded(href, "/-._~%"))


class NewsItems:
    """The items of entries, each made once: an article is in the feeds of its section and of all its tags."""

    def __init__(self, site: Site) -> None:
        """Know what entries are known by."""
        self._site = site
        self._known = site.derived(Identities)
        self._made: dict[tuple[str, bool], FeedItem | None] = {}

    def of(self, entry: Entry, *, whole: bool) -> FeedItem | None:
        """Return the item of an entry; None for one without card or date, and until its day has come."""
        key = entry.id, whole
        if key not in self._made:
            site, card, moment = self._site, self._site.card(entry), self._site.moment(entry)
            item = None
            if card and moment and moment.date() <= site.today:
                item = _item(site, entry, card, moment, self._known.of(entry), whole=whole)
            self._made[key] = item
        return self._made[key]


def items_of(site: Site, entries: Sequence[Entry], *, whole: bool) -> Iterator[FeedItem]:
    """Return the latest items; one that is dated ahead (a grant of next year) waits for its day.

    Without `whole`, they have no text but their summary.
    """
    made = site.derived(NewsItems)
    found = (item for entry in entries if (item := made.of(entry, whole=whole)))
    return itertools.islice(found, LATEST)


def disruptions(site: Site, *, whole: bool) -> list[FeedItem]:
    """Return what was announced, and each change of it as an item of its own, the newest first."""
    found: list[FeedItem] = []
    for entry, disruption in disruptions_of(site):
        for item in items_of(site, [entry], whole=whole):
            found += [item, *(_changed(site, item, change) for change in disruption.changes)]
    return sorted(found, key=lambda item: item.date, reverse=True)[:LATEST]


def coming(site: Site) -> list[FeedItem]:
    """Return what takes place soon, each from `NOTICE` before its day on, what was told last first.

    What comes again and again is told of when it comes for the first time, and when a time is cancelled.
    """
    soon, known = site.today + NOTICE, site.derived(Identities)
    found = [
        _date(site, known, one)
        for one in calendar_of(site).listed()
        if one.span.start.date() <= soon and _is_news(one)
    ]
    return sorted(found, key=lambda item: (item.date, item.guid), reverse=True)[:LATEST]


def _is_news(one: Occurrence) -> bool:
    """Whether a time is worth telling: the only one, the first of many, or not as planned."""
    schedule = one.schedule
    return not schedule.rule or one.day == schedule.span.start.date() or one.state != "geplant"


def _date(site: Site, known: Identities, one: Occurrence) -> FeedItem:
    """Return the item that tells of a time; its title says when, and whether it is cancelled."""
    schedule, face = one.schedule, date_face(site, one)
    day = dt.datetime.combine(one.span.start.date() - NOTICE, dt.time(), site.zone)
    told = max(day, schedule.entry.record.appears or day).astimezone(site.zone).isoformat()
    of_day = f"#{one.day.isoformat()}" if schedule.rule else ""
    state = f"-{one.state}" if one.state != "geplant" else ""
    return FeedItem(
        guid=f"{known.of_schedule(schedule)}{of_day}{state}",
        title=_when(site, face),
        url=full_address(site, face.href),
        date=told,
        updated=told,
        summary=" – ".join(part for part in (face.place.label if face.place else "", _about(face)) if part),
        text=None,
        creators=(),
        categories=tuple(audience.name for audience in schedule.audience),
        enclosure=None,
        language=schedule.entry.language if schedule.entry.language != site.words.language else "",
    )


def _when(site: Site, face: DateFace) -> str:
    when = site.words.formats.comma.join(part for part in (face.weekday_date, face.time) if part)
    title = site.words.text("{when}: {title}", when=when, title=face.title)
    return f"{face.label}: {title}" if face.label else title


def _about(face: DateFace) -> str:
    return face.note or face.teaser or face.title


def _changed(site: Site, item: FeedItem, change: DatedNote) -> FeedItem:
    """Return the item that tells of a change."""
    day = dt.datetime.combine(dt.date.fromisoformat(change.date.iso), dt.time(), site.zone).isoformat()
    text = item.text and msgspec.structs.replace(
        item.text, image=None, before=(LegalNotice(change.date.text, change.text),), body=None, after=()
    )
    return msgspec.structs.replace(
        item,
        guid=f"{item.guid}#{change.date.iso}-{digest_of(plain(change.text).encode())[:8]}",
        title=site.words.text("Änderung: {title}", title=item.title),
        date=day,
        updated=day,
        summary=change.text,
        text=text,
        enclosure=None,
    )


def _item(site: Site, entry: Entry, card: Card, moment: dt.datetime, guid: str, *, whole: bool) -> FeedItem:
    labels = (
        card.kicker.label if card.kicker else "",
        card.award.category.name if card.award else "",
        *entry.record.tags,
    )
    image, notices = card.image, entry.record.notices(site)
    return FeedItem(
        guid=guid,
        title=f"{card.label}: {card.title}" if card.paid else card.title,
        url=full_address(site, card.href),
        date=moment.isoformat(),
        updated=_updated(site, entry, moment, notices).isoformat(),
        summary=card.teaser or card.title,
        text=_text(site, entry, card, notices) if whole else None,
        creators=tuple(author.label for author in signed(entry.record.authors, site)),
        categories=tuple(dict.fromkeys(label for label in labels if label)),
        enclosure=Enclosure(full_address(site, image.src), image.size, "image/jpeg") if image else None,
        language=card.language,
    )


def _text(site: Site, entry: Entry, card: Card, notices: Sequence[LegalNotice]) -> FeedText:
    return FeedText(
        card.image,
        tuple(notice for notice in notices if notice.above),
        site.body(entry),
        tuple(notice for notice in notices if not notice.above),
        _footer(site),
        *_running(site),
    )


def _updated(site: Site, entry: Entry, moment: dt.datetime, notices: Sequence[LegalNotice]) -> dt.datetime:
    """Return when a text was last changed, up to today: as it says, or by a correction of it."""
    days = (dt.datetime.combine(notice.day, dt.time(), site.zone) for notice in notices if notice.day)
    changes = [*days, *([entry.record.updated.astimezone(site.zone)] if entry.record.updated else [])]
    return max([moment, *(change for change in changes if change.date() <= site.today)])


def _footer(site: Site) -> str:
    """Return what stands below each text; where nobody translated it, it says its language."""
    text, own = site.settings.feed_text, site.own.settings.feed_text
    return marked(text, site.elsewhere) if text == own else text


def _running(site: Site) -> tuple[str, str]:
    """Return language and direction of what feed readers would let run from left to right."""
    language = site.language
    return (language.code, language.direction) if language.direction == "rtl" else ("", "")
