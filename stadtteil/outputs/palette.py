"""The colours of the funds' categories as CSS, for light and dark grounds; the sheet says where which holds.

A rule is known by the colour itself, so that funds that share one share the rule.
"""

from __future__ import annotations

from stadtteil.model.fields.colours import night
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.site import Site


def palette_of(site: Site) -> str:
    """Return a rule for each colour: `[data-c="#1b5a9e"]{--day:#1b5a9e;--night:#8bbefd}`."""
    funding = funding_of(site)
    categories = (category for fund in funding.funds for category in funding.categories(fund))
    colours = sorted({category.color for category in categories})
    return "".join(f'[data-c="{day}"]{{--day:{day};--night:{night(day)}}}\n' for day in colours)
