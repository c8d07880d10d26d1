"""From the file of a camera or a phone to a picture of the paper: upright, in sRGB, nothing but its pixels.

All is encoded anew, also where stripping a few segments would do: so nothing of the file can slip through,
neither a second picture with a place of its own nor a film behind the end, and there is one way for all
formats. What that costs is not to be seen, for a build encodes much smaller pictures from it anyway.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Collection
from typing import Any, NamedTuple

import msgspec
from PIL import Image

from stadtteil.model.picture_formats import FORMATS, format_of
from stadtteil.model.pictures.colours import plain
from stadtteil.model.pictures.opening import (
    HEIC,
    UnfitPicture,
    is_sideways,
    moves,
    opened,
    reduced,
    upright,
)
from stadtteil.photos.camera_notes import camera_notes_of
from stadtteil.photos.naming import is_camera_name, picture_name

LONGEST = 65_000
"""Pixels that a side may have in a JPEG, nearly (ITU-T T.81, B.2.2)."""

_READ = (*FORMATS, "GIF")
_DRAWN = frozenset({"PNG", "GIF"})
"""Formats of drawings and screens, which a JPEG would make larger and worse."""
_JPEG: dict[str, Any] = {"quality": 90, "progressive": True, "optimize": True}
_MOVES = "Das Bild bewegt sich; übernommen ist nur, womit es beginnt."


class Photo(msgspec.Struct, frozen=True):
    """A picture as it may be written into the paper.

    `name` is proposed for its file, and `ending` goes behind whatever it is called; `is_nameless` where
    the name only repeats what a camera numbered. `taken` is the day that the camera noted. `removed` says in
    German what the file told of itself and the data do not, `hints` in German sentences what else changed.
    """

    data: bytes
    name: str
    ending: str
    width: int
    height: int
    taken: dt.date | None = None
    removed: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    is_nameless: bool = False


class UnfitPhoto(NamedTuple):
    """Why a file cannot become a picture of the paper, in German, and what to do instead."""

    message: str
    cure: str


def taken_in(data: bytes, name: str, *, longest: int | None = None) -> Photo | UnfitPhoto:
    """Return what becomes of a file called `name`; `longest` bounds its longer side, in pixels.

    Nothing is ever made larger. The same file becomes the same bytes, as long as Pillow is the same.
    """
    try:
        with opened(data, _formats(data)) as image:
            notes = camera_notes_of(image)
            hints = (_MOVES,) if moves(image) else ()
            is_drawn = image.format in _DRAWN
            pixels = _pixels(image, min(longest or LONGEST, LONGEST))
    except UnfitPicture as unfit:
        return UnfitPhoto(*unfit.args)
    encoded, ending = _encoded(pixels, is_drawn=is_drawn)
    return Photo(
        encoded,
        picture_name(name),
        ending,
        pixels.width,
        pixels.height,
        notes.taken,
        notes.removed,
        hints,
        is_camera_name(name),
    )


def _formats(data: bytes) -> Collection[str]:
    """Return the formats that a file may have; what reads those of phones is loaded for them alone."""
    if format_of(data) != "HEIC":
        return _READ
    from pillow_heif import register_heif_opener

    register_heif_opener()
    return (*_READ, HEIC)


def _pixels(image: Image.Image, longest: int) -> Image.Image:
    """Return an opened picture upright and plain, no side longer than `longest`."""
    width, height = image.size[::-1] if is_sideways(image) else image.size
    scale = min(1, longest / max(width, height))
    needed = (max(1, round(width * scale)), max(1, round(height * scale)))
    return reduced(plain(upright(image, needed)), needed)


def _encoded(pixels: Image.Image, *, is_drawn: bool) -> tuple[bytes, str]:
    """Return a picture's file and its ending: a JPEG, or the PNG of a drawing if that is smaller."""
    photo = _saved(pixels, "JPEG", **_JPEG)
    if is_drawn and len(drawing := _saved(pixels, "PNG")) <= len(photo):
        return drawing, ".png"
    return photo, ".jpg"


def _saved(pixels: Image.Image, form: str, **settings: Any) -> bytes:
    buffer = io.BytesIO()
    pixels.save(buffer, form, **settings)
    return buffer.getvalue()
