"""The ways of choosing among what funds pay for, in their order. Knows neither fund nor project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stadtteil.model.capabilities import Facet, FacetTerm

if TYPE_CHECKING:
    from stadtteil.model.card import Category
    from stadtteil.model.entry import Entry

CATEGORY = Facet("kategorie", "Bereich", 1, grouping=True, shared_as="categories")
YEAR = Facet("jahr", "Jahr", 2, shared_as="years")
DISTRICT = Facet("quartier", "Quartier", 3, shared_as="districts")
AUDIENCE = Facet("zielgruppe", "Für wen", 4, several=True)
STATUS = Facet("status", "Stand", 5)
FUND = Facet("fonds", "Fonds", 6, least=2)


def category_term(category: Category, about: str = "") -> FacetTerm:
    """Return what projects of a category fall under; its fund says what it is about."""
    title = f"{category.name}: geförderte Projekte"
    return FacetTerm(CATEGORY, category.id, category.name, title, about, category=category)


def fund_term(fund: Entry) -> FacetTerm:
    """Return what the projects of a fund fall under."""
    return FacetTerm(FUND, fund.slug, fund.title, f"Gefördert aus: {fund.title}", entry=fund)
