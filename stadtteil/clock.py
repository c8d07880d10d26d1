"""Which moment a build is made for, in the time zone of the site, and when the next one is due."""

from __future__ import annotations

import contextlib
import datetime as dt
from zoneinfo import ZoneInfo

from stadtteil.misuse import StadtteilError
from stadtteil.model.settings import PATH
from stadtteil.model.yaml.tree import Scalar, compose
from stadtteil.model.yaml.utf8 import decode
from stadtteil.project import Project


def moment(date: str | None, project: Project) -> dt.datetime:
    """Return the moment to build for, in UTC: now, or 00:00 of a day in the site's time zone."""
    if not date:
        return dt.datetime.now(dt.UTC)
    return dt.datetime.combine(day(date), dt.time(), zone_of(project)).astimezone(dt.UTC)


def day(written: str) -> dt.date:
    """Return a day that was given as JJJJ-MM-TT or TT.MM.JJJJ; StadtteilError when it is none."""
    for pattern in ("%Y-%m-%d", "%d.%m.%Y"):
        with contextlib.suppress(ValueError):
            found = dt.datetime.strptime(written, pattern).date()
            if 1900 <= found.year <= 2199:
                return found
    raise StadtteilError(
        f"„{written}“ ist kein Datum. Schreiben Sie es als JJJJ-MM-TT, zum Beispiel 2026-09-14."
    )


def zone_of(project: Project) -> ZoneInfo:
    """Return the time zone that `content/site.yaml` names; Europe/Berlin where it names none."""
    file = project.root / PATH
    try:
        text, _ = decode(file.read_bytes(), PATH)
        for key, node in compose(text, PATH)[0].pairs:
            if key.text.lower() in {"zeitzone", "zone"} and isinstance(node, Scalar):
                return ZoneInfo(node.text.strip())
    except (OSError, KeyError, ValueError):
        pass  # the build says what is wrong with the settings
    return ZoneInfo("Europe/Berlin")


def write_next_change(project: Project, moment: str) -> None:
    """Write `.stadtteil/next-change` for a timer outside of the program.

    `moment` is when the site next changes by itself, in ISO 8601; empty for never.
    """
    fresh = project.state / "next-change.neu"
    fresh.write_text(f"{moment}\n" if moment else "", encoding="utf-8")
    fresh.replace(project.state / "next-change")
