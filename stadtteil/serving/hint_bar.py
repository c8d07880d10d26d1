"""How hints look in the browser: a narrow bar below the page that can be opened, and closed.

Knows texts only, as the overlay for errors does.
"""

from __future__ import annotations

from collections.abc import Sequence

from stadtteil.serving.injection import HINT_BAR
from stadtteil.serving.overlay import escape, item
from stadtteil.terminal.excerpt import ProblemText

MOST_SHOWN = 50
"""Hints that are shown; the terminal has them all."""


def hint_bar(hints: Sequence[ProblemText]) -> str:
    """Return the hints as a bar in HTML; nothing where there are none."""
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
