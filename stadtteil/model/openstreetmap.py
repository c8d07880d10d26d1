"""Where OpenStreetMap shows something: addresses for plain links. Nothing of its maps is ever loaded."""

from __future__ import annotations

from stadtteil.model.fields.coordinates import GeoPoint

_SITE = "https://www.openstreetmap.org/"
HOUSE, QUARTER = 18, 15
"""How near one looks, as web maps count it: at a house, at a part of a town."""


def marked(point: GeoPoint) -> str:
    """Return a map with a mark at a place.

    >>> from decimal import Decimal
    >>> marked(GeoPoint(Decimal("47.6123"), Decimal("7.6612")))
    'https://www.openstreetmap.org/?mlat=47.6123&mlon=7.6612#map=18/47.6123/7.6612'
    """
    north, east = point.latitude, point.longitude
    return f"{_SITE}?mlat={north}&mlon={east}#map={HOUSE}/{north}/{east}"


def searched(address: str) -> str:
    """Return the search for an address.

    >>> searched("Am Brunnen 1, Musterstadt")
    'https://www.openstreetmap.org/search?query=Am%20Brunnen%201%2C%20Musterstadt'
    """
    from urllib.parse import quote  # late: nothing else that a page needs asks for it

    return f"{_SITE}search?query={quote(address)}"


def around(latitude: float, longitude: float) -> str:
    """Return a map of what lies around a place.

    >>> around(47.61234567, 7.6)
    'https://www.openstreetmap.org/#map=15/47.6123/7.6000'
    """
    return f"{_SITE}#map={QUARTER}/{latitude:.4f}/{longitude:.4f}"
