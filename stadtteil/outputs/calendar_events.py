"""What takes place as the events of a calendar file, in the words of the site's language.

Knows which of the times of a schedule a file must name one by one; not which files there are.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from msgspec.structs import replace

from stadtteil.model.calendar import Calendar
from stadtteil.model.dates import day_face
from stadtteil.model.funding.money import amount_text
from stadtteil.model.identity import Identities
from stadtteil.model.location import Location
from stadtteil.model.schedule import Change, Occurrence, Schedule
from stadtteil.model.site import Site
from stadtteil.rendering.ical import CalendarEvent
from stadtteil.words.language_marks import language_of
from stadtteil.words.languages import language_named


def events_of(
    schedules: Iterable[Schedule], site: Site, calendar: Calendar, *, busy: bool = False
) -> tuple[CalendarEvent, ...]:
    """Return the events of some schedules, by their start; `busy` for whoever means to be there."""
    found = (event for schedule in schedules for event in _Told(schedule, site, busy=busy).events(calendar))
    return tuple(sorted(found, key=lambda event: (event.start, event.uid, event.instead_of)))


class _Told:
    """A schedule as it is told: once as a whole, and once more for each time that is not as the others.

    A single time that was cancelled stays, as CANCELLED and with a title that says so: programs strike it
    through or drop it, and where one does neither, nobody stands before a closed door. One outside the
    window is left out (EXDATE): nobody looks there, and each month brings more of them.
    """

    def __init__(self, schedule: Schedule, site: Site, *, busy: bool) -> None:
        self._schedule = schedule
        self._site = site
        self._busy = busy
        self._uid = site.derived(Identities).of_schedule(schedule)

    def events(self, calendar: Calendar) -> Iterator[CalendarEvent]:
        """Yield the whole, and what differs from it within the calendar's window."""
        schedule, span = self._schedule, self._schedule.span
        whole = Occurrence(
            schedule, span.start.date(), span, schedule.state, schedule.place, schedule.where, schedule.reason
        )
        told = self._event(whole)
        if not schedule.rule:
            yield told
            return
        changed = {change.day: change for change in schedule.changes}
        differing = [one for one in schedule.changed() if one.span.start.date() <= calendar.until]
        differing = [one for one in differing if _is_within(one, calendar) or not _is_gone(changed[one.day])]
        named = {one.day for one in differing}
        yield replace(
            told,
            rule=schedule.rule,
            until=self._until(),
            excluded=tuple(
                self._nominal(day)
                for day, change in sorted(changed.items())
                if day not in named and _is_gone(change)
            ),
        )
        for one in differing:
            yield replace(self._event(one), instead_of=self._nominal(one.day))

    def _event(self, one: Occurrence) -> CalendarEvent:
        schedule, site = self._schedule, self._site
        card, where = site.card(schedule.entry), one.place.record.location() if one.place else None
        image = card.image if card else None
        labels = [audience.name for audience in schedule.audience]
        if schedule.topic:
            labels.append(site.words.text(schedule.topic.name))
        return CalendarEvent(
            uid=self._uid,
            start=_time(one.span.start, all_day=one.span.all_day),
            end=_time(one.span.end, all_day=one.span.all_day) if one.span.end > one.span.start else "",
            summary=self._title(one),
            description="\n".join(self._lines(one)),
            url=address_of(site, schedule.entry.url),
            location=", ".join(_location(one, where)),
            position=_position(where),
            conference=schedule.online,
            categories=tuple(labels),
            image=site.absolute(quote(image.src, safe="/-._~%")) if image else "",
            cancelled=_is_off(one),
            busy=self._busy and not one.span.all_day,
            language=language_of(schedule.title) or site.language.code if site.is_translated else "",
            described_in=site.language.code if site.is_translated else "",
            sequence=schedule.sequence,
            stamped=schedule.stamped.isoformat() if schedule.stamped else "",
        )

    def _title(self, one: Occurrence) -> str:
        words, title = self._site.words, self._schedule.title
        if one.state == "abgesagt":
            return words.text("Abgesagt: {title}", title=title)
        return words.text("Verschoben: {title}", title=title) if _is_off(one) else title

    def _lines(self, one: Occurrence) -> Iterator[str]:
        """Yield what there is to say of one time, a line for each thing."""
        schedule, words = self._schedule, self._site.words
        yield from self._changed(one)
        prose = schedule.entry.prose
        for said in (one.note, schedule.summary or (prose.opening if prose else "")):
            if said:
                yield self._marked(said)
        if schedule.free:
            yield words.text("Der Eintritt ist frei.")
        elif schedule.price:
            yield words.text("Eintritt: {amount}", amount=amount_text(schedule.price, words))
        if schedule.online:
            yield words.text("Online: {address}", address=schedule.online)
        yield words.text("Mehr dazu: {address}", address=address_of(self._site, schedule.entry.url))

    def _marked(self, text: str) -> str:
        """Return an entry's own words; those of another language than the calendar's say which it is.

        Of two ways of writing one language (`de`, `de-simple`) neither is foreign to the other.
        """
        language = language_of(text) or self._site.language.code
        foreign = language.partition("-")[0] != self._site.language.code.partition("-")[0]
        return f"{language_named(language).endonym}: {text}" if foreign else text

    def _changed(self, one: Occurrence) -> Iterator[str]:
        """Yield in a sentence what has become of the plan."""
        words = self._site.words
        if one.state == "abgesagt":
            yield words.text("Dieser Termin fällt aus.")
        elif _is_off(one):
            yield words.text("Verschoben. Wann es nun stattfindet, steht noch nicht fest.")
        elif one.state == "verschoben":
            before = self._schedule.moved_from.date() if self._schedule.moved_from else one.day
            day = day_face(before, words).text
            yield words.text("Verschoben. Zuerst geplant für den {day}.", day=day)

    def _nominal(self, day: dt.date) -> str:
        """Return the time that the rule gives on a day."""
        start = dt.datetime.combine(day, self._schedule.span.start.time())
        return day.isoformat() if self._schedule.span.all_day else start.isoformat(timespec="seconds")

    def _until(self) -> str:
        """Return the end of the rule: a day for whole days, else a moment in UTC (RFC 5545, 3.3.10)."""
        last, span = self._schedule.until, self._schedule.span
        if last is None or span.all_day:
            return last.isoformat() if last else ""
        end = dt.datetime.combine(last, dt.time(23, 59, 59), span.start.tzinfo)
        return _utc(end)


def _is_gone(change: Change) -> bool:
    """Whether at the time that the rule gives there is nothing."""
    return change.cancelled or change.moved is not None


def _is_within(one: Occurrence, calendar: Calendar) -> bool:
    return one.span.last_day >= calendar.since


def _is_off(one: Occurrence) -> bool:
    """Whether it does not take place at this time: cancelled, or put off until nobody knows when."""
    schedule = one.schedule
    put_off = schedule.state == "verschoben" and schedule.moved_from is None
    return one.state == "abgesagt" or (one.state == "verschoben" and put_off)


def _time(moment: dt.datetime, *, all_day: bool) -> str:
    """Return a time as views say it; in UTC where clocks show it twice and mean the second one."""
    if all_day:
        return moment.date().isoformat()
    if moment.fold and moment.utcoffset() != moment.replace(fold=0).utcoffset():
        return _utc(moment)
    return moment.replace(tzinfo=None, fold=0).isoformat(timespec="seconds")


def _utc(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def _location(one: Occurrence, where: Location | None) -> Iterator[str]:
    """Yield the parts of an address, the nearest first."""
    if one.where:
        yield one.where
    if where:
        yield where.name
        yield from where.lines


def _position(where: Location | None) -> tuple[str, str] | None:
    return (str(where.point.latitude), str(where.point.longitude)) if where and where.point else None


def address_of(site: Site, url: str) -> str:
    """Return the full address of a place in the site, percent-encoded as files for programs want it."""
    return site.absolute(quote(site.href(url), safe="/-._~%"))
