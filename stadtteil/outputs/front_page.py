"""What the front pages of all languages share: stories, what comes, the parts of the town, the fund.

Knows no page's address and no template.
"""

from __future__ import annotations

from typing import Annotated

import msgspec

from stadtteil.model.calendar import calendar_of
from stadtteil.model.card import Card, DateFace, Link
from stadtteil.model.date_face import next_faces
from stadtteil.model.disruption import Disruption, urgent
from stadtteil.model.funding.account import Account
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.labels import Label
from stadtteil.model.shared_links import dates_link, news_link, projects_link
from stadtteil.model.site import Site
from stadtteil.outputs.facets import accounts_of
from stadtteil.outputs.front_stories import Neighbourhood, front_stories, neighbourhoods, newly_funded
from stadtteil.outputs.sorting import districts

PROJECTS, DATES = 3, 6


class FrontPage(msgspec.Struct, frozen=True):
    """What a front page shows; `pictured` is the one of the `seconds` that has its picture there.

    `neighbourhoods` are parts of the town, or else sections: `are_districts` says which.
    """

    lead: Annotated[Card | None, Label("Aufmacher")]
    seconds: Annotated[tuple[Card, ...], Label("zweite Reihe")]
    pictured: Annotated[Card | None, Label("zweite Reihe")]
    brief: Annotated[tuple[Card, ...], Label("neueste Beiträge")]
    news: Annotated[Link, Label("neueste Beiträge")]
    dates: Annotated[tuple[DateFace, ...], Label("nächste Termine")]
    all_dates: Annotated[Link, Label("alle Termine")]
    disruptions: Annotated[tuple[Disruption, ...], Label("Bauarbeiten")]
    neighbourhoods: Annotated[tuple[Neighbourhood, ...], Label("Quartiere oder Ressorts")]
    are_districts: Annotated[bool, Label("Quartiere oder Ressorts")]
    accounts: Annotated[tuple[Account, ...], Label("Kontostand der Fonds")]
    projects: Annotated[tuple[Card, ...], Label("Projekte")]
    all_projects: Annotated[Link, Label("Projekte")]


def front_page(site: Site) -> FrontPage:
    """Return what the front page of a site's language shows; ads have no place on it."""
    funding, stories = funding_of(site), front_stories(site, site.stories)
    return FrontPage(
        lead=stories.lead,
        seconds=stories.seconds,
        pictured=stories.pictured,
        brief=stories.brief,
        news=news_link(site),
        dates=next_faces(site, calendar_of(site).listed(), DATES),
        all_dates=dates_link(site),
        disruptions=urgent(site),
        neighbourhoods=neighbourhoods(site, stories),
        are_districts=bool(site.derived(districts)),
        accounts=accounts_of(site, funding.funds),
        projects=newly_funded(site, (entry for entry, _ in funding.funded), PROJECTS, stories),
        all_projects=projects_link(site),
    )
