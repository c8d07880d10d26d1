"""From a picture's bytes to encoded variants. The original is never kept, nor anything it says of itself."""

from __future__ import annotations

import msgspec
from PIL import Image

from stadtteil.model.document import Variant
from stadtteil.model.picture_formats import FORMATS
from stadtteil.model.pictures.colours import plain, tone
from stadtteil.model.pictures.encoders import encoders
from stadtteil.model.pictures.encoding import LONGEST, Keep, variants_of, widths_of
from stadtteil.model.pictures.opening import UnfitPicture, is_sideways, moves, opened, upright
from stadtteil.problems import Problem


class Picture(msgspec.Struct, frozen=True):
    """What reading makes of a picture: its variants, and the colour that stands there until one is loaded."""

    variants: tuple[Variant, ...] = ()
    tone: str = ""


def read_picture(data: bytes, path: str, keep: Keep) -> tuple[Picture, tuple[Problem, ...]]:
    """Return a picture's variants, by format and from the smallest, the JPEG last; `keep` stores a blob."""
    try:
        image, is_moving = _opened(data, path)
        picture = Picture(tuple(variants_of(image, keep)), tone(image))
    except UnfitPicture as unfit:
        return Picture(), (Problem(path, 0, 0, *unfit.args),)
    problems = (Problem(path, 0, 0, *_MOVES, "warning"),) if is_moving else ()
    return picture, problems if "avif" in encoders() else (*problems, _no_avif())


def _opened(data: bytes, path: str) -> tuple[Image.Image, bool]:
    """Return the picture upright and plain, no larger than is needed, and whether it was one of several."""
    with opened(data, FORMATS) as image:
        _check(image, path)
        return _loaded(image), moves(image)


_MOVES = (
    "Das Bild bewegt sich; gezeigt wird nur, womit es beginnt.",
    "Das geht auch so. Sonst speichern Sie das Einzelbild, das zu sehen sein soll, als JPEG.",
)


def _check(image: Image.Image, path: str) -> None:
    """Hold the file's name against what its head says, before anything is decoded."""
    # Phones put a second picture behind the first, for depth or brightness: only the first one counts.
    kind = "JPEG" if image.format == "MPO" else image.format or ""
    if not path.lower().endswith(FORMATS[kind]):
        raise UnfitPicture(
            f"Der Name der Datei passt nicht zum Inhalt: Sie enthält ein Bild im Format {kind}.",
            f"Benennen Sie die Datei um: Die Endung muss {FORMATS[kind][0]} sein.",
        )


def _loaded(image: Image.Image) -> Image.Image:
    width, height = image.size[::-1] if is_sideways(image) else image.size
    widest = widths_of(width)[-1]
    needed = (widest, max(1, round(height * widest / width)))
    if needed[1] > LONGEST:
        raise UnfitPicture(
            "Das Bild ist viel höher als breit.", "Schneiden Sie es zu, oder teilen Sie es in mehrere."
        )
    return plain(upright(image, needed))


def _no_avif() -> Problem:
    return Problem(
        "content/bilder", 0, 0,
        "Auf diesem Rechner fehlt das Format AVIF; die Bilder erscheinen nur als WebP und JPEG.",
        "Das geht auch so. Wer es ändern will, braucht ein Pillow mit AVIF.", "warning",
    )  # fmt: skip
