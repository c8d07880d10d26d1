"""Colours as numbers: how far two can be told apart, and a near one that can be read on a ground.

Contrast is that of WCAG 2.2, lightness and hue are those of OKLCH (CSS Color 4, Björn Ottosson 2020).
Knows the paper's grounds, and neither funds nor pages.
"""

from __future__ import annotations

import functools
import math
import re

LIGHT = ("#fbf8f1", "#ffffff", "#f3eee2")
DARK = ("#161412", "#1f1c19", "#26221e")
"""What text stands on by day and by night; the same as in `layouts/tokens.css`."""

AA = 4.5
"""The least contrast of text (WCAG 2.2, success criterion 1.4.3); above that of graphics, 3."""

_NIGHT_LIGHTNESS = 0.79
_NIGHT_CHROMA = 0.105
_STEP = 0.005
_HEX = re.compile(r"#?([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)


def hex_of(text: str) -> str:
    """Return a colour as `#rrggbb`, from six or three digits with or without `#`; else nothing.

    >>> hex_of("#1B5A9E"), hex_of("fd0"), hex_of("blau")
    ('#1b5a9e', '#ffdd00', '')
    """
    match = _HEX.fullmatch(text)
    digits = match[1].lower() if match else ""
    return f"#{digits if len(digits) == 6 else ''.join(2 * sign for sign in digits)}" if digits else ""


@functools.cache
def luminance(colour: str) -> float:
    """Return how bright `#rrggbb` is, from 0 to 1 (WCAG 2.2, relative luminance)."""
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21.

    >>> contrast("#000000", "#ffffff")
    21.0
    """
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def is_legible(colour: str, grounds: tuple[str, ...] = LIGHT) -> bool:
    """Whether text of a colour can be read on each of some grounds."""
    return all(contrast(colour, ground) >= AA for ground in grounds)


@functools.cache
def day(colour: str, grounds: tuple[str, ...] = LIGHT) -> str:
    """Return a colour for light grounds: itself, or the nearest darker one of its hue that can be read.

    Black where the grounds are not light.

    >>> day("#1b5a9e"), day("#ffd400")
    ('#1b5a9e', '#806a0b')
    """
    return _legible(colour, grounds, -_STEP)


@functools.cache
def night(colour: str, grounds: tuple[str, ...] = DARK) -> str:
    """Return the colour that stands for another one on dark grounds: of its hue, light and soft.

    >>> night("#1b5a9e")
    '#8bbefd'
    """
    return lighter(like(colour, _NIGHT_LIGHTNESS, _NIGHT_CHROMA), grounds)


@functools.cache
def lighter(colour: str, grounds: tuple[str, ...]) -> str:
    """Return a colour, or the nearest lighter one of its hue that can be read on dark grounds.

    White where the grounds are not dark.

    >>> lighter("#444444", ("#000000",)), lighter("#eeeeee", ("#000000",))
    ('#757575', '#eeeeee')
    """
    return _legible(colour, grounds, _STEP)


def like(colour: str, lightness: float, most: float) -> str:
    """Return a colour of the same hue: `lightness` from 0 to 1, no more vivid than `most` (OKLCH).

    >>> like("#1b5a9e", 0.2, 0.01)
    '#13161b'
    """
    _, chroma, hue = _lch(colour)
    return _shown(lightness, min(chroma, most), hue)


def shifted(colour: str, by: float) -> str:
    """Return a colour of the same hue that is lighter or darker by a part of the way from black to white.

    >>> shifted("#ffffff", -0.1)
    '#dedede'
    """
    lightness, chroma, hue = _lch(colour)
    return _shown(min(max(lightness + by, 0.0), 1.0), chroma, hue)


def distance(one: str, other: str) -> float:
    """Return how different two colours look: their distance in OKLab, from 0 to about 1."""
    return math.dist(_lab(one), _lab(other))


def _linear(colour: str) -> tuple[float, float, float]:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return red, green, blue


@functools.cache
def _lab(colour: str) -> tuple[float, float, float]:
    red, green, blue = _linear(colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _lch(colour: str) -> tuple[float, float, float]:
    lightness, a, b = _lab(colour)
    return lightness, math.hypot(a, b), math.atan2(b, a)


def _legible(colour: str, grounds: tuple[str, ...], step: float) -> str:
    """Return the first colour that can be read, on the way from one to black or white."""
    lightness, chroma, hue = _lch(colour)
    found = colour
    end = 1.0 if step > 0 else 0.0
    while not is_legible(found, grounds) and (end - lightness) * step > 0:
        lightness += step
        found = _shown(lightness, chroma, hue)
    return found


def _shown(lightness: float, chroma: float, hue: float) -> str:
    """Return a colour as screens show it, less vivid where they cannot show it as it is."""
    while True:
        parts = _rgb(lightness, chroma * math.cos(hue), chroma * math.sin(hue))
        if chroma <= 0 or all(-1e-6 <= part <= 1 + 1e-6 for part in parts):
            return "#" + "".join(f"{round(255 * _curved(part)):02x}" for part in parts)
        chroma = max(chroma - _STEP, 0.0)


def _rgb(lightness: float, a: float, b: float) -> tuple[float, float, float]:
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def _curved(part: float) -> float:
    part = min(max(part, 0.0), 1.0)
    return 12.92 * part if part <= 0.0031308 else float(1.055 * part ** (1 / 2.4) - 0.055)
