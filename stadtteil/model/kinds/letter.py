"""Letter: what is new, as a page of the paper and as a mail. Its fields stand in `letter_head`.

Knows nothing of mail programs, and nobody who gets it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

import msgspec

from stadtteil.model.card import Card, Link
from stadtteil.model.kinds.letter_draft import proposed_text
from stadtteil.model.kinds.letter_head import LetterHead
from stadtteil.model.kinds.letter_page import LetterPage, page_of, terms_of
from stadtteil.model.kinds.letter_rules import broken_rules
from stadtteil.model.letter_terms import LetterTerms
from stadtteil.model.shared_links import letters_link
from stadtteil.problems import Problem
from stadtteil.words import msgid

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site


class Letter(LetterHead, frozen=True, kw_only=True):
    """A letter by mail."""

    kind: ClassVar[str] = "brief"
    folder: ClassVar[str] = "briefe"
    noun: ClassVar[str] = "Brief"
    plural: ClassVar[str] = msgid("Briefe")
    other_names: ClassVar[tuple[str, ...]] = ("letter", "newsletter", "rundbrief")
    body_key: ClassVar[str] = "vorwort"
    address: ClassVar[str] = "/brief/"
    template: ClassVar[str] = "letter.html"
    page_type: ClassVar[type[msgspec.Struct] | None] = LetterPage
    sent_by_mail: ClassVar[bool] = True

    @property
    def name(self) -> str:
        """What it is about."""
        return self.title

    @property
    def moment(self) -> dt.datetime:
        """Its day."""
        return self.date

    @property
    def appears(self) -> dt.datetime:
        """The later of its day and its own `ab:`."""
        return max(self.date, self.starts) if self.starts else self.date

    def letter(self, entry: Entry, site: Site) -> LetterTerms:
        """Return the letter."""
        return terms_of(self, entry, site)

    @classmethod
    def proposed(cls, site: Site, day: dt.date, edition: str = "") -> str:
        """Return the text of a new letter's file."""
        return proposed_text(site, day, edition)

    def card(self, entry: Entry, site: Site) -> Card:
        """Return its face for lists."""
        opening = entry.prose.opening if entry.prose else ""
        day = site.day(self.date)
        return Card(entry.id, self.kind, site.href(entry.url), self.title, opening, date=day)

    def page(self, entry: Entry, site: Site) -> LetterPage:
        """Return its page."""
        return page_of(self, entry, site)

    def breadcrumb(self, entry: Entry, site: Site) -> tuple[Link, ...]:
        """Return the way by the list of all letters."""
        return (letters_link(site),)

    def check(self, entry: Entry, site: Site) -> Iterable[Problem]:
        """Return what is twice in it, and what cannot be in it on its day."""
        return broken_rules(self, entry, site)
