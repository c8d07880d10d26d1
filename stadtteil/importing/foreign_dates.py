"""Days and moments as other programs write them, as we write them: local time, `2026-09-14 18:30`."""

from __future__ import annotations

import datetime as dt
import email.utils
import re
from contextlib import suppress
from zoneinfo import ZoneInfo

_ISO = re.compile(
    r"(?P<day>\d{4}-\d{1,2}-\d{1,2})(?:[T ]+(?P<clock>\d{1,2}:\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?"
    r"[ ]*(?P<zone>Z|UTC|[+-]\d{2}:?\d{2})?)?"
)
_IN_NAME = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?=[-_ .]|$)")
_GERMAN = re.compile(r"(\d{1,2})\.[ ]?(\d{1,2})\.[ ]?(\d{4})")
_ZONE = "Europe/Berlin"


def moment_written(text: str) -> str:
    """Return a moment as we write it; empty where the text is none, or no believable one.

    >>> moment_written("2020-04-08 19:12:00 +0000"), moment_written("14.9.2015"), moment_written("bald")
    ('2020-04-08 21:12', '2015-09-14', '')
    """
    text = text.strip()
    with suppress(ValueError, OverflowError):
        if iso := _ISO.match(text):
            year, month, day = map(int, iso["day"].split("-"))
            return _believable(_of_iso(dt.date(year, month, day), iso))
        if german := _GERMAN.match(text):
            return _believable(dt.date(int(german[3]), int(german[2]), int(german[1])).isoformat())
        with suppress(TypeError):
            return _believable(_local(email.utils.parsedate_to_datetime(text)))
    return ""


def day_in_name(name: str) -> str:
    """Return the day that the name of a file begins with, or nothing.

    >>> day_in_name("2014-2-13-neue-webseite"), day_in_name("neue-webseite")
    ('2014-02-13', '')
    """
    found = _IN_NAME.match(name)
    with suppress(ValueError):
        if found:
            return _believable(dt.date(int(found[1]), int(found[2]), int(found[3])).isoformat())
    return ""


def without_day(name: str) -> str:
    """Return the name of a file without the day that it begins with.

    >>> without_day("2014-02-13-neue-webseite")
    'neue-webseite'
    """
    found = _IN_NAME.match(name)
    return name[found.end() :].lstrip("-_ .") or name if found else name


def _of_iso(day: dt.date, iso: re.Match[str]) -> str:
    if not iso["clock"]:
        return day.isoformat()
    hour, minute = map(int, iso["clock"].split(":"))
    moment = dt.datetime.combine(day, dt.time(hour, minute))
    if iso["zone"]:
        zone = "+0000" if iso["zone"] in {"Z", "UTC"} else iso["zone"].replace(":", "")
        return _local(dt.datetime.strptime(f"{moment:%Y-%m-%d %H:%M} {zone}", "%Y-%m-%d %H:%M %z"))
    return f"{moment:%Y-%m-%d %H:%M}" if hour or minute else day.isoformat()


def _local(moment: dt.datetime) -> str:
    if moment.tzinfo is not None:
        moment = moment.astimezone(ZoneInfo(_ZONE))
    return f"{moment:%Y-%m-%d %H:%M}"


def _believable(written: str) -> str:
    return written if "1900" <= written[:4] <= "2050" else ""
