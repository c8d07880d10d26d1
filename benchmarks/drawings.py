"""Draws the little pictures of the varied corpus: some shapes, always the same; knows pixels alone."""

from __future__ import annotations

import random
from pathlib import Path

SIZE = (480, 320)


def write(file: Path, number: int) -> None:
    """Draw the picture of this number as a JPEG file."""
    from PIL import Image, ImageDraw  # slow to import, and most of what benchmarks do needs none

    chance = random.Random(f"drawing {number}")
    picture = Image.new("RGB", SIZE, (240, 236, 228))
    draw = ImageDraw.Draw(picture)
    for _ in range(12):
        x, y = chance.randrange(SIZE[0]), chance.randrange(SIZE[1])
        color = (chance.randrange(40, 240), chance.randrange(40, 240), chance.randrange(40, 240))
        draw.ellipse((x - 60, y - 40, x + 60, y + 40), fill=color)
    file.parent.mkdir(parents=True, exist_ok=True)
    picture.save(file, "JPEG", quality=88)
