"""Where something lies on the earth, as maps in the web write it: `47.6123, 7.6612`. Knows no map."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import ClassVar

import msgspec

from stadtteil.model.fields.field import FieldType, Notes
from stadtteil.model.fields.texts import words
from stadtteil.model.text.late_pattern import late_pattern
from stadtteil.model.yaml.tree import Listing, Node, Scalar

NORTH = (45.0, 56.0)
EAST = (4.0, 18.0)
"""Germany and its neighbours, in degrees of WGS 84: what lies elsewhere is a slip of the pen."""
EXACT = 3
"""Decimal places from which on a place is known to about a hundred metres."""

_PAIR = late_pattern(
    r"(-?[0-9]{1,3}(?:[.,][0-9]{1,15})?)\s*°?\s*N?(?:\s*[,;/]\s*|\s+)(-?[0-9]{1,3}(?:[.,][0-9]{1,15})?)\s*°?\s*[EO]?",
    re.IGNORECASE,
)
_CURE = (
    "Schreiben Sie zwei Zahlen wie 47.6123, 7.6612. Auf openstreetmap.org finden Sie sie mit einem Klick der "
    "rechten Maustaste unter „Adresse anzeigen“."
)


class GeoPoint(msgspec.Struct, frozen=True):
    """A place on the earth, in degrees of WGS 84, exactly as it was written."""

    latitude: Decimal
    longitude: Decimal


def is_near(latitude: float, longitude: float) -> bool:
    """Whether a place is in Germany or close by.

    >>> is_near(47.61, 7.66), is_near(7.66, 47.61), is_near(float("nan"), 7.66)
    (True, False, False)
    """
    return NORTH[0] <= latitude <= NORTH[1] and EAST[0] <= longitude <= EAST[1]


class Coordinates(FieldType):
    """Latitude and longitude."""

    noun: ClassVar[str] = "zwei Zahlen wie 47.6123, 7.6612"

    def read(self, node: Node, at: str, notes: Notes) -> GeoPoint | None:
        """Return the place."""
        if isinstance(node, Listing) and all(isinstance(item, Scalar) for item in node.items):
            said = " ".join(item.text for item in node.items if isinstance(item, Scalar))
            node = Scalar(said, False, node.line, node.column)
        text = words(node, notes, self.noun)
        if text is None:
            return None
        pair = _PAIR.fullmatch(text)
        if pair is None:
            notes.say(node, f"„{text}“ sind keine Koordinaten.", _CURE)
            return None
        point = GeoPoint(*(Decimal(part.replace(",", ".")) for part in pair.groups()))
        return point if _is_plausible(point, node, notes) else None


def _is_plausible(point: GeoPoint, node: Node, notes: Notes) -> bool:
    """Whether a place can be meant; a hint where it is known to a kilometre only."""
    north, east = float(point.latitude), float(point.longitude)
    if is_near(east, north):
        fix = f"{point.longitude}, {point.latitude}"
        message = "Die beiden Koordinaten sind vertauscht: Die Breite kommt zuerst."
        notes.say(node, message, f"Schreiben Sie: {fix}", fix=fix)
        return False
    if not is_near(north, east):
        notes.say(node, f"Die Koordinaten {point.latitude}, {point.longitude} liegen weit weg.", _CURE)
        return False
    places = (-int(part.as_tuple().exponent) for part in (point.latitude, point.longitude))
    if min(places) < EXACT:
        message = "So ungenau kann der Ort einen Kilometer daneben liegen."
        notes.say(node, message, "Geben Sie vier Stellen nach dem Punkt an.", "warning")
    return True
