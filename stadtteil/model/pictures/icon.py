"""From a paper's own icon, one PNG, to the sizes that browsers and phones ask for."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable, Iterator

from PIL import Image, UnidentifiedImageError

from stadtteil.model.document import Variant
from stadtteil.model.icon import LARGEST, MASKABLE, SIZES, SMALLEST
from stadtteil.problems import Problem

SAFE = 0.8
"""The part of its width that no phone cuts away (W3C, Web Application Manifest, 2.2)."""

_CURE = f"Legen Sie ein quadratisches PNG ab, mit {SMALLEST} bis {LARGEST} Bildpunkten an jeder Seite."

Keep = Callable[[bytes], str]


def read_icon(data: bytes, path: str, keep: Keep) -> tuple[tuple[Variant, ...], tuple[Problem, ...]]:
    """Return the sizes of an icon, and what is wrong with its file; `keep` stores a blob."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=("PNG",)) as image:
                message = _unfit(image)
                return ((), (_problem(path, message),)) if message else (tuple(_variants(image, keep)), ())
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return (), (_problem(path, "Das Symbol der Zeitung hat zu viele Bildpunkte."),)
    except UnidentifiedImageError:
        return (), (_problem(path, "Das Symbol der Zeitung ist kein PNG."),)
    except (OSError, ValueError, EOFError, SyntaxError):
        return (), (_problem(path, "Das Symbol der Zeitung ist beschädigt oder unvollständig."),)


def _problem(path: str, message: str) -> Problem:
    return Problem(path, 0, 0, message, _CURE)


def _unfit(image: Image.Image) -> str:
    """Return why a picture cannot be an icon, or nothing."""
    width, height = image.size
    if width != height:
        return f"Das Symbol der Zeitung ist nicht quadratisch, sondern {width} mal {height} Bildpunkte groß."
    if width < SMALLEST:
        return f"Das Symbol der Zeitung ist mit {width} Bildpunkten zu klein."
    return f"Das Symbol der Zeitung ist mit {width} Bildpunkten zu groß." if width > LARGEST else ""


def _variants(image: Image.Image, keep: Keep) -> Iterator[Variant]:
    whole = image.convert("RGBA")
    ground = _ground(whole)
    for size in SIZES:
        small = whole.resize((size, size), Image.Resampling.LANCZOS)
        # Apple's home screens paint black behind what is clear.
        yield _encoded(_on(ground, small, size) if size == SIZES[0] else small, "png", keep)
    size = SIZES[-1]
    inner = round(size * SAFE)
    yield _encoded(_on(ground, whole.resize((inner, inner), Image.Resampling.LANCZOS), size), MASKABLE, keep)


def _ground(image: Image.Image) -> tuple[int, int, int]:
    """Return the colour of its edge, white where that is clear."""
    edge = image.getpixel((image.width // 2, 0))
    assert isinstance(edge, tuple)
    red, green, blue, alpha = edge
    return (int(red), int(green), int(blue)) if alpha == 255 else (255, 255, 255)


def _on(ground: tuple[int, int, int], image: Image.Image, size: int) -> Image.Image:
    """Return a picture in the middle of a square of one colour."""
    sheet = Image.new("RGB", (size, size), ground)
    at = (size - image.width) // 2
    sheet.paste(image, (at, at), image)
    return sheet


def _encoded(image: Image.Image, form: str, keep: Keep) -> Variant:
    buffer = io.BytesIO()
    image.save(buffer, "PNG", optimize=True)
    data = buffer.getvalue()
    return Variant(keep(data), form, image.width, image.height, len(data))
