"""Places where pages show them: on the district's map, in the overview, to machines."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from stadtteil.outputs import linked_data
from stadtteil.outputs.places import PlacesFace, places_in
from tests.model.desk import site_of
from tests.space import Space

RING = [[7.66, 47.61], [7.67, 47.61], [7.67, 47.62], [7.66, 47.61]]
PAPER: dict[str, str | bytes | None] = {
    "content/quartiere/salzert.yaml": "name: Salzert\n"
    "umriss: {quelle: © OpenStreetMap-Mitwirkende, lizenz: ODbL-1.0}\n",
    "content/quartiere/salzert.geojson": json.dumps({"type": "Polygon", "coordinates": [RING]}),
    "content/quartiere/stetten.yaml": "name: Stetten\n",
    "content/orte/treff.yaml": "name: Treff\nart: treffpunkt\nstrasse: Am Brunnen 1\nquartier: salzert\n"
    "koordinaten: 47.6123, 7.6612\n",
    "content/orte/bank.yaml": "name: Bank\nquartier: salzert\nkoordinaten: 47.6132, 7.6642\n",
    "content/orte/alte-halle.yaml": "name: Alte Halle\nart: sport\nquartier: salzert\n",
    "content/orte/anderswo.yaml": "name: Anderswo\nquartier: stetten\n"
    "beschreibung: Neben [Salzert](../quartiere/salzert.yaml).\n",
}


def shown(district: str, files: dict[str, str | bytes | None]) -> PlacesFace | None:
    site = site_of(files)
    [entry] = [entry for entry in site.of("quartier") if entry.slug == district]
    return places_in(site, entry)


def said_of(place: str) -> Any:
    site = site_of({"content/orte/x.yaml": place})
    [entry] = site.of("ort")
    return json.loads(linked_data.of_entry(entry, site))


def test_a_district_lists_its_places_with_the_numbers_of_the_map() -> None:
    found = shown("salzert", PAPER)
    assert found is not None
    assert [(row.number, row.link.label, row.label, row.street) for row in found.rows] == [
        (1, "Bank", "Ort", ""), (2, "Treff", "Treffpunkt", "Am Brunnen 1"), (0, "Alte Halle", "Sport", "")
    ]  # fmt: skip
    assert found.map is not None
    assert [one.number for one in found.map.markers] == [1, 2]
    assert (found.source, found.scale) == ("© OpenStreetMap-Mitwirkende", "200 m")
    assert found.license is not None
    assert found.license.href == "https://opendatacommons.org/licenses/odbl/1-0/"
    assert found.more == "https://www.openstreetmap.org/#map=15/47.6127/7.6627"


def test_places_without_degrees_are_a_list_without_a_map() -> None:
    found = shown("stetten", PAPER)
    assert found is not None
    assert [row.link.label for row in found.rows] == ["Anderswo"]
    assert (found.map, found.more, found.source) == (None, "", "")


def test_a_district_without_places_shows_none() -> None:
    assert shown("salzert", {}) is None


def test_machines_are_told_where_a_place_is_and_when_it_is_open() -> None:
    said = said_of(
        "name: Treff\nkurz: Für alle.\nstrasse: Am Brunnen 1\nplz: '79539'\nort: Lörrach\n"
        "koordinaten: 47.6123, 7.6612\noeffnungszeiten: [Mo–Di 9–12 Uhr, Sa 0–24 Uhr]\n"
        "ausnahmen: [{von: 2026-05-01}, {von: 2026-08-01, bis: 2026-08-31}]\n"
        "telefon: 030 23125-041\nweb: https://treff.example/\nbarrierefrei: {stufenlos: nein}\n"
    )
    assert said == {
        "@context": "https://schema.org",
        "@type": "Place",
        "name": "Treff",
        "description": "Für alle.",
        "url": "https://test.example/orte/x/",
        "address": {
            "@type": "PostalAddress",
            "streetAddress": "Am Brunnen 1",
            "postalCode": "79539",
            "addressLocality": "Lörrach",
            "addressCountry": "DE",
        },
        "geo": {"@type": "GeoCoordinates", "latitude": 47.6123, "longitude": 7.6612},
        "telephone": "+493023125041",
        "sameAs": "https://treff.example/",
        "openingHoursSpecification": [
            {
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": ["Monday", "Tuesday"],
                "opens": "09:00",
                "closes": "12:00",
            },
            {
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": ["Saturday"],
                "opens": "00:00",
                "closes": "23:59",
            },
        ],
        "specialOpeningHoursSpecification": [
            {
                "@type": "OpeningHoursSpecification",
                "validFrom": "2026-08-01",
                "validThrough": "2026-08-31",
                "opens": "00:00",
                "closes": "00:00",
            }
        ],
        "amenityFeature": {"@type": "LocationFeatureSpecification", "name": "ohne Stufen", "value": False},
    }


def test_of_a_bare_place_machines_are_told_its_name() -> None:
    assert set(said_of("name: Wiese\n")) == {"@context", "@type", "name", "url"}


def test_the_pages_lead_to_one_another(small: Space) -> None:
    for path, text in PAPER.items():
        assert text is not None
        small.write(path, text)
    assert small.build().ok
    overview, district = small.text("orte/index.html"), small.text("quartier/salzert/index.html")
    [href] = re.findall(r'href="([^"]*/quartier/salzert/#[^"]*)"', overview)
    assert f'id="{href.partition("#")[2]}"' in district
    assert 'href="/orte/treff/"' in district
    assert "style=" not in re.sub(r'rel="stylesheet"', "", district)


def test_a_page_changes_on_the_day_on_which_it_is_open_again(small: Space, tmp_path: Path) -> None:
    place = "name: Treff\nausnahmen: [{von: 2026-12-24, bis: 2026-12-26, hinweis: Weihnachten}]\n"
    for date, told in (("2026-11-20", True), ("2026-12-26", True), ("2026-12-27", False)):
        fresh = Space(tmp_path / date)
        fresh.fill("small")
        for space in (small, fresh):
            space.write("content/orte/treff.yaml", place)
            assert space.build(date).ok
        assert ("Weihnachten" in small.text("orte/treff/index.html")) is told
        assert small.tree() == fresh.tree()
    assert small.build("2026-11-20").next_change == "2026-12-26T23:00:00+00:00"


def test_a_changed_outline_changes_the_map_and_nothing_else(small: Space) -> None:
    for path, text in PAPER.items():
        assert text is not None
        small.write(path, text)
    assert small.build().ok
    before = small.tree()
    outline = json.dumps({"type": "Polygon", "coordinates": [[*RING[:2], [7.668, 47.619], RING[0]]]})
    small.write("content/quartiere/salzert.geojson", outline)
    assert small.build().ok
    after = small.tree()
    assert {path for path in after if after[path] != before.get(path)} == {"quartier/salzert/index.html"}
