"""What pages say to machines of what takes place, in the words of schema.org (Event, Schedule).

Of what comes again and again, the day is that of the next time, and the rule stands beside it.
"""

from __future__ import annotations

import datetime as dt

from stadtteil.model.calendar import calendar_of
from stadtteil.model.entry import Entry
from stadtteil.model.fields.repetition_rules import DAYS as CODES
from stadtteil.model.fields.repetition_rules import parts_of
from stadtteil.model.grant import full_address
from stadtteil.model.schedule import Occurrence, Schedule, Span
from stadtteil.model.site import Site
from stadtteil.outputs.linked_data import whereabouts
from stadtteil.rendering.json_ld import DAYS, Thing, Type, address_of, script, thing

_UNITS = {"DAILY": "D", "WEEKLY": "W", "MONTHLY": "M", "YEARLY": "Y"}


def of_event(entry: Entry, schedule: Schedule, image: str, site: Site) -> str:
    """Return what an entry's page says of when it takes place; `image` is a full address or empty."""
    one = _chosen(entry, schedule, site)
    span = one.span if one else schedule.span
    state = one.state if one else schedule.state
    facts = {
        "name": schedule.title,
        "description": schedule.summary,
        "url": full_address(site, site.href(entry.url)),
        "image": image,
        "startDate": _iso(span.start, span),
        "endDate": _end(span),
        "previousStartDate": _previous(schedule, one),
        "eventStatus": address_of(_status(schedule, one, state)),
        "eventAttendanceMode": address_of(_attendance(schedule, one)),
        "location": _places(schedule, one),
        "organizer": [
            thing(
                Type.ORGANIZATION,
                {"name": organiser.title, "url": full_address(site, site.href(organiser.url))},
            )
            for organiser in schedule.organisers
        ],
        "audience": [thing(Type.AUDIENCE, {"audienceType": one.name}) for one in schedule.audience],
        "isAccessibleForFree": schedule.free,
        "offers": _offer(schedule, entry, site),
        "inLanguage": list(schedule.languages),
        "eventSchedule": _rule(schedule, site),
    }
    return script(thing(Type.EVENT, facts))


def _chosen(entry: Entry, schedule: Schedule, site: Site) -> Occurrence | None:
    """Return the next time that is not cancelled, else the next, else the last one."""
    coming = [one for one in calendar_of(site).of(entry) if one.schedule.id == schedule.id]
    following = next((one for one in coming if one.state != "abgesagt"), next(iter(coming), None))
    return following or schedule.next(site.today) or schedule.last(site.today)


def _iso(moment: dt.datetime, span: Span) -> str:
    return moment.date().isoformat() if span.all_day else moment.isoformat(timespec="seconds")


def _end(span: Span) -> str:
    if span.end <= span.start:
        return ""
    return span.last_day.isoformat() if span.all_day else span.end.isoformat(timespec="seconds")


def _previous(schedule: Schedule, one: Occurrence | None) -> str:
    """Return when it was to be, where it was moved."""
    if schedule.moved_from:
        return _iso(schedule.moved_from, schedule.span)
    if one is None or one.state != "verschoben" or not schedule.rule:
        return ""
    first = schedule.span.start
    return _iso(dt.datetime.combine(one.day, first.time(), first.tzinfo), one.span)


def _status(schedule: Schedule, one: Occurrence | None, state: str) -> str:
    if state == "abgesagt":
        return "EventCancelled"
    if state == "geplant":
        return "EventScheduled"
    return "EventRescheduled" if _previous(schedule, one) else "EventPostponed"


def _attendance(schedule: Schedule, one: Occurrence | None) -> str:
    there = one.place or one.where if one else schedule.place or schedule.where
    if not schedule.online:
        return "OfflineEventAttendanceMode"
    return "MixedEventAttendanceMode" if there else "OnlineEventAttendanceMode"


def _places(schedule: Schedule, one: Occurrence | None) -> list[Thing]:
    place, where = (one.place, one.where) if one else (schedule.place, schedule.where)
    found = []
    location = place.record.location() if place else None
    if location:
        found.append(thing(Type.PLACE, whereabouts(location)))
    elif where:
        found.append(thing(Type.PLACE, {"name": where, "address": where}))
    if schedule.online:
        found.append(thing(Type.VIRTUAL, {"url": schedule.online}))
    return found


def _offer(schedule: Schedule, entry: Entry, site: Site) -> Thing | None:
    if not schedule.price:
        return None
    facts = {
        "price": schedule.price,
        "priceCurrency": "EUR",
        "url": full_address(site, site.href(entry.url)),
    }
    return thing(Type.OFFER, facts)


def _rule(schedule: Schedule, site: Site) -> Thing | None:
    """Return the rule of what comes again; nothing where schema.org has no words for it."""
    if not schedule.rule:
        return None
    parts, span = parts_of(schedule.rule), schedule.span
    if parts.keys() - {"FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY"}:
        return None
    days = parts.get("BYDAY", "").split(",") if "BYDAY" in parts else []
    numbered = [day for day in days if day[:-2]]
    if len(numbered) > 1:
        return None
    facts = {
        "repeatFrequency": f"P{parts.get('INTERVAL', '1')}{_UNITS[parts['FREQ']]}",
        "byDay": [address_of(DAYS[CODES.index(day[-2:])]) for day in days],
        "byMonthDay": [int(day) for day in parts.get("BYMONTHDAY", "").split(",") if day],
        "byMonthWeek": int(numbered[0][:-2]) if numbered else None,
        "startDate": span.start.date().isoformat(),
        "endDate": schedule.until.isoformat() if schedule.until else "",
        "startTime": "" if span.all_day else span.start.time().isoformat(),
        "endTime": "" if span.all_day or span.end <= span.start else span.end.time().isoformat(),
        "scheduleTimezone": site.settings.zone,
        "exceptDate": [
            change.day.isoformat() for change in schedule.changes if change.cancelled or change.moved
        ],
    }
    return thing(Type.SCHEDULE, facts)
