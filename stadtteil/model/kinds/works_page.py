"""What the page of works shows, in final words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, Annotated

import msgspec

from stadtteil.model.calendar import calendar_of
from stadtteil.model.card import Body, DateFace, Fact, Image, Link
from stadtteil.model.date_face import date_faces
from stadtteil.model.disruption import DatedNote
from stadtteil.model.download_face import Download
from stadtteil.model.fields.phone import dialled
from stadtteil.model.kinds.works_times import STANDINGS, days_of, interruption_of, span_text, standing_of
from stadtteil.model.labels import Label

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.kinds.works import Works
    from stadtteil.model.site import Site

MEETINGS = 3
"""Times of the meetings that are shown."""


class EffectFace(msgspec.Struct, frozen=True):
    """A line of what works mean for residents; `is_over` where its days have passed."""

    what: str
    when: str
    whom: str
    note: str
    is_over: bool


class PhaseFace(msgspec.Struct, frozen=True):
    """A part of the works: `standing` is a `Standing`, `label` says how far it is where that is worth it."""

    title: str
    span: str
    text: str
    standing: str
    label: str


class WorksPage(msgspec.Struct, frozen=True):
    """What the page of works shows."""

    title: Annotated[str, Label("Titel")]
    summary: Annotated[str, Label("Kurztext")]
    standing: Annotated[str, Label("Stand")]
    standing_label: Annotated[str, Label("Stand in Worten")]
    facts: Annotated[tuple[Fact, ...], Label("Angaben im Kasten")]
    contact: Annotated[tuple[Fact, ...], Label("Auskunft")]
    body: Annotated[Body | None, Label("Text")]
    image: Annotated[Image | None, Label("Bild")]
    effects: Annotated[tuple[EffectFace, ...], Label("Auswirkungen")]
    phases: Annotated[tuple[PhaseFace, ...], Label("Bauabschnitte")]
    meetings: Annotated[tuple[DateFace, ...], Label("Termine zum Mitreden")]
    past_meetings: Annotated[tuple[Link, ...], Label("vergangene Termine")]
    documents: Annotated[tuple[Download, ...], Label("Dateien")]
    changes: Annotated[tuple[DatedNote, ...], Label("Änderungen")]
    outcome: Annotated[str, Label("Ergebnis")]


def page_of(works: Works, entry: Entry, site: Site) -> WorksPage:
    """Return the page of works."""
    standing = standing_of(works.begins, works.finishes, site.today)
    events, calendar = site.targets(entry, "meetings"), calendar_of(site)
    coming = sorted(chain(*map(calendar.of, events)), key=lambda one: (one.span.start, one.schedule.entry.id))
    ahead = {one.schedule.entry.id for one in coming}
    return WorksPage(
        title=works.title,
        summary=works.summary,
        standing=standing,
        standing_label=site.words.text(STANDINGS[standing]),
        facts=tuple(_facts(works, entry, site)),
        contact=tuple(_contact(works, site)),
        body=site.body(entry),
        image=site.image(entry, works.image),
        effects=tuple(_effects(works, site)),
        phases=tuple(_phases(works, site)),
        meetings=date_faces(site, coming, MEETINGS),
        past_meetings=tuple(site.link(event) for event in events if event.id not in ahead),
        documents=site.downloads(entry, works.downloads),
        changes=changes_of(works, site),
        outcome=works.outcome,
    )


def changes_of(works: Works, site: Site) -> tuple[DatedNote, ...]:
    """Return what has changed up to today, the newest first."""
    said = sorted((change for change in works.changes if change.day <= site.today), key=lambda one: one.day)
    return tuple(DatedNote(site.day(change.day), change.text) for change in reversed(said))


def _facts(works: Works, entry: Entry, site: Site) -> Iterator[Fact]:
    words = site.words
    yield Fact(words.text("Wo"), tuple(Link(part.text, "") for part in works.streets))
    yield Fact(words.text("Wann"), (Link(span_text(works.begins, works.finishes, site), ""),))
    client = site.target(entry, "client")
    if client:
        yield Fact(words.text("Wer baut"), (site.link(client),))
    districts = tuple(map(site.link, site.targets(entry, "districts")))
    if districts:
        yield Fact(words.many("Quartier", "Quartiere", len(districts)), districts)


def _contact(works: Works, site: Site) -> Iterator[Fact]:
    words, contact = site.words, works.contact
    if contact is None:
        return
    yield Fact(words.text("Wer Ihnen hilft"), (Link(contact.role, ""),))
    if contact.phone:
        yield Fact(words.text("Telefon"), (Link(contact.phone, f"tel:{dialled(contact.phone)}"),))
    if contact.mail:
        yield Fact(words.text("E-Mail"), (Link(contact.mail, f"mailto:{contact.mail}"),))
    if contact.times:
        yield Fact(words.text("Erreichbar"), (Link(contact.times, ""),))


def _effects(works: Works, site: Site) -> Iterator[EffectFace]:
    """Yield what works mean: what is to come first, by its first day, and what is over at the end."""
    dated = [(days_of(effect, works), effect) for effect in works.effects]
    for (_, last), effect in sorted(dated, key=lambda item: (item[0][1] < site.today, item[0])):
        said = interruption_of(effect, works, site)
        yield EffectFace(said.what, said.when, said.whom, effect.note, last < site.today)


def _phases(works: Works, site: Site) -> Iterator[PhaseFace]:
    for phase in sorted(works.phases, key=lambda phase: (phase.since, phase.until)):
        standing = standing_of(phase.since, phase.until, site.today)
        label = "" if standing == "coming" else site.words.text(STANDINGS[standing])
        yield PhaseFace(phase.title, span_text(phase.since, phase.until, site), phase.text, standing, label)
