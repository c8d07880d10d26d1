"""orte.geojson: where the places of the paper are (GeoJSON, RFC 7946), with their addresses."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Literal

import msgspec

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.entry import Entry
from stadtteil.model.fields.coordinates import GeoPoint
from stadtteil.model.grant import full_address
from stadtteil.model.labels import Label
from stadtteil.model.location import Location
from stadtteil.model.site import Site
from stadtteil.outputs.data_files import PLACES, path_of, placed
from stadtteil.outputs.opendata.numbers import json_text


class PointGeometry(msgspec.Struct, frozen=True):
    """A place on the earth: degrees of WGS 84, to the east first."""

    coordinates: tuple[Decimal, Decimal]
    type: Literal["Point"] = "Point"


class PlaceProperties(msgspec.Struct, frozen=True):
    """What is said of a place; what is not known is empty. `url` is its page, in full."""

    name: str
    group: str
    street: str
    postal_code: str
    town: str
    district: str
    step_free: bool | None
    url: str


class PlaceFeature(msgspec.Struct, frozen=True):
    """A place; its `id` is kind and slug."""

    id: str
    geometry: PointGeometry
    properties: PlaceProperties
    type: Literal["Feature"] = "Feature"


class PlaceCollection(msgspec.Struct, frozen=True):
    """All places."""

    features: Annotated[tuple[PlaceFeature, ...], Label("Orte")]
    type: Annotated[Literal["FeatureCollection"], Label("Art der Datei")] = "FeatureCollection"


class PlacesView(View, frozen=True, kw_only=True):
    """The file."""

    file: PlaceCollection


def plan(site: Site) -> Iterator[Output]:
    """Yield the file, unless there is no place."""
    features = tuple(sorted((_feature(site, *one) for one in placed(site)), key=lambda one: one.id))
    if features:
        yield Output(path_of(PLACES), PlacesView(file=PlaceCollection(features)))


def _feature(site: Site, entry: Entry, location: Location, point: GeoPoint) -> PlaceFeature:
    term = entry.record.term()
    around = site.target(entry, "district")
    properties = PlaceProperties(
        name=location.name,
        group=site.words.text(term.group) if term else "",
        street=location.street,
        postal_code=location.postal_code,
        town=location.town,
        district=around.title if around else "",
        step_free=location.step_free,
        url=full_address(site, site.href(entry.url)),
    )
    return PlaceFeature(entry.id, PointGeometry((point.longitude, point.latitude)), properties)


def render(view: PlacesView, blobs: Blobs) -> bytes:
    """Return the file."""
    return json_text(view.file)
