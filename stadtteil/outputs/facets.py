"""Ways of choosing among the funded projects: by category, year, district and fund, with exact sums.

Each project is in exactly one slot of each facet, so that the parts of a facet add up to the whole.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

import msgspec

from stadtteil.model.account import Account
from stadtteil.model.card import Category
from stadtteil.model.entry import Entry
from stadtteil.model.kind import Award
from stadtteil.model.money import amount_text, total
from stadtteil.model.site import Site
from stadtteil.outputs.places import PROJECTS

Funded = tuple[Entry, Award]
Key = TypeVar("Key", bound=Hashable)
NOWHERE = "Ohne Quartier"


class Slot(msgspec.Struct, frozen=True):
    """One value of one facet and the projects behind it; `title` heads its page, `about` introduces it."""

    facet: str
    label: str
    title: str
    url: str
    funded: tuple[Funded, ...]
    about: str = ""
    category: Category | None = None
    funds: tuple[Entry, ...] = ()

    @property
    def sum(self) -> str:
        """What its projects got together."""
        return sum_of(self.funded)


class Heading(msgspec.Struct, frozen=True):
    """A category of one or several funds."""

    category: Category
    about: str


def sum_of(funded: Iterable[Funded]) -> str:
    """Return what projects count together, as text."""
    return amount_text(total(award.counted for _, award in funded))


def accounts_of(site: Site, funds: Iterable[Entry]) -> tuple[Account, ...]:
    """Return the running years of some funds, each for itself: money of one is no money of another."""
    return tuple(account for fund in funds if (account := site.account(fund)))


def headings(site: Site) -> tuple[Heading, ...]:
    """Return the categories of all funds; those of one id are one, as the first fund describes it."""
    found: dict[str, Heading] = {}
    for fund in site.funds:
        terms = fund.record.account()
        for category, said in zip(site.categories(fund), terms.categories if terms else (), strict=True):
            found.setdefault(category.id, Heading(category, said.description))
    return tuple(found.values())


def slots(site: Site, funded: Sequence[Funded], categories: Iterable[Heading]) -> Iterator[Slot]:
    """Yield all values of all facets, facet by facet."""
    yield from _categories(funded, categories)
    yield from _years(funded)
    yield from _districts(funded)
    if len(site.funds) > 1:
        yield from _funds(site, funded)


def _categories(funded: Sequence[Funded], categories: Iterable[Heading]) -> Iterator[Slot]:
    """Yield every category, those without projects, too: they are an invitation."""
    mine = _sorted(funded, [award.category for _, award in funded])
    for heading in categories:
        name, id_ = heading.category.name, heading.category.id
        url = f"{PROJECTS}kategorie/{id_}/"
        got = mine.get(id_, ())
        yield Slot("Bereich", name, f"{name}: geförderte Projekte", url, got, heading.about, heading.category)


def _years(funded: Sequence[Funded]) -> Iterator[Slot]:
    for year, got in sorted(_sorted(funded, [award.year for _, award in funded]).items(), reverse=True):
        yield Slot("Jahr", str(year), f"Geförderte Projekte {year}", f"{PROJECTS}jahr/{year}/", got)


def _districts(funded: Sequence[Funded]) -> Iterator[Slot]:
    districts = {award.district.id: award.district for _, award in funded if award.district}
    mine = _sorted(funded, [award.district.id if award.district else "" for _, award in funded])
    for district in sorted(districts.values(), key=lambda entry: (entry.title.casefold(), entry.id)):
        title = f"Geförderte Projekte: {district.title}"
        url = f"{PROJECTS}quartier/{district.slug}/"
        yield Slot("Quartier", district.title, title, url, mine[district.id])
    if districts and "" in mine:
        about = "Projekte, die zu keinem einzelnen Quartier gehören."
        url = f"{PROJECTS}ohne-quartier/"
        yield Slot("Quartier", NOWHERE, "Geförderte Projekte ohne Quartier", url, mine[""], about)


def _funds(site: Site, funded: Sequence[Funded]) -> Iterator[Slot]:
    mine = _sorted(funded, [award.fund.id for _, award in funded])
    for fund in site.funds:
        title, url = f"Gefördert aus: {fund.title}", f"{PROJECTS}fonds/{fund.slug}/"
        yield Slot("Fonds", fund.title, title, url, mine.get(fund.id, ()), funds=(fund,))


def _sorted(funded: Sequence[Funded], keys: Sequence[Key]) -> dict[Key, tuple[Funded, ...]]:
    """Return the projects by their keys, in one pass."""
    found: dict[Key, list[Funded]] = {}
    for pair, key in zip(funded, keys, strict=True):
        found.setdefault(key, []).append(pair)
    return {key: tuple(pairs) for key, pairs in found.items()}
