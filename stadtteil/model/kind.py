"""What every kind of content has: its folder, the keys that all share, and what it offers to outputs.

Outputs ask for capabilities, never for a kind, and read nothing of a record that is not declared here; a kind
offers some of them and never names an output.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

import msgspec

from stadtteil.model.capabilities import (
    AccountTerms,
    Award,
    ContactPoint,
    EditionTerms,
    FacetTerm,
    LegalNotice,
    Organisation,
    OutlineSource,
    Signature,
    Term,
)
from stadtteil.model.card import Card, Link
from stadtteil.model.sendable import Sendable
from stadtteil.problems import Problem

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.grant import Grant
    from stadtteil.model.location import Location
    from stadtteil.model.report_entry import ReportEntry
    from stadtteil.model.schedule import Schedule
    from stadtteil.model.site import Site


NEWS_DAYS = 2
"""Days that an article is news for search engines, that of its appearance among them."""
LONGEST_WAIT = 550
"""Days that something may wait before it is asked whether its year is right."""


class Content(Sendable, frozen=True, kw_only=True):
    """A kind of content. Subclasses are declarations first, and say what they offer below."""

    kind: ClassVar[str]
    folder: ClassVar[str]
    noun: ClassVar[str]
    address: ClassVar[str]
    template: ClassVar[str] = ""
    page_type: ClassVar[type[msgspec.Struct] | None] = None
    story: ClassVar[bool] = False
    """Whether it is news: dated, signed, listed on the front page, in sections and feeds."""

    plural: ClassVar[str] = ""
    """What several are called on pages, in German; where that is nothing, the noun serves."""

    in_every_language: ClassVar[bool] = False
    """Whether each has a page in every language of the paper, translated or not: words and data make it."""

    overview_in_every_language: ClassVar[bool] = False
    """Whether the page of all of its kind is there in every language of the paper."""

    facet_terms: ClassVar[tuple[FacetTerm, ...]] = ()
    """Values of facets that have a page as soon as something of this kind is funded, in their order."""

    @property
    def moment(self) -> dt.datetime | None:
        """When it is dated, in UTC; nothing for what has no date."""
        return None

    @property
    def day(self) -> dt.date | None:
        """The day that it is dated by, where that is a day of the calendar in whatever time zone."""
        return None

    @property
    def appears(self) -> dt.datetime | None:
        """From when on readers may see it, in UTC; nothing for always."""
        return self.starts

    @property
    def name(self) -> str:
        """What it is called in lists and messages."""
        raise NotImplementedError

    @property
    def in_short(self) -> str:
        """What it says of itself in a sentence or two; where that is nothing, its text's opening serves."""
        return ""

    @property
    def is_ad(self) -> bool:
        """Whether somebody pays for its being there: an advertisement."""
        return False

    @property
    def updated(self) -> dt.datetime | None:
        """When it was last changed, where it says so."""
        return None

    @property
    def authors(self) -> tuple[str, ...]:
        """Who wrote it."""
        return ()

    @property
    def section(self) -> str:
        """The id of the section that it stands in as news; nothing for the first."""
        return ""

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags that it stands under as news, as they are written."""
        return ()

    @property
    def series(self) -> str:
        """The series that it is a part of as news, as it is written; nothing for none."""
        return ""

    @property
    def is_verse(self) -> bool:
        """Whether each line of its text ends where it ends in the file."""
        return False

    @property
    def audience(self) -> tuple[str, ...]:
        """Whom it is for in particular, by the names of `AUDIENCES`."""
        return ()

    @property
    def leads(self) -> bool:
        """Whether it is of a sort that a front page opens with."""
        return False

    @property
    def hidden(self) -> bool:
        """Whether its editors hold it back."""
        return self.draft or not self.published

    @property
    def pageless(self) -> bool:
        """Whether it is known, but readers see no page and no picture of it, and nothing leads there."""
        return False

    def card(self, entry: Entry, site: Site) -> Card | None:
        """Return its short face, if lists may show it."""
        return None

    def page(self, entry: Entry, site: Site) -> msgspec.Struct | None:
        """Return what its own page shows, in final words, as a value of `page_type`."""
        return None

    def award(self, entry: Entry, site: Site) -> Award | None:
        """Return what a fund gives to it."""
        return None

    def report_entry(self, entry: Entry, site: Site) -> ReportEntry | None:
        """Return what the annual report of the fund that paid for it says of it."""
        return None

    def record(self, entry: Entry, site: Site) -> Grant | None:
        """Return what a fund gives to it as a row of open data."""
        return None

    def account(self) -> AccountTerms | None:
        """Return what it has to give."""
        return None

    def contents(self, entry: Entry, site: Site) -> EditionTerms | None:
        """Return what stands in it, if it is an edition of the paper."""
        return None

    def schedules(self, entry: Entry, site: Site) -> Iterable[Schedule]:
        """Return when something of it takes place."""
        return ()

    def location(self) -> Location | None:
        """Return where it is, if it is at a place."""
        return None

    def contact_point(self, entry: Entry, site: Site) -> ContactPoint | None:
        """Return where people find somebody whom they can ask, if one can say so of it."""
        return None

    def outline_source(self) -> OutlineSource | None:
        """Return whose work the outline beside its file is."""
        return None

    def organisation(self) -> Organisation | None:
        """Return who it is where it can give or get money."""
        return None

    def term(self) -> Term | None:
        """Return in what sense it groups others."""
        return None

    def gathers(self, entry: Entry, site: Site) -> Iterable[Entry]:
        """Return what it groups where it is a term, newest first: by default whatever mentions it."""
        return site.relations.referrers.get(entry.id, ())

    def signature(self) -> Signature | None:
        """Return by which names it signs texts, where it is somebody who does."""
        return None

    def subjects(self, entry: Entry, site: Site) -> Iterable[Entry]:
        """Return what it is about as news, of all that the paper knows: news about the same is akin."""
        return ()

    def facets(self, entry: Entry, site: Site) -> Iterable[FacetTerm]:
        """Return under which values of which facets it falls, as what a fund gives to."""
        return ()

    def opens(self, entry: Entry, site: Site) -> Iterable[FacetTerm]:
        """Return the values of facets that have a page because of it, though nothing may fall under them."""
        return ()

    def notices(self, site: Site) -> tuple[LegalNotice, ...]:
        """Return what must stand with its text wherever that is shown, in reading order."""
        return ()

    def breadcrumb(self, entry: Entry, site: Site) -> tuple[Link, ...]:
        """Return the way from the front page to it, without both: else the overview of its like."""
        term = self.term()
        if term is None:
            return ()
        return (Link(site.words.text(term.overview), site.href(site.urls.overview(self.address))),)

    def turns(self, today: dt.date) -> Iterable[dt.date | dt.datetime]:
        """Return when pages or messages change by the passage of time: moments in UTC, or days.

        Nothing up to `today` matters; of what comes again and again, the next time is enough. A day changes
        them where it begins at the paper's place. By default it is when something comes or was changed, and
        the day on which a far date is no longer doubted. When something goes is said by `leaves`.
        """
        if self.appears:
            yield self.appears
            yield self.appears.date() - dt.timedelta(LONGEST_WAIT)
        if self.day:
            yield self.day
        if self.updated:  # which day that is depends on the paper's zone
            yield from (self.updated.date() + dt.timedelta(more) for more in (-1, 0, 1))

    def check(self, entry: Entry, site: Site) -> Iterable[Problem]:
        """Return what is wrong with it in the light of the whole site."""
        return ()
