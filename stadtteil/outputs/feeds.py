"""RSS feeds: all news, each section, the projects, the works.

Each language has its own: of news what is told in it, of the rest all, where each item says its language.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import quote

import msgspec

from stadtteil.engine.digests import digest_of
from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.capabilities import LegalNotice
from stadtteil.model.card import Card, texts_of
from stadtteil.model.disruption import DatedNote, disruptions_of
from stadtteil.model.entry import Entry
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.identity import Identities
from stadtteil.model.signatures import signed
from stadtteil.model.site import Site
from stadtteil.model.urls import feed_url, file_of
from stadtteil.outputs.plan_context import PlanContext
from stadtteil.outputs.sorting import by_section
from stadtteil.rendering.feed_text import FeedText
from stadtteil.rendering.rss import Enclosure, Feed, FeedItem, rss
from stadtteil.words.language_marks import marked, plain

LATEST = 30


class FeedView(View, frozen=True, kw_only=True):
    """A feed."""

    feed: Feed


def plan(site: Site, context: PlanContext) -> Iterator[Output]:
    """Yield all feeds; say which entries claim one id."""
    known = Identities(site)
    if not site.is_translated:
        context.problems += known.doubled()
    name = site.settings.name
    about = site.settings.description or site.settings.claim or name
    stories = [entry for entry in site.written if entry.record.story]
    said = (name, about)
    if site.is_translated:
        said = (f"{name} – {site.language.endonym}", _told_here(site, about))
    yield _output(site, known, site.urls.home, said, stories)
    news = site.derived(by_section)
    for section in site.sections if not site.is_translated else ():
        said = (f"{name}: {section.name}", section.description or about)
        yield _output(site, known, site.urls.section(section.id), said, news[section.id])
    funding = funding_of(site)
    if funding.funds or funding.funded:
        words = site.words
        said = (
            words.text("{paper}: Geförderte Projekte", paper=name),
            words.text("Ideen aus den Quartieren, die gefördert werden."),
        )
        yield _output(site, known, site.urls.projects, said, [entry for entry, _ in funding.funded])
    if disruptions_of(site):
        words = site.words
        said = (
            words.text("{paper}: Bauarbeiten", paper=name),
            words.text("Wo gebaut wird, was das bedeutet, und was sich geändert hat."),
        )
        yield _feed(site, site.urls.works, said, _disruptions(site, known))


def _told_here(site: Site, about: str) -> str:
    """Return what the feed of a further language is about: as its settings say it, where they do."""
    own = site.own.settings
    if about not in {own.description, own.claim, own.name}:
        return about
    return site.words.text("Was die Zeitung {paper} in dieser Sprache schreibt.", paper=site.settings.name)


def _output(
    site: Site, known: Identities, page: str, said: tuple[str, str], entries: Sequence[Entry]
) -> Output:
    return _feed(site, page, said, _items(site, known, entries))


def _feed(site: Site, page: str, said: tuple[str, str], items: Iterable[FeedItem]) -> Output:
    title, description = said
    feed = Feed(
        title=title,
        description=description,
        url=_address(site, site.href(feed_url(page))),
        page=_address(site, site.href(page)),
        language=site.words.language,
        origin=site.settings.origin,
        items=tuple(items),
    )
    texts = texts_of(*(item.text.body for item in feed.items))
    return Output(file_of(feed_url(page)), FeedView(feed=feed), texts=texts)


def _items(site: Site, known: Identities, entries: Sequence[Entry]) -> Iterator[FeedItem]:
    """Yield the latest items; one that is dated ahead (a grant of next year) waits for its day."""
    left = LATEST
    for entry in entries:
        card, moment = site.card(entry), site.moment(entry)
        if card and moment and moment.date() <= site.today:
            yield _item(site, entry, card, moment, known.of(entry))
            left -= 1
            if not left:
                return


def _disruptions(site: Site, known: Identities) -> list[FeedItem]:
    """Return what was announced, and each change of it as an item of its own, the newest first."""
    found: list[FeedItem] = []
    for entry, disruption in disruptions_of(site):
        for item in _items(site, known, [entry]):
            found += [item, *(_changed(site, item, change) for change in disruption.changes)]
    return sorted(found, key=lambda item: item.date, reverse=True)[:LATEST]


def _changed(site: Site, item: FeedItem, change: DatedNote) -> FeedItem:
    """Return the item that tells of a change."""
    day = dt.datetime.combine(dt.date.fromisoformat(change.date.iso), dt.time(), site.zone)
    return msgspec.structs.replace(
        item,
        guid=f"{item.guid}#{change.date.iso}-{digest_of(plain(change.text).encode())[:8]}",
        title=site.words.text("Änderung: {title}", title=item.title),
        date=day.isoformat(),
        summary=change.text,
        text=msgspec.structs.replace(
            item.text, image=None, before=(LegalNotice(change.date.text, change.text),), body=None, after=()
        ),
        enclosure=None,
    )


def _item(site: Site, entry: Entry, card: Card, moment: dt.datetime, guid: str) -> FeedItem:
    labels = (
        card.kicker.label if card.kicker else "",
        card.award.category.name if card.award else "",
        *entry.record.tags,
    )
    image, notices = card.image, entry.record.notices(site)
    return FeedItem(
        guid=guid,
        title=f"{card.label}: {card.title}" if card.paid else card.title,
        url=_address(site, card.href),
        date=moment.isoformat(),
        summary=card.teaser or card.title,
        text=FeedText(
            image,
            tuple(notice for notice in notices if notice.above),
            site.body(entry),
            tuple(notice for notice in notices if not notice.above),
            _footer(site),
            *_running(site),
        ),
        creators=tuple(author.label for author in signed(entry.record.authors, site)),
        categories=tuple(dict.fromkeys(label for label in labels if label)),
        enclosure=Enclosure(_address(site, image.src), image.size, "image/jpeg") if image else None,
        language=card.language,
    )


def _footer(site: Site) -> str:
    """Return what stands below each text; where nobody translated it, it says its language."""
    text, own = site.settings.feed_text, site.own.settings.feed_text
    return marked(text, site.elsewhere) if text == own else text


def _running(site: Site) -> tuple[str, str]:
    """Return language and direction of what feed readers would let run from left to right."""
    language = site.language
    return (language.code, language.direction) if language.direction == "rtl" else ("", "")


def _address(site: Site, href: str) -> str:
    """Return an href's full address; what is no ASCII is percent-encoded, as feeds want it."""
    return site.absolute(quote(href, safe="/-._~%"))


def render(view: FeedView, blobs: Blobs) -> bytes:
    """Return the feed as RSS 2.0."""
    return rss(view.feed, blobs)
