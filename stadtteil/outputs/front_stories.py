"""What front pages show of the news: what opens them, a second row, more in few words, and by districts.

No text and no picture stands there twice, and nothing that is a year older than the newest: that counts, and
not today, so nothing here changes by itself. Knows neither page nor clock.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import msgspec

from stadtteil.model.card import Card, Link, unrepeated
from stadtteil.model.entry import Entry
from stadtteil.model.site import Site
from stadtteil.outputs.sorting import by_section, districts

SECONDS, BRIEF = 3, 6
YEAR = dt.timedelta(366)


class Neighbourhood(msgspec.Struct, frozen=True):
    """A part of the town, or else a section, with the newest that was told of it and stands nowhere above.

    Where there is nothing new, `about` is what it says of itself, and may be empty.
    """

    link: Link
    card: Card | None
    about: str = ""


class FrontStories(msgspec.Struct, frozen=True):
    """The news of a front page. Only the lead, and the one of the `seconds` that is `pictured`, have one."""

    lead: Card | None
    seconds: tuple[Card, ...]
    pictured: Card | None
    brief: tuple[Card, ...]

    @property
    def shown(self) -> tuple[Card, ...]:
        """All cards of it."""
        return (*((self.lead,) if self.lead else ()), *self.seconds, *self.brief)


def oldest(site: Site) -> dt.datetime | None:
    """Return when what a front page shows may have appeared at the earliest; None without news."""
    newest = next((entry.record.moment for entry in site.stories if not entry.record.is_ad), None)
    return newest - YEAR if newest else None


def front_stories(site: Site, stories: Iterable[Entry]) -> FrontStories:
    """Return what a front page shows of some stories, newest first."""
    newest = list(islice(_recent(site, stories), 1 + SECONDS + BRIEF))
    first = _lead(site, newest)
    lead = site.card(first) if first else None
    shown = lead.image.src if lead and lead.image else ""
    others = site.cards(entry for entry in newest if entry is not first)
    pictured = next((card for card in others if card.image and card.image.src != shown), None)
    ordered = sorted(others, key=lambda card: card is not pictured)
    seconds = tuple(card if card is pictured else _bare(card) for card in ordered[:SECONDS])
    return FrontStories(lead, seconds, pictured, tuple(map(_terse, ordered[SECONDS:])))


def neighbourhoods(site: Site, above: FrontStories) -> tuple[Neighbourhood, ...]:
    """Return the parts of the town with the newest of each; where there are none, the sections.

    Parts of the town are there also without news, for somebody lives there.
    """
    taken = {card.id for card in above.shown}
    parts = [
        (site.link(entry), site.told(entry, entry.record.in_short), entry.record.gathers(entry, site))
        for entry in site.derived(districts)
    ]
    news = site.derived(by_section)
    sections = [(one.link, "", news[one.id]) for one in site.sections if one.link]
    found = []
    for link, about, entries in parts or sections:
        entry = next((one for one in _recent(site, entries) if one.id not in taken), None)
        card = site.card(entry) if entry else None
        if card:
            taken.add(card.id)
        if card or parts:
            found.append(Neighbourhood(link, _terse(card)) if card else Neighbourhood(link, None, about))
    return tuple(found)


def newly_funded(site: Site, funded: Iterable[Entry], most: int, above: FrontStories) -> tuple[Card, ...]:
    """Return the newest of what is funded, with those pictures that do not stand above."""
    since = oldest(site)
    recent = (
        one for one in funded if since is None or (moment := site.moment(one)) is None or moment >= since
    )
    shown = (card.image for card in (above.lead, above.pictured) if card)
    return unrepeated(site.cards(islice(recent, most)), shown)


def _recent(site: Site, entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the news among some entries, newest first, in the site's language: no advertisement, none old."""
    since = oldest(site)
    for entry in entries:
        record = entry.record
        if record.story and not record.is_ad and not site.foreign(entry) and record.moment and since:
            if record.moment < since:
                return
            yield entry


def _lead(site: Site, newest: Sequence[Entry]) -> Entry | None:
    """Return what the page opens with: the newest report with a picture, else the next best."""

    def rank(entry: Entry) -> tuple[bool, bool]:
        card = site.card(entry)
        return not entry.record.leads, not (card and card.image)

    return min(newest, key=rank, default=None)


def _bare(card: Card) -> Card:
    """Return a card without its picture."""
    return msgspec.structs.replace(card, image=None)


def _terse(card: Card) -> Card:
    """Return a card of which only the title is shown, and what stands around it."""
    return msgspec.structs.replace(card, image=None, teaser="")
