"""Which feeds there are, in each language: of all news, and of every list of it; projects, works, dates.

Each language has its own: of news what is told in it, of the rest all, where each item says its language.
Knows no format: what is planned here is offered in all of them.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from stadtteil.model.calendar import calendar_of
from stadtteil.model.disruption import disruptions_of
from stadtteil.model.entry import Entry
from stadtteil.model.funding.funding import funding_of
from stadtteil.model.site import Site
from stadtteil.outputs.audiences import audiences_of
from stadtteil.outputs.feeds.items import coming, disruptions, items_of
from stadtteil.outputs.sorting import by_section, by_tag
from stadtteil.rendering.feed import FeedItem

SHORT = "kurz"
"""Of the settings: feeds have summaries instead of texts."""


class Channel(NamedTuple):
    """A feed in no format yet.

    page      the place of the page that it is of
    title     what it is called by itself, `about` what it tells, `label` what among the others of its group
    group     what it is one of, in words of the language: empty for those that everybody may want
    items     makes its items, newest first
    """

    page: str
    title: str
    about: str
    label: str
    group: str
    items: Callable[[], Iterable[FeedItem]]


def channels_of(site: Site) -> tuple[Channel, ...]:
    """Return all feeds of a site in its language, in the order of the page that lists them."""
    return site.derived(_channels)


def _channels(site: Site) -> tuple[Channel, ...]:
    return (
        _everything(site),
        *_projects(site),
        *_dates(site),
        *_works(site),
        *(() if site.is_translated else _sections(site)),
        *_terms(site),
        *(() if site.is_translated else (*_audiences(site), *_tags(site))),
    )


def is_whole(site: Site) -> bool:
    """Whether feeds hold the texts themselves."""
    return site.settings.feeds != SHORT


def _news(site: Site, entries: Iterable[Entry], *, whole: bool) -> Callable[[], Iterable[FeedItem]]:
    stories = tuple(entry for entry in entries if entry.record.story)
    return functools.partial(items_of, site, stories, whole=whole)


def _about(site: Site) -> str:
    return site.settings.description or site.settings.claim or site.settings.name


def _everything(site: Site) -> Channel:
    name, about, words = site.settings.name, _about(site), site.words
    title = name
    if site.is_translated:
        title = f"{name} – {site.language.endonym}"
        own = site.own.settings
        if about in {own.description, own.claim, own.name}:
            about = words.text("Was die Zeitung {paper} in dieser Sprache schreibt.", paper=name)
    news = _news(site, site.written, whole=is_whole(site))
    return Channel(site.urls.home, title, about, words.text("Alles Neue"), "", news)


def _projects(site: Site) -> Iterator[Channel]:
    funding, words = funding_of(site), site.words
    if funding.funds or funding.funded:
        funded = [entry for entry, _ in funding.funded]
        yield Channel(
            site.urls.projects,
            words.text("{paper}: Geförderte Projekte", paper=site.settings.name),
            words.text("Ideen aus den Quartieren, die gefördert werden."),
            words.text("Geförderte Projekte"),
            "",
            functools.partial(items_of, site, funded, whole=is_whole(site)),
        )


def _dates(site: Site) -> Iterator[Channel]:
    words = site.words
    if calendar_of(site).is_listed:
        yield Channel(
            site.urls.dates,
            words.text("{paper}: Termine", paper=site.settings.name),
            words.text("Was stattfindet, zwei Wochen vorher gemeldet."),
            words.text("Termine"),
            "",
            functools.partial(coming, site),
        )


def _works(site: Site) -> Iterator[Channel]:
    words = site.words
    if disruptions_of(site):
        yield Channel(
            site.urls.works,
            words.text("{paper}: Bauarbeiten", paper=site.settings.name),
            words.text("Wo gebaut wird, was das bedeutet, und was sich geändert hat."),
            words.text("Bauarbeiten"),
            "",
            functools.partial(disruptions, site, whole=is_whole(site)),
        )


def _sections(site: Site) -> Iterator[Channel]:
    news, group = site.derived(by_section), site.words.text("Rubriken")
    for section in site.sections:
        yield _list(
            site,
            site.urls.section(section.id),
            section.name,
            group,
            _news(site, news[section.id], whole=is_whole(site)),
            section.description,
        )


def _terms(site: Site) -> Iterator[Channel]:
    """Yield those of what groups others and has a list of its own: of districts."""
    for entry in site.written:
        term = entry.record.term()
        if term and term.listed:
            gathered = entry.record.gathers(entry, site)
            news = _news(site, gathered, whole=is_whole(site))
            yield _list(site, entry.url, entry.title, site.words.text(term.overview), news)


def _audiences(site: Site) -> Iterator[Channel]:
    found, group = audiences_of(site), site.words.text("Für wen")
    for front in found.fronts:
        news = _news(site, found.news(front), whole=is_whole(site))
        yield _list(site, site.urls.audience(front.id), site.words.text(front.title), group, news)


def _tags(site: Site) -> Iterator[Channel]:
    """Yield those of tags: there are many, so they have summaries only."""
    group = site.words.text("Themen")
    for key, (name, entries) in site.derived(by_tag).items():
        yield _list(site, site.urls.tag(key), name, group, _news(site, entries, whole=False))


def _list(
    site: Site,
    page: str,
    label: str,
    group: str,
    items: Callable[[], Iterable[FeedItem]],
    about: str = "",
) -> Channel:
    return Channel(page, f"{site.settings.name}: {label}", about or _about(site), label, group, items)
