"""Ways of choosing among the funded projects, with exact sums: by category, year, district and so on.

Each project is in exactly one slot of each facet, so that the parts of a facet add up to the whole. The
audience is the exception: a project is for none, one or several, and stands with each.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

import msgspec

from stadtteil.model.capabilities import Award
from stadtteil.model.card import Category
from stadtteil.model.entry import Entry
from stadtteil.model.funding.account import Account, account_of
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.funding.money import amount_text
from stadtteil.model.funding.tally import sums_of
from stadtteil.model.site import Site
from stadtteil.model.urls import Urls
from stadtteil.words import Words, msgid

Funded = tuple[Entry, Award]
Key = TypeVar("Key", bound=Hashable)
NOWHERE = "-"
"""The value of a project without district; no slug of a district is like it."""


class Way(msgspec.Struct, frozen=True):
    """A facet: `key` names it in addresses; a project may be in `several` slots.

    `label` is for readers, in German: who shows it asks for it in words.
    """

    key: str
    label: str
    several: bool = False


CATEGORY = Way("kategorie", msgid("Bereich"))
YEAR = Way("jahr", msgid("Jahr"))
DISTRICT = Way("quartier", msgid("Quartier"))
AUDIENCE = Way("zielgruppe", msgid("Für wen"), several=True)
STATUS = Way("status", msgid("Stand"))
FUND = Way("fonds", msgid("Fonds"))
EMBEDDED = {CATEGORY: "categories", YEAR: "years", DISTRICT: "districts"}
"""The facets whose lists other sites can show, by the names that the data for these has for them."""


class StatusWords(msgspec.Struct, frozen=True):
    """How far a project may be: its label, the title of the page of those that are there, what it means.

    All in German: who shows them asks for them in words.
    """

    label: str
    title: str
    meaning: str


STANDINGS = {
    "bewilligt": StatusWords(
        msgid("bewilligt"),
        msgid("Bewilligte Projekte"),
        msgid("Das Geld ist zugesagt, das Projekt beginnt bald."),
    ),
    "laufend": StatusWords(msgid("läuft"), msgid("Laufende Projekte"), msgid("Das Projekt läuft gerade.")),
    "abgeschlossen": StatusWords(
        msgid("abgeschlossen"), msgid("Abgeschlossene Projekte"), msgid("Das Projekt ist fertig.")
    ),
    "abgebrochen": StatusWords(
        msgid("abgebrochen"),
        msgid("Abgebrochene Projekte"),
        msgid("Das Projekt wurde nicht zu Ende geführt; es zählt nur, was ausgezahlt wurde."),
    ),
}
"""By the names that awards have for it. Each has a page, also while it is empty: projects move on."""


class Slot(msgspec.Struct, frozen=True):
    """One value of one facet and the projects behind it; `title` heads its page, `about` introduces it."""

    way: Way
    value: str
    label: str
    title: str
    url: str
    funded: tuple[Funded, ...]
    about: str = ""
    category: Category | None = None
    funds: tuple[Entry, ...] = ()

    @property
    def embedded(self) -> bool:
        """Whether other sites can show its list."""
        return self.way in EMBEDDED and self.value != NOWHERE


class Heading(msgspec.Struct, frozen=True):
    """A category of one or several funds."""

    category: Category
    about: str


def sum_of(funded: Iterable[Funded], words: Words) -> str:
    """Return what projects count together, as text."""
    return amount_text(sums_of(award for _, award in funded).counted, words)


def accounts_of(site: Site, funds: Iterable[Entry]) -> tuple[Account, ...]:
    """Return the running years of some funds, each for itself: money of one is no money of another."""
    return tuple(account for fund in funds if (account := account_of(fund, site)))


def headings(site: Site) -> tuple[Heading, ...]:
    """Return the categories of all funds; those of one id are one, as the first fund describes it."""
    found: dict[str, Heading] = {}
    funding = funding_of(site)
    for fund in funding.funds:
        terms = fund.record.account()
        for category, said in zip(funding.categories(fund), terms.categories if terms else (), strict=True):
            found.setdefault(category.id, Heading(category, said.description))
    return tuple(found.values())


def slots(site: Site, funded: Sequence[Funded], categories: Iterable[Heading]) -> Iterator[Slot]:
    """Yield all values of all facets, facet by facet."""
    words = site.words
    yield from _categories(funded, categories, words)
    yield from _years(funded, words)
    yield from _districts(funded, words)
    yield from _audiences(funded, words)
    if funded:
        yield from _standings(funded, words)
    if len(funding_of(site).funds) > 1:
        yield from _funds(site, funded)


def values_of(award: Award) -> Iterator[tuple[Way, tuple[str, ...]]]:
    """Yield the values of all facets that an award stands with."""
    yield CATEGORY, (award.category,)
    yield YEAR, (str(award.year),)
    yield DISTRICT, (award.district.slug if award.district else NOWHERE,)
    yield AUDIENCE, tuple(audience.id for audience in award.audience)
    yield STATUS, (award.status,)
    yield FUND, (award.fund.slug,)


def _slot(way: Way, value: str, label: str, title: str, funded: Sequence[Funded], about: str = "") -> Slot:
    return Slot(way, value, label, title, Urls().choice(way.key, value), tuple(funded), about)


def _categories(funded: Sequence[Funded], categories: Iterable[Heading], words: Words) -> Iterator[Slot]:
    """Yield every category, those without projects, too: they are an invitation."""
    mine = _sorted(funded, [(award.category,) for _, award in funded])
    for heading in categories:
        name, id_ = heading.category.name, heading.category.id
        title = words.text("{category}: geförderte Projekte", category=name)
        slot = _slot(CATEGORY, id_, name, title, mine.get(id_, ()), heading.about)
        yield msgspec.structs.replace(slot, category=heading.category)


def _years(funded: Sequence[Funded], words: Words) -> Iterator[Slot]:
    for year, got in sorted(_sorted(funded, [(award.year,) for _, award in funded]).items(), reverse=True):
        title = words.text("Geförderte Projekte {year}", year=year)
        yield _slot(YEAR, str(year), str(year), title, got)


def _districts(funded: Sequence[Funded], words: Words) -> Iterator[Slot]:
    districts = {award.district.id: award.district for _, award in funded if award.district}
    mine = _sorted(funded, [(award.district.id if award.district else "",) for _, award in funded])
    for district in sorted(districts.values(), key=lambda entry: (entry.title.casefold(), entry.id)):
        title = words.text("Geförderte Projekte: {title}", title=district.title)
        yield _slot(DISTRICT, district.slug, district.title, title, mine[district.id])
    if districts and "" in mine:
        about = words.text("Projekte, die zu keinem einzelnen Quartier gehören.")
        title = words.text("Geförderte Projekte ohne Quartier")
        yield Slot(
            DISTRICT, NOWHERE, words.text("Ohne Quartier"), title, Urls().without("quartier"), mine[""], about
        )


def _audiences(funded: Sequence[Funded], words: Words) -> Iterator[Slot]:
    found = {audience.id: audience for _, award in funded for audience in award.audience}
    mine = _sorted(funded, [tuple(audience.id for audience in award.audience) for _, award in funded])
    for audience in sorted(found.values(), key=lambda one: one.rank):
        title = words.text("Geförderte Projekte für {audience}", audience=audience.name)
        label = words.text("für {audience}", audience=audience.name)
        yield _slot(AUDIENCE, audience.id, label, title, mine[audience.id])


def _standings(funded: Sequence[Funded], words: Words) -> Iterator[Slot]:
    mine = _sorted(funded, [(award.status,) for _, award in funded])
    for id_, standing in STANDINGS.items():
        label, title, about = map(words.text, (standing.label, standing.title, standing.meaning))
        yield _slot(STATUS, id_, label, title, mine.get(id_, ()), about)


def _funds(site: Site, funded: Sequence[Funded]) -> Iterator[Slot]:
    mine = _sorted(funded, [(award.fund.id,) for _, award in funded])
    for fund in funding_of(site).funds:
        title = site.words.text("Gefördert aus: {fund}", fund=fund.title)
        slot = _slot(FUND, fund.slug, fund.title, title, mine.get(fund.id, ()))
        yield msgspec.structs.replace(slot, funds=(fund,))


def _sorted(funded: Sequence[Funded], keys: Sequence[tuple[Key, ...]]) -> dict[Key, tuple[Funded, ...]]:
    """Return the projects by each of their keys, in one pass."""
    found: dict[Key, list[Funded]] = {}
    for pair, mine in zip(funded, keys, strict=True):
        for key in mine:
            found.setdefault(key, []).append(pair)
    return {key: tuple(pairs) for key, pairs in found.items()}
