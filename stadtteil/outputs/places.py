"""The places in a part of the town, for its page: a drawing with numbers, and the list that says the same."""

from __future__ import annotations

import msgspec

from stadtteil.model import openstreetmap
from stadtteil.model.card import Link
from stadtteil.model.entry import Entry
from stadtteil.model.location import Location
from stadtteil.model.offering import offering
from stadtteil.model.outline import Outline
from stadtteil.model.site import Site
from stadtteil.outputs.map_drawing import MOST, MapDrawing, drawn, middle

ANCHOR = "s-orte"
"""By what the places are found on the page of a district."""


class PlaceRow(msgspec.Struct, frozen=True):
    """A place in the list: its number on the drawing (0 for none), its name, its sort, its street."""

    number: int
    link: Link
    label: str
    street: str


class PlacesFace(msgspec.Struct, frozen=True):
    """The places of a district. `map` may be missing; `about` says what it shows.

    `source` is whose outline that is, and `license` its terms; both may be empty. `scale` is the length of
    the bar in words, `more` a map of others.
    """

    rows: tuple[PlaceRow, ...]
    map: MapDrawing | None
    scale: str
    source: str
    license: Link | None
    more: str
    about: str


def located_in(site: Site, entry: Entry) -> list[tuple[Entry, Location]]:
    """Return the places that name an entry as their district: those on its map first, then by name."""
    mentioned = offering("location", site.relations.referrers.get(entry.id, ()))
    within = [one for one in mentioned if any(it.id == entry.id for it in site.targets(one, "district"))]
    located = [(one, found) for one in within if (found := one.record.location())]
    key = site.words.sort_key
    return sorted(located, key=lambda pair: (pair[1].point is None, key(pair[0].title), pair[0].id))


def places_in(site: Site, entry: Entry) -> PlacesFace | None:
    """Return the places of a district with their map; None where there is none."""
    located = located_in(site, entry)
    if not located:
        return None
    points = [
        (float(found.point.latitude), float(found.point.longitude)) for _, found in located if found.point
    ]
    outline = site.relations.outlines.get(entry.id, Outline())
    drawing = drawn(points, outline)
    source = entry.record.outline_source() if drawing and drawing.outline else None
    words = site.words
    rows = tuple(
        PlaceRow(
            number if found.point and number <= MOST else 0,
            site.link(other),
            words.text(term.kicker) if (term := other.record.term()) else "",
            found.street,
        )
        for number, (other, found) in enumerate(located, 1)
    )
    return PlacesFace(
        rows=rows,
        map=drawing,
        scale=_length(drawing, site) if drawing else "",
        source=source.credit if source else "",
        license=Link(source.license, source.license_href) if source else None,
        more=openstreetmap.around(*middle(points)) if points else "",
        about=words.text("Karte von {district}: Die Zahlen stehen in der Liste.", district=entry.title),
    )


def _length(drawing: MapDrawing, site: Site) -> str:
    if drawing.metres < 1000:
        return site.words.text("{n} m", n=site.words.formats.number(drawing.metres))
    return site.words.text("{n} km", n=site.words.formats.number(drawing.metres // 1000))
