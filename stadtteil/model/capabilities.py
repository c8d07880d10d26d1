"""What kinds of content can offer to outputs, as values: awards, accounts, terms, facets, notices.

Knows no kind, and nothing of how an offer is shown.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from stadtteil.model.card import Category, Fact, Link
from stadtteil.words import Words, msgid
from stadtteil.words.languages import Language

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.schedule import Span


EDITORS = msgid("Redaktion")
"""Who signs a text that names nobody; said in the words of the language where it is shown."""


class Audience(msgspec.Struct, frozen=True):
    """Whom something is for: `id` for addresses, `name` for readers, `rank` among all audiences."""

    id: str
    name: str
    rank: int


class ContactPoint(msgspec.Struct, frozen=True):
    """Where people find somebody to ask: by day when one can come there, as days and times in words.

    `languages` are those that are spoken there, in the words of its editors. `where` may be empty.
    """

    link: Link
    where: str
    hours: tuple[tuple[str, str], ...]
    languages: tuple[str, ...] = ()

    def speaks(self, language: Language, words: Words) -> bool:
        """Whether a language is spoken there: by its name in German, in the paper's words, or its own."""
        names = {name.casefold() for name in (language.name, language.endonym, words.text(language.name))}
        return any(word.casefold() in names for word in self.languages)


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


class EditionTerms(msgspec.Struct, frozen=True):
    """What an edition of the paper says of itself, and of what stands in it.

    `day` is when it appears. `named` are the texts that it names, in its order; `joined` those that say
    themselves that they are from it. All others of the days from `since` to `until`, both included, are from
    it too, where it has these. `deadline` is until when one could write for it: a moment, or a whole day.
    """

    number: int
    year: int
    day: dt.date
    named: tuple[Entry, ...] = ()
    joined: tuple[Entry, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None
    deadline: Span | None = None


class LegalNotice(msgspec.Struct, frozen=True):
    """What must stand with a text wherever it is shown: a heading, plain text, who says it.

    It stands below the text, or `above` it. `day` is that on which it changed what the text says.
    """

    heading: str
    text: str
    signed: str = ""
    above: bool = False
    day: dt.date | None = None


class OutlineSource(msgspec.Struct, frozen=True):
    """Whose work an outline is: how they want to be named, and its licence with the address of its text."""

    credit: str
    license: str
    license_href: str


class Organisation(msgspec.Struct, frozen=True):
    """A body that can give or get money: its number after org-id.guide and its web site, or nothing."""

    register_id: str
    website: str


class Signature(msgspec.Struct, frozen=True):
    """How texts call somebody who signs them: by which `names`, and whether readers may be told who it is."""

    names: tuple[str, ...]
    named: bool
