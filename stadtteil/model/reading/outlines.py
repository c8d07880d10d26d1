"""From a file of GeoJSON (RFC 7946) to the outline that it says. Nothing in it is trusted."""

from __future__ import annotations

import re
from typing import TypeVar

import msgspec

from stadtteil.model.document import Document
from stadtteil.model.fields.coordinates import is_near
from stadtteil.model.outline import Outline, Ring
from stadtteil.model.source import OUTLINE
from stadtteil.problems import Problem

T = TypeVar("T")

MOST_BYTES = 500_000
MOST_POINTS = 3000
"""Points of all rings: far above what a map of a page can show."""

_SIMPLER = "Vereinfachen Sie den Umriss, zum Beispiel mit QGIS: Für die Karte genügen hundert Punkte."
_SAVED_ANEW = "Speichern Sie den Umriss noch einmal als GeoJSON, als Fläche (Polygon oder MultiPolygon)."
_DEGREES = (
    "GeoJSON nennt Grad, erst die Länge, dann die Breite, zum Beispiel [7.6612, 47.6123]. Sind es Meter, "
    "speichern Sie die Datei noch einmal in WGS 84 (EPSG:4326)."
)


class _RefusedError(Exception):
    """What is wrong with a file, what to do about it, and in which line, if that is known."""

    def __init__(self, message: str, cure: str, line: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.cure = cure
        self.line = line


class _Object(msgspec.Struct):
    """An object of GeoJSON: a geometry, a feature, or several of these. All else in it is skipped."""

    type: str = ""
    coordinates: msgspec.Raw = msgspec.Raw(b"[]")
    geometry: msgspec.Raw = msgspec.Raw(b"{}")
    features: list[msgspec.Raw] = []


_Polygon = list[list[list[float]]]


def read_outline(path: str, data: bytes) -> Document:
    """Return what an outline's file says; where that is wrong, an outline of nothing, and why."""
    try:
        outline = Outline(tuple(map(_polygon, _polygons(data))))
        if not outline.polygons:
            raise _RefusedError("In dieser Datei steht keine Fläche.", _SAVED_ANEW)
    except _RefusedError as wrong:
        problem = Problem(path, wrong.line, 0, wrong.message, wrong.cure)
        return Document(path, OUTLINE, (problem,), msgspec.msgpack.encode(Outline()), ("polygons",))
    return Document(path, OUTLINE, record=msgspec.msgpack.encode(outline))


def _polygons(data: bytes) -> list[_Polygon]:
    if len(data) > MOST_BYTES:
        size, most = (f"{count / 1000:.0f} kB" for count in (len(data), MOST_BYTES))
        raise _RefusedError(f"Der Umriss ist mit {size} zu groß (höchstens {most}).", _SIMPLER)
    whole = _decoded(data.removeprefix(b"\xef\xbb\xbf"), _Object, whole=True)
    features = [_object(bytes(feature)) for feature in whole.features] or [whole]
    found: list[_Polygon] = []
    for feature in features:
        geometry = _object(bytes(feature.geometry)) if feature.type == "Feature" else feature
        if geometry.type == "Polygon":
            found.append(_decoded(bytes(geometry.coordinates), _Polygon))
        elif geometry.type == "MultiPolygon":
            found += _decoded(bytes(geometry.coordinates), list[_Polygon])
        else:
            what = geometry.type or "nichts davon"
            message = f"Ein Umriss ist eine Fläche (Polygon oder MultiPolygon); hier steht: {what:.40}."
            raise _RefusedError(message, _SAVED_ANEW)
    if sum(len(ring) for polygon in found for ring in polygon) > MOST_POINTS:
        raise _RefusedError(f"Der Umriss hat mehr als {MOST_POINTS:,} Punkte.".replace(",", "."), _SIMPLER)
    return found


def _object(data: bytes) -> _Object:
    return _decoded(data, _Object)


def _decoded(data: bytes, type_: type[T], *, whole: bool = False) -> T:
    """Return what a part of the file says; of the `whole` one it is known in which line it breaks off."""
    try:
        return msgspec.json.decode(data, type=type_)
    except msgspec.ValidationError:
        raise _RefusedError("Das ist kein GeoJSON, wie Karten es brauchen.", _SAVED_ANEW) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        place = re.search(r"\(byte (\d+)\)", str(error))
        line = data[: int(place[1])].count(b"\n") + 1 if place and whole else 0
        raise _RefusedError("Die Datei ist kein lesbares GeoJSON.", _SAVED_ANEW, line) from None


def _polygon(rings: _Polygon) -> tuple[Ring, ...]:
    if not rings:
        raise _RefusedError("Eine Fläche hat keinen Rand.", _SAVED_ANEW)
    return tuple(map(_ring, rings))


def _ring(points: list[list[float]]) -> Ring:
    if any(len(point) < 2 for point in points):
        raise _RefusedError("Zu einem Punkt fehlt eine der beiden Koordinaten.", _DEGREES)
    ring = tuple((point[1], point[0]) for point in points)
    if len(ring) < 4 or ring[0] != ring[-1]:
        cure = "Der letzte Punkt muss derselbe sein wie der erste, mit mindestens zwei anderen dazwischen."
        raise _RefusedError("Der Rand einer Fläche schließt sich nicht.", cure)
    far = next((point for point in ring if not is_near(*point)), None)
    if far and is_near(far[1], far[0]):
        raise _RefusedError(f"Die Koordinaten {far[1]}, {far[0]} sind vertauscht.", _DEGREES)
    if far:
        raise _RefusedError(f"Der Punkt {far[1]}, {far[0]} liegt weit weg.", _DEGREES)
    return ring
