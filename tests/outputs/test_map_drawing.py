"""A district's map: to scale, within its box, and legible whatever it shows."""

from __future__ import annotations

import math
import re
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.fields.coordinates import EAST, NORTH
from stadtteil.model.outline import Outline
from stadtteil.outputs.map_drawing import (
    HIGHEST,
    LOWEST,
    MOST,
    RADIUS,
    STEP,
    WIDTH,
    Degrees,
    MapDrawing,
    drawn,
    middle,
)

HERE = (47.61, 7.66)
METRE = 1 / 111_195
"""A metre to the north, in degrees."""

NEAR = st.tuples(st.floats(*NORTH), st.floats(*EAST))
CLOSE = st.tuples(st.floats(47.61, 47.612), st.floats(7.66, 7.663))
RINGS = st.lists(NEAR | CLOSE, min_size=3, max_size=30).map(lambda places: (*places, places[0]))
OUTLINES = st.lists(RINGS, max_size=3).map(lambda rings: Outline(tuple((ring,) for ring in rings)))


def drawing(*points: Degrees, outline: Outline | None = None) -> MapDrawing:
    found = drawn(points, outline or Outline())
    assert found is not None
    return found


@given(st.lists(NEAR | CLOSE | st.just(HERE), min_size=1, max_size=45), OUTLINES)
def test_all_that_is_drawn_is_within_the_box_and_no_numbers_meet(
    points: list[Degrees], outline: Outline
) -> None:
    found = drawing(*points, outline=outline)
    assert LOWEST <= found.height <= HIGHEST
    assert [one.number for one in found.markers] == list(range(1, min(len(points), MOST) + 1))
    for one in found.markers:
        assert RADIUS <= one.x <= WIDTH - RADIUS
        assert RADIUS <= one.y <= found.height - RADIUS
    for one, other in combinations(found.markers, 2):
        assert math.dist((one.x, one.y), (other.x, other.y)) >= STEP
    numbers = [int(number) for number in re.findall(r"-?\d+", found.outline)]
    assert all(0 <= x <= WIDTH for x in numbers[::2])
    assert all(0 <= y <= found.height for y in numbers[1::2])
    assert re.fullmatch(r"(M\d+ \d+( \d+ \d+)*Z)*", found.outline)
    assert 0 < found.bar <= WIDTH


def test_one_point_stands_in_the_middle() -> None:
    found = drawing(HERE)
    [marker] = found.markers
    assert (marker.x, marker.y, marker.is_aside) == (WIDTH // 2, found.height // 2, False)


def test_of_two_equal_points_one_steps_aside_and_both_show_where_they_are() -> None:
    first, second = drawing(HERE, HERE).markers
    assert (first.is_aside, second.is_aside) == (False, True)
    assert (first.x, first.y) == (second.at_x, second.at_y)
    assert math.dist((first.x, first.y), (second.x, second.y)) < 2 * STEP


def test_nothing_is_drawn_without_a_point() -> None:
    assert drawn([], Outline((((HERE, (47.62, 7.66), (47.62, 7.67), HERE),),))) is None


def test_north_is_up_and_east_is_at_the_end() -> None:
    south, north, east = drawing(HERE, (47.615, 7.66), (47.61, 7.668)).markers
    assert north.y < south.y
    assert north.x == south.x
    assert east.x > south.x
    assert east.y == south.y


def test_both_directions_have_one_scale_and_the_bar_tells_it() -> None:
    across = METRE / math.cos(math.radians(HERE[0]))
    found = drawing(HERE, (HERE[0] + 800 * METRE, HERE[1]), (HERE[0], HERE[1] + 800 * across))
    first, north, east = found.markers
    assert abs((first.y - north.y) - (east.x - first.x)) <= 1
    assert found.bar / found.metres == pytest.approx((first.y - north.y) / 800, rel=0.02)


def test_a_border_of_many_points_has_few_in_the_drawing() -> None:
    circle = [
        (47.61 + 0.004 * math.sin(angle / 300), 7.66 + 0.006 * math.cos(angle / 300)) for angle in range(1885)
    ]
    outline = Outline(((((*circle, circle[0])),),))
    assert len(drawing(HERE, outline=outline).outline.split()) < 150


def test_the_middle_of_some_points_is_between_all_of_them() -> None:
    assert middle([(47.0, 7.0), (47.1, 7.4), (47.2, 7.1)]) == pytest.approx((47.1, 7.2))
