"""The formats of files that readers can open or keep. Knows no byte of them."""

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


def suffix_of(path: str) -> str:
    """Return the ending of a file's name that says its format, or nothing.

    >>> suffix_of("content/dateien/Antrag.PDF"), suffix_of("content/dateien/weg.gpx")
    ('.pdf', '')
    """
    ending = path[path.rfind(".") :].lower()
    return ending if ending in FORMATS else ""
