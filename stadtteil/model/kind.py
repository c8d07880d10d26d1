"""What every kind of content has: its folder, the keys that all share, and what it offers to outputs.

Outputs ask for capabilities (`card`, `page`, `award`, `report_entry`, `record`, `account`, `term`,
`organisation`),
never for a kind; a kind offers some of them and never names an output.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

import msgspec

from stadtteil.model.capabilities import AccountTerms, Award, Organisation, Term
from stadtteil.model.card import Card
from stadtteil.model.fields import Field, FormerUrl, Free, Line, Many, Record, When, YesNo
from stadtteil.model.report_entry import ReportEntry
from stadtteil.problems import Problem

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.grant import Grant
    from stadtteil.model.site import Site


class Content(Record, frozen=True, kw_only=True):
    """A kind of content. Subclasses are declarations first, and say what they offer below."""

    kind: ClassVar[str]
    folder: ClassVar[str]
    noun: ClassVar[str]
    address: ClassVar[str]
    template: ClassVar[str] = ""
    body_key: ClassVar[str] = "beschreibung"
    page_type: ClassVar[type[msgspec.Struct] | None] = None
    story: ClassVar[bool] = False
    """Whether it is news: dated, signed, listed on the front page, in sections and feeds."""

    draft: Annotated[
        bool,
        Field("entwurf", YesNo(), "Entwurf", "Ein Entwurf erscheint nicht.", "ja", translated=True),
    ] = False
    published: Annotated[
        bool,
        Field(
            "veroeffentlicht",
            YesNo(),
            "Veröffentlicht",
            "„nein“ heißt dasselbe wie „entwurf: ja“.",
            "nein",
            translated=True,
        ),
    ] = True
    starts: Annotated[
        dt.datetime | None,
        Field(
            "ab",
            When(),
            "Erscheint ab",
            "Vorher ist der Eintrag nicht zu sehen.",
            "2026-12-01",
            also=("publish",),
        ),
    ] = None
    ends: Annotated[
        dt.datetime | None,
        Field(
            "bis",
            When(),
            "Erscheint bis",
            "Danach ist der Eintrag nicht mehr zu sehen.",
            "2026-12-31",
            also=("expire", "expiry", "expirydate"),
        ),
    ] = None
    former: Annotated[
        tuple[str, ...],
        Field(
            "frueher",
            Many(FormerUrl(), commas=True),
            "Frühere Adressen",
            "Wer sie aufruft, wird hierher geleitet.",
            "/2019/altes-fest/",
            also=("aliases", "redirect_from", "früher"),
        ),
    ] = ()
    id: Annotated[
        str,
        Field(
            "id",
            Line(),
            "Dauerhafte Kennung",
            "Für Feeds; nur nötig, wenn ein Text umgezogen ist.",
            "sommerfest-2019",
            also=("guid",),
        ),
    ] = ""
    extra: Annotated[
        dict[str, Any],
        Field(
            "extra",
            Free(),
            "Eigene Angaben",
            "Was eigene Layouts brauchen; sonst wird es nicht benutzt.",
            translated=True,
        ),
    ] = msgspec.field(default_factory=dict)

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
    def hidden(self) -> bool:
        """Whether its editors hold it back."""
        return self.draft or not self.published

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

    def organisation(self) -> Organisation | None:
        """Return who it is where it can give or get money."""
        return None

    def term(self) -> Term | None:
        """Return in what sense it groups others."""
        return None

    def check(self, entry: Entry, site: Site) -> Iterable[Problem]:
        """Return what is wrong with it in the light of the whole site."""
        return ()
