"""What is folded away can be unfolded by whoever wants to see it, or stands open, at every width."""

from __future__ import annotations

from collections.abc import Sequence

from tests.browser.serving import Served
from tests.browser.visits import WIDTHS, Visit


def test_nothing_is_folded_away_without_a_button_that_unfolds_it(
    served_whole: Served, visited: Sequence[Visit]
) -> None:
    folding = [one for one in visited if "<details" in served_whole.paper.text(one.path)]
    facets = [one.width for one in folding if "facets" in served_whole.paper.text(one.path)]
    assert set(facets) == set(WIDTHS)
    assert [(one.path, one.width, one.folded_away) for one in visited if one.folded_away] == []
