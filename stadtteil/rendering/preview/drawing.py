"""Draws the picture: the paper's name at the head, the section's name large, the town at the foot.

Knows colours and words, neither pages nor languages. All of it is flat: a palette of a few shades, so that
the file is small and drawn in a blink.
"""

from __future__ import annotations

import functools
import io
from pathlib import Path

from PIL import Image

from stadtteil.rendering.preview.colours import PreviewColours
from stadtteil.rendering.preview.lettering import BLEED, Lines, drawn, fitted

SIZE = WIDTH, HEIGHT = 1200, 630
"""Pixels, as Open Graph's readers cut it least."""
SKYLINE = Path(__file__).with_name("skyline.png")
_MARGIN = 72
_ROOM = WIDTH - 2 * _MARGIN
_TITLE_ROOM = (_ROOM, 250)
_NAME_ROOM = (_ROOM, 120)
_CLAIM_ROOM = (_ROOM, 90)
_HEAD = 132
"""How high the head is, in pixels."""
_FOOT = 16
_GAP = 12
_TITLES = (136, 120, 104, 92, 80, 70, 60, 50, 40, 32)
_NAMES = (60, 52, 44, 36, 28)
_CLAIMS = (42, 38, 34, 30)
_SHADES = 16


class PreviewSheet:
    """A canvas of palette indices. Each ink is a ramp of shades from its ground to itself."""

    def __init__(self, colours: PreviewColours) -> None:
        """Begin with the ground alone."""
        self._canvas = Image.new("P", SIZE, 0)
        pairs = {
            "ink": (colours.ground, colours.ink),
            "muted": (colours.ground, colours.muted),
            "accent": (colours.ground, colours.accent),
            "on_head": (colours.head, colours.on_head),
        }
        self._ramps = {name: number * _SHADES for number, name in enumerate(pairs)}
        self._canvas.putpalette([part for pair in pairs.values() for part in _ramp(*pair)])

    def fill(self, box: tuple[int, int, int, int], ink: str, *, ground: bool = False) -> None:
        """Fill a rectangle with an ink, or with its ground."""
        self._canvas.paste(self._ramps[ink] + (0 if ground else _SHADES - 1), box)

    def put(self, mask: Image.Image, at: tuple[int, int], ink: str) -> None:
        """Set a mask of grey in an ink, on the ground of that ink."""
        first = self._ramps[ink]
        shades = mask.point([first + grey * _SHADES // 256 for grey in range(256)])
        self._canvas.paste(shades, at)

    def png(self) -> bytes:
        """Return the picture."""
        buffer = io.BytesIO()
        self._canvas.save(buffer, "PNG", compress_level=6)
        return buffer.getvalue()


def draw(name: str, title: str, claim: str, colours: PreviewColours, *, rtl: bool, skyline: bool) -> bytes:
    """Return the PNG of a section called `title`, or without one that of the paper itself with its `claim`.

    A name in letters that there are not is left out.
    """
    sheet = PreviewSheet(colours)
    large = fitted(title, _TITLES, _TITLE_ROOM) if title else None
    if large:
        _head(sheet, fitted(name, _NAMES, _NAME_ROOM, 1), rtl=rtl)
        _middle(sheet, (large,), rtl=rtl)
    else:
        small = fitted(claim, _CLAIMS, _CLAIM_ROOM, 1) or fitted(claim, _CLAIMS, _CLAIM_ROOM)
        _head(sheet, None, rtl=rtl)
        _middle(sheet, (fitted(name, _TITLES, _TITLE_ROOM), small), rtl=rtl)
    if skyline:
        town = _skyline()
        sheet.put(town, (0, HEIGHT - _FOOT - town.height), "ink")
    sheet.fill((0, HEIGHT - _FOOT, WIDTH, HEIGHT), "accent")
    return sheet.png()


def _head(sheet: PreviewSheet, name: Lines | None, *, rtl: bool) -> None:
    """Set the head with the paper's name, if it stands there; two lines part it from what follows."""
    height = _HEAD if name else _HEAD // 3
    sheet.fill((0, 0, WIDTH, height), "on_head", ground=True)
    if name:
        mask = drawn(name, _ROOM, from_right=rtl)
        sheet.put(mask, (_MARGIN - BLEED, (_HEAD - name.height) // 2), "on_head")
    sheet.fill((0, height, WIDTH, height + 10), "accent")
    sheet.fill((0, height + 16, WIDTH, height + 19), "ink")


def _middle(sheet: PreviewSheet, blocks: tuple[Lines | None, ...], *, rtl: bool) -> None:
    """Set words one below the other, in the middle between head and town."""
    words = [block for block in blocks if block]
    top = (_HEAD + 19) if len(blocks) == 1 else (_HEAD // 3 + 19)
    bottom = HEIGHT - _FOOT - _skyline().height
    y = top + (bottom - top - sum(block.height + _GAP for block in words)) // 2
    for number, block in enumerate(words):
        sheet.put(drawn(block, _ROOM, from_right=rtl), (_MARGIN - BLEED, y), "muted" if number else "ink")
        y += block.height + _GAP


def _ramp(ground: str, ink: str) -> list[int]:
    """Return the shades from a colour to another, as a palette has them."""
    pairs = list(zip(bytes.fromhex(ground[1:]), bytes.fromhex(ink[1:]), strict=True))
    return [round(a + (b - a) * shade / (_SHADES - 1)) for shade in range(_SHADES) for a, b in pairs]


@functools.cache
def _skyline() -> Image.Image:
    with Image.open(SKYLINE) as image:
        return image.convert("L")
