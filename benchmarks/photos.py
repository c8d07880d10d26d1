"""Photos of twelve megapixels as a camera makes them: large shapes, texture, grain; always the same ones."""

from __future__ import annotations

import random
from pathlib import Path

from PIL import Image, ImageChops

SIZE = (4000, 3000)
_SCALES = (400, 100, 25, 6)
"""Pixels across a spot of each layer of noise, from large shapes to leaves."""


def write(folder: Path, count: int) -> list[Path]:
    """Write photos into a folder, unless they are there."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [folder / f"foto-{number:02}.jpg" for number in range(1, count + 1)]
    for number, file in enumerate(files):
        if not file.exists():
            fresh = file.with_suffix(".neu")
            _photo(random.Random(number)).save(fresh, "JPEG", quality=90)
            fresh.replace(file)
    return files


def _photo(dice: random.Random) -> Image.Image:
    return Image.merge("RGB", [_channel(dice) for _ in range(3)])


def _channel(dice: random.Random) -> Image.Image:
    """Return noise at many scales, each finer and fainter: that is how nature's pictures are made up."""
    channel = _noise(dice, _SCALES[0])
    for share, scale in zip((0.4, 0.25, 0.2), _SCALES[1:], strict=True):
        channel = Image.blend(channel, _noise(dice, scale), share)
    grain = Image.frombytes("L", SIZE, dice.randbytes(SIZE[0] * SIZE[1])).point(lambda value: value // 16)
    return ImageChops.add(channel, grain, 1, -8)


def _noise(dice: random.Random, scale: int) -> Image.Image:
    width, height = (side // scale + 2 for side in SIZE)
    spots = Image.frombytes("L", (width, height), dice.randbytes(width * height))
    return spots.resize(SIZE, Image.Resampling.BICUBIC)
