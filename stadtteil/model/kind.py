"""What every kind of content has: its folder, the keys that all share, and what it offers to outputs.

Outputs ask for capabilities (`card`, `page`, `award`, `sheet`, `record`, `account`, `term`, `organisation`),
never for a kind; a kind offers some of them and never names an output.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

import msgspec

from stadtteil.model.card import Card, Fact
from stadtteil.model.fields import Field, FormerUrl, Free, Line, Many, Record, When, YesNo
from stadtteil.model.sheet import Sheet
from stadtteil.problems import Problem

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.grant import Grant
    from stadtteil.model.site import Site


class Audience(msgspec.Struct, frozen=True):
    """Whom something is for: `id` for addresses, `name` for readers, `rank` among all audiences."""

    id: str
    name: str
    rank: int


class Award(msgspec.Struct, frozen=True):
    """What a fund gives to an entry.

    `recipient` and `partners` are words for readers; a private person has no name there.
    `promised` is what the jury granted, whatever became of it. `counted` is what the sums take: that, or
    what was paid where the project broke off. `paid` is what was paid out so far, None where its record
    does not say; `day` is that of the award.
    """

    fund: Entry
    recipient: str
    partners: tuple[str, ...]
    promised: Decimal
    counted: Decimal
    paid: Decimal | None
    category: str
    year: int
    day: dt.date | None
    status: str
    district: Entry | None
    audience: tuple[Audience, ...]


class AccountTerms(msgspec.Struct, frozen=True):
    """What a fund has to give: budgets by year, the most that one project gets, its categories.

    `applicable` where its page says how to apply; `deadlines` are the last days for that, `always_open`
    where there are none. `reports` are its editors' words on a year, for the annual report. `phrase`
    says in a sentence what is paid from it ("aus dem Aktionsfonds").
    """

    budgets: dict[int, Decimal]
    cap: Decimal
    categories: tuple[CategoryTerms, ...]
    applicable: bool
    always_open: bool
    deadlines: tuple[dt.date, ...]
    reports: dict[int, str]
    phrase: str


class CategoryTerms(msgspec.Struct, frozen=True):
    """A category as its fund declares it; `icon` and `color` (`#rrggbb`) may be empty."""

    id: str
    name: str
    icon: str
    color: str
    description: str


class Term(msgspec.Struct, frozen=True):
    """A thing that groups others.

    `group` is what it stands under in the overview of its like, whose title and introduction are
    `overview` and `about`. `listed` where the list of what mentions it is its page.
    """

    kicker: str
    intro: str
    group: str
    listed: bool
    overview: str
    about: str
    facts: tuple[Fact, ...] = ()


class Organisation(msgspec.Struct, frozen=True):
    """A body that can give or get money: its number after org-id.guide and its web site, or nothing."""

    register_id: str
    website: str


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
        Field("entwurf", YesNo(), "Entwurf", "Ein Entwurf erscheint nicht.", "ja"),
    ] = False
    published: Annotated[
        bool,
        Field(
            "veroeffentlicht", YesNo(), "Veröffentlicht", "„nein“ heißt dasselbe wie „entwurf: ja“.", "nein"
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
        Field("extra", Free(), "Eigene Angaben", "Was eigene Layouts brauchen; sonst wird es nicht benutzt."),
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

    def sheet(self, entry: Entry, site: Site) -> Sheet | None:
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
