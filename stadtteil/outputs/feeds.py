"""RSS feeds: all news, each section, the projects."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.card import Card, texts_of
from stadtteil.model.entry import Entry
from stadtteil.model.site import Site
from stadtteil.outputs.dress import Dress
from stadtteil.outputs.duties import AD, is_ad, said_after, said_before
from stadtteil.outputs.places import FEED, PROJECTS, PROJECTS_FEED, file_of, section_feed, section_url
from stadtteil.outputs.sorting import by_section
from stadtteil.problems import Problem
from stadtteil.rendering.feed_text import FeedText
from stadtteil.rendering.rss import Enclosure, Feed, FeedItem, rss

LATEST = 30
_URI = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:\S+")


class FeedView(View, frozen=True, kw_only=True):
    """A feed."""

    feed: Feed


def plan(site: Site, dress: Dress) -> Iterator[Output]:
    """Yield all feeds; say which entries claim one id."""
    dress.problems += _doubled(site)
    name = site.settings.name
    about = site.settings.description or site.settings.claim or name
    yield _output(site, FEED, "/", (name, about), site.stories)
    news = by_section(site)
    for section in site.sections:
        words = (f"{name}: {section.name}", section.description or about)
        yield _output(site, section_feed(section.id), section_url(section.id), words, news[section.id])
    if site.funds or site.funded:
        words = (f"{name}: Geförderte Projekte", "Ideen aus den Quartieren, die gefördert werden.")
        yield _output(site, PROJECTS_FEED, PROJECTS, words, [entry for entry, _ in site.funded])


def _output(site: Site, url: str, page: str, words: tuple[str, str], entries: Sequence[Entry]) -> Output:
    title, description = words
    feed = Feed(
        title=title,
        description=description,
        url=_address(site, site.href(url)),
        page=_address(site, site.href(page)),
        language=site.settings.language,
        origin=site.settings.origin,
        items=tuple(_items(site, entries)),
    )
    texts = texts_of(*(item.text.body for item in feed.items))
    return Output(file_of(url), FeedView(feed=feed), texts=texts)


def _items(site: Site, entries: Sequence[Entry]) -> Iterator[FeedItem]:
    """Yield the latest items; one that is dated ahead (a grant of next year) waits for its day."""
    left, holders = LATEST, _holders(site)
    for entry in entries:
        card, moment = site.card(entry), site.moment(entry)
        if card and moment and moment.date() <= site.today:
            yield _item(site, entry, card, moment, _guid(site, entry, holders))
            left -= 1
            if not left:
                return


def _item(site: Site, entry: Entry, card: Card, moment: dt.datetime, guid: str) -> FeedItem:
    labels = (
        card.kicker.label if card.kicker else "",
        card.award.category.name if card.award else "",
        *getattr(entry.record, "tags", ()),
    )
    image = card.image
    return FeedItem(
        guid=guid,
        title=f"{AD}: {card.title}" if is_ad(entry) else card.title,
        url=_address(site, card.href),
        date=moment.isoformat(),
        summary=card.teaser or card.title,
        text=FeedText(
            image,
            said_before(entry, site),
            site.body(entry),
            said_after(entry, site),
            site.settings.feed_text,
        ),
        creators=tuple(getattr(entry.record, "authors", ())),
        categories=tuple(dict.fromkeys(label for label in labels if label)),
        enclosure=Enclosure(_address(site, image.src), image.size, "image/jpeg") if image else None,
    )


def _address(site: Site, href: str) -> str:
    """Return an href's full address; what is no ASCII is percent-encoded, as feeds want it."""
    return site.absolute(quote(href, safe="/-._~%"))


def _holders(site: Site) -> dict[str, Entry]:
    """Return who may use each id: of several that claim one, always the same."""
    found: dict[str, Entry] = {}
    for entry in site.entries:
        if entry.record.id and entry.id < found.setdefault(entry.record.id, entry).id:
            found[entry.record.id] = entry
    return found


def _doubled(site: Site) -> Iterator[Problem]:
    holders = _holders(site)
    for entry in site.entries:
        own = entry.record.id
        if own and holders[own] is not entry:
            line, column = entry.marks.get("id", (0, 0))
            message = f"Die Kennung „{own}“ hat schon {holders[own].path}."
            cure = "Geben Sie diesem Text eine eigene, oder löschen Sie die Zeile."
            yield Problem(entry.path, line, column, message, cure, "warning")


def _guid(site: Site, entry: Entry, holders: Mapping[str, Entry]) -> str:
    """Return what stays the same when a text moves: its own id, its first address, or its address.

    An id that is a URI is kept as it is, for it may come from another generator's feed.
    """
    own = entry.record.id if holders.get(entry.record.id) is entry else ""
    if _URI.fullmatch(own):
        return own
    if own:
        host = site.settings.origin.split("//", 1)[1].split(":", 1)[0]
        return f"tag:{host},2026:{entry.record.kind}/{quote(own, safe='/-._~')}"
    return _address(site, site.href(entry.record.former[0] if entry.record.former else entry.url))


def render(view: FeedView, blobs: Blobs) -> bytes:
    """Return the feed as RSS 2.0."""
    return rss(view.feed, blobs)
