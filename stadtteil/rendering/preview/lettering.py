"""Words as masks of grey: which letters there are, how large a name may be, where its lines break.

The font is a part of DejaVu's with a name of its own (see its licence beside it). Letters are set one beside
the other, which wants no further program.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from pathlib import Path

import msgspec
from PIL import Image, ImageDraw, ImageFont

from stadtteil.rendering.preview.arabic import visual

FONT = Path(__file__).with_name("letters.ttf")
COVERED = re.compile(
    "[ -~\u00a0-\u017f\u018f\u0218-\u021b\u0259\u0400-\u045f\u0490\u0491\u060c\u061b\u061f\u0640\u0660-\u066c"
    "\u1e9e\u2010-\u2014\u2018-\u201a\u201c-\u201e\u2020\u2022\u2026\u2032\u2033\u2039\u203a\u20ac\u2116"
    "\u2190\u2192\u2212\ufb52-\ufba3\ufbaa-\ufbad\ufbd3-\ufbdc\ufbde\ufbdf\ufbe4-\ufbe9\ufbfc-\ufbff"
    "\ufe70-\ufe72\ufe74\ufe76-\ufefc]+"
)
"""The letters that the font has, in the shapes in which they are seen."""
BLEED = 24
"""Pixels beside words, for letters that reach beyond their width."""
_LINE = 1.16
"""From one line to the next, in sizes of the letters."""


class Lines(msgspec.Struct, frozen=True):
    """Words as they are set: lines in the order of signs from left to right, and their size in pixels."""

    size: int
    lines: tuple[str, ...]

    @property
    def height(self) -> int:
        """How high they are, in pixels."""
        return round(self.size * _LINE * len(self.lines))


def fitted(text: str, sizes: tuple[int, ...], room: tuple[int, int], most: int = 2) -> Lines | None:
    """Return words in the largest of `sizes` in which they fit, in `most` lines, into `room` (pixels).

    None where they fit in none, or where a letter is missing: nobody is shown boxes in place of letters.
    """
    words = unicodedata.normalize("NFC", text).split()
    for size in sizes:
        lines = Lines(size, tuple(visual(line) for line in _broken(words, size, room[0])))
        if 0 < len(lines.lines) <= most and lines.height <= room[1]:
            return lines if all(COVERED.fullmatch(line) for line in lines.lines) else None
    return None


def drawn(words: Lines, width: int, *, from_right: bool) -> Image.Image:
    """Return words as a mask of grey, white where ink goes, as wide as is said and `BLEED` at both sides."""
    mask = Image.new("L", (width + 2 * BLEED, words.height + words.size // 8), 0)
    draw, font = ImageDraw.Draw(mask), _font(words.size)
    for number, line in enumerate(words.lines):
        x = BLEED + (width - _width(line, words.size) if from_right else 0)
        draw.text((x, round(number * words.size * _LINE)), line, fill=255, font=font)
    return mask


def _broken(words: list[str], size: int, width: int) -> list[str]:
    """Return the lines that words make; none where one of them is too long."""
    lines: list[str] = []
    for word in words:
        if _width(visual(word), size) > width:
            return []
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _width(visual(longer), size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _width(line: str, size: int) -> int:
    return round(_font(size).getlength(line))


@functools.lru_cache(maxsize=16)
def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONT, size, layout_engine=ImageFont.Layout.BASIC)
