"""Opening hours and days of rest in words: a line for days that are alike, a sentence for what is closed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import msgspec

from stadtteil.model.dates import days_text
from stadtteil.model.fields.opening_hours import MIDNIGHT, OpenTime
from stadtteil.words import Words

if TYPE_CHECKING:
    from stadtteil.model.kinds.place_head import Closure
    from stadtteil.model.site import Site

FEW = 2
"""Days on end that are told one by one."""
WEEK = 7

_Spans = tuple[tuple[int, int], ...]


class HoursFace(msgspec.Struct, frozen=True):
    """Some days on end, and when it is open on each of them."""

    days: str
    times: str


class ClosureFace(msgspec.Struct, frozen=True):
    """When it is closed, as a sentence without its point, and why."""

    text: str
    note: str


def hours_faces(times: Iterable[OpenTime], words: Words) -> tuple[HoursFace, ...]:
    """Return the lines of a table of hours: days that follow one another and are alike share one."""
    return tuple(HoursFace(_days(days, words), _times(spans, words)) for days, spans in _runs(times))


def _runs(times: Iterable[OpenTime]) -> Iterator[tuple[list[int], _Spans]]:
    week: dict[int, _Spans] = {}
    for time in times:
        week[time.weekday] = (*week.get(time.weekday, ()), (time.opens, time.closes))
    run: list[int] = []
    for day, spans in week.items():
        if run and (day != run[-1] + 1 or spans != week[run[-1]]):
            yield run, week[run[-1]]
            run = []
        run.append(day)
    if run:
        yield run, week[run[-1]]


def _days(days: list[int], words: Words) -> str:
    names = [words.formats.weekdays[day] for day in days]
    if len(names) == WEEK:
        return words.text("Jeden Tag")
    if len(names) > FEW:
        return words.text("{first} bis {last}", first=names[0], last=names[-1])
    return words.formats.joined(names)


def _times(spans: _Spans, words: Words) -> str:
    if spans == ((0, MIDNIGHT),):
        return words.text("rund um die Uhr")
    clock = words.formats.clock
    return words.formats.joined(
        [
            words.text("{start}–{end} Uhr", start=clock(*divmod(start, 60)), end=clock(*divmod(end, 60)))
            for start, end in spans
        ]
    )


def closure_faces(closures: Iterable[Closure], site: Site) -> tuple[ClosureFace, ...]:
    """Return what is closed today or later, the first one first."""
    to_come = sorted((one for one in closures if one.until >= site.today), key=lambda one: one.first)
    return tuple(ClosureFace(_closed(one, site), one.note) for one in to_come)


def _closed(closure: Closure, site: Site) -> str:
    if closure.until <= closure.first:
        return site.words.text("Am {day} geschlossen", day=site.day(closure.first).text)
    days = days_text(closure.first, closure.until, site.words)
    return site.words.text("Vom {days} geschlossen", days=days)
