"""Lists of news: all, by section, by tag, by year, and the page of each district."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from stadtteil.engine.output import Blobs, Output
from stadtteil.model.card import Body, Card, Fact, Image, Link
from stadtteil.model.entry import Entry
from stadtteil.model.site import Site
from stadtteil.model.slugs import slug
from stadtteil.outputs.dress import Dress
from stadtteil.outputs.pagination import slices
from stadtteil.outputs.places import file_of, home_link
from stadtteil.rendering.page import Pager, PageView, html


class ListPage(msgspec.Struct, frozen=True):
    """What a list shows."""

    title: str
    kicker: str
    intro: str
    cards: tuple[Card, ...]
    total: int
    pager: Pager | None
    facts: tuple[Fact, ...] = ()
    image: Image | None = None
    projects: tuple[Card, ...] = ()
    body: Body | None = None
    siblings: tuple[Link, ...] = ()


class ListView(PageView, frozen=True, kw_only=True):
    """A page of a list."""

    content: ListPage


def plan(site: Site, dress: Dress) -> Iterator[Output]:
    """Yield all lists, each in pages of twenty."""
    stories = site.stories
    yield from _pages(site, dress, "/artikel/", ListPage("Alle Artikel", "Archiv", "", (), 0, None), stories)
    yield from _sections(site, dress)
    yield from _tags(site, dress)
    yield from _years(site, dress)
    for entry in site.entries:
        term = entry.record.term()
        if term and term.listed:
            yield from _term(site, dress, entry)


def _pages(
    site: Site,
    dress: Dress,
    url: str,
    page: ListPage,
    entries: Sequence[Entry],
    origins: tuple[str, ...] = (),
) -> Iterator[Output]:
    """Yield the pages of one list; only its front has introduction, picture and projects."""
    feeds: tuple[Link, ...] = ()
    if url.startswith("/ressort/"):
        feeds = (Link(f"{page.title} (RSS)", site.href(f"{url}feed.xml")),)
    for part in slices(site.cards(entries), url, site.settings.base):
        numbered = ListPage(
            page.title, page.kicker, "", part.cards, len(entries) if part.number == 0 else 0, part.pager
        )
        content = (
            numbered
            if part.number
            else msgspec.structs.replace(page, cards=part.cards, total=len(entries), pager=part.pager)
        )
        title = page.title if part.number == 0 else f"{page.title}, Seite {part.number}"
        view = ListView(
            template=dress.template("listing.html"),
            frame=dress.frame,
            head=dress.head(title, part.url, page.intro, page.image, feeds=feeds, nav=url),
            breadcrumbs=(home_link(site),)
            if part.number == 0
            else (home_link(site), Link(page.title, site.href(url))),
            content=content,
        )
        yield Output(file_of(part.url), view, origins)


def _sections(site: Site, dress: Dress) -> Iterator[Output]:
    by_section: dict[str, list[Entry]] = {section.id: [] for section in site.sections}
    for entry in site.stories:
        by_section.setdefault(site.section(getattr(entry.record, "section", "")).id, []).append(entry)
    for section in site.sections:
        page = ListPage(section.name, "Ressort", section.description, (), 0, None)
        yield from _pages(site, dress, f"/ressort/{section.id}/", page, by_section[section.id])


def tagged(site: Site) -> dict[str, tuple[str, list[Entry]]]:
    """Return, by slug, each tag's most frequent spelling and its entries, newest first."""
    spellings: dict[str, Counter[str]] = {}
    entries: dict[str, list[Entry]] = {}
    for entry in site.stories:
        for name in getattr(entry.record, "tags", ()):
            key = slug(name)
            spellings.setdefault(key, Counter())[name] += 1
            if not entries.get(key) or entries[key][-1] is not entry:
                entries.setdefault(key, []).append(entry)
    return {
        key: (min(spellings[key], key=lambda name: (-spellings[key][name], name)), entries[key])
        for key in sorted(spellings)
    }


def _tags(site: Site, dress: Dress) -> Iterator[Output]:
    for key, (name, entries) in tagged(site).items():
        yield from _pages(site, dress, f"/thema/{key}/", ListPage(name, "Thema", "", (), 0, None), entries)


def years(site: Site) -> dict[int, list[Entry]]:
    """Return the news by year, newest first."""
    by_year: dict[int, list[Entry]] = {}
    for entry in site.stories:
        moment = entry.record.moment
        if moment:
            by_year.setdefault(moment.astimezone(site.zone).year, []).append(entry)
    return by_year


def _years(site: Site, dress: Dress) -> Iterator[Output]:
    by_year = years(site)
    for year, entries in by_year.items():
        siblings = tuple(
            Link(str(other), "" if other == year else site.href(f"/archiv/{other}/"))
            for other in sorted(by_year, reverse=True)
        )
        page = ListPage(f"Jahrgang {year}", "Archiv", "", (), 0, None, siblings=siblings)
        yield from _pages(site, dress, f"/archiv/{year}/", page, entries)


def _term(site: Site, dress: Dress, entry: Entry) -> Iterator[Output]:
    """Yield the pages of a thing that groups others: a district with its news and projects."""
    term = entry.record.term()
    card = site.card(entry)
    assert term is not None
    mentioned = site.relations.referrers.get(entry.id, ())
    stories = [other for other in mentioned if other.record.story]
    funded = [other for other in mentioned if other.record.award(other, site)]
    page = ListPage(
        entry.title, term.kicker, term.intro, (), 0, None,
        facts=term.facts, image=card.image if card else None, projects=site.cards(funded[:6]), body=site.body(entry),
    )  # fmt: skip
    yield from _pages(site, dress, entry.url, page, stories, (entry.path,))


def render(view: ListView, blobs: Blobs) -> bytes:
    """Return the page."""
    return html(view, view.content, blobs)
