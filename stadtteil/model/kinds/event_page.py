"""An event's page: what it shows, in final words. Its fact box is made in `event_facts`."""

from __future__ import annotations

import datetime as dt
from itertools import islice
from typing import TYPE_CHECKING, Annotated

import msgspec

from stadtteil.model.calendar import calendar_of
from stadtteil.model.card import Body, Card, DateFace, Day, Fact, Image, Link
from stadtteil.model.date_face import clock, date_faces, time_words
from stadtteil.model.download_face import Download
from stadtteil.model.fields.phone import dialled
from stadtteil.model.kinds.event_facts import facts_of
from stadtteil.model.kinds.event_head import CANCELLED, MOVED
from stadtteil.model.kinds.event_parts import STANDINGS
from stadtteil.model.kinds.event_schedule import schedule_of
from stadtteil.model.kinds.event_times import day_text, span_text
from stadtteil.model.kinds.event_words import repetition_text
from stadtteil.model.labels import Label
from stadtteil.model.shared_links import calendar_file_link
from stadtteil.model.text.slugs import path_slug

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.kinds.event import Event
    from stadtteil.model.schedule import Schedule, Span
    from stadtteil.model.site import Site

TIMES = 6
"""How many of the next times of a repetition its page shows."""


class EventBanner(msgspec.Struct, frozen=True):
    """What nobody may miss: that it was cancelled or moved. `before` is when it was to be."""

    title: str
    text: str
    before: str
    reason: str


class EventTime(msgspec.Struct, frozen=True):
    """When it is, in words; `start` and `end` are ISO 8601."""

    text: str
    start: str
    end: str
    repetition: str


class EventPlace(msgspec.Struct, frozen=True):
    """Where it is: a place with its page, or words; `address` in lines."""

    name: Link | None
    where: str
    address: tuple[str, ...]
    map: str
    online: str


class EventRegistration(msgspec.Struct, frozen=True):
    """How one registers; `closed` once the last day for it is over."""

    needed: bool
    ways: tuple[Link, ...]
    until: Day | None
    closed: bool
    note: str


class EventDecision(msgspec.Struct, frozen=True):
    """A decision and what became of it."""

    text: str
    standing: str
    standing_label: str
    who: str
    note: str
    links: tuple[Link, ...]


class EventNote(msgspec.Struct, frozen=True):
    """A dated change."""

    date: Day
    text: str


class EventPage(msgspec.Struct, frozen=True):
    """What an event's page shows."""

    title: Annotated[str, Label("Titel")]
    summary: Annotated[str, Label("Kurztext")]
    banner: Annotated[EventBanner | None, Label("abgesagt oder verschoben")]
    is_past: Annotated[bool, Label("vorbei")]
    time: Annotated[EventTime, Label("Zeit")]
    upcoming: Annotated[tuple[DateFace, ...], Label("nächste Termine")]
    place: Annotated[EventPlace, Label("Ort")]
    registration: Annotated[EventRegistration | None, Label("Anmeldung")]
    facts: Annotated[tuple[Fact, ...], Label("Angaben im Kasten")]
    calendars: Annotated[tuple[Link, ...], Label("Kalender")]
    image: Annotated[Image | None, Label("Bild")]
    body: Annotated[Body | None, Label("Text")]
    agenda: Annotated[tuple[str, ...], Label("Tagesordnung")]
    proceedings: Annotated[str, Label("Protokoll")]
    downloads: Annotated[tuple[Download, ...], Label("Dateien zum Herunterladen")]
    decisions: Annotated[tuple[EventDecision, ...], Label("Beschlüsse")]
    changes: Annotated[tuple[EventNote, ...], Label("Änderungen")]
    projects: Annotated[tuple[Card, ...], Label("Projekte")]
    articles: Annotated[tuple[Card, ...], Label("Artikel dazu")]


def page_of(event: Event, entry: Entry, site: Site) -> EventPage:
    """Return an event's page."""
    schedule = schedule_of(event, entry, site)
    coming = schedule.next(site.today)
    is_over = coming is None
    times = calendar_of(site).of(entry) if schedule.rule else ()
    articles = dict.fromkeys((*site.targets(entry, "articles"), *site.referrers(entry, "artikel")))
    return EventPage(
        title=event.title,
        summary=event.summary,
        banner=_banner(event, schedule, site),
        is_past=is_over,
        time=_time(schedule, _next_of(schedule, site), site),
        upcoming=date_faces(site, islice(times, TIMES)),
        place=_place(event, schedule, site, takes_part=not (is_over or schedule.state == CANCELLED)),
        registration=None if is_over else _registration(event, site),
        facts=tuple(facts_of(event, entry, site)),
        calendars=() if is_over else (calendar_file_link(site, entry.url),),
        image=site.image(entry, event.image),
        body=site.body(entry),
        agenda=event.agenda,
        proceedings=event.minutes,
        downloads=site.downloads(entry, event.downloads),
        decisions=tuple(_decisions(event, entry, site)),
        changes=tuple(EventNote(site.day(change.day), change.text) for change in event.changes),
        projects=site.cards(site.targets(entry, "projects")),
        articles=site.cards(articles),
    )


def _banner(event: Event, schedule: Schedule, site: Site) -> EventBanner | None:
    words = site.words
    if schedule.state == CANCELLED:
        text = words.text("Der Termin findet nicht statt.")
        return EventBanner(words.text("Abgesagt"), text, "", event.reason)
    if schedule.state != MOVED:
        return None
    if schedule.moved_from is None:
        text = words.text("Ein neuer Termin steht noch nicht fest.")
        return EventBanner(words.text("Verschoben"), text, "", event.reason)
    before = day_text(schedule.moved_from, site)
    if not schedule.span.all_day:
        before = words.text("{day}, {time} Uhr", day=before, time=clock(schedule.moved_from, words))
    text = words.text("Neuer Termin: {time}.", time=span_text(schedule.span, site))
    return EventBanner(words.text("Verschoben"), text, before, event.reason)


def _next_of(schedule: Schedule, site: Site) -> Span:
    """Return the next time that is not cancelled; of what is over, or cancelled as a whole, the first."""
    coming = (one for one in calendar_of(site).of(schedule.entry) if one.state != CANCELLED)
    following = next(coming, None) or schedule.next(site.today)
    return following.span if following and schedule.rule else schedule.span


def _time(schedule: Schedule, span: Span, site: Site) -> EventTime:
    """Return when it is, and of what comes again how often."""
    words = site.words
    again = repetition_text(schedule, words)
    if again and not span.all_day:
        again = words.text("{repetition}, {time}", repetition=again, time=time_words(schedule.span, words))
    if again and schedule.until:
        again = words.text("{repetition}, bis {day}", repetition=again, day=site.day(schedule.until).text)
    return EventTime(span_text(span, site), _iso(span.start, span), _iso_end(span), again)


def _iso(moment: dt.datetime, span: Span) -> str:
    return moment.date().isoformat() if span.all_day else moment.isoformat(timespec="minutes")


def _iso_end(span: Span) -> str:
    if span.end <= span.start:
        return ""
    return span.last_day.isoformat() if span.all_day else span.end.isoformat(timespec="minutes")


def _place(event: Event, schedule: Schedule, site: Site, *, takes_part: bool) -> EventPlace:
    """Return where it is; how one takes part in the web only where one still can."""
    location = schedule.place.record.location() if schedule.place else None
    return EventPlace(
        name=site.link(schedule.place) if schedule.place else None,
        where=schedule.where,
        address=location.lines if location else (),
        map=location.map_href if location else "",
        online=event.online if takes_part else "",
    )


def _registration(event: Event, site: Site) -> EventRegistration | None:
    said = event.registration
    if said is None:
        return None
    ways = []
    if said.website:
        ways.append(Link(site.words.text("Online anmelden"), said.website))
    if said.mail:
        ways.append(Link(said.mail, f"mailto:{said.mail}"))
    if said.phone:
        ways.append(Link(said.phone, f"tel:{dialled(said.phone)}"))
    closed = said.until is not None and said.until < site.today
    until = site.day(said.until) if said.until else None
    return EventRegistration(said.needed, tuple(ways), until, closed, said.note)


def _decisions(event: Event, entry: Entry, site: Site) -> list[EventDecision]:
    """Return the decisions; the ways to what they name stand with those that name it."""
    named = {
        name: {target.slug: target for target in site.targets(entry, f"decisions.{name}")}
        for name in ("project", "article")
    }
    found = []
    for decision in event.decisions:
        refs = (("project", decision.project), ("article", decision.article))
        targets = (_meant(named[name], ref.name) for name, ref in refs if ref)
        found.append(
            EventDecision(
                text=decision.text,
                standing=decision.standing,
                standing_label=site.words.text(STANDINGS[decision.standing]),
                who=decision.who,
                note=decision.note,
                links=tuple(site.link(target) for target in targets if target),
            )
        )
    return found


def _meant(targets: dict[str, Entry], name: str) -> Entry | None:
    """Return the one of some entries that a name means, with or without its folder."""
    slug = path_slug(name)
    short = slug.rsplit("/", 1)[-1]
    return targets.get(slug) or next(
        (target for key, target in targets.items() if key.rsplit("/", 1)[-1] == short), None
    )
