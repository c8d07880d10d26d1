"""The colours of the funds' categories as CSS, for light and dark grounds; the sheet says where which holds.

A rule is known by the colour itself, so that funds that share one share the rule.
"""

from __future__ import annotations

from stadtteil.model.colours import night
from stadtteil.model.site import Site


def palette_of(site: Site) -> str:
    """Return a rule for each colour: `[data-c="#1b5a9e"] { --day: #1b5a9e; --night: #8bbefd; }`."""
    categories = (category for fund in site.funds for category in site.categories(fund))
    colours = sorted({category.color for category in categories})
    return "".join(f'[data-c="{day}"] {{ --day: {day}; --night: {night(day)}; }}\n' for day in colours)
