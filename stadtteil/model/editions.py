"""Which edition of the paper each text is from, and what stands in each edition, in its order.

Kinds say what an edition is (`contents`); how it is shown, this does not know.
"""

from __future__ import annotations

import bisect
import datetime as dt
import functools
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from stadtteil.model.card import Day, Link
from stadtteil.model.date_face import time_words
from stadtteil.model.offering import offered_in

if TYPE_CHECKING:
    from stadtteil.model.capabilities import EditionTerms
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site


class EditionFace(msgspec.Struct, frozen=True):
    """An edition of the paper, as a text from it names it; `page` is where it stands there, or empty."""

    link: Link
    number: str
    day: Day
    page: str = ""


class Editions:
    """All editions of a site with what they say of themselves, the newest first.

    A text is from one edition at most: from the one that names it, else from the one that it names, else from
    the one whose days it is of, but for advertisements. Before an edition has appeared, nothing is from it.
    """

    def __init__(self, site: Site) -> None:
        """Gather what the entries of a site offer."""
        gathering = offered_in(site, "contents")
        found = ((entry, entry.record.contents(entry, site)) for entry in gathering)
        named = [(entry, terms) for entry, terms in found if terms]
        self.all: tuple[tuple[Entry, EditionTerms], ...] = tuple(sorted(named, key=_newest_first))
        self.appeared = tuple((entry, terms) for entry, terms in self.all if terms.day <= site.today)
        self.coming = self.all[: len(self.all) - len(self.appeared)]
        self._site = site
        self._terms = {entry.id: terms for entry, terms in self.all}
        self._edition: dict[str, Entry] = {}
        self._stories: dict[str, list[Entry]] = {entry.id: [] for entry, _ in self.all}
        for edition, story in self._in_order():
            if story.id not in self._edition:
                self._edition[story.id] = edition
                self._stories[edition.id].append(story)

    def stories(self, edition: Entry) -> tuple[Entry, ...]:
        """Return what stands in an edition: what it names, what names it, then the rest, newest first."""
        return tuple(self._stories[edition.id])

    def face(self, story: Entry, page: str = "") -> EditionFace | None:
        """Return the edition that a text is from, as it names it; `page` is where it stands in it."""
        edition = self._edition.get(story.id)
        return self.face_of(edition, page) if edition else None

    def face_of(self, edition: Entry, page: str = "") -> EditionFace:
        """Return an edition as others name it."""
        terms = self._terms[edition.id]
        return EditionFace(self.link(edition), str(terms.number), self._site.day(terms.day), page)

    def neighbours(self, edition: Entry) -> tuple[Entry | None, Entry | None]:
        """Return the editions after and before one; one that has not appeared is after none."""
        row = [entry for entry, _ in self.all]
        at = next(at for at, entry in enumerate(row) if entry.id == edition.id)
        newer = row[at - 1] if at > len(self.coming) else None
        return newer, row[at + 1] if at + 1 < len(row) else None

    def deadline(self, edition: Entry) -> str:
        """Return until when one can write for an edition, in words; nothing where that is over."""
        span = self._terms[edition.id].deadline
        if span is None or span.last_day < self._site.today:
            return ""
        day, words = self._site.day(span.start.date()).text, self._site.words
        return words.text("{day}, {time}", day=day, time=time_words(span, words)) if not span.all_day else day

    @functools.cached_property
    def next_deadline(self) -> str:
        """Until when one can write for the next edition, in words; nothing where no edition says so."""
        spans = ((terms.deadline, entry) for entry, terms in self.all if terms.deadline)
        coming = [(span.start, entry.id, entry) for span, entry in spans if span.last_day >= self._site.today]
        return self.deadline(min(coming)[2]) if coming else ""

    def link(self, edition: Entry) -> Link:
        """Return an edition's number and href."""
        terms, site = self._terms[edition.id], self._site
        label = site.words.text("Ausgabe {number}/{year}", number=terms.number, year=terms.year)
        return Link(label, site.href(edition.url))

    @property
    def overview(self) -> Link | None:
        """The list of all editions, if there are some."""
        if not self.all:
            return None
        url = self._site.urls.overview(self.all[0][0].record.address)
        return Link(self._site.words.text("Ausgaben"), self._site.href(url))

    def _in_order(self) -> Iterator[tuple[Entry, Entry]]:
        """Yield editions that have appeared, each with a text from it; of a text the first counts."""
        for edition, terms in self.appeared:
            yield from ((edition, story) for story in terms.named)
        for edition, terms in self.appeared:
            yield from ((edition, story) for story in terms.joined)
        spans = sorted(
            (terms.since, terms.until, at)
            for at, (_, terms) in enumerate(self.appeared)
            if terms.since and terms.until
        )
        for story in self._site.stories if spans else ():
            moment = self._site.moment(story)
            if moment and not story.record.is_ad:
                yield from ((self.appeared[at][0], story) for at in _around(moment.date(), spans))


def _around(day: dt.date, spans: list[tuple[dt.date, dt.date, int]]) -> Iterator[int]:
    """Yield the number of the span that a day lies in."""
    at = bisect.bisect_right(spans, day, key=lambda span: span[0]) - 1
    if at >= 0 and day <= spans[at][1]:
        yield spans[at][2]


def _newest_first(edition: tuple[Entry, EditionTerms]) -> tuple[int, str]:
    entry, terms = edition
    return (-terms.day.toordinal(), entry.id)


def editions_of(site: Site) -> Editions:
    """Return the editions of a site: made once."""
    return site.derived(Editions)
