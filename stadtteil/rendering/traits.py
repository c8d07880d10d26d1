"""A picture's colour and centre as words that the style sheet knows.

Not as styles: a page may forbid those that stand in its elements (Content Security Policy), and a few
dozen short rules serve all pictures.
"""

from __future__ import annotations

import functools
import re

from stadtteil.model.fields.colours import luminance

_STEP = 255 / 7
_BRIGHT = 0.179
"""The luminance above which black is easier to read than white (WCAG 2.2, relative luminance)."""


@functools.lru_cache(maxsize=4096)
def tone_words(tone: str) -> str:
    """Return a colour in eight steps a channel, with `l` where words upon it must be light.

    >>> tone_words("#ffffff"), tone_words("#20406a")
    ('r7 g7 b7', 'r1 g2 b3 l')
    """
    if not tone:
        return ""
    steps = [round(int(tone[at : at + 2], 16) / _STEP) for at in (1, 3, 5)]
    shown = "#" + "".join(f"{round(step * _STEP):02x}" for step in steps)
    light = luminance(shown) <= _BRIGHT
    return " ".join(f"{name}{step}" for name, step in zip("rgb", steps, strict=True)) + " l" * light


def focus_words(focus: str) -> str:
    """Return a centre in tenths from the left and the top; nothing where it is in the middle.

    >>> focus_words("30% 84%"), focus_words("50% 50%")
    ('x3 y8', '')
    """
    across, down = ((int(part) + 5) // 10 for part in re.findall(r"\d+", focus) or (50, 50))
    return "" if (across, down) == (5, 5) else f"x{across} y{down}"
