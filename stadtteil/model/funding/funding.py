"""What funds give to whom, and what is left of them: what pages ask about money.

Sums are made once and kept.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import TYPE_CHECKING

from stadtteil.model.card import Category
from stadtteil.model.funding.category_looks import looks_of
from stadtteil.model.funding.tally import Tally
from stadtteil.model.offering import offered_in
from stadtteil.model.timeline import LATEST_MENTIONED

if TYPE_CHECKING:
    from stadtteil.model.capabilities import Award
    from stadtteil.model.entry import Entry
    from stadtteil.model.grant import Grant
    from stadtteil.model.site import Site


class Funding:
    """A site as far as funds give to its entries."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._found: dict[str, Award | None] = {}
        self._tallies: dict[str, Tally] = {}
        self._categories: dict[str, tuple[Category, ...]] = {}

    def award(self, entry: Entry) -> Award | None:
        """Return what a fund gives to an entry."""
        if entry.id not in self._found:
            self._found[entry.id] = entry.record.award(entry, self._site)
        return self._found[entry.id]

    @functools.cached_property
    def _grants(self) -> dict[str, Grant]:
        found = (
            (entry.id, entry.record.record(entry, self._site)) for entry in offered_in(self._site, "record")
        )
        return {id_: grant for id_, grant in found if grant}

    def grant(self, entry: Entry) -> Grant | None:
        """Return what a fund gave to an entry as a row of open data."""
        return self._grants.get(entry.id)

    @property
    def grants(self) -> tuple[Grant, ...]:
        """All rows of open data, the newest first."""
        return tuple(self._grants.values())

    @functools.cached_property
    def offers_data(self) -> bool:
        """Whether there is a fund or a grant to tell of."""
        return bool(self._grants or self.funds)

    @functools.cached_property
    def _awards(self) -> dict[str, list[tuple[Entry, Award]]]:
        found: dict[str, list[tuple[Entry, Award]]] = {}
        for entry, award in self.funded:
            found.setdefault(award.fund.id, []).append((entry, award))
        return found

    @functools.cached_property
    def funded(self) -> tuple[tuple[Entry, Award], ...]:
        """Every entry that has an award, newest first, with it."""
        able = offered_in(self._site, "award")
        return tuple([(entry, award) for entry in able if (award := self.award(entry))])

    @functools.cached_property
    def is_embeddable(self) -> bool:
        """Whether there is a showcase that other sites can show."""
        return self._site.settings.embeddable and bool(self.funds or self.funded)

    @functools.cached_property
    def funds(self) -> tuple[Entry, ...]:
        """The entries that have something to give."""
        return tuple(entry for entry in offered_in(self._site, "account") if entry.record.account())

    def awards(self, fund: Entry) -> tuple[Award, ...]:
        """Return all awards of a fund."""
        return tuple(award for _, award in self._awards.get(fund.id, ()))

    def awarded(self, fund: Entry, year: int | None = None) -> tuple[Entry, ...]:
        """Return the entries that got awards of a fund, in one year or in all, newest first."""
        pairs = self._awards.get(fund.id, ())
        return tuple(entry for entry, award in pairs if year is None or award.year == year)

    def tally(self, fund: Entry) -> Tally:
        """Return the exact sums of a fund."""
        found = self._tallies.get(fund.id)
        if found is None:
            terms = fund.record.account()
            found = self._tallies[fund.id] = Tally(terms.budgets if terms else {}, self.awards(fund))
        return found

    def reported(self, fund: Entry) -> tuple[int, ...]:
        """Return the years that have a report: those with a budget, once there is anything to tell of."""
        terms = fund.record.account()
        told = terms is not None and (terms.reports or self._awards.get(fund.id))
        return tuple(sorted(terms.budgets)) if terms and told else ()

    def running_year(self, fund: Entry) -> int | None:
        """Return the latest year with a budget that has begun; else the first that will."""
        terms = fund.record.account()
        years = sorted(terms.budgets) if terms else []
        begun = [year for year in years if year <= self._site.today.year]
        return begun[-1] if begun else next(iter(years), None)

    def categories(self, fund: Entry) -> tuple[Category, ...]:
        """Return a fund's categories, in its own order."""
        found = self._categories.get(fund.id)
        if found is None:
            terms = fund.record.account()
            found = self._categories[fund.id] = tuple(
                Category(
                    item.id,
                    item.name,
                    *self._looks[item.id],
                    self._site.href(self._site.urls.choice("kategorie", item.id)),
                )
                for item in (terms.categories if terms else ())
            )
        return found

    @functools.cached_property
    def _looks(self) -> dict[str, tuple[str, str]]:
        """Return symbol and colour of all categories by id."""
        every = (terms for fund in self.funds if (terms := fund.record.account()))
        return looks_of((item.id, item.icon, item.color) for terms in every for item in terms.categories)

    def category(self, entry: Entry) -> Category:
        """Return the category that an entry's award counts in."""
        award = self.award(entry)
        if award:
            for category in self.categories(award.fund):
                if category.id == award.category:
                    return category
        return Category("", "", "", "", "")

    def category_names(self, entry: Entry, ids: Iterable[str]) -> list[str]:
        """Return the names of categories of the fund that an entry's award comes from."""
        award = self.award(entry)
        names = {category.id: category.name for category in self.categories(award.fund)} if award else {}
        return [names.get(id_, id_) for id_ in ids]

    def same_category(self, entry: Entry) -> tuple[Entry, ...]:
        """Return up to three other entries of the same category, those next before it in time."""
        place = self._places.get(entry.id)
        if place is None:
            return ()
        same, at = place
        return tuple((same[at + 1 : at + 1 + LATEST_MENTIONED] + same[:at])[:LATEST_MENTIONED])

    @functools.cached_property
    def _places(self) -> dict[str, tuple[list[Entry], int]]:
        """Return, for each entry with an award, those of its fund and category, and its place there."""
        found: dict[str, tuple[list[Entry], int]] = {}
        groups: dict[tuple[str, str], list[Entry]] = {}
        for fund, pairs in self._awards.items():
            for entry, award in pairs:
                group = groups.setdefault((fund, award.category), [])
                found[entry.id] = (group, len(group))
                group.append(entry)
        return found


def funding_of(site: Site) -> Funding:
    """Return what funds give to the entries of a site: worked out once, and kept as long as the site."""
    return site.derived(Funding)
