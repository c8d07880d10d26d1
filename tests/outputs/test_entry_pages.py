from __future__ import annotations

from unittest import mock

from stadtteil.model.kinds.event import Event
from tests.outputs.planning import planned
from tests.space import Space


def test_what_a_page_shows_is_made_once_for_the_page_and_the_search(small: Space) -> None:
    small.write("content/termine/fest.md", "---\ntitel: Fest\nbeginn: 2026-10-20 15:00\n---\n\nAlle.\n")

    with mock.patch.object(Event, "page", autospec=True, side_effect=Event.page) as made:
        views = planned(small)

    assert made.call_count == 1
    assert views["termine/fest/index.html"].head.title == "Fest"
