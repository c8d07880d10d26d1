"""What kinds of content can offer to outputs, as values: awards, accounts, terms, facets, notices.

Knows no kind, and nothing of how an offer is shown.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from stadtteil.model.card import Category, Fact
from stadtteil.model.fields import GeoPoint, OpenTime
from stadtteil.words import Words, msgid

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry


_MAP = "https://www.openstreetmap.org/"

EDITORS = msgid("Redaktion")
"""Who signs a text that names nobody; said in the words of the language where it is shown."""


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

    `group` is what it stands under in the overview of its like, with the sprite's shape `icon` if that is
    not empty; the overview's title and introduction are `overview` and `about`. `listed` where the list of
    what mentions it is its page. `kicker`, `group`, `overview`, `about` and the labels of `facts` are
    German: who shows them asks for them in words.
    """

    kicker: str
    intro: str
    group: str
    listed: bool
    overview: str
    about: str
    facts: tuple[Fact, ...] = ()
    icon: str = ""


class Facet(msgspec.Struct, frozen=True):
    """A way of choosing among what funds give to: by year, by district and so on.

    `id` names it in addresses, `label` is for readers, `rank` is its place among all facets. An entry falls
    under exactly one of its terms, so that the parts add up to the whole; under `several` or none where that
    is said. Lists are grouped by one that is `grouping`. With fewer terms than `least` there is no choice.
    `shared_as` is what data for other sites calls it; empty where only the paper shows its lists. `more` is
    what the way to one of these is called there, with its term as `{label}`. Both `label` and `more` are
    German: who shows them asks for them in words.
    """

    id: str
    label: str
    rank: int
    several: bool = False
    grouping: bool = False
    least: int = 1
    shared_as: str = ""
    more: str = ""


class FacetTerm(msgspec.Struct, frozen=True):
    """One value of a facet, and the words of the page of all that falls under it.

    `id` names it in addresses, `label` in choices; `title` heads its page and `about` introduces it. Terms
    stand by `rank`, then by label. What has no value falls under the one that is `none`. `entry` is what
    the term stands for, if that is one.
    """

    facet: Facet
    id: str
    label: str
    title: str
    about: str = ""
    rank: int = 0
    none: bool = False
    category: Category | None = None
    entry: Entry | None = None

    def in_words(self, words: Words) -> FacetTerm:
        """Return a term that is declared in German as some words say it."""
        return msgspec.structs.replace(
            self, label=words.text(self.label), title=words.text(self.title), about=words.text(self.about)
        )


class LegalNotice(msgspec.Struct, frozen=True):
    """What must stand with a text wherever it is shown: a heading, plain text, who says it.

    It stands below the text, or `above` it.
    """

    heading: str
    text: str
    signed: str = ""
    above: bool = False


class ClosedDays(msgspec.Struct, frozen=True):
    """The first and the last day on which something is closed that would be open."""

    first: dt.date
    last: dt.date


class Location(msgspec.Struct, frozen=True):
    """Where something is: a postal address, and its `point` on the earth where that is known.

    `hours` are when it is open, `closed` when it is not although they say so. `step_free` is None where
    nobody knows.
    """

    name: str
    street: str = ""
    postal_code: str = ""
    town: str = ""
    point: GeoPoint | None = None
    phone: str = ""
    website: str = ""
    hours: tuple[OpenTime, ...] = ()
    closed: tuple[ClosedDays, ...] = ()
    step_free: bool | None = None

    @property
    def latitude(self) -> float | None:
        """Degrees to the north (WGS 84)."""
        return float(self.point.latitude) if self.point else None

    @property
    def longitude(self) -> float | None:
        """Degrees to the east (WGS 84)."""
        return float(self.point.longitude) if self.point else None

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of its address, without its name.

        >>> Location("Treff", "Am Brunnen 1", "79539", "Lörrach").lines
        ('Am Brunnen 1', '79539 Lörrach')
        """
        return tuple(line for line in (self.street, f"{self.postal_code} {self.town}".strip()) if line)

    @property
    def map_href(self) -> str:
        """A map of others that shows it (OpenStreetMap): by its degrees, else by its address; or nothing.

        >>> Location("Treff", "Am Brunnen 1", "79539", "Lörrach").map_href
        'https://www.openstreetmap.org/search?query=Am%20Brunnen%201%2C%2079539%20L%C3%B6rrach'
        """
        if self.point:
            north, east = self.point.latitude, self.point.longitude
            return f"{_MAP}?mlat={north}&mlon={east}#map=18/{north}/{east}"
        if not (self.street and self.town):
            return ""
        from urllib.parse import quote

        return f"{_MAP}search?query={quote(', '.join(self.lines))}"


class Organisation(msgspec.Struct, frozen=True):
    """A body that can give or get money: its number after org-id.guide and its web site, or nothing."""

    register_id: str
    website: str


class Signature(msgspec.Struct, frozen=True):
    """How texts call somebody who signs them: by which `names`, and whether readers may be told who it is."""

    names: tuple[str, ...]
    named: bool
