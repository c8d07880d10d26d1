"""The formats of files that readers can open or keep, and what to do with those that are not taken.

Knows no byte of them.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from stadtteil.words import msgid

Sort = Literal["document", "sound", "film", "captions"]


class DownloadFormat(msgspec.Struct, frozen=True):
    """A format: what readers call it (German), its media type, what is done with it.

    `worse` where not everybody can open it. `most` is how many bytes a file may have.
    """

    name: str
    type: str
    sort: Sort = "document"
    worse: bool = False
    most: int = 20_000_000


_OFFICE = "application/vnd.openxmlformats-officedocument"
_MOST_OF_SOUND, _MOST_OF_FILM = 50_000_000, 100_000_000

FORMATS = {
    ".pdf": DownloadFormat(msgid("PDF"), "application/pdf"),
    ".csv": DownloadFormat(msgid("CSV-Tabelle"), "text/csv"),
    ".ics": DownloadFormat(msgid("Kalenderdatei"), "text/calendar"),
    ".docx": DownloadFormat(msgid("Word-Datei"), f"{_OFFICE}.wordprocessingml.document", worse=True),
    ".xlsx": DownloadFormat(msgid("Excel-Datei"), f"{_OFFICE}.spreadsheetml.sheet", worse=True),
    ".odt": DownloadFormat(msgid("Writer-Datei"), "application/vnd.oasis.opendocument.text", worse=True),
    ".mp3": DownloadFormat(msgid("MP3"), "audio/mpeg", "sound", most=_MOST_OF_SOUND),
    ".m4a": DownloadFormat(msgid("M4A"), "audio/mp4", "sound", most=_MOST_OF_SOUND),
    ".ogg": DownloadFormat(msgid("Ogg"), "audio/ogg", "sound", most=_MOST_OF_SOUND),
    ".opus": DownloadFormat(msgid("Opus"), "audio/ogg", "sound", most=_MOST_OF_SOUND),
    ".mp4": DownloadFormat(msgid("MP4"), "video/mp4", "film", most=_MOST_OF_FILM),
    ".webm": DownloadFormat(msgid("WebM"), "video/webm", "film", most=_MOST_OF_FILM),
    ".vtt": DownloadFormat(msgid("Untertitel"), "text/vtt", "captions", most=2_000_000),
}
"""By the endings of their names."""

SUFFIXES = tuple(FORMATS)
CAPTIONS = tuple(suffix for suffix, form in FORMATS.items() if form.sort == "captions")

_AS_PDF = "Speichern oder drucken Sie sie als PDF; das kann jedes Telefon öffnen."
_AS_MP3 = "Speichern Sie die Aufnahme als MP3, zum Beispiel mit Audacity."
_AS_MP4 = "Speichern Sie den Film als MP4, zum Beispiel mit HandBrake."
_UNPACKED = "Packen Sie das Archiv aus, und legen Sie die Dateien einzeln hierher."

_PUT = "Legen Sie die Datei in content/dateien ab, und daneben ihre Angaben, bei a.pdf in a.pdf.yaml."

INSTEAD = {
    **dict.fromkeys((".doc", ".rtf", ".pages", ".wps", ".docm", ".dotx", ".odg"), _AS_PDF),
    **dict.fromkeys(
        (".xls", ".xlsm", ".ods", ".numbers"), "Speichern Sie die Tabelle als CSV (UTF-8) oder PDF."
    ),
    **dict.fromkeys((".ppt", ".pptx", ".odp", ".key"), _AS_PDF),
    **dict.fromkeys((".wav", ".flac", ".aac", ".wma", ".aiff", ".amr"), _AS_MP3),
    **dict.fromkeys((".mov", ".avi", ".mkv", ".wmv", ".m4v", ".3gp"), _AS_MP4),
    **dict.fromkeys((".srt", ".sub", ".ass"), "Speichern Sie die Untertitel als WebVTT (.vtt)."),
    **dict.fromkeys((".zip", ".rar", ".7z", ".gz"), _UNPACKED),
    **dict.fromkeys((".html", ".htm", ".mhtml", ".svg", ".svgz"), _AS_PDF),
    **dict.fromkeys(
        (".gpx", ".kml", ".kmz"), "Zeichnen Sie den Weg in eine Karte, und speichern Sie sie als PDF."
    ),
    **dict.fromkeys((".txt", ".text"), "Machen Sie einen Artikel oder eine Seite daraus, oder ein PDF."),
    **dict.fromkeys((".epub", ".mobi"), _AS_PDF),
}
"""What to do with a file of a format that is not taken, by the ending of its name."""


def suffix_of(path: str) -> str:
    """Return the ending of a file's name that says its format, or nothing.

    >>> suffix_of("content/dateien/Antrag.PDF"), suffix_of("content/dateien/weg.gpx")
    ('.pdf', '')
    """
    ending = path[path.rfind(".") :].lower()
    return ending if ending in FORMATS else ""


def advice_for(target: str) -> str:
    """Return how a file of such a name can be offered to readers; nothing for names of other files.

    >>> advice_for("antrag.docm")
    'Speichern oder drucken Sie sie als PDF; das kann jedes Telefon öffnen.'
    """
    ending = target[target.rfind(".") :].lower()
    return INSTEAD.get(ending, _PUT if ending in FORMATS else "")
