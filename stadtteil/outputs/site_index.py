"""The index at the foot of every page: the ways to all that the paper has, in groups.

Names only what is there, and nothing that a new article changes. Knows addresses, and nothing of pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stadtteil.model.board import has_board
from stadtteil.model.calendar import calendar_of
from stadtteil.model.card import Link
from stadtteil.model.disruption import disruptions_of
from stadtteil.model.editions import editions_of
from stadtteil.model.entry import Entry
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.offering import offered_in
from stadtteil.model.shared_links import (
    archive_link,
    dates_link,
    feeds_link,
    home_link,
    letters_link,
    news_link,
    projects_link,
    search_link,
    works_link,
)
from stadtteil.model.site import Site
from stadtteil.model.urls import DATA
from stadtteil.outputs.audiences import audiences_of
from stadtteil.outputs.sorting import districts
from stadtteil.rendering.page import LinkGroup
from stadtteil.words.language_marks import marked


def index_of(site: Site, credits_href: str) -> tuple[LinkGroup, ...]:
    """Return the index; `credits_href` is where the pictures' makers are named, or empty.

    Nothing leads to the same place twice, and no group is empty. On pages in a further language, what there
    is in the paper's own only stands in the last group, below the name of that language.
    """
    seen: set[str] = set()
    found: list[LinkGroup] = []
    foreign: list[Link] = []
    alone: tuple[Link, ...] = ()
    for heading, links in _groups(site, credits_href):
        fresh = [*alone, *_unseen(links, seen)]
        foreign += [link for link in fresh if link.hreflang]
        mine = tuple(link for link in fresh if not link.hreflang)
        alone = (heading,) if heading.href and not mine else ()
        if mine:
            found.append(LinkGroup(heading, mine))
    if foreign:
        own = Link(
            marked(site.own.language.endonym, site.elsewhere),
            site.own.href(site.own.urls.home),
            site.elsewhere,
        )
        found.append(LinkGroup(own, tuple(foreign)))
    return tuple(found)


def _unseen(links: Iterable[Link], seen: set[str]) -> Iterator[Link]:
    """Yield the links to places that are not `seen` yet, and note these."""
    for link in links:
        if link.href not in seen:
            seen.add(link.href)
            yield link


def _groups(site: Site, credits_href: str) -> Iterator[tuple[Link, Iterable[Link]]]:
    words, overviews = site.words, _overviews(site)
    parts = site.derived(districts)
    located = [link for link, some in overviews if some.record.location()]
    others = [link for link, some in overviews if not some.record.location() and not some.record.outlined]
    yield Link(words.text("Zum Lesen"), ""), _reading(site)
    if parts:
        yield next(link for link, some in overviews if some.record.outlined), map(site.link, parts)
    yield Link(words.text("Was los ist"), ""), [*_life(site), *located]
    yield Link(words.text("Projekte und Menschen"), ""), [*_projects(site), *others]
    yield Link(words.text("Für wen"), ""), _audiences(site)
    yield Link(words.text("Über diese Zeitung"), ""), _about(site, credits_href)


def _reading(site: Site) -> Iterator[Link]:
    """Yield the ways to all that is written: sections, everything, editions, archive."""
    yield home_link(site)
    yield from (section.link for section in site.sections if section.link)
    if site.stories:
        yield news_link(site)
    if overview := editions_of(site).overview:
        yield overview
    if offered_in(site, "letter"):
        yield letters_link(site)
    yield archive_link(site)
    yield search_link(site)


def _life(site: Site) -> Iterator[Link]:
    """Yield the ways to what takes place, is built, and hangs on the notice board."""
    if calendar_of(site).is_listed:
        yield dates_link(site)
    if disruptions_of(site):
        yield works_link(site)
    if has_board(site):
        there = site.elsewhere
        yield Link(site.words.text("Pinnwand"), site.href(site.urls.board), hreflang=there)


def _projects(site: Site) -> Iterator[Link]:
    """Yield the ways to what is funded, and to the funds."""
    funding = funding_of(site)
    if funding.funded or funding.funds:
        yield projects_link(site)
    yield from map(site.link, funding.funds)


def _overviews(site: Site) -> list[tuple[Link, Entry]]:
    """Return the overviews of what groups others, each with one that stands there, as kinds are in order."""
    found: dict[str, tuple[Link, Entry]] = {}
    for entry in (entry for kind in BY_NAME for entry in site.of(kind)):
        term, href = entry.record.term(), site.href(site.urls.overview(entry.record.address))
        if term and href not in found:
            found[href] = Link(site.words.text(term.overview), href), entry
    return list(found.values())


def _audiences(site: Site) -> Iterator[Link]:
    """Yield the fronts for those whom something is for, which are in the paper's own language."""
    for front in audiences_of(site.own).fronts:
        yield Link(site.words.text(front.title), site.href(site.urls.audience(front.id)), site.elsewhere)


def _about(site: Site, credits_href: str) -> Iterator[Link]:
    """Yield what the editors wish at the foot, what else is in the menu, and what the program has for all."""
    words, there = site.words, site.elsewhere
    yield from site.relations.navigation
    yield from site.relations.footer
    if site.settings.accessibility:
        yield Link(words.text("Barrierefreiheit"), site.href(site.urls.accessibility))
    if len(site.languages) > 1:
        yield Link(words.text("Sprachen"), site.href(site.urls.languages))
    if funding_of(site).offers_data:
        yield Link(words.text("Offene Daten"), site.href(DATA), there)
    if credits_href:
        yield Link(words.text("Bildnachweise"), credits_href, there)
    yield feeds_link(site)
