"""What a picture's file is to be called: after what it shows, or else as the camera numbered it.

Knows no folder, and so not which names are taken.
"""

from __future__ import annotations

import posixpath
import re

from stadtteil.model.source import PICTURE
from stadtteil.model.text.slugs import short, slug

LONGEST = 60
"""Bytes of a name, which becomes part of an address."""

_SAYS_NOTHING = frozenset({
    "img", "image", "bild", "foto", "photo", "picture", "pic", "dsc", "dscn", "dscf", "pxl", "mvi", "vid",
    "wp", "p", "e", "mp", "hdr", "burst", "portrait", "night", "scan", "screen", "shot", "screenshot",
    "bildschirmfoto", "fullsizerender", "whatsapp", "wa", "signal", "telegram", "unnamed", "unbenannt",
    "download", "kopie", "copy", "von", "of", "at", "um", "am", "pm", "uhr",
})  # fmt: skip
"""Of what cameras, phones and messengers make the names of files, beside numbers."""

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
"""What iPhones make of the name of a photo that is handed on."""

_LETTERS = re.compile(r"[^\W\d_]+")


def is_camera_name(name: str) -> bool:
    """Whether the name of a file says nothing of what it shows.

    >>> [is_camera_name(name) for name in ("IMG_1234.HEIC", "20260912_140322.jpg", "Fest 2026.jpg")]
    [True, True, False]
    """
    words = _LETTERS.findall(_UUID.sub("", _stem(name)).lower())
    return _SAYS_NOTHING.issuperset(words)


def picture_name(words: str) -> str:
    r"""Return a name, without ending, from words on what a picture shows, or from the name of a file.

    >>> picture_name(r"C:\Fotos\Großes Fest (2).JPG"), picture_name("Zwei malen."), picture_name("…")
    ('grosses-fest-2', 'zwei-malen', 'bild')
    """
    return short(slug(_stem(words)), LONGEST) or PICTURE


def _stem(name: str) -> str:
    """Return a name without folders, and without an ending that a picture's file may have."""
    bare = name.replace("\\", "/").rpartition("/")[2].strip()
    stem, ending = posixpath.splitext(bare)
    return stem if stem and re.fullmatch(r"\.\w{2,5}", ending) else bare
