"""Files that are plain text: tables (CSV), calendars (iCalendar), captions (WebVTT)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from stadtteil.model.downloads.cleaned import Cleaned, Refused

_BOM = b"\xef\xbb\xbf"
_CUE = re.compile(r"^(?:\d+:)?\d{2}:\d{2}[.]\d{3} +--> +(?:\d+:)?\d{2}:\d{2}[.]\d{3}", re.MULTILINE)
_GUESTS = re.compile(r"^ATTENDEE\b", re.MULTILINE | re.IGNORECASE)
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def cleaned(data: bytes, suffix: str) -> Cleaned:
    """Return a text in UTF-8, as it is. Raises Refused where it is none, or not of its format."""
    try:
        text = data.removeprefix(_BOM).decode()
    except UnicodeDecodeError:
        message = "Die Datei ist nicht in UTF-8 gespeichert; Umlaute gingen verloren."
        raise Refused(
            message, "Speichern Sie sie noch einmal, und wählen Sie als Zeichensatz UTF-8."
        ) from None
    if _UNSEEN.search(text):
        message = f"Die Datei heißt {suffix}, enthält aber keinen Text."
        raise Refused(message, "Speichern Sie sie noch einmal aus dem Programm, mit dem sie gemacht ist.")
    _CHECKS[suffix](text)
    return Cleaned(data)


def _calendar(text: str) -> None:
    if not text.lstrip().upper().startswith("BEGIN:VCALENDAR"):
        message = "Das ist keine Kalenderdatei: Sie beginnt nicht mit BEGIN:VCALENDAR."
        raise Refused(message, "Exportieren Sie den Termin noch einmal als .ics.")
    if _GUESTS.search(re.sub(r"\r?\n[ \t]", "", text)):
        message = "In der Kalenderdatei stehen die Eingeladenen mit Name und Adresse (ATTENDEE)."
        raise Refused(message, "Legen Sie den Termin ohne Gäste an, und exportieren Sie ihn noch einmal.")


def _captions(text: str) -> None:
    if not re.match(r"WEBVTT(?:[ \t\r\n]|$)", text) or not _CUE.search(text):
        message = "Das sind keine Untertitel im Format WebVTT."
        raise Refused(message, "Die erste Zeile heißt WEBVTT, dann folgt: 00:00:01.000 --> 00:00:04.000")


def _table(text: str) -> None:
    if not text.strip():
        raise Refused("Die Tabelle ist leer.", "Speichern Sie sie noch einmal als CSV.")


_CHECKS: Final[Mapping[str, Callable[[str], None]]] = {
    ".csv": _table,
    ".ics": _calendar,
    ".vtt": _captions,
}
