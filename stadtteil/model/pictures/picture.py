"""From a picture's bytes to encoded variants. The original is never kept, nor anything it says of itself."""

from __future__ import annotations

import io
import warnings

import msgspec
from PIL import Image, ImageOps, UnidentifiedImageError

from stadtteil.model.document import Variant
from stadtteil.model.picture_formats import FORMATS, OTHERS, format_of
from stadtteil.model.pictures.colours import plain, tone
from stadtteil.model.pictures.encoders import encoders
from stadtteil.model.pictures.encoding import LONGEST, Keep, variants_of, widths_of
from stadtteil.problems import Problem

MOST_PIXELS = 80_000_000
MOST_BYTES = 100_000_000

_SIDEWAYS = range(5, 9)
_ORIENTATION = 0x0112
_AGAIN = "Speichern Sie das Bild neu, oder holen Sie es noch einmal vom Original."
_SMALLER = "Verkleinern Sie es vorher, zum Beispiel auf 4000 Bildpunkte Breite."


class Picture(msgspec.Struct, frozen=True):
    """What reading makes of a picture: its variants, and the colour that stands there until one is loaded."""

    variants: tuple[Variant, ...] = ()
    tone: str = ""


class _Unfit(Exception):
    """A picture cannot be used: what is wrong, and how to mend it."""


def read_picture(data: bytes, path: str, keep: Keep) -> tuple[Picture, tuple[Problem, ...]]:
    """Return a picture's variants, by format and from the smallest, the JPEG last; `keep` stores a blob."""
    try:
        image, moves = _opened(data, path)
        picture = Picture(tuple(variants_of(image, keep)), tone(image))
    except _Unfit as unfit:
        return Picture(), (Problem(path, 0, 0, *unfit.args),)
    problems = (Problem(path, 0, 0, *_MOVES, "warning"),) if moves else ()
    return picture, problems if "avif" in encoders() else (*problems, _no_avif())


def _opened(data: bytes, path: str) -> tuple[Image.Image, bool]:
    """Return the picture upright and plain, no larger than is needed, and whether it was one of several."""
    if len(data) > MOST_BYTES:
        raise _Unfit("Die Datei ist zu groß (höchstens 100 MB).", _SMALLER)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about broken notes of a camera, which end here anyway
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=tuple(FORMATS)) as image:
                _check(image, path)
                # That of a JPEG is a second picture for depth or brightness, and shows nothing that moves.
                moves = image.format in {"WEBP", "PNG"} and getattr(image, "n_frames", 1) > 1
                return _loaded(image), moves
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _Unfit(*_TOO_LARGE) from None
    except UnidentifiedImageError:
        raise _Unfit(*_foreign(data)) from None
    except (OSError, ValueError, EOFError, SyntaxError):
        raise _Unfit("Das Bild ist beschädigt oder unvollständig.", _AGAIN) from None


_TOO_LARGE = ("Das Bild hat zu viele Bildpunkte (höchstens 80 Millionen).", _SMALLER)


_MOVES = (
    "Das Bild bewegt sich; gezeigt wird nur, womit es beginnt.",
    "Das geht auch so. Sonst speichern Sie das Einzelbild, das zu sehen sein soll, als JPEG.",
)


def _check(image: Image.Image, path: str) -> None:
    """Look at what the file's head says, before anything is decoded."""
    # Phones put a second picture behind the first, for depth or brightness: only the first one counts.
    kind = "JPEG" if image.format == "MPO" else image.format or ""
    if image.width * image.height > MOST_PIXELS:
        raise _Unfit(*_TOO_LARGE)
    if not path.lower().endswith(FORMATS[kind]):
        raise _Unfit(
            f"Der Name der Datei passt nicht zum Inhalt: Sie enthält ein Bild im Format {kind}.",
            f"Benennen Sie die Datei um: Die Endung muss {FORMATS[kind][0]} sein.",
        )


def _loaded(image: Image.Image) -> Image.Image:
    sideways = _orientation(image) in _SIDEWAYS
    width, height = image.size[::-1] if sideways else image.size
    widest = widths_of(width)[-1]
    needed = (widest, max(1, round(height * widest / width)))
    if needed[1] > LONGEST:
        raise _Unfit(
            "Das Bild ist viel höher als breit.", "Schneiden Sie es zu, oder teilen Sie es in mehrere."
        )
    # A JPEG can be decoded at a half, a quarter or an eighth of its size, in a fraction of time and memory.
    image.draft(None, needed[::-1] if sideways else needed)
    image.load()
    if _orientation(image) != 1:
        image = ImageOps.exif_transpose(image)
    return plain(_reduced(image, needed))


def _reduced(image: Image.Image, needed: tuple[int, int]) -> Image.Image:
    """Return the picture without the pixels that no variant needs. Palettes and two colours must wait."""
    if image.width <= needed[0] or image.mode not in {"RGB", "L", "CMYK", "RGBA", "LA"}:
        return image
    return image.resize(needed, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _orientation(image: Image.Image) -> int:
    """Return how the camera was held (EXIF 2.3, 4.6.4 A), 1 where that is not to be understood."""
    try:
        found = image.getexif().get(_ORIENTATION, 1)
    except Exception:  # whatever a broken EXIF may lead to, the picture itself is whole
        return 1
    return found if isinstance(found, int) and found in range(1, 9) else 1


def _foreign(data: bytes) -> tuple[str, str]:
    """Return what is said of a file that is no picture of ours."""
    found = format_of(data)
    if found == "HTML":
        return "Die Datei ist kein Bild, sondern eine Seite aus dem Netz.", OTHERS[found][1]
    if found:
        return f"Die Datei ist kein Bild im Format JPEG, PNG oder WebP, sondern {found}.", OTHERS[found][1]
    return "Die Datei ist kein Bild im Format JPEG, PNG oder WebP.", _AGAIN


def _no_avif() -> Problem:
    return Problem(
        "content/bilder", 0, 0,
        "Auf diesem Rechner fehlt das Format AVIF; die Bilder erscheinen nur als WebP und JPEG.",
        "Das geht auch so. Wer es ändern will, braucht ein Pillow mit AVIF.", "warning",
    )  # fmt: skip
