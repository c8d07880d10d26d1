"""What a picture's file tells beside its pixels: on which day it was taken, and what is not to be published.

Looks only; that nothing of it is kept does not depend on what is found here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Set
from typing import NamedTuple

from PIL import Image
from PIL.ExifTags import IFD

_TAKEN = 0x9003
_MAKER = frozenset({0x010F, 0x0110, 0x927C, 0xA431, 0xA433, 0xA434, 0xA435})
"""Make, model, the maker's own notes, serial numbers of camera and lens (EXIF 3.0, tables 4, 7 and 8)."""
_NAMES = frozenset({0x013B, 0x8298, 0x9C9D, 0xA430, 0xA437, 0xA438, 0xA439})
"""Artist, copyright, author, owner, photographer, editor."""
_WORDS = frozenset({0x010E, 0x9286, 0x9C9B, 0x9C9C, 0x9C9E, 0x9C9F})
"""Description, comments, title, keywords."""
_PROGRAMS = ("xmp", "XML:com.adobe.xmp", "photoshop", "Raw profile type iptc", "Raw profile type xmp")
"""Where Pillow keeps XMP and IPTC."""


class CameraNotes(NamedTuple):
    """The day that a camera noted, if any, and in German what the file tells that nobody is to read."""

    taken: dt.date | None
    removed: tuple[str, ...]


def camera_notes_of(image: Image.Image) -> CameraNotes:
    """Return what the file of an opened picture tells. Broken notes tell nothing."""
    try:
        exif = image.getexif()
        tags = {**exif.get_ifd(IFD.Exif), **exif}
        parts = {name for name in (IFD.GPSInfo, IFD.IFD1) if exif.get_ifd(name)}
    except Exception:  # whatever broken notes may lead to, the picture itself may be whole
        tags, parts = {}, set()
    told = _told(image, tags.keys(), parts)
    return CameraNotes(_day(tags.get(_TAKEN)), tuple(name for name, is_told in told.items() if is_told))


def _told(image: Image.Image, tags: Set[int], parts: Set[IFD]) -> dict[str, bool]:
    """Return what a file can tell, in German, and whether this one does; `parts` are those of its EXIF."""
    programs = [image.info[key] for key in _PROGRAMS if image.info.get(key)]
    further = image.format == "MPO" or image.info.get("depth_images") or image.info.get("aux")
    return {
        "Ort der Aufnahme (GPS)": IFD.GPSInfo in parts or any("GPS" in str(one) for one in programs),
        "Uhrzeit der Aufnahme": _TAKEN in tags,
        "Angaben zur Kamera": bool(tags & _MAKER),
        "Namen (Urheber, Besitzer)": bool(tags & _NAMES),
        "Beschreibungen und Bemerkungen": bool(tags & _WORDS or _texts(image)),
        "Angaben von Bildprogrammen (IPTC, XMP)": bool(programs),
        "Vorschaubild": IFD.IFD1 in parts or bool(image.info.get("thumbnails")),
        "zweites Bild in der Datei": bool(further),
    }


def _texts(image: Image.Image) -> bool:
    """Whether a file has remarks of its own kind: the comment of a JPEG or GIF, the texts of a PNG."""
    texts = getattr(image, "text", None) or {}
    return bool(image.info.get("comment")) or any(
        not key.startswith(("XML:", "Raw profile")) for key in texts
    )


def _day(written: object) -> dt.date | None:
    """Return the day of a moment as cameras note it (EXIF 3.0, 4.6.6.4); None for what is none.

    >>> _day("2026:09:12 14:03:22"), _day("0000:00:00 00:00:00")
    (datetime.date(2026, 9, 12), None)
    """
    try:
        return dt.datetime.strptime(str(written)[:10], "%Y:%m:%d").date()
    except ValueError:
        return None
