"""Which lists of news there are: all, by section, tag, year, series, audience, and of what groups others.

Knows how a list begins and what stands in it, and nothing of its pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated

import msgspec

from stadtteil.model.capabilities import Term
from stadtteil.model.card import Body, CalendarLink, Card, DateFace, Fact, Image, Link
from stadtteil.model.date_face import next_faces
from stadtteil.model.disruption import Disruption, urgent
from stadtteil.model.entry import Entry
from stadtteil.model.labels import Label
from stadtteil.model.series import all_series
from stadtteil.model.shared_links import archive_link, calendar_link, feed_link
from stadtteil.model.site import Site
from stadtteil.model.urls import calendar_url
from stadtteil.outputs.audiences import ListGroup, audiences_of
from stadtteil.outputs.date_filters import untold, ways_to
from stadtteil.outputs.district_office import office_facts
from stadtteil.outputs.facets import facets_of, sum_of
from stadtteil.outputs.list_arrangement import CardMonth
from stadtteil.outputs.places import PlacesFace, places_in
from stadtteil.outputs.sorting import by_section, by_tag, by_year
from stadtteil.rendering.page import Pager
from stadtteil.words.language_marks import marked

PROJECTS_SHOWN = 6
DATES_SHOWN = 6


class FundedFace(msgspec.Struct, frozen=True):
    """How much is funded in a district, as a sentence, and the way to all of it."""

    about: str
    link: Link


class ListPage(msgspec.Struct, frozen=True):
    """What a list shows. On numbered pages there is no introduction, picture, text or project.

    `lead` and `seconds` open its front, all others stand in `months`. `groups` are what is no news.
    """

    title: Annotated[str, Label("Titel")]
    kicker: Annotated[str, Label("Ressort")]
    intro: Annotated[str, Label("Einleitung")]
    lead: Annotated[Card | None, Label("Aufmacher")]
    seconds: Annotated[tuple[Card, ...], Label("zweite Reihe")]
    months: Annotated[tuple[CardMonth, ...], Label("nach Monaten")]
    total: Annotated[int, Label("Zahl der Beiträge")]
    pager: Annotated[Pager | None, Label("Blättern")]
    facts: Annotated[tuple[Fact, ...], Label("Angaben im Kasten")] = ()
    image: Annotated[Image | None, Label("Bild")] = None
    projects: Annotated[tuple[Card, ...], Label("Projekte")] = ()
    dates: Annotated[tuple[DateFace, ...], Label("nächste Termine")] = ()
    date_lists: Annotated[tuple[Link, ...], Label("Terminlisten")] = ()
    calendar: Annotated[CalendarLink | None, Label("Kalender")] = None
    body: Annotated[Body | None, Label("Text")] = None
    siblings: Annotated[tuple[Link, ...], Label("Nachbarlisten")] = ()
    disruptions: Annotated[tuple[Disruption, ...], Label("Bauarbeiten")] = ()
    places: Annotated[PlacesFace | None, Label("Orte")] = None
    groups: Annotated[tuple[ListGroup, ...], Label("Gruppen")] = ()
    funded: Annotated[FundedFace | None, Label("Projekte")] = None

    @property
    def cards(self) -> tuple[Card, ...]:
        """All that it lists, in the order of the page."""
        opening = (self.lead, *self.seconds) if self.lead else self.seconds
        return (*opening, *(card for month in self.months for card in month.cards))


class NewsList(msgspec.Struct, frozen=True):
    """A list before it is cut into pages: its front without cards, what it is about, and the way to it."""

    url: str
    front: ListPage
    entries: Sequence[Entry]
    about: str
    heading: str = ""
    way: tuple[Link, ...] = ()
    feeds: tuple[Link, ...] = ()
    origins: tuple[str, ...] = ()


def news_lists(site: Site) -> Iterator[NewsList]:
    """Yield all lists."""
    words = site.words
    front = _front(words.text("Alle Artikel"), words.text("Archiv"), siblings=tuple(_ways_on(site)))
    everything = words.text("Alle Artikel der Zeitung, die neuesten zuerst.")
    stories = [entry for entry in site.written if entry.record.story]
    yield NewsList(site.urls.news, front, stories, everything, way=(archive_link(site),))
    if not site.is_translated:
        yield from _sections(site)
        yield from _tags(site)
        yield from _years(site)
        yield from _series(site)
        yield from _audiences(site)
    for entry in site.written:
        term = entry.record.term()
        if term and term.listed:
            yield _of_term(site, entry, term)


def _front(title: str, kicker: str, intro: str = "", siblings: tuple[Link, ...] = ()) -> ListPage:
    return ListPage(title, kicker, intro, None, (), (), 0, None, siblings=siblings)


def _ways_on(site: Site) -> Iterator[Link]:
    """Yield the way from what is told in a further language to all that is told in the paper's own."""
    if site.is_translated:
        endonym = marked(site.own.language.endonym, site.elsewhere)
        label = site.words.text("Archiv ({language})", language=endonym)
        yield Link(label, site.href(site.urls.archive), hreflang=site.elsewhere)


def _sections(site: Site) -> Iterator[NewsList]:
    sorted_news, words = site.derived(by_section), site.words
    for section in site.sections:
        yield NewsList(
            site.urls.section(section.id),
            _front(section.name, words.text("Ressort"), section.description),
            sorted_news[section.id],
            section.description or words.text("Alle Artikel im Ressort „{section}“.", section=section.name),
            feeds=(feed_link(site, section.name, site.urls.section(section.id)),),
        )


def _tags(site: Site) -> Iterator[NewsList]:
    words = site.words
    for key, (name, entries) in site.derived(by_tag).items():
        yield NewsList(
            site.urls.tag(key),
            _front(name, words.text("Thema")),
            entries,
            words.text("Alle Artikel zum Thema „{tag}“.", tag=name),
            heading=words.text("Thema: {tag}", tag=name),
            way=(archive_link(site),),
            feeds=(feed_link(site, name, site.urls.tag(key)),),
        )


def _years(site: Site) -> Iterator[NewsList]:
    years, words = site.derived(by_year), site.words
    for year, entries in years.items():
        siblings = tuple(
            Link(str(other), "" if other == year else site.href(site.urls.year(other))) for other in years
        )
        yield NewsList(
            site.urls.year(year),
            _front(words.text("Jahrgang {year}", year=year), words.text("Archiv"), siblings=siblings),
            entries,
            words.text("Alle Artikel aus dem Jahr {year}.", year=year),
            way=(archive_link(site),),
        )


def _series(site: Site) -> Iterator[NewsList]:
    words = site.words
    for key, series in all_series(site).items():
        about = words.text("Alle Teile der Serie „{series}“, der neueste zuerst.", series=series.name)
        yield NewsList(
            site.urls.series(key),
            _front(series.name, words.text("Serie"), about),
            series.parts[::-1],
            about,
            heading=words.text("Serie: {series}", series=series.name),
            way=(archive_link(site),),
        )


def _audiences(site: Site) -> Iterator[NewsList]:
    found, words = audiences_of(site), site.words
    for front in found.fronts:
        about = words.text(front.about)
        dates = next_faces(site, found.coming(front), DATES_SHOWN)
        opening = msgspec.structs.replace(
            _front(words.text(front.title), words.text("Für wen"), about),
            dates=dates,
            date_lists=found.date_lists(front) if dates else (),
            groups=found.groups(front),
        )
        yield NewsList(
            site.urls.audience(front.id),
            opening,
            found.news(front),
            about,
            way=(archive_link(site),),
            feeds=(feed_link(site, opening.title, site.urls.audience(front.id)),),
        )


def _of_term(site: Site, entry: Entry, term: Term) -> NewsList:
    """Return the list of what mentions a thing that groups others: a district with its news and projects."""
    card, words = site.card(entry), site.words
    mentioned = tuple(entry.record.gathers(entry, site))
    disruptions = urgent(site, mentioned)
    dates = next_faces(site, untold(disruptions, entry, site), DATES_SHOWN)
    here = site.urls.dates_choice(entry.record.address.strip("/"), entry.slug)
    funded = [other for other in mentioned if other.record.award(other, site)]
    front = msgspec.structs.replace(
        _front(entry.title, words.text(term.kicker), term.intro),
        facts=(
            *office_facts(site, entry),
            *(Fact(words.text(fact.label), fact.values) for fact in term.facts),
        ),
        image=card.image if card else None,
        projects=site.cards(funded[:PROJECTS_SHOWN]),
        funded=_all_funded(site, entry),
        dates=dates,
        date_lists=ways_to(site, {here}) if dates else (),
        calendar=calendar_link(site, entry.title, calendar_url(entry.url)) if dates else None,
        disruptions=disruptions,
        body=site.body(entry),
        places=places_in(site, entry),
    )
    return NewsList(
        entry.url,
        front,
        [other for other in mentioned if other.record.story],
        term.intro or words.text("Nachrichten und Projekte: {title}.", title=entry.title),
        way=entry.record.breadcrumb(entry, site),
        feeds=(feed_link(site, entry.title, entry.url),),
        origins=(entry.path,),
    )


def _all_funded(site: Site, entry: Entry) -> FundedFace | None:
    """Return what funds give to in a district, where the showcase can be chosen by it."""
    url = site.urls.choice(entry.record.address.strip("/"), entry.slug)
    slot = next((slot for slot in facets_of(site).slots if slot.url == url and slot.funded), None)
    if slot is None:
        return None
    words, count = site.words, len(slot.funded)
    sum_ = sum_of(slot.funded, words)
    about = words.many("{n} Projekt, zusammen {sum}.", "{n} Projekte, zusammen {sum}.", count, sum=sum_)
    label = words.many("{n} Projekt ansehen", "Alle {n} Projekte ansehen", count)
    return FundedFace(about, Link(label, site.href(url)))
