"""Where things are, as open data: a file for maps, and degrees beside the projects that name a place."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import msgspec

from stadtteil.engine.digests import canonical
from stadtteil.model.site import Site
from stadtteil.outputs.data_files import PLACES, about_of
from stadtteil.outputs.opendata import places
from tests.model.desk import PROJECT, site_of
from tests.outputs.opendata.files import NO_BLOBS, data_files, excel, json_of, project_text, table

TREFF = {
    "content/orte/treff.yaml": "name: Treff\nart: garten\nstrasse: Am Brunnen 1\nplz: '79539'\nort: Lörrach\n"
    "koordinaten: 47.6123, 7.6612\nquartier: salzert\nbarrierefrei: {stufenlos: ja}\n",
    "content/orte/wiese.yaml": "name: Wiese\n",
}
THERE = {**TREFF, PROJECT: project_text(ort="treff", quartier="salzert")}


def collection(site: Site) -> Any:
    [output] = places.plan(site)
    view = msgspec.msgpack.decode(canonical(output.view), type=places.PlacesView)
    return json_of(places.render(view, NO_BLOBS))


def test_a_place_is_a_feature_of_geojson() -> None:
    [feature] = collection(site_of(TREFF))["features"]
    assert feature == {
        "id": "ort/treff",
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [Decimal("7.6612"), Decimal("47.6123")]},
        "properties": {
            "name": "Treff",
            "group": "Gärten",
            "street": "Am Brunnen 1",
            "postal_code": "79539",
            "town": "Lörrach",
            "district": "Salzert",
            "step_free": True,
            "url": "https://test.example/orte/treff/",
        },
    }


def test_a_paper_without_places_offers_no_file_of_them() -> None:
    assert not list(places.plan(site_of()))
    assert PLACES not in [file.path for file in about_of(site_of()).files]
    assert PLACES in [file.path for file in about_of(site_of(TREFF)).files]


def test_a_project_has_the_degrees_of_its_place() -> None:
    files = data_files(site_of(THERE))
    [row] = table(files["projekte.csv"])
    degrees = (row["Beneficiary Location:Latitude"], row["Beneficiary Location:Longitude"])
    assert (row["Location"], degrees) == ("Treff", ("47.6123", "7.6612"))
    [german] = excel(files["projekte-excel.csv"])
    assert (german["Ort"], german["Breitengrad"], german["Längengrad"]) == ("Treff", "47,6123", "7,6612")
    [project] = json_of(files["projekte.json"])["projects"]
    assert (project["place"], project["latitude"]) == ("Treff", Decimal("47.6123"))
    [grant] = json_of(files["360giving.json"])["grants"]
    assert grant["beneficiaryLocation"] == [
        {"name": "Salzert", "countryCode": "DE"},
        {
            "name": "Treff",
            "countryCode": "DE",
            "latitude": Decimal("47.6123"),
            "longitude": Decimal("7.6612"),
        },
    ]


def test_a_place_whose_degrees_nobody_knows_is_named_all_the_same() -> None:
    files = data_files(site_of({**TREFF, PROJECT: project_text(ort="wiese")}))
    [row] = table(files["projekte.csv"])
    assert (row["Location"], row["Beneficiary Location:Latitude"]) == ("Wiese", "")
    [grant] = json_of(files["360giving.json"])["grants"]
    assert {"name": "Wiese", "countryCode": "DE"} in grant["beneficiaryLocation"]
