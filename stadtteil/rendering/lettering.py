"""Words as masks of grey: which letters there are, how large a name may be, where its lines break.

The font is made of Noto's (see `docs/vorschau.py` and the licence beside it). Letters are set one beside the
other, which wants no further program.
"""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import msgspec
from PIL import Image, ImageDraw, ImageFont

from stadtteil.rendering.arabic import shaped
from stadtteil.rendering.bidi import has_backwards, visual_order

FONT = Path(__file__).with_name("letters.ttf")
COVERED = re.compile(
    "[ -~\u00a0-\u017f\u018f\u0218-\u021b\u0259\u0400-\u045f\u0490\u0491\u060c\u061b\u061f\u0640\u0660-\u066c"
    "\u1e9e\u2010-\u2014\u2018-\u201a\u201c-\u201e\u2020\u2022\u2026\u2032\u2033\u2039\u203a\u20ac\u2116"
    "\ufb50-\ufbb1\ufbd3-\ufbe9\ufbfc-\ufbff\ufe70-\ufe72\ufe74\ufe76-\ufefc]+"
)
"""The letters that the font has, in the shapes in which they are seen."""
_CAPITAL = 0.72
"""How high capitals are, in sizes of the letters."""
_LINE = 1.2
"""From one line to the next, in sizes of the letters."""
_WORDS = 16
"""More of them are a text and no name."""


class Lines(msgspec.Struct, frozen=True):
    """Words as they are set: lines in the order of signs from left to right, and their size in pixels."""

    size: int
    lines: tuple[str, ...]

    @property
    def height(self) -> int:
        """From the head of the first line's capitals to the foot of the last line's, in pixels."""
        return round(self.size * (_LINE * (len(self.lines) - 1) + _CAPITAL))


def fitted(
    text: str, sizes: tuple[int, ...], room: tuple[int, int], most: int = 2, *, rtl: bool = False
) -> Lines | None:
    """Return words in the largest of `sizes` in which they fit, in `most` lines, into `room` (pixels).

    `rtl` is how a line runs in which some letters are read from the right. None where they fit in none, or
    where a letter is missing: nobody is shown boxes in place of letters.
    """
    words = _words(text)
    if not words or len(words) > _WORDS:
        return None
    for size in sizes:
        for count in range(1, min(most, len(words)) + 1):
            lines = Lines(size, min(_broken(words, count, rtl=rtl), key=lambda lines: widest(lines, size)))
            if widest(lines.lines, size) <= room[0] and lines.height <= room[1]:
                return lines if all(COVERED.fullmatch(line) for line in lines.lines) else None
    return None


def _words(text: str) -> list[str]:
    """Return what lines break between: not at spaces that hold together, nor where a hyphen is hidden."""
    plain = unicodedata.normalize("NFC", text).replace("\u00ad", "").replace("\u202f", "\u00a0")
    return [word for word in plain.split(" ") if word]


def _broken(words: list[str], count: int, *, rtl: bool) -> Iterator[tuple[str, ...]]:
    """Yield every way of setting words in a number of lines, as each line is seen."""
    for ends in itertools.combinations(range(1, len(words)), count - 1):
        places = itertools.pairwise((0, *ends, len(words)))
        yield tuple(_seen(" ".join(words[start:end]), rtl=rtl) for start, end in places)


def _seen(line: str, *, rtl: bool) -> str:
    return visual_order(shaped(line), rtl=rtl) if has_backwards(line) else line


def widest(lines: tuple[str, ...], size: int) -> int:
    """Return how wide the widest of some lines is, in pixels."""
    return max(round(_font(size).getlength(line)) for line in lines)


def drawn(words: Lines, width: int) -> Image.Image:
    """Return words as a mask of grey, white where ink goes, each line in the middle of a width in pixels.

    Above and below what `Lines.height` says there is as much room as their size, for signs and lower parts.
    """
    mask = Image.new("L", (width, words.height + 2 * words.size), 0)
    draw, font = ImageDraw.Draw(mask), _font(words.size)
    for number, line in enumerate(words.lines):
        foot = words.size * (1 + _CAPITAL + _LINE * number)
        draw.text((width / 2, round(foot)), line, fill=255, font=font, anchor="ms")
    return mask


@functools.lru_cache(maxsize=32)
def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONT, size, layout_engine=ImageFont.Layout.BASIC)
