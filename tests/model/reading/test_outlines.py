"""Outlines of districts: files of GeoJSON, of which nothing is trusted."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.outline import Outline
from stadtteil.model.reading.outlines import MOST_BYTES, MOST_POINTS, read_outline
from tests.model.desk import complaints, site_of

PATH = "content/quartiere/salzert.geojson"
DISTRICT = "content/quartiere/salzert.yaml"
SOURCED = "name: Salzert\numriss: {quelle: © OpenStreetMap-Mitwirkende, lizenz: ODbL-1.0}\n"
RING = [[7.66, 47.61], [7.67, 47.61], [7.67, 47.62], [7.66, 47.61]]
POLYGON = {"type": "Polygon", "coordinates": [RING]}


def feature(geometry: Any) -> dict[str, Any]:
    return {"type": "Feature", "properties": {"a": [1, {"b": None}]}, "geometry": geometry}


def outline_of(value: Any) -> Outline:
    document = read_outline(PATH, json.dumps(value).encode())
    assert not document.problems
    return msgspec.msgpack.decode(document.record, type=Outline)


@pytest.mark.parametrize(
    "value",
    [
        POLYGON,
        feature(POLYGON),
        {"type": "FeatureCollection", "features": [feature(POLYGON)]},
        {"type": "MultiPolygon", "coordinates": [[RING]]},
        {"type": "Polygon", "coordinates": [[[*point, 312.5] for point in RING]], "crs": {"type": "name"}},
    ],
)
def test_an_outline_is_read_from_every_form_of_geojson(value: Any) -> None:
    assert outline_of(value).rings == (((47.61, 7.66), (47.61, 7.67), (47.62, 7.67), (47.61, 7.66)),)


def test_several_features_are_one_outline() -> None:
    assert len(outline_of({"type": "FeatureCollection", "features": [feature(POLYGON)] * 3}).polygons) == 3


SWAPPED = [point[::-1] for point in RING]
METRES = [[3_400_000 + at, 5_270_000 + at] for at in (0, 10, 20, 0)]


@pytest.mark.parametrize(
    ("data", "line", "said"),
    [
        (b"", 0, "Die Datei ist kein lesbares GeoJSON."),
        (b'{\n"type": "Polygon",\n"coordinates": [[\n', 0, "Die Datei ist kein lesbares GeoJSON."),
        (b'{\n"type": "Polygon",\n"coordinates" 5}', 3, "Die Datei ist kein lesbares GeoJSON."),
        (b"\xff\xfe{}", 1, "Die Datei ist kein lesbares GeoJSON."),
        (b"[" * 100_000, 0, "Das ist kein GeoJSON, wie Karten es brauchen."),
        (b'{"x":' * 50_000, 0, "Die Datei ist kein lesbares GeoJSON."),
        (b"[1, 2]", 0, "Das ist kein GeoJSON"),
        (b'{"type": "Polygon", "coordinates": "alle"}', 0, "Das ist kein GeoJSON"),
        (b'{"type": "Polygon", "coordinates": [[[NaN, 1]]]}', 1, "Die Datei ist kein lesbares GeoJSON."),
        (json.dumps({"type": "Point", "coordinates": [7.6, 47.6]}).encode(), 0, "hier steht: Point."),
        (json.dumps({"type": "GeometryCollection", "geometries": [POLYGON]}).encode(), 0, "GeometryColl"),
        (json.dumps({"type": "FeatureCollection", "features": []}).encode(), 0, "hier steht: FeatureCo"),
        (json.dumps(feature({"type": "MultiPolygon", "coordinates": []})).encode(), 0, "keine Fläche."),
        (json.dumps({"type": "Polygon", "coordinates": []}).encode(), 0, "Eine Fläche hat keinen Rand."),
        (json.dumps({"type": "Polygon", "coordinates": [RING[:3]]}).encode(), 0, "schließt sich nicht."),
        (json.dumps({"type": "Polygon", "coordinates": [[RING[0]] * 2]}).encode(), 0, "schließt sich nicht."),
        (json.dumps({"type": "Polygon", "coordinates": [[[7.6]] * 4]}).encode(), 0, "fehlt eine der beiden"),
        (json.dumps({"type": "Polygon", "coordinates": [SWAPPED]}).encode(), 0, "sind vertauscht."),
        (json.dumps({"type": "Polygon", "coordinates": [METRES]}).encode(), 0, "liegt weit weg."),
        (
            json.dumps({"type": "Polygon", "coordinates": [[*RING[:2] * MOST_POINTS, RING[0]]]}).encode(),
            0,
            "hat mehr als 3.000 Punkte.",
        ),
        (b" " * (MOST_BYTES + 1), 0, "Der Umriss ist mit 500 kB zu groß"),
    ],
)
def test_what_is_no_outline_is_refused_with_a_cure(data: bytes, line: int, said: str) -> None:
    document = read_outline(PATH, data)
    [problem] = document.problems
    assert said in problem.message
    assert problem.cure
    assert problem.severity == "error"
    assert problem.line == line
    assert msgspec.msgpack.decode(document.record, type=Outline) == Outline()


@given(st.binary(max_size=200) | st.recursive(
    st.none() | st.floats() | st.sampled_from(["Polygon", "Feature", "MultiPolygon"]),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(st.sampled_from(["type", "coordinates", "geometry", "features"]), inner, max_size=4),
    max_leaves=20,
).map(lambda value: json.dumps(value).encode()))  # fmt: skip
def test_any_file_is_an_outline_or_said_to_be_none(data: bytes) -> None:
    document = read_outline(PATH, data)
    outline = msgspec.msgpack.decode(document.record, type=Outline)
    assert bool(document.problems) is (outline == Outline())


def test_an_outline_belongs_to_the_district_that_it_is_called_after() -> None:
    site = site_of({PATH: json.dumps(POLYGON), DISTRICT: SOURCED})
    [district] = site.of("quartier")
    assert len(site.relations.outlines[district.id].rings) == 1
    source = district.record.outline_source()
    assert source is not None
    assert (source.credit, source.license) == ("© OpenStreetMap-Mitwirkende", "ODbL 1.0")


@pytest.mark.parametrize(
    ("files", "path", "severity", "said"),
    [
        ({PATH: json.dumps(POLYGON)}, DISTRICT, "error", "es steht nicht dabei, von wem er ist."),
        ({DISTRICT: SOURCED}, DISTRICT, "warning", "Der Umriss selbst fehlt."),
        ({PATH: "{", DISTRICT: SOURCED}, PATH, "error", "Die Datei ist kein lesbares GeoJSON."),
        ({"content/quartiere/salz.geojson": json.dumps(POLYGON)}, "content/quartiere/salz.geojson", "warning",
         "Zu diesem Umriss gibt es keinen Eintrag."),
        ({"content/artikel/2026/a.geojson": json.dumps(POLYGON)}, "content/artikel/2026/a.geojson", "warning",
         "Dateien mit dieser Endung werden hier nicht benutzt."),
        ({DISTRICT: "name: Salzert\numriss: {quelle: ich}\n"}, DISTRICT, "error", "„lizenz“ fehlt."),
        ({DISTRICT: "name: Salzert\numriss: {quelle: ich, lizenz: geheim}\n"}, DISTRICT, "error", "„geheim“"),
    ],
)  # fmt: skip
def test_what_an_outline_lacks_is_told_once(
    files: dict[str, str], path: str, severity: str, said: str
) -> None:
    [problem] = complaints(files)
    assert (problem.path, problem.severity) == (path, severity)
    assert said in problem.message
    assert problem.cure


def test_an_outline_is_known_while_something_is_announced() -> None:
    later = "---\ntitel: Später\ndatum: 2026-08-01\nteaser: T\n---\nText.\n"
    files = {PATH: json.dumps(POLYGON), DISTRICT: SOURCED, "content/artikel/2026/b.md": later}
    assert complaints(files) == []
