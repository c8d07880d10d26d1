"""MP3, Ogg and Opus: their tags taken out by mutagen, and of an MP3 all but its frames."""

from __future__ import annotations

import io
from typing import Any

import mutagen
from mutagen import apev2
from mutagen.mp3 import MP3
from mutagen.oggopus import OggOpus
from mutagen.oggvorbis import OggVorbis

from stadtteil.model.downloads.cleaned import Cleaned, Refused
from stadtteil.model.downloads.mpeg import frames_of

MOST_LEFT = 200_000
"""Bytes behind the last frame of an MP3 that are taken for a tag; more are a recording that broke off."""

_BROKEN = (
    "Die Datei ist keine Aufnahme in diesem Format, oder sie ist beschädigt.",
    "Speichern Sie die Aufnahme noch einmal als MP3, zum Beispiel mit Audacity.",
)
_FORMATS: dict[str, tuple[type[Any], ...]] = {
    ".mp3": (MP3,),
    ".ogg": (OggVorbis, OggOpus),
    ".opus": (OggOpus,),
}


def cleaned(data: bytes, suffix: str) -> Cleaned:
    """Return a recording without its tags. Raises Refused where it is none."""
    for format_ in _FORMATS[suffix]:
        buffer = io.BytesIO(data)
        try:
            seconds = max(1, round(format_(buffer).info.length))
            _strip(format_, buffer)
        except (mutagen.MutagenError, ValueError, EOFError, LookupError):
            continue
        return Cleaned(_frames(buffer.getvalue()) if format_ is MP3 else buffer.getvalue(), seconds=seconds)
    raise Refused(*_BROKEN)


def _strip(format_: type[Any], buffer: io.BytesIO) -> None:
    """Take all tags out of a recording: ID3 of both versions and APE of an MP3, the comments of others."""
    buffer.seek(0)
    format_(buffer).delete(buffer)
    if format_ is MP3:
        buffer.seek(0)
        apev2.delete(buffer)


def _frames(data: bytes) -> bytes:
    """Return an MP3 without what else may be left in it: half a tag, tags of other sorts."""
    frames, rest = frames_of(data)
    if not frames or rest > MOST_LEFT:
        raise Refused(*_BROKEN)
    return frames
