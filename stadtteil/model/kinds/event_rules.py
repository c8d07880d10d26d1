"""What does not go together in what an event says of its time, its place and its registration."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from stadtteil.model.fields.moments import FAR
from stadtteil.model.kind import LONGEST_WAIT
from stadtteil.model.kinds.event_head import MOVED, PLANNED
from stadtteil.model.kinds.event_repetition import broken_repetition
from stadtteil.model.kinds.event_schedule import is_all_day
from stadtteil.problems import Problem

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.kinds.event import Event
    from stadtteil.model.site import Site

ABOUT_TIME = ("begin", "end", "duration", "all_day")


def broken_rules(event: Event, entry: Entry, site: Site) -> Iterator[Problem]:
    """Yield what is wrong with an event; what only follows from a field in error is no news."""
    if not entry.failed & set(ABOUT_TIME):
        yield from _about_time(event, entry)
        yield from _far_away(event, entry, site)
    yield from broken_repetition(event, entry)
    yield from _about_state(event, entry)
    yield from _about_people(event, entry)
    lacking = not (event.place or event.meeting_point or event.online)
    if lacking and not entry.failed & {"place", "meeting_point", "online"}:
        cure = "Ergänzen Sie „ort:“ (aus content/orte), „treffpunkt:“ in Worten oder „online:“."
        yield warned(entry, "", "Es steht nicht da, wo der Termin stattfindet.", cure)


def told(entry: Entry, mark: str, message: str, cure: str) -> Problem:
    """Return an error at a field."""
    return Problem(entry.path, *entry.marks.get(mark, (0, 0)), message, cure)


def warned(entry: Entry, mark: str, message: str, cure: str) -> Problem:
    """Return a hint at a field."""
    return replace(told(entry, mark, message, cure), severity="warning")


def _about_time(event: Event, entry: Entry) -> Iterator[Problem]:
    begin, end = event.begin, event.end
    if end and event.duration:
        cure = "Löschen Sie eine der beiden Angaben."
        yield told(entry, "duration", "„ende“ und „dauer“ sagen dasselbe, aber beide stehen da.", cure)
    several = end is not None and end.day is not None and end.time is None
    if begin.time is None and not event.all_day and not several:
        cure = "Ergänzen Sie die Uhrzeit (2026-12-08 18:00), oder schreiben Sie „ganztags: ja“."
        yield warned(entry, "begin", "Der Beginn hat keine Uhrzeit; der Termin gilt als ganztägig.", cure)
    if begin.time and event.all_day:
        cure = "Löschen Sie die Uhrzeit, oder die Zeile „ganztags: ja“."
        yield told(entry, "all_day", "Ein ganztägiger Termin hat keine Uhrzeit.", cure)
    if event.duration and event.duration.days and not is_all_day(event):
        cure = "Nennen Sie statt der Dauer Tag und Uhrzeit: ende: 2026-12-08 20:00"
        yield told(entry, "duration", "Eine Dauer in Tagen passt nicht zu einem Beginn mit Uhrzeit.", cure)
    if end and end.day is None and is_all_day(event):
        cure = "Ergänzen Sie beim Beginn die Uhrzeit, oder nennen Sie als Ende einen Tag."
        yield told(entry, "end", "Das Ende ist eine Uhrzeit, der Beginn hat keine.", cure)
    elif end and begin.day and _is_before(event):
        cure = "Prüfen Sie beide. Endet er am nächsten Tag, gehört auch der Tag ins Ende: 2026-12-09 01:00"
        yield told(entry, "end", "Das Ende liegt vor dem Beginn.", cure)


def _is_before(event: Event) -> bool:
    begin, end = event.begin, event.end
    assert begin.day and end
    last = end.day or begin.day
    if last != begin.day:
        return last < begin.day
    midnight = end.day is None and end.time is not None and not (end.time.hour or end.time.minute)
    return bool(begin.time and end.time and end.time <= begin.time and not midnight)


def _far_away(event: Event, entry: Entry, site: Site) -> Iterator[Problem]:
    day = event.begin.day
    if day and day.year <= FAR and (day - site.today).days > LONGEST_WAIT:
        yield warned(
            entry, "begin", f"Bis zu diesem Termin dauert es noch bis {day.year}.", "Stimmt das Jahr?"
        )


def _about_state(event: Event, entry: Entry) -> Iterator[Problem]:
    if event.moved_to and event.repetition and "repetition" not in entry.failed:
        cure = "Wird ein einzelner Tag verschoben, gehört er unter „ausnahmen:“; sonst ändern Sie „beginn:“."
        yield told(entry, "moved_to", "Eine ganze Reihe lässt sich so nicht verschieben.", cure)
    if event.status == MOVED and event.repetition:
        cure = "Was einzeln verschoben ist, gehört unter „ausnahmen:“. Fällt alles aus: status: abgesagt"
        yield told(entry, "status", "Eine Reihe wird nicht als Ganzes verschoben.", cure)
    same_day = event.moved_to and event.moved_to.day == event.begin.day
    if event.moved_to and same_day and event.moved_to.time in (None, event.begin.time):
        cure = "In „beginn:“ bleibt der alte Tag stehen, in „verschoben_auf:“ steht der neue."
        yield told(entry, "moved_to", "Der neue Beginn ist der alte.", cure)
    if event.reason and event.status == PLANNED and not event.moved_to:
        cure = "Ergänzen Sie „status: abgesagt“ oder „verschoben_auf:“, oder löschen Sie den Grund."
        if not entry.failed & {"status", "moved_to"}:
            yield warned(entry, "reason", "Ein Grund steht da, aber der Termin ist wie geplant.", cure)


def _about_people(event: Event, entry: Entry) -> Iterator[Problem]:
    register = event.registration
    if register is None or "registration" in entry.failed:
        return
    if register.needed and not (register.website or register.mail or register.phone or register.note):
        cure = "Ergänzen Sie „link:“, „mail:“ oder „telefon:“."
        yield told(entry, "registration", "Es steht nicht da, wie man sich anmeldet.", cure)
    day = event.moved_to.day if event.moved_to else event.begin.day
    late = register.until and day and register.until > day and not event.repetition
    if late and "begin" not in entry.failed:
        cure = "Prüfen Sie den Tag hinter „bis:“."
        yield warned(entry, "registration.until", "Die Anmeldung endet erst nach dem Beginn.", cure)
