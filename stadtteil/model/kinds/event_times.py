"""From when to when an event is, written out in the words of a language."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from stadtteil.model.date_face import clock, time_words

if TYPE_CHECKING:
    from stadtteil.model.schedule import Span
    from stadtteil.model.site import Site


def span_text(span: Span, site: Site) -> str:
    """Return from when to when, in words: `Dienstag, 8. Dezember 2026, 18–20 Uhr`."""
    words = site.words
    first, last = day_text(span.start, site), day_text(span.last_day, site)
    if span.start.date() == span.last_day or time_words(span, words).count("–"):
        if span.all_day:
            return words.text("{day}, ganztägig", day=first)
        return words.text("{day}, {time}", day=first, time=time_words(span, words))
    if span.all_day:
        return words.text("{first} bis {last}", first=first, last=last)
    begin = words.text("{day}, {time} Uhr", day=first, time=clock(span.start, words))
    midnight = span.end.time() == dt.time()
    end = last if midnight else words.text("{day}, {time} Uhr", day=last, time=clock(span.end, words))
    return words.text("{first} bis {last}", first=begin, last=end)


def day_text(day: dt.date, site: Site) -> str:
    """Return a day with its weekday: `Dienstag, 8. Dezember 2026`."""
    plain = day.date() if isinstance(day, dt.datetime) else day
    return site.words.formats.day_of_week(plain)
