"""Article: a text of the paper, dated and signed. Its fields stand in `article_head`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, Literal

import msgspec

from stadtteil.model.capabilities import LegalNotice
from stadtteil.model.card import Card, Link
from stadtteil.model.fields.moments import FAR
from stadtteil.model.kind import LONGEST_WAIT, NEWS_DAYS
from stadtteil.model.kinds.article_head import GENRES, LEADING, OBITUARY, POEM, UNLABELLED, ArticleHead
from stadtteil.model.kinds.article_notices import notices_of
from stadtteil.model.kinds.article_page import ArticlePage, page_of
from stadtteil.model.kinds.missing_text import untold
from stadtteil.model.signatures import signed
from stadtteil.problems import Problem
from stadtteil.words import msgid

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site
    from stadtteil.words import Words


class Article(ArticleHead, frozen=True, kw_only=True):
    """A text of the paper."""

    kind: ClassVar[str] = "artikel"
    folder: ClassVar[str] = "artikel"
    noun: ClassVar[str] = "Artikel"
    plural: ClassVar[str] = msgid("Zeitungsartikel")
    other_names: ClassVar[tuple[str, ...]] = ("article", "beitrag", "bericht", "text")
    file_format: ClassVar[Literal["md", "yaml"]] = "md"
    by_year: ClassVar[bool] = True
    address: ClassVar[str] = "/artikel/"
    template: ClassVar[str] = "article.html"
    story: ClassVar[bool] = True
    page_type: ClassVar[type[msgspec.Struct] | None] = ArticlePage

    @property
    def name(self) -> str:
        """The headline."""
        return self.title

    @property
    def in_short(self) -> str:
        """Its teaser."""
        return self.teaser

    @property
    def moment(self) -> dt.datetime | None:
        """The day of appearance."""
        return self.date

    @property
    def appears(self) -> dt.datetime | None:
        """The later of its date and its own `ab:`."""
        return max(self.date, self.starts) if self.starts else self.date

    @property
    def hidden(self) -> bool:
        """Whether it is a draft, in any spelling."""
        return super().hidden or self.status == "entwurf"

    @property
    def is_ad(self) -> bool:
        """Whether it is an advertisement."""
        return self.ad is not None or self.genre == "anzeige"

    def label(self, words: Words) -> str:
        """Return the word that stands with the title: what kind of text this is, if a reader should know."""
        genre = "anzeige" if self.ad else self.genre
        return "" if genre in UNLABELLED else words.text(GENRES[genre])

    @property
    def leads(self) -> bool:
        """Whether it is of a genre that a front page opens with."""
        return self.genre in LEADING

    @property
    def is_verse(self) -> bool:
        """Whether it is a poem."""
        return self.genre == POEM

    def notices(self, site: Site) -> tuple[LegalNotice, ...]:
        """Return who paid for it, what was wrong with it, who replied, what interest the paper has in it."""
        return tuple(notices_of(self, site))

    def breadcrumb(self, entry: Entry, site: Site) -> tuple[Link, ...]:
        """Return the way by its section."""
        link = site.section(self.section).link
        return (link,) if link else ()

    def turns(self, today: dt.date) -> Iterable[dt.date | dt.datetime]:
        """Return also the days on which it may cease to be news: the time zone decides which."""
        yield from super().turns(today)
        age = (today - self.date.date()).days
        if -1 <= age <= NEWS_DAYS:
            yield from (today + dt.timedelta(NEWS_DAYS + more - age) for more in (-1, 0, 1))

    def minutes(self, entry: Entry) -> int:
        """Return the time that reading takes; of poems and obituaries nobody asks."""
        return entry.prose.minutes if entry.prose and self.genre not in {POEM, OBITUARY} else 0

    def card(self, entry: Entry, site: Site) -> Card:
        """Return its face for lists."""
        return Card(
            entry.id,
            self.kind,
            site.href(entry.url),
            self.title,
            self._summary(entry),
            kicker=site.section(self.section).link,
            label=self.label(site.words),
            date=site.day(self.date),
            byline=site.words.row([author.label for author in signed(self.authors, site)]),
            minutes=self.minutes(entry),
            image=site.image(entry, self.image),
            paid=self.is_ad,
        )

    def page(self, entry: Entry, site: Site) -> ArticlePage:
        """Return its page."""
        return page_of(self, entry, site)

    def check(self, entry: Entry, site: Site) -> Iterable[Problem]:
        """Return what the whole site tells: an unknown section, an ad without a client, no teaser."""
        if self.section and not site.knows_section(self.section):
            line, column = entry.marks.get("section", (0, 0))
            yield Problem(
                entry.path,
                line,
                column,
                f"Das Ressort „{self.section}“ gibt es nicht.",
                site.section_hint(self.section),
                fix=site.meant_section(self.section),
            )
        doubtful, appears = entry.failed & {"date", "starts", "ends"}, self.appears
        if self.ends and appears and self.ends <= appears and not doubtful:
            line, column = entry.marks.get("ends", (0, 0))
            message = "„bis“ liegt vor dem Erscheinen; der Artikel wäre nie zu sehen."
            yield Problem(entry.path, line, column, message, "Prüfen Sie „datum:“, „ab:“ und „bis:“.")
        wait = (appears.date() - site.today).days if appears and not doubtful else 0
        if appears and appears.year <= FAR and wait > LONGEST_WAIT:
            line, column = entry.marks.get("starts" if appears == self.starts else "date", (0, 0))
            message = f"Bis der Artikel erscheint, dauert es noch bis {appears.year}."
            yield Problem(entry.path, line, column, message, "Stimmt das Jahr?", "warning")
        yield from untold(entry)
        if self.genre == "anzeige" and self.ad is None and "ad" not in entry.failed:
            line, column = entry.marks.get("genre", (0, 0))
            yield Problem(
                entry.path, line, column,
                "Bei einer Anzeige muss stehen, wer sie bezahlt.",
                "Ergänzen Sie: anzeige: {auftraggeber: Name}.",
            )  # fmt: skip
        if not self.teaser and "teaser" not in entry.failed:
            yield Problem(
                entry.path, 0, 0,
                "Der Teaser fehlt; Listen und Feeds zeigen stattdessen den Anfang des Textes.",
                "Ergänzen Sie „teaser:“ mit ein bis zwei Sätzen.", "warning",
            )  # fmt: skip

    def _summary(self, entry: Entry) -> str:
        return self.teaser or (entry.prose.opening if entry.prose else "")
