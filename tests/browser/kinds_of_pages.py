"""One page of every kind that a paper has, found by what its path says."""

from __future__ import annotations

import re
from functools import cache

from tests.outputs.built import Paper

KINDS = {
    "home": r"index\.html",
    "ad": r"artikel/.*anzeige.*/index\.html",
    "all news": r"artikel/index\.html",
    "numbered list": r"artikel/seite/\d+/index\.html",
    "section": r"ressort/[^/]+/index\.html",
    "tag": r"thema/[^/]+/index\.html",
    "district": r"quartier/[^/]+/index\.html",
    "districts": r"quartier/index\.html",
    "year": r"archiv/\d+/index\.html",
    "archive": r"archiv/index\.html",
    "search": r"suche/index\.html",
    "showcase": r"projekte/index\.html",
    "category": r"projekte/kategorie/[^/]+/index\.html",
    "projects of a year": r"projekte/jahr/\d+/index\.html",
    "projects of a district": r"projekte/quartier/[^/]+/index\.html",
    "projects for an audience": r"projekte/zielgruppe/[^/]+/index\.html",
    "projects of a status": r"projekte/status/[^/]+/index\.html",
    "projects of a fund": r"projekte/fonds/[^/]+/index\.html",
    "fund": r"fonds/[^/]+/index\.html",
    "open data": r"daten/index\.html",
    "annual report": r"fonds/[^/]+/\d+/index\.html",
    "partners": r"akteure/index\.html",
    "partner": r"akteure/[^/]+/index\.html",
    "places": r"orte/index\.html",
    "place": r"orte/[^/]+/index\.html",
    "people who write": r"autoren/index\.html",
    "somebody who writes": r"autoren/[^/]+/index\.html",
    "series": r"serie/[^/]+/index\.html",
    "front for an audience": r"fuer/[^/]+/index\.html",
    "editions": r"ausgaben/index\.html",
    "edition": r"ausgaben/[^/]+/index\.html",
    "embedding": r"embed/index\.html",
    "dates": r"termine/index\.html",
    "dates of a district": r"termine/quartier/[^/]+/index\.html",
    "dates for an audience": r"termine/fuer/[^/]+/index\.html",
    "dates in a language": r"termine/sprache/[^/]+/index\.html",
    "dates that cost nothing": r"termine/kostenlos/index\.html",
    "dates on wheels": r"termine/rollstuhl/index\.html",
    "dates that are over": r"termine/archiv/\d+/index\.html",
    "date": r"termine/\d+/[^/]+/index\.html",
    "notice board": r"pinnwand/index\.html",
    "works": r"bauarbeiten/[^/]+/index\.html",
    "all works": r"bauarbeiten/index\.html",
    "picture credits": r"bildnachweise/index\.html",
    "404": r"404\.html",
}
SIGNS = (
    'class="pictures wide"',
    'class="pull"',
    '<p class="note">',
    "statement verse",
    "<span>Nachruf</span>",
    'class="note banner"',
    "<h2>Protokoll</h2>",
    'class="map',
    "<audio",
)
"""What a page can have that few have: in the text of an article, at a date, in a district."""


@cache
def one_of_each(paper: Paper) -> tuple[str, ...]:
    """Return one page of each kind; of articles and projects two, the longest and the shortest.

    Thousands of pages are looked through for that, once for all tests of a worker.
    """
    found = {}
    for kind, pattern in KINDS.items():
        fitting = [path for path in paper.pages if re.fullmatch(pattern, path)]
        if fitting:
            found[kind] = max(fitting, key=lambda path: len(paper.text(path)))
    for pattern in (r"artikel/\d+/[^/]+/index\.html", r"projekte/\d+/[^/]+/index\.html"):
        fitting = sorted(
            (path for path in paper.pages if re.fullmatch(pattern, path)),
            key=lambda path: len(paper.text(path)),
        )
        found |= {path: path for path in (fitting[:1] + fitting[-1:])}
    for sign in SIGNS:
        found[sign] = next((path for path in paper.pages if sign in paper.text(path)), "index.html")
    static = [
        path
        for path in paper.pages
        if re.fullmatch(r"[^/]+/index\.html", path) and 'class="article statement"' in paper.text(path)
    ]
    return tuple(dict.fromkeys([*found.values(), *static]))
