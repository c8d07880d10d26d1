"""A drawing of points and an outline, to scale, for a page: north is up, and no two numbers meet.

Knows degrees and nothing else: not what stands at a point, and no map of others.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import msgspec

from stadtteil.model.outline import Outline

WIDTH, LOWEST, HIGHEST = 320, 280, 420
"""The size of a drawing in its own units: a small phone has as many pixels, so numbers are legible."""
RADIUS = 12
"""Of the circle around a number."""
STEP = 2 * RADIUS + 2
"""How far apart the centres of two circles are at least."""
MARGIN = RADIUS + 4
MOST = 30
"""Points on a drawing: each keeps at most four places of its grid from others, of which there are 120."""
EARTH = 6_371_000
"""The radius of the earth in metres."""
NARROWEST = 400.0
"""Metres that a drawing shows at least, else a single point would be no map."""
FINE = 0.75
"""How far a drawn border may be from the true one."""
BARS = (50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000)
"""Lengths of the bar that shows the scale, in metres."""

_Place = tuple[int, int]
Degrees = tuple[float, float]
"""Latitude and longitude (WGS 84)."""


class Marker(msgspec.Struct, frozen=True):
    """A number in a circle at `x`, `y`, and the place that it stands for."""

    number: int
    x: int
    y: int
    at_x: int
    at_y: int

    @property
    def is_aside(self) -> bool:
        """Whether others stand at its place."""
        return (self.x, self.y) != (self.at_x, self.at_y)


class MapDrawing(msgspec.Struct, frozen=True):
    """A drawing: its height, the outline as an SVG path, the numbers, and a bar of so many metres."""

    height: int
    outline: str
    markers: tuple[Marker, ...]
    bar: int
    metres: int


class _Projection:
    """From degrees to units of the drawing: flat, as a part of a town is (equirectangular)."""

    def __init__(self, places: Sequence[Degrees]) -> None:
        norths, easts = zip(*places, strict=True)
        self._north, self._east = (min(norths) + max(norths)) / 2, (min(easts) + max(easts)) / 2
        self._along = math.radians(1) * EARTH
        self._across = self._along * math.cos(math.radians(self._north))
        wide = max((max(easts) - min(easts)) * self._across, NARROWEST)
        high = max((max(norths) - min(norths)) * self._along, NARROWEST)
        self.scale = min((WIDTH - 2 * MARGIN) / wide, (HIGHEST - 2 * MARGIN) / high)
        self.height = min(HIGHEST, max(LOWEST, math.ceil(high * self.scale) + 2 * MARGIN))

    def __call__(self, place: Degrees) -> tuple[float, float]:
        """Return where something stands on the drawing."""
        x = (place[1] - self._east) * self._across * self.scale + WIDTH / 2
        y = (self._north - place[0]) * self._along * self.scale + self.height / 2
        return x, y


def drawn(points: Sequence[Degrees], outline: Outline) -> MapDrawing | None:
    """Return a drawing of the first `MOST` points, numbered from 1; None where there is no point."""
    if not points:
        return None
    border = [place for ring in outline.rings for place in ring]
    project = _Projection([*points, *border])
    true = [_inside(project(point), project.height) for point in points[:MOST]]
    metres = max((bar for bar in BARS if bar * project.scale <= WIDTH / 3), default=BARS[0])
    return MapDrawing(
        height=project.height,
        outline="".join(_path(map(project, ring)) for ring in outline.rings),
        markers=tuple(_markers(true, project.height)),
        bar=round(metres * project.scale),
        metres=metres,
    )


def _inside(place: tuple[float, float], height: int) -> _Place:
    x, y = place
    return min(max(round(x), MARGIN), WIDTH - MARGIN), min(max(round(y), MARGIN), height - MARGIN)


def _markers(places: Sequence[_Place], height: int) -> Iterator[Marker]:
    """Yield the numbers, each at its place, or where that is taken at the nearest one that is free."""
    grid = [
        (x, y)
        for x in range(MARGIN, WIDTH - MARGIN + 1, STEP)
        for y in range(MARGIN, height - MARGIN + 1, STEP)
    ]
    taken: list[_Place] = []
    for number, place in enumerate(places, 1):
        near = sorted(grid, key=lambda other: (math.dist(place, other), other))
        spot = next(one for one in (place, *near) if all(math.dist(one, other) >= STEP for other in taken))
        taken.append(spot)
        yield Marker(number, *spot, *place)


def _path(points: Iterable[tuple[float, float]]) -> str:
    """Return a ring as an SVG path, without the points that nobody would see."""
    rounded = [(round(x), round(y)) for x, y in _simplified(list(points))]
    said = " ".join(f"{x} {y}" for (x, y), _ in groupby(rounded))
    return f"M{said}Z"


def _simplified(points: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Yield the points of a line that it needs to be right within `FINE` units (Douglas and Peucker)."""
    keep = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        far, at = max(
            ((_aside(points[at], points[first], points[last]), at) for at in range(first + 1, last)),
            default=(0.0, 0),
        )
        if far > FINE:
            keep.add(at)
            spans += [(first, at), (at, last)]
    return (points[at] for at in sorted(keep))


def _aside(point: tuple[float, float], start: tuple[float, float], end: tuple[float, float]) -> float:
    """Return how far a point is from the straight line between two others."""
    length = math.dist(start, end)
    if not length:
        return math.dist(point, start)
    across = (end[0] - start[0]) * (start[1] - point[1]) - (start[0] - point[0]) * (end[1] - start[1])
    return abs(across) / length


def middle(points: Sequence[Degrees]) -> Degrees:
    """Return the place in the middle of some points."""
    norths, easts = zip(*points, strict=True)
    return (min(norths) + max(norths)) / 2, (min(easts) + max(easts)) / 2
