"""Where a part of the town ends: a shape on the earth. How one is written and drawn, this does not know."""

from __future__ import annotations

import msgspec

Ring = tuple[tuple[float, float], ...]
"""Points that close in themselves, each its latitude and longitude in degrees of WGS 84."""


class Outline(msgspec.Struct, frozen=True):
    """A shape of one or several polygons; of each, the first ring is its border, and others are holes.

    Where its file is in error there are no polygons.
    """

    polygons: tuple[tuple[Ring, ...], ...] = ()

    @property
    def rings(self) -> tuple[Ring, ...]:
        """All rings, borders and holes."""
        return tuple(ring for polygon in self.polygons for ring in polygon)
