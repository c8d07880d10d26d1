"""Whom to tell of a weak spot of the website, and until when that holds (RFC 9116). From site.yaml."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Annotated

from stadtteil.model.fields import CalendarDay, Field, Record, Web
from stadtteil.problems import Problem

WARNED = 30
"""Days before its end that editors are told."""
FURTHEST = 366
"""Days that it may hold at most: RFC 9116, 2.5.5, asks for less than a year."""


class SecurityContact(Record, frozen=True, kw_only=True):
    """What `sicherheit:` says. Without an address, the editors' own is it."""

    until: Annotated[
        dt.date | None,
        Field(
            "bis",
            CalendarDay(),
            "Geprüft bis",
            "Bis dahin gilt die Angabe; höchstens ein Jahr voraus. Vorher erinnert Sie ein Hinweis.",
            "2027-06-30",
            required=True,
        ),
    ] = None
    address: Annotated[
        str,
        Field(
            "kontakt",
            Web(),
            "Seite für Hinweise",
            "Ohne Angabe: die E-Mail der Redaktion.",
            "https://www.wohnbau.example/kontakt",
        ),
    ] = ""

    def turns(self) -> Iterator[dt.date]:
        """Yield the days on which another thing is said of it."""
        if self.until:
            yield from (self.until - dt.timedelta(days) for days in (FURTHEST, WARNED, -1))

    def contact(self, mail: str) -> str:
        """Return the URI to write to, nothing where there is none; `mail` is the editors' own, or empty."""
        return self.address or (mail and f"mailto:{mail}")

    def check(self, mail: str, today: dt.date, path: str, place: tuple[int, int]) -> Iterator[Problem]:
        """Yield a hint when it names nobody, ends soon, or has; `path` and `place` are where it stands."""
        if not self.contact(mail):
            message = "In security.txt stünde keine Adresse, darum entsteht die Datei nicht."
            cure = "Nennen Sie in den Einstellungen bei „kontakt:“ die E-Mail der Redaktion."
            yield Problem(path, *place, message, cure, "warning")
        if self.until and self.until - dt.timedelta(FURTHEST) > today:
            message = "Die Angaben für Hinweise zur Sicherheit (security.txt) gelten länger als ein Jahr."
            cure = "Nennen Sie bei „bis:“ einen Tag, der höchstens ein Jahr voraus liegt."
            yield Problem(path, *place, message, cure, "warning")
        if self.until is None or self.until - dt.timedelta(WARNED) > today:
            return
        day = f"{self.until:%d.%m.%Y}"
        message = (
            f"Die Angaben für Hinweise zur Sicherheit (security.txt) gelten nur noch bis zum {day}."
            if self.until >= today
            else f"Die Angaben für Hinweise zur Sicherheit (security.txt) galten bis zum {day}."
        )
        cure = "Prüfen Sie, ob die Adresse noch stimmt, und schreiben Sie bei „bis:“ ein späteres Datum."
        yield Problem(path, *place, message, cure, "warning")
