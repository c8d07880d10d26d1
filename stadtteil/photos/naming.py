"""What a picture's file is to be called: after what it shows, or else as the camera numbered it.

Knows no folder, and so not which names are taken.
"""

from __future__ import annotations

import posixpath
import re

from stadtteil.model.source import PICTURE
from stadtteil.model.text.alt_text import problem_of_alt
from stadtteil.model.text.slugs import short, slug

LONGEST = 60
"""Bytes of a name, which becomes part of an address."""

_NUMBERED = re.compile(
    r"[\W_]*(?:[0-9a-f]{8}(?:[-_][0-9a-f]{4}){3}[-_][0-9a-f]{12}|\d[\d\W_]*"
    r"|(?:img|image|dscn?|dscf|pxl|mvi|vid|foto|photo|bild|pic|picture|scan|signal|unnamed|download|"
    r"screenshot|bildschirmfoto|whatsapp[\W_]*image|wa)[\W_]*(?:[\d\W_]|wa|at|um|am|mp|hdr|burst|portrait|kopie)*)"
    r"[\W_]*",
    re.IGNORECASE,
)
"""What cameras, phones and messengers call a file; UUIDs are what iPhones make of a shared one."""


def is_camera_name(name: str) -> bool:
    """Whether the name of a file says nothing of what it shows.

    >>> [is_camera_name(name) for name in ("IMG_1234.HEIC", "20260912_140322.jpg", "Fest 2026.jpg")]
    [True, True, False]
    """
    stem = _stem(name)
    return not slug(stem) or bool(_NUMBERED.fullmatch(stem)) or problem_of_alt(stem) is not None


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
