"""Ways of choosing among what funds give to, with exact sums: by category, year, district and so on.

Which ways there are, the kinds declare; here everything funded is sorted into them, in one pass.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator

import msgspec

from stadtteil.model.capabilities import Award, Facet, FacetTerm
from stadtteil.model.card import Category
from stadtteil.model.entry import Entry
from stadtteil.model.funding.account import Account, account_of
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.funding.money import amount_text
from stadtteil.model.funding.tally import sums_of
from stadtteil.model.site import Site
from stadtteil.model.urls import Urls
from stadtteil.words import Words

Funded = tuple[Entry, Award]


class Slot(msgspec.Struct, frozen=True):
    """One value of one facet and the projects behind it; `title` heads its page, `about` introduces it.

    That of all projects has no `term`. `funds` are those whose accounts its page shows.
    """

    label: str
    title: str
    about: str
    url: str
    funded: tuple[Funded, ...]
    funds: tuple[Entry, ...] = ()
    term: FacetTerm | None = None

    @property
    def value(self) -> str:
        """What names it among the values of its facet."""
        return self.term.id if self.term else ""

    @property
    def facet(self) -> Facet | None:
        """The facet that it is a value of."""
        return self.term.facet if self.term else None

    @property
    def category(self) -> Category | None:
        """The category that it stands for."""
        return self.term.category if self.term else None

    @property
    def embedded(self) -> bool:
        """Whether other sites can show its list."""
        return self.term is None or bool(self.term.facet.shared_as and not self.term.none)


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


class Facets:
    """Everything funded, sorted by all facets. Worked out once, and kept as long as the site."""

    def __init__(self, site: Site) -> None:
        """Sort everything into the terms that it falls under, and into those that are there anyway."""
        self._terms: dict[str, tuple[FacetTerm, ...]] = {}
        self._opened: dict[Facet, dict[str, FacetTerm]] = {}
        self._found: dict[Facet, dict[str, FacetTerm]] = {}
        self._funded: dict[tuple[Facet, str], list[Funded]] = {}
        for term in _opened(site):
            self._opened.setdefault(term.facet, {}).setdefault(term.id, term)
        for entry, award in funding_of(site).funded:
            terms = self._terms[entry.id] = tuple(entry.record.facets(entry, site))
            for term in terms:
                self._found.setdefault(term.facet, {}).setdefault(term.id, term)
                self._funded.setdefault((term.facet, term.id), []).append((entry, award))
        self.slots = tuple(self._slots(site))
        """All values of all facets, facet by facet."""

    def values(self, entry: Entry) -> dict[Facet, tuple[str, ...]]:
        """Return the values of each facet that something funded falls under, in the order of the facets."""
        found: dict[Facet, tuple[str, ...]] = {}
        for term in self._terms[entry.id]:
            found[term.facet] = (*found.get(term.facet, ()), term.id)
        return dict(sorted(found.items(), key=lambda pair: pair[0].rank))

    def overlap(self, facet: Facet) -> bool:
        """Whether something falls under several terms of a facet, or under none."""
        return any(sum(term.facet == facet for term in terms) != 1 for terms in self._terms.values())

    def _slots(self, site: Site) -> Iterator[Slot]:
        order = functools.partial(_order, site.words)
        for facet in sorted({*self._opened, *self._found}, key=lambda facet: facet.rank):
            opened = self._opened.get(facet, {})
            others = (term for id_, term in self._found.get(facet, {}).items() if id_ not in opened)
            terms = (*opened.values(), *sorted(others, key=order))
            if len(terms) >= facet.least and not all(term.none for term in terms):
                yield from (self._slot(term, site.urls) for term in terms)

    def _slot(self, term: FacetTerm, urls: Urls) -> Slot:
        facet = term.facet
        url = urls.without(facet.id) if term.none else urls.choice(facet.id, term.id)
        funded = tuple(self._funded.get((facet, term.id), ()))
        return Slot(
            term.label, term.title, term.about, url, funded, (term.entry,) if term.entry else (), term
        )


def _opened(site: Site) -> Iterator[FacetTerm]:
    """Yield the terms that have a page whatever falls under them."""
    funding = funding_of(site)
    for fund in funding.funds:
        yield from fund.record.opens(fund, site)
    for kind in dict.fromkeys(type(entry.record) for entry, _ in funding.funded):
        yield from (term.in_words(site.words) for term in kind.facet_terms)


def _order(words: Words, term: FacetTerm) -> tuple[bool, int, str, str]:
    return term.none, term.rank, words.sort_key(term.label), term.id


def facets_of(site: Site) -> Facets:
    """Return everything that funds give to, sorted by all facets."""
    return site.derived(Facets)
