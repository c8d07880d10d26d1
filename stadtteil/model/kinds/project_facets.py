"""What a project falls under in the showcase, and the words of the pages that it stands on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from stadtteil.model.capabilities import FacetTerm
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.kinds.project_words import AUDIENCES
from stadtteil.model.kinds.showcase_facets import (
    AUDIENCE,
    DISTRICT,
    STATUS,
    YEAR,
    category_term,
    fund_term,
)

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.kinds.project import Project
    from stadtteil.model.site import Site

NOWHERE = FacetTerm(
    DISTRICT,
    "-",  # no slug of a district is like it
    "Ohne Quartier",
    "Geförderte Projekte ohne Quartier",
    "Projekte, die zu keinem einzelnen Quartier gehören.",
    none=True,
)
STANDINGS = (
    FacetTerm(
        STATUS,
        "bewilligt",
        "bewilligt",
        "Bewilligte Projekte",
        "Das Geld ist zugesagt, das Projekt beginnt bald.",
    ),
    FacetTerm(STATUS, "laufend", "läuft", "Laufende Projekte", "Das Projekt läuft gerade."),
    FacetTerm(STATUS, "abgeschlossen", "abgeschlossen", "Abgeschlossene Projekte", "Das Projekt ist fertig."),
    FacetTerm(
        STATUS,
        "abgebrochen",
        "abgebrochen",
        "Abgebrochene Projekte",
        "Das Projekt wurde nicht zu Ende geführt; es zählt nur, was ausgezahlt wurde.",
    ),
)
"""How far a project may be. Each has a page, also while it is empty: projects move on."""
_STANDINGS = {term.id: term for term in STANDINGS}
_RANKS = {name: rank for rank, name in enumerate(AUDIENCES)}


def terms_of(project: Project, entry: Entry, site: Site) -> Iterator[FacetTerm]:
    """Yield what a project falls under; nothing where its fund is not to be seen."""
    fund, district = site.target(entry, "fund"), site.target(entry, "district")
    if fund is None:
        return
    category = funding_of(site).category(entry)
    if category.id:
        yield category_term(category)
    year = str(project.year)
    yield FacetTerm(YEAR, year, year, f"Geförderte Projekte {year}", rank=-project.year)
    yield _district_term(district) if district else NOWHERE
    for name in dict.fromkeys(project.audience):
        said = AUDIENCES[name]
        title = f"Geförderte Projekte für {said}"
        yield FacetTerm(AUDIENCE, name, f"für {said}", title, rank=_RANKS[name])
    yield _STANDINGS[project.status]
    yield fund_term(fund)


def _district_term(district: Entry) -> FacetTerm:
    title = f"Geförderte Projekte: {district.title}"
    return FacetTerm(DISTRICT, district.slug, district.title, title, entry=district)
