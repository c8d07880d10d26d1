"""When works and what they mean take place: days of the calendar, how they are said, and how far they are."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from stadtteil.model.date_face import clock
from stadtteil.model.dates import days_text
from stadtteil.model.disruption import Interruption, Standing
from stadtteil.model.kinds.works_parts import EFFECTS, WorksEffect
from stadtteil.words import Words, msgid

if TYPE_CHECKING:
    from stadtteil.model.fields.clock_span import ClockSpan
    from stadtteil.model.kinds.works_head import WorksHead
    from stadtteil.model.site import Site

AHEAD = dt.timedelta(days=14)
"""How long before they begin those concerned see them on the front page and in their district."""
STANDINGS = {"coming": msgid("angekündigt"), "running": msgid("läuft"), "over": msgid("fertig")}


def standing_of(first: dt.date, last: dt.date, today: dt.date) -> Standing:
    """Return how far something is on a day."""
    if last < today:
        return "over"
    return "running" if first <= today else "coming"


def days_of(effect: WorksEffect, works: WorksHead) -> tuple[dt.date, dt.date]:
    """Return the first and last day of what works mean: all of them, where it has no days of its own."""
    if effect.day:
        return effect.day, effect.day
    return effect.since or works.begins, effect.until or works.finishes


def has_days(effect: WorksEffect) -> bool:
    """Whether it has days of its own."""
    return bool(effect.day or effect.since or effect.until)


def span_text(first: dt.date, last: dt.date, site: Site) -> str:
    """Return from when to when, in words; one day with its name."""
    words = site.words
    if first == last:
        return words.formats.day_of_week(first, short=True)
    return days_text(first, last, words)


def times_text(times: ClockSpan, words: Words) -> str:
    """Return the times of a day, in words."""
    if times.end is None:
        return words.text("ab {start} Uhr", start=clock(times.start, words))
    return words.text("{start}–{end} Uhr", start=clock(times.start, words), end=clock(times.end, words))


def interruption_of(effect: WorksEffect, works: WorksHead, site: Site) -> Interruption:
    """Return what works mean, as pages say it."""
    words = site.words
    when = [span_text(*days_of(effect, works), site)] if has_days(effect) else [words.text("die ganze Zeit")]
    if effect.times:
        when.append(times_text(effect.times, words))
    return Interruption(words.text(EFFECTS[effect.what]), words.row(when), effect.whom)
