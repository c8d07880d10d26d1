"""The ways of choosing among what funds pay for, in their order. Knows neither fund nor project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stadtteil.model.audiences import FACET
from stadtteil.model.capabilities import Facet, FacetTerm
from stadtteil.words import Words, msgid

if TYPE_CHECKING:
    from stadtteil.model.card import Category
    from stadtteil.model.entry import Entry

CATEGORY = Facet(
    "kategorie",
    msgid("Bereich"),
    1,
    grouping=True,
    shared_as="categories",
    more=msgid("Alle Projekte aus dem Bereich {label} ansehen"),
)
YEAR = Facet(
    "jahr", msgid("Jahr"), 2, shared_as="years", more=msgid("Alle Projekte aus dem Jahr {label} ansehen")
)
DISTRICT = Facet(
    "quartier",
    msgid("Quartier"),
    3,
    shared_as="districts",
    more=msgid("Alle Projekte aus dem Quartier {label} ansehen"),
)
AUDIENCE = Facet(FACET, msgid("Für wen"), 4, several=True)
STATUS = Facet("status", msgid("Stand"), 5)
FUND = Facet("fonds", msgid("Fonds"), 6, least=2)


def category_term(category: Category, words: Words, about: str = "") -> FacetTerm:
    """Return what projects of a category fall under; its fund says what it is about."""
    title = words.text("{category}: geförderte Projekte", category=category.name)
    return FacetTerm(CATEGORY, category.id, category.name, title, about, category=category)


def fund_term(fund: Entry, words: Words) -> FacetTerm:
    """Return what the projects of a fund fall under."""
    title = words.text("Gefördert aus: {fund}", fund=fund.title)
    return FacetTerm(FUND, fund.slug, fund.title, title, entry=fund)
