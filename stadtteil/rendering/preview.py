"""Draws what shows a page without a picture: the paper's name, the section's name large, the town below.

Knows colours and words, neither pages nor languages. All of it is flat: a palette of a few shades, so that
the file is small and drawn in a blink. All stands in the middle, for some programs cut the sides off.
"""

from __future__ import annotations

import functools
import io
from pathlib import Path

from PIL import Image

from stadtteil.rendering.lettering import Lines, drawn, fitted
from stadtteil.rendering.preview_colours import PreviewColours

SIZE = WIDTH, HEIGHT = 1200, 630
"""Pixels, as Open Graph's readers cut it least."""
SKYLINE = Path(__file__).with_name("skyline.png")
_ROOM = WIDTH - 2 * 64
_HEAD = 128
"""How high the head is, in pixels; without the paper's name it is a third of that."""
_FOOT = 18
_GAP = 44
"""From the paper's name to what it says of itself."""
_NAMES = (66, 58, 50, 44)
_LONG_NAMES = (44, 40, 36, 32, 28)
_ONE_LINE = (156, 144, 132, 120, 110, 100)
_TWO_LINES = (112, 104, 96, 88, 80, 72)
_MORE_LINES = (72, 64, 56, 50, 44, 38, 32)
_CLAIMS = (42, 38, 34, 30)
_SHADES = 16
_PACKED = 3
"""More of it makes the file a fifth smaller and takes as long as all the rest."""


class PreviewSheet:
    """A canvas of palette indices. Each ink is a ramp of shades from its ground to itself."""

    def __init__(self, colours: PreviewColours) -> None:
        """Begin with the ground alone."""
        self._canvas = Image.new("P", SIZE, 0)
        pairs = {
            "ink": (colours.ground, colours.ink),
            "muted": (colours.ground, colours.muted),
            "accent": (colours.ground, colours.accent),
            "title": (colours.ground, colours.title),
            "on_head": (colours.head, colours.on_head),
        }
        self._ramps = {name: number * _SHADES for number, name in enumerate(pairs)}
        self._canvas.putpalette([part for pair in pairs.values() for part in _ramp(*pair)])

    def fill(self, top: int, bottom: int, ink: str, *, ground: bool = False) -> None:
        """Fill a band from side to side with an ink, or with its ground."""
        self._canvas.paste(self._ramps[ink] + (0 if ground else _SHADES - 1), (0, top, WIDTH, bottom))

    def put(self, mask: Image.Image, top: int, ink: str) -> None:
        """Set a mask of grey in an ink, on the ground of that ink, where the mask has anything."""
        first = self._ramps[ink]
        shades = mask.point([first + grey * _SHADES // 256 for grey in range(256)])
        self._canvas.paste(shades, ((WIDTH - mask.width) // 2, top), mask.point([0] * 8 + [255] * 248))

    def set_words(self, words: Lines, top: int, ink: str) -> None:
        """Set words whose first capitals begin at `top`."""
        self.put(drawn(words, WIDTH), top - words.size, ink)

    def png(self) -> bytes:
        """Return the picture."""
        buffer = io.BytesIO()
        self._canvas.save(buffer, "PNG", compress_level=_PACKED)
        return buffer.getvalue()


def draw(name: str, title: str, claim: str, colours: PreviewColours, *, rtl: bool, skyline: bool) -> bytes:
    """Return the PNG of a section called `title`, or without one that of the paper itself with its `claim`.

    A name in letters that there are not is left out.
    """
    sheet = PreviewSheet(colours)
    bottom = HEIGHT - _FOOT - (_skyline()[0].height if skyline else 0)
    large = _large(title, bottom - _HEAD - 100, rtl=rtl)
    if large:
        top = _head(sheet, _small(name, rtl=rtl))
        sheet.set_words(large, _middle(top, bottom, large.height), "title")
    else:
        _paper(sheet, name, claim, bottom, rtl=rtl)
    if skyline:
        for mask, ink in zip(_skyline(), ("ink", "accent"), strict=True):
            sheet.put(mask, bottom, ink)
    sheet.fill(HEIGHT - _FOOT, HEIGHT, "accent")
    return sheet.png()


def _large(text: str, height: int, *, rtl: bool) -> Lines | None:
    """Return a name as large as it can be in one line, if that is large, else in two or more."""
    room = (_ROOM, height)
    return (
        fitted(text, _ONE_LINE, room, 1, rtl=rtl)
        or fitted(text, _TWO_LINES, room, 2, rtl=rtl)
        or fitted(text, _MORE_LINES, room, 4, rtl=rtl)
    )


def _small(name: str, *, rtl: bool) -> Lines | None:
    """Return the paper's name as it stands above a section's."""
    return fitted(name, _NAMES, (_ROOM, _HEAD), 1, rtl=rtl) or fitted(name, _LONG_NAMES, (_ROOM, 90), rtl=rtl)


def _head(sheet: PreviewSheet, name: Lines | None) -> int:
    """Set the head with the paper's name, if it can be set, over two lines; return where it ends."""
    height = _HEAD if name else _HEAD // 3
    sheet.fill(0, height, "on_head", ground=True)
    if name:
        sheet.set_words(name, (_HEAD - name.height) // 2, "on_head")
    for top in (height, height + 7):
        sheet.fill(top, top + 3, "ink")
    return height + 10


def _paper(sheet: PreviewSheet, name: str, claim: str, bottom: int, *, rtl: bool) -> None:
    """Set the paper's name large, and below it what the paper says of itself."""
    top = _head(sheet, None)
    large = _large(name, bottom - top - 180, rtl=rtl)
    small = fitted(claim, _CLAIMS, (_ROOM, 60), 1, rtl=rtl) or fitted(claim, _CLAIMS, (_ROOM, 110), rtl=rtl)
    heights = [words.height for words in (large, small) if words]
    y = _middle(top, bottom, sum(heights) + _GAP * (len(heights) - 1))
    for words, ink in ((large, "ink"), (small, "muted")):
        if words:
            sheet.set_words(words, y, ink)
            y += words.height + _GAP


def _middle(top: int, bottom: int, height: int) -> int:
    """Return where something begins that stands in the middle."""
    return top + (bottom - top - height) // 2


def _ramp(ground: str, ink: str) -> list[int]:
    """Return the shades from a colour to another, as a palette has them."""
    pairs = list(zip(bytes.fromhex(ground[1:]), bytes.fromhex(ink[1:]), strict=True))
    return [round(a + (b - a) * shade / (_SHADES - 1)) for shade in range(_SHADES) for a, b in pairs]


@functools.cache
def _skyline() -> tuple[Image.Image, Image.Image]:
    """Return the town as two masks: what is drawn in ink, and in the accent's colour."""
    with Image.open(SKYLINE) as image:
        ink, accent, _ = image.convert("RGB").split()
    return ink, accent
