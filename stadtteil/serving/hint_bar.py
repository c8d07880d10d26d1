"""The hints of a build as HTML: a narrow bar at the foot of the page that can be opened and closed.

Knows problems as text only, like the overlay for errors.
"""

from __future__ import annotations

from collections.abc import Sequence

from stadtteil.serving.injection import HINT_BAR
from stadtteil.serving.overlay import escape, item
from stadtteil.terminal.excerpt import ProblemText

MOST_SHOWN = 50
"""Number of hints that are shown; the terminal has all."""


def hint_bar(hints: Sequence[ProblemText]) -> str:
    """Return the hints as HTML for a shadow root; an empty text where there are none."""
    if not hints:
        return ""
    title = "1 Hinweis" if len(hints) == 1 else f"{len(hints)} Hinweise"
    more = len(hints) - MOST_SHOWN
    rest = f"<p>Und {more} weitere; sie stehen im Terminal.</p>" if more > 0 else ""
    return (
        f'<link rel="stylesheet" href="{HINT_BAR}"><section aria-label="Hinweise">'
        f"<details><summary>{escape(title)}</summary>"
        f'<div class="list" tabindex="0" role="group" aria-label="{escape(title)}">'
        + "".join(map(item, hints[:MOST_SHOWN]))
        + f'{rest}</div></details><button type="button">Schließen</button></section>'
    )
