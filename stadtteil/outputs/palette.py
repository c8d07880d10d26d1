"""The colours of the funds' categories as CSS, for light and dark grounds of the paper's own.

The sheet says where which holds. A rule is known by the colour itself: funds that share one share the rule.
"""

from __future__ import annotations

from stadtteil.model.colour_schemes import schemes_of
from stadtteil.model.fields.colours import day, night
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.site import Site


def palette_of(site: Site) -> str:
    """Return a rule for each colour: `[data-c="#1b5a9e"]{--day:#1b5a9e;--night:#8bbefd}`."""
    funding = funding_of(site)
    categories = (category for fund in funding.funds for category in funding.categories(fund))
    colours = sorted({category.color for category in categories})
    by_day, by_night = (scheme.grounds for scheme in schemes_of(site.settings.theme))
    return "".join(
        f'[data-c="{colour}"]{{--day:{day(colour, by_day)};--night:{night(colour, by_night)}}}\n'
        for colour in colours
    )
