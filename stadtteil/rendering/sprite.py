"""The icons of a paper: one SVG file with a symbol for each, which pages show by reference.

Frames in other sites and data for programs cannot refer to it, so shapes are read from it as path data.
"""

from __future__ import annotations

import re

ICONS = "icons.svg"
"""The asset that holds them."""

_SYMBOL = re.compile(r"<symbol id=\"([\w-]+)\" viewBox=\"0 0 24 24\">\s*<path d=\"([^\"<>]+)\"/>\s*</symbol>")


def shapes_of(sprite: str) -> dict[str, str]:
    """Return the path data of each symbol that is one path within 24 × 24, by its name.

    >>> shapes_of('<svg><symbol id="punkt" viewBox="0 0 24 24"><path d="M12 12h.01"/></symbol></svg>')
    {'punkt': 'M12 12h.01'}
    """
    return dict(_SYMBOL.findall(sprite))
