"""The paper's icon on phones and in browsers: its sizes, and how their files are called."""

from __future__ import annotations

from stadtteil.model.document import Variant

SIZES = (180, 192, 512)
"""Pixels: for home screens of Apple's, for browsers and Android, for what shows it large."""
SMALLEST, LARGEST = SIZES[-1], 4096
"""Pixels at each side of the picture that all sizes are made from."""
DRAWN = "favicon.svg"
"""Ours, for browsers that show drawings."""
MASKABLE = "maskable"
"""The format of the one with air around it, which phones cut into a shape of theirs."""


def icon_name(size: int) -> str:
    """Return the name of the file of a size.

    >>> icon_name(192)
    'icon-192.png'
    """
    return f"icon-{size}.png"


def maskable_name() -> str:
    """Return the name of the one with air around it."""
    return f"icon-{MASKABLE}.png"


def name_of(variant: Variant) -> str:
    """Return what the file of a variant is called."""
    return maskable_name() if variant.format == MASKABLE else icon_name(variant.width)
