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

Funded = tuple[Entry, Award]
Key = TypeVar("Key", bound=Hashable)
NOWHERE = "-"
"""The value of a project without district; no slug of a district is like it."""


class Way(msgspec.Struct, frozen=True):
    """A facet: `key` names it in addresses, `label` is for readers; a project may be in `several` slots."""

    key: str
    label: str
    several: bool = False


CATEGORY = Way("kategorie", "Bereich")
YEAR = Way("jahr", "Jahr")
DISTRICT = Way("quartier", "Quartier")
AUDIENCE = Way("zielgruppe", "Für wen", several=True)
STATUS = Way("status", "Stand")
FUND = Way("fonds", "Fonds")
EMBEDDED = {CATEGORY: "categories", YEAR: "years", DISTRICT: "districts"}
"""The facets whose lists other sites can show, by the names that the data for these has for them."""


class StatusWords(msgspec.Struct, frozen=True):
    """How far a project may be: its label, the title of the page of those that are there, what it means."""

    label: str
    title: str
    meaning: str


STANDINGS = {
    "bewilligt": StatusWords(
        "bewilligt", "Bewilligte Projekte", "Das Geld ist zugesagt, das Projekt beginnt bald."
    ),
    "laufend": StatusWords("läuft", "Laufende Projekte", "Das Projekt läuft gerade."),
    "abgeschlossen": StatusWords("abgeschlossen", "Abgeschlossene Projekte", "Das Projekt ist fertig."),
    "abgebrochen": StatusWords(
        "abgebrochen",
        "Abgebrochene Projekte",
        "Das Projekt wurde nicht zu Ende geführt; es zählt nur, was ausgezahlt wurde.",
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

    @property
    def sum(self) -> str:
        """What its projects count together."""
        return sum_of(self.funded)


class Heading(msgspec.Struct, frozen=True):
    """A category of one or several funds."""

    category: Category
    about: str


def sum_of(funded: Iterable[Funded]) -> str:
    """Return what projects count together, as text."""
    return amount_text(sums_of(award for _, award in funded).counted)


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
    yield from _categories(funded, categories)
    yield from _years(funded)
    yield from _districts(funded)
    yield from _audiences(funded)
    if funded:
        yield from _standings(funded)
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


def _categories(funded: Sequence[Funded], categories: Iterable[Heading]) -> Iterator[Slot]:
    """Yield every category, those without projects, too: they are an invitation."""
    mine = _sorted(funded, [(award.category,) for _, award in funded])
    for heading in categories:
        name, id_ = heading.category.name, heading.category.id
        slot = _slot(CATEGORY, id_, name, f"{name}: geförderte Projekte", mine.get(id_, ()), heading.about)
        yield msgspec.structs.replace(slot, category=heading.category)


def _years(funded: Sequence[Funded]) -> Iterator[Slot]:
    for year, got in sorted(_sorted(funded, [(award.year,) for _, award in funded]).items(), reverse=True):
        yield _slot(YEAR, str(year), str(year), f"Geförderte Projekte {year}", got)


def _districts(funded: Sequence[Funded]) -> Iterator[Slot]:
    districts = {award.district.id: award.district for _, award in funded if award.district}
    mine = _sorted(funded, [(award.district.id if award.district else "",) for _, award in funded])
    for district in sorted(districts.values(), key=lambda entry: (entry.title.casefold(), entry.id)):
        title = f"Geförderte Projekte: {district.title}"
        yield _slot(DISTRICT, district.slug, district.title, title, mine[district.id])
    if districts and "" in mine:
        about = "Projekte, die zu keinem einzelnen Quartier gehören."
        title = "Geförderte Projekte ohne Quartier"
        yield Slot(DISTRICT, NOWHERE, "Ohne Quartier", title, Urls().without("quartier"), mine[""], about)


def _audiences(funded: Sequence[Funded]) -> Iterator[Slot]:
    found = {audience.id: audience for _, award in funded for audience in award.audience}
    mine = _sorted(funded, [tuple(audience.id for audience in award.audience) for _, award in funded])
    for audience in sorted(found.values(), key=lambda one: one.rank):
        title = f"Geförderte Projekte für {audience.name}"
        yield _slot(AUDIENCE, audience.id, f"für {audience.name}", title, mine[audience.id])


def _standings(funded: Sequence[Funded]) -> Iterator[Slot]:
    mine = _sorted(funded, [(award.status,) for _, award in funded])
    for id_, standing in STANDINGS.items():
        yield _slot(STATUS, id_, standing.label, standing.title, mine.get(id_, ()), standing.meaning)


def _funds(site: Site, funded: Sequence[Funded]) -> Iterator[Slot]:
    mine = _sorted(funded, [(award.fund.id,) for _, award in funded])
    for fund in funding_of(site).funds:
        slot = _slot(FUND, fund.slug, fund.title, f"Gefördert aus: {fund.title}", mine.get(fund.id, ()))
        yield msgspec.structs.replace(slot, funds=(fund,))


def _sorted(funded: Sequence[Funded], keys: Sequence[tuple[Key, ...]]) -> dict[Key, tuple[Funded, ...]]:
    """Return the projects by each of their keys, in one pass."""
    found: dict[Key, list[Funded]] = {}
    for pair, mine in zip(funded, keys, strict=True):
        for key in mine:
            found.setdefault(key, []).append(pair)
    return {key: tuple(pairs) for key, pairs in found.items()}
