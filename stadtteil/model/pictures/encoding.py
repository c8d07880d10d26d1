"""A plain picture in all sizes and formats that pages offer. Knows the encoders and their settings."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Any

from PIL import Image

from stadtteil.model.document import Variant
from stadtteil.model.picture_metadata import PLACEHOLDER
from stadtteil.model.pictures.encoders import encoders

WIDTHS = (320, 640, 960, 1600)
"""Small squares of lists; cards and phones; texts; openings on wide or sharp screens, and enlarged."""

FALLBACK = 960
"""The width of the one JPEG, for feeds, previews elsewhere, and browsers from before 2020."""

LONGEST = 16383
"""Pixels that a side of a WebP can have."""

_SETTINGS: dict[str, dict[str, Any]] = {
    # Slower than 8 takes three times as long for a tenth less; 9 is larger than WebP where areas are plain.
    # Tiles are for threads, and cost bytes.
    "avif": {"quality": 60, "speed": 8, "max_threads": 1, "autotiling": False, "xmp": PLACEHOLDER},
    # Slower than 5 takes three times as long for a fiftieth less.
    "webp": {"quality": 78, "method": 5},
    "jpeg": {"quality": 82, "progressive": True, "optimize": True},
}

Keep = Callable[[bytes], str]


def variants_of(image: Image.Image, keep: Keep) -> Iterator[Variant]:
    """Yield a plain picture's variants by format, smallest first, the JPEG last; `keep` stores a blob."""
    sizes = [_fit(image, width) for width in widths_of(image.width)]
    for kind in encoders():
        for size in sizes:
            yield _encoded(size, kind, keep)
    yield _encoded(_fit(image, min(FALLBACK, image.width)), "jpeg", keep)


def widths_of(width: int) -> list[int]:
    """Return the widths for a picture of some width: none beyond its own, and none that is nearly another.

    >>> widths_of(4000), widths_of(1000), widths_of(200)
    ([320, 640, 960, 1600], [320, 640, 1000], [200])
    """
    widest = min(width, WIDTHS[-1])
    return [*(one for one in WIDTHS[:-1] if one * 1.1 < widest), widest]


def _fit(image: Image.Image, width: int) -> Image.Image:
    if width >= image.width:
        return image
    height = max(1, round(image.height * width / image.width))
    return image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)


def _encoded(image: Image.Image, kind: str, keep: Keep) -> Variant:
    buffer = io.BytesIO()
    image.save(buffer, kind.upper(), **_SETTINGS[kind])
    data = buffer.getvalue()
    return Variant(keep(data), kind, image.width, image.height, len(data))
