"""From a file's bytes to pixels that stand upright, or what is wrong with it. Bounds what may be opened.

Knows formats and their heads, not what becomes of a picture.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Collection, Iterator
from contextlib import contextmanager

from PIL import Image, ImageOps, UnidentifiedImageError

from stadtteil.model.picture_formats import OTHERS, format_of

MOST_PIXELS = 80_000_000
MOST_BYTES = 100_000_000

HEIC = "HEIF"
"""What Pillow calls the format of phones, once it has learnt to read it."""

_SIDEWAYS = range(5, 9)
_ORIENTATION = 0x0112
_AGAIN = "Speichern Sie das Bild neu, oder holen Sie es noch einmal vom Original."
_SMALLER = "Verkleinern Sie es vorher, zum Beispiel auf 4000 Bildpunkte Breite."
_TOO_LARGE = ("Das Bild hat zu viele Bildpunkte (höchstens 80 Millionen).", _SMALLER)
_REDUCIBLE = frozenset({"RGB", "L", "CMYK", "RGBA", "LA"})
"""Sorts of pixels that can be mixed. Palettes and two colours must wait until they are plain."""


class UnfitPicture(Exception):
    """A picture cannot be used: what is wrong, and how to mend it."""


@contextmanager
def opened(data: bytes, formats: Collection[str]) -> Iterator[Image.Image]:
    """Open a picture in one of Pillow's `formats`, its pixels still to be loaded.

    UnfitPicture where that cannot be done, or where its pixels turn out to be broken within the block.
    """
    if len(data) > MOST_BYTES:
        raise UnfitPicture("Die Datei ist zu groß (höchstens 100 MB).", _SMALLER)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about broken notes of a camera, which end here anyway
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=tuple(formats)) as image:
                if image.width * image.height > MOST_PIXELS:
                    raise UnfitPicture(*_TOO_LARGE)
                yield image
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise UnfitPicture(*_TOO_LARGE) from None
    except UnidentifiedImageError:
        raise UnfitPicture(*_foreign(data, formats)) from None
    except (OSError, ValueError, EOFError, SyntaxError, RuntimeError):  # the last one from libheif
        raise UnfitPicture(*_BROKEN) from None


_BROKEN = ("Das Bild ist beschädigt oder unvollständig.", _AGAIN)


def is_sideways(image: Image.Image) -> bool:
    """Whether width and height change places once the picture stands upright."""
    return _orientation(image) in _SIDEWAYS


def upright(image: Image.Image, needed: tuple[int, int]) -> Image.Image:
    """Return an opened picture as it was meant to be seen, no larger than `needed`, width and height.

    What is smaller stays so, and what has a palette or two colours is as large as it was.
    """
    # A JPEG can be decoded at a half, a quarter or an eighth of its size, in a fraction of time and memory.
    image.draft(None, needed[::-1] if is_sideways(image) else needed)
    image.load()
    if _orientation(image) != 1:
        image = ImageOps.exif_transpose(image)
    return reduced(image, needed) if image.mode in _REDUCIBLE else image


def reduced(image: Image.Image, needed: tuple[int, int]) -> Image.Image:
    """Return a picture without the pixels that nobody needs."""
    if image.width <= needed[0]:
        return image
    return image.resize(needed, Image.Resampling.LANCZOS, reducing_gap=3.0)


def moves(image: Image.Image) -> bool:
    """Whether an opened picture is the first of several that follow one another.

    That of a JPEG is a second picture for depth or brightness, and shows nothing that moves.
    """
    return image.format in {"WEBP", "PNG", "GIF"} and getattr(image, "n_frames", 1) > 1


def _orientation(image: Image.Image) -> int:
    """Return how the camera was held (EXIF 2.3, 4.6.4 A), 1 where that is not to be understood."""
    try:
        found = image.getexif().get(_ORIENTATION, 1)
    except Exception:  # whatever a broken EXIF may lead to, the picture itself is whole
        return 1
    return found if isinstance(found, int) and found in range(1, 9) else 1


def _foreign(data: bytes, formats: Collection[str]) -> tuple[str, str]:
    """Return what is said of a file that is no picture in one of some formats."""
    found = format_of(data)
    if found in formats or (found == "HEIC" and HEIC in formats):
        return _BROKEN
    named = [name for name in ("JPEG", "PNG", "WebP", "GIF") if name.upper() in formats]
    named += ["HEIC"] if HEIC in formats else []
    none = f"Die Datei ist kein Bild im Format {', '.join(named[:-1])} oder {named[-1]}"
    if found == "HTML":
        return "Die Datei ist kein Bild, sondern eine Seite aus dem Netz.", OTHERS[found][1]
    return (f"{none}, sondern {found}.", OTHERS[found][1]) if found else (f"{none}.", _AGAIN)
