"""What a project falls under in the showcase, and the words of the pages that it stands on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from stadtteil.model.audiences import AUDIENCES
from stadtteil.model.capabilities import FacetTerm
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.kinds.showcase_facets import (
    AUDIENCE,
    DISTRICT,
    STATUS,
    YEAR,
    category_term,
    fund_term,
)
from stadtteil.words import Words, msgid

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.kinds.project import FundedProject
    from stadtteil.model.site import Site

NOWHERE = FacetTerm(
    DISTRICT,
    "-",  # no slug of a district is like it
    msgid("Ohne Quartier"),
    msgid("Geförderte Projekte ohne Quartier"),
    msgid("Projekte, die zu keinem einzelnen Quartier gehören."),
    none=True,
)
STANDINGS = (
    FacetTerm(
        STATUS,
        "bewilligt",
        msgid("bewilligt"),
        msgid("Bewilligte Projekte"),
        msgid("Das Geld ist zugesagt, das Projekt beginnt bald."),
    ),
    FacetTerm(
        STATUS, "laufend", msgid("läuft"), msgid("Laufende Projekte"), msgid("Das Projekt läuft gerade.")
    ),
    FacetTerm(
        STATUS,
        "abgeschlossen",
        msgid("abgeschlossen"),
        msgid("Abgeschlossene Projekte"),
        msgid("Das Projekt ist fertig."),
    ),
    FacetTerm(
        STATUS,
        "abgebrochen",
        msgid("abgebrochen"),
        msgid("Abgebrochene Projekte"),
        msgid("Das Projekt wurde nicht zu Ende geführt; es zählt nur, was ausgezahlt wurde."),
    ),
)
"""How far a project may be. Each has a page, also while it is empty: projects move on."""
_STANDINGS = {term.id: term for term in STANDINGS}
_RANKS = {name: rank for rank, name in enumerate(AUDIENCES)}


def terms_of(project: FundedProject, entry: Entry, site: Site) -> Iterator[FacetTerm]:
    """Yield what a project falls under; nothing where its fund is not to be seen."""
    fund, district = site.target(entry, "fund"), site.target(entry, "district")
    if fund is None:
        return
    category, words = funding_of(site).category(entry), site.words
    if category.id:
        yield category_term(category, words)
    year = str(project.year)
    yield FacetTerm(YEAR, year, year, words.text("Geförderte Projekte {year}", year=year), rank=-project.year)
    yield _district_term(district, words) if district else NOWHERE.in_words(words)
    for name in dict.fromkeys(project.audience):
        said = words.text(AUDIENCES[name])
        title = words.text("Geförderte Projekte für {audience}", audience=said)
        label = words.text("für {audience}", audience=said)
        yield FacetTerm(AUDIENCE, name, label, title, rank=_RANKS[name])
    yield _STANDINGS[project.status].in_words(words)
    yield fund_term(fund, words)


def _district_term(district: Entry, words: Words) -> FacetTerm:
    title = words.text("Geförderte Projekte: {title}", title=district.title)
    return FacetTerm(DISTRICT, district.slug, district.title, title, entry=district)
