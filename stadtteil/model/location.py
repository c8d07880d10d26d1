"""Where something is, when it is open and how it is reached, for pages, maps, calendars and open data.

Knows no kind, and nothing of how a place is shown.
"""

from __future__ import annotations

import datetime as dt

import msgspec

from stadtteil.model import openstreetmap
from stadtteil.model.fields.coordinates import GeoPoint
from stadtteil.model.fields.opening_hours import OpenTime


class ClosedDays(msgspec.Struct, frozen=True):
    """The first and the last day on which something is closed that would be open."""

    first: dt.date
    last: dt.date


class Location(msgspec.Struct, frozen=True):
    """Where something is: a postal address, and its `point` on the earth where that is known.

    `hours` are when it is open, `closed` when it is not although they say so. `step_free` is None where
    nobody knows.
    """

    name: str
    street: str = ""
    postal_code: str = ""
    town: str = ""
    point: GeoPoint | None = None
    phone: str = ""
    website: str = ""
    hours: tuple[OpenTime, ...] = ()
    closed: tuple[ClosedDays, ...] = ()
    step_free: bool | None = None

    @property
    def latitude(self) -> float | None:
        """Degrees to the north (WGS 84)."""
        return float(self.point.latitude) if self.point else None

    @property
    def longitude(self) -> float | None:
        """Degrees to the east (WGS 84)."""
        return float(self.point.longitude) if self.point else None

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of its address, without its name.

        >>> Location("Treff", "Am Brunnen 1", "12345", "Musterstadt").lines
        ('Am Brunnen 1', '12345 Musterstadt')
        """
        return tuple(line for line in (self.street, f"{self.postal_code} {self.town}".strip()) if line)

    @property
    def map_href(self) -> str:
        """A map of others that shows it: by its point, else by its address; or nothing."""
        if self.point:
            return openstreetmap.marked(self.point)
        return openstreetmap.searched(", ".join(self.lines)) if self.street and self.town else ""
